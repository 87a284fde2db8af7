import type { Origin, RawRow, TableName } from "../source.js";
import { recordsOf } from "./compile-rule.js";
import { expand } from "./expand.js";
import { Maker, type FileRow } from "./maker.js";
import type { Mapping } from "./mapping.js";
import type { Workshop } from "./workshop.js";

/** The records of a mapping, ready to make rows, and the tables that they make. */
export class RecordMakers {
  readonly headers: Record<TableName, string[]> = { actors: [], ties: [], participations: [] };
  readonly origins: Record<TableName, Origin[]> = { actors: [], ties: [], participations: [] };
  readonly #makers: readonly Maker[];
  /** The table that rows belong to which cannot be read. */
  readonly main: TableName;
  /** Whether actors are only mentioned: there is no list of them that ties could be judged by. */
  readonly mentions: boolean;
  #columns = 0;

  constructor(
    mapping: Mapping,
    readonly shop: Workshop,
  ) {
    const records = expand(mapping.records);
    const main = records.find(({ table }) => table === "ties") ?? records[0];
    this.main = main.table;
    this.mentions = main.table !== "actors" || mapping.records.length > 1;
    const taken = mapping.records.some(({ rest }) => rest === true);
    const referred = new Set(
      records.flatMap(({ table, fields }) =>
        table === "actors" ? [] : Object.values(fields).flatMap(recordsOf),
      ),
    );
    this.#makers = records.map((record) => {
      const rest = taken ? record.rest === true : record.of === main.of;
      const options = { mentions: this.mentions, referred: referred.has(record.as ?? ""), rest };
      return new Maker(record, options, shop);
    });
    const labels = new Map(this.#makers.map((maker) => [maker.as ?? "", maker.idLabel]));
    const listed = new Set(this.#makers.filter((maker) => maker.listed).map(({ as = "" }) => as));
    for (const maker of this.#makers)
      maker.lay(this.headers[maker.table], this.origins[maker.table], labels, listed);
    for (const header of Object.keys(mapping.leave ?? {})) shop.place(header);
    if (mapping.input?.matrix !== undefined && this.headers.actors.length === 0) {
      this.headers.actors.push("id");
      this.origins.actors.push({ header: "row or column", ruled: true });
    }
  }

  /** Takes note of the columns of the file: those that no rule names are kept as attributes. */
  widen(columns: readonly string[]): void {
    if (columns.length === this.#columns) return;
    this.shop.find(columns);
    for (let at = this.#columns; at < columns.length; at++) {
      if (this.shop.names(at)) continue;
      for (const maker of this.#makers)
        if (maker.options.rest)
          maker.keep(columns[at], at, this.headers[maker.table], this.origins[maker.table]);
    }
    this.#columns = columns.length;
  }

  /** The tables that the mapping makes whole: mentions are no list of actors. */
  get tables(): readonly TableName[] {
    return this.#makers.map(({ table }) => table).filter((table) => !(this.mentions && table === "actors"));
  }

  /** Appends the rows that a row of the file makes. */
  make(row: FileRow, made: RawRow[]): void {
    for (const maker of this.#makers) maker.identify(row.cells);
    for (const maker of this.#makers) maker.make(row, made);
  }

  /** Appends the actors that a row or column of a matrix names, though it says nothing else. */
  makeAlone(row: FileRow, made: RawRow[]): void {
    const listed = this.#makers.filter(({ table }) => table === "actors");
    for (const maker of listed) {
      maker.identify(row.cells);
      maker.make(row, made);
    }
    if (listed.length > 0) return;
    for (const maker of this.#makers)
      for (const id of maker.ends(row.cells))
        made.push({ table: "actors", cells: [id], line: row.line, row: row.row, mention: id, from: 0 });
  }
}
