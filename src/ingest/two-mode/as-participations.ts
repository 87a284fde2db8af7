import { ComityError } from "../../errors/error.js";
import type { Pace } from "../../control/pace.js";
import { matchHeader } from "../../schema/headers.js";
import type { Conversion } from "../finding.js";
import type {
  Batch,
  EdgeSource,
  FlawedEdge,
  RawRow,
  RowSource,
  TableName,
  TableSource,
  Tail,
} from "../source.js";

/**
 * A source whose ties are participations: the source of each is the actor, the target the activity. Other tables stay
 * what they are.
 */
export function asParticipations(source: TableSource): RowSource {
  return source.form === "edges" ? edgeRows(source) : tieRows(source);
}

function renamed(table: TableName): TableName {
  return table === "ties" ? "participations" : table;
}

function tieRows(source: RowSource): RowSource {
  return {
    ...source,
    distinctTies: false,
    async *batches(table, pace) {
      const inner = source.batches(table, pace);
      const typed = source.cells === "typed" ? new NumberedTargets() : undefined;
      for (;;) {
        const next = await inner.next();
        if (next.done === true) return tailOf(next.value, typed?.conversions ?? []);
        yield batchOf(next.value, typed);
      }
    },
  };
}

function batchOf(batch: Batch, typed: NumberedTargets | undefined): Batch {
  const { headers, types, names, rows, remarks } = batch;
  if (batch.origins !== undefined)
    throw new ComityError(
      "bad-option",
      "twoMode is for ties, and a mapping says itself what is a participation",
      {
        fix: "Leave twoMode out, and give the mapping a record for participations",
        path: ["twoMode"],
      },
    );
  if (headers.participations.length > 0 || names?.participations !== undefined)
    throw new ComityError(
      "bad-option",
      "twoMode reads ties as participations, but there is a table of these too",
      {
        fix: "Leave twoMode out, or give one of the two tables",
        path: ["twoMode"],
      },
    );
  return {
    ...batch,
    headers: { actors: headers.actors, ties: [], participations: headers.ties },
    ...(types === undefined ? {} : { types: moved(types) }),
    ...(names === undefined ? {} : { names: moved(names) }),
    rows: rows.map((row) => ({ ...(typed?.read(row, headers.ties) ?? row), table: renamed(row.table) })),
    remarks: remarks.map((remark) => ({ ...remark, table: renamed(remark.table) })),
  };
}

function moved<T>({ ties, ...others }: Partial<Record<TableName, T>>): Partial<Record<TableName, T>> {
  return ties === undefined ? others : { ...others, participations: ties };
}

function tailOf(tail: Tail, more: readonly Conversion[]): Tail {
  const conversions = (tail.conversions ?? []).map((entry) => ({ ...entry, table: renamed(entry.table) }));
  return {
    ...tail,
    distinctTies: false,
    present: new Set(Array.from(tail.present, renamed)),
    conversions: [...conversions, ...more],
  };
}

/** Ids of activities that are whole numbers: ids of actors may be, and both were ends of ties. */
class NumberedTargets {
  #count = 0;
  #headers = 0;
  #at = -1;

  read(row: RawRow, headers: readonly string[]): RawRow | undefined {
    if (row.table !== "ties") return undefined;
    if (headers.length !== this.#headers) {
      this.#headers = headers.length;
      const named = headers.map((header) => matchHeader("tie", header));
      this.#at = named.findIndex((match) => match?.field === "target" && !match.alias);
      if (this.#at < 0) this.#at = named.findIndex((match) => match?.field === "target");
    }
    const cell = row.cells[this.#at];
    if (typeof cell !== "number" || !Number.isSafeInteger(cell)) return undefined;
    this.#count++;
    return { ...row, cells: row.cells.map((other, i) => (i === this.#at ? String(cell) : other)) };
  }

  get conversions(): Conversion[] {
    const what = "whole number taken as an id";
    return this.#count === 0
      ? []
      : [{ table: "participations", column: "activity", what, count: this.#count }];
  }
}

const batchRows = 4096;

/** The rows of an edge list, flawed ones in their places. */
function edgeRows(source: EdgeSource): RowSource {
  return {
    form: "rows",
    name: source.name,
    cells: "typed",
    distinctTies: false,
    batches: (_, pace) => edgeBatches(source, pace),
  };
}

async function* edgeBatches(source: EdgeSource, pace: Pace): AsyncGenerator<Batch, Tail, undefined> {
  const edges = await source.edges(pace);
  const { strength, line, flawed, row } = edges;
  const ids = await edges.ids.texts(pace);
  const columns = ["source", "target", ...(strength === undefined ? [] : ["strength"])];
  const headers = { actors: [], ties: [], participations: columns };
  const total = edges.source.length + flawed.length;
  let remarks = edges.remarks.map((remark) => ({ ...remark, table: renamed(remark.table) }));
  const rowOf = (edge: number): RawRow => {
    const ends = [ids[edges.source[edge]], ids[edges.target[edge]]];
    const value = strength?.[edge] ?? NaN;
    const cells = Number.isNaN(value) ? ends : [...ends, value];
    return { table: "participations", cells, line: line(edge) };
  };
  let bad = 0;
  for (let edge = 0; edge < edges.source.length || bad < flawed.length;) {
    const rows: RawRow[] = [];
    while (rows.length < batchRows && (edge < edges.source.length || bad < flawed.length))
      rows.push(
        bad < flawed.length && !(row(edge) < flawed[bad].row) ? flawedRow(flawed[bad++]) : rowOf(edge++),
      );
    yield { headers, rows, remarks, done: edge + bad, total };
    remarks = [];
    if (pace.due()) await pace.rest();
  }
  yield { headers, rows: [], remarks, done: total, total };
  return { present: new Set(["participations"]) };
}

function flawedRow({ line, flaw: { code, message, fix } }: FlawedEdge): RawRow {
  return {
    table: "participations",
    cells: [],
    line,
    flaw: { code, message, fix } as NonNullable<RawRow["flaw"]>,
  };
}
