import { cellText } from "../cell-text.js";
import { endFields, fieldOf } from "../table-fields.js";
import type { CellNote, Origin, RawRow, TableName } from "../source.js";
import type { List, Reading } from "./compile-column.js";
import { compileRule, recordsOf } from "./compile-rule.js";
import type { PlainRecord } from "./expand.js";
import type { Rule } from "./mapping.js";
import type { Workshop } from "./workshop.js";

/** A row of the file. */
export interface FileRow {
  readonly cells: readonly unknown[];
  readonly row: number;
  readonly line: number;
  readonly origin?: string;
}

/** What the rows of a record are for. */
export interface MakerOptions {
  /** Whether they only mention their actors. */
  readonly mentions: boolean;
  /** Whether a tie or participation of the row names the actor, and so tells if there is none. */
  readonly referred: boolean;
  /** Whether columns that no rule names become attributes of them. */
  readonly rest: boolean;
}

interface MadeField {
  readonly name: string;
  readonly rule: Rule;
  readonly reading: Reading;
}

const noWords: ReadonlySet<string> = new Set();

/** Makes the rows of one record. */
export class Maker {
  readonly table: TableName;
  readonly as: string | undefined;
  readonly fields: readonly MadeField[];
  /** Columns of the file that no rule names, and where they stand in the row that is made. */
  readonly #rest: { readonly from: number; readonly to: number }[] = [];
  readonly #needed: Reading | undefined;
  /** The lists of the record, those of other records that it names included; the first says how often it is made. */
  #lists: readonly List[] = [];
  /** The column of the table where the fields of the record begin. */
  #from = 0;
  /** Where among the fields the id of an actor stands, the ids of the row at hand, and what was said about them. */
  readonly #id: number;
  readonly #ids: (string | undefined)[] = [];
  readonly #idNotes: (readonly Omit<CellNote, "at">[] | undefined)[] = [];

  constructor(
    record: PlainRecord,
    readonly options: MakerOptions,
    private readonly shop: Workshop,
  ) {
    const { table, as, fields, needs } = record;
    this.table = table;
    this.as = as;
    const purpose = (name: string): Parameters<typeof compileRule>[1] => ({
      table,
      name,
      field: fieldOf(table, name),
    });
    this.fields = Object.entries(fields).map(([name, rule]) => {
      return { name, rule, reading: compileRule(rule, purpose(name), shop) };
    });
    this.#id = this.fields.findIndex(({ name }) => table === "actors" && name === "id");
    this.#needed = needs === undefined ? undefined : compileRule(needs, purpose(""), shop);
  }

  /** What findings call the id. */
  get idLabel(): string {
    return this.#id < 0 ? "" : this.fields[this.#id].reading.label;
  }

  /** True when the record is made for each item of a list. */
  get listed(): boolean {
    return this.fields.some(({ reading }) => reading.list !== undefined);
  }

  /** Adds the columns of the record to those of its table. `labels` says what the ids of other records are called. */
  lay(
    headers: string[],
    origins: Origin[],
    labels: ReadonlyMap<string, string>,
    listed: ReadonlySet<string>,
  ): void {
    this.#from = headers.length;
    for (const { name, rule, reading } of this.fields) {
      headers.push(name);
      const [reference = ""] = recordsOf(rule);
      const own = typeof rule === "object" && "column" in rule ? rule.decimal : undefined;
      const comma = (own ?? this.shop.input.decimal) === "," && fieldOf(this.table, name) === undefined;
      const header = labels.get(reading.label) ?? reading.label;
      origins.push({
        header: reference === reading.label ? header : reading.label,
        ruled: true,
        ...decimal(comma),
      });
    }
    this.#lists = this.fields.flatMap(({ rule, reading }) => [
      ...recordsOf(rule)
        .filter((name) => listed.has(name))
        .map((name) => this.#listOf(name)),
      ...(reading.list === undefined ? [] : [reading.list]),
    ]);
    if (this.as !== undefined && this.#lists.length === 0) this.shop.single.add(this.as);
  }

  /** The actors of another record, taken one by one. */
  #listOf(record: string): List {
    const { ids } = this.shop;
    return {
      length: () => ids.get(record)?.length ?? 0,
      has: (_, place) => ids.get(record)?.[place] !== undefined,
    };
  }

  /** Adds a column of the file that no rule names. */
  keep(header: string, at: number, headers: string[], origins: Origin[]): void {
    this.#rest.push({ from: at, to: headers.length - this.#from });
    headers.push(header);
    origins.push({ header, ruled: false, ...decimal(this.shop.input.decimal === ",") });
  }

  /** Finds the ids of the actors that the record makes of a row, for the records that name them. */
  identify(cells: readonly unknown[]): void {
    const { shop, as } = this;
    if (as === undefined) return;
    const { reading } = this.fields[this.#id];
    const places = this.#lists.length === 0 ? 1 : this.#lists[0].length(cells);
    const ids = this.#ids;
    ids.length = places;
    for (let place = 0; place < places; place++) {
      const made = this.#has(cells, place) ? reading.read(cells, place) : undefined;
      this.#idNotes[place] = shop.takeNotes();
      ids[place] = made === undefined || made === "" ? undefined : cellText(made);
    }
    shop.ids.set(as, ids);
  }

  /** Appends the rows that a row of the file makes. */
  make(row: FileRow, made: RawRow[]): void {
    const { cells } = row;
    const [list] = this.#lists;
    if (list === undefined) return this.#makeOne(row, 0, made);
    const lengths = this.#lists.map(({ length }) => length(cells));
    const before = made.length;
    for (let place = 0; place < lengths[0]; place++) this.#makeOne(row, place, made);
    const longest = Math.max(...lengths);
    if (longest > lengths[0] && made.length > before) this.#noteUneven(made, lengths[0], longest);
  }

  /** The ids of the actors at the ends of what the record would make. */
  ends(cells: readonly unknown[]): string[] {
    const names: readonly string[] = endFields[this.table];
    return this.fields.flatMap(({ name, reading }) => {
      const id = names.includes(name) && !reading.constant ? reading.read(cells, 0) : undefined;
      return id === undefined || id === "" ? [] : [cellText(id)];
    });
  }

  /** Whether what decides about a record has a value. */
  #has(cells: readonly unknown[], place: number): boolean {
    if (this.#needed !== undefined && this.#needed.read(cells, place) === undefined) return false;
    return this.#lists.length === 0 || this.#lists[0].has(cells, place);
  }

  #makeOne({ cells, row, line, origin }: FileRow, place: number, made: RawRow[]): void {
    const { shop, table, fields, options } = this;
    if (!this.#has(cells, place)) return;
    const values: unknown[] = new Array<unknown>(fields.length + this.#rest.length);
    let notes: CellNote[] | undefined;
    let said = false;
    let id: string | undefined;
    for (let i = 0; i < fields.length; i++) {
      const { reading } = fields[i];
      const known = i === this.#id && this.as !== undefined;
      const value = known ? this.#ids[place] : reading.read(cells, place);
      const told = known ? this.#idNotes[place] : shop.takeNotes();
      if (told !== undefined) (notes ??= []).push(...told.map((note) => ({ ...note, at: i })));
      if (value === undefined || value === "") continue;
      values[i] = value;
      said ||= !reading.constant;
      if (i === this.#id) id = cellText(value);
    }
    for (const { from, to } of this.#rest) {
      const cell = cells[from];
      if (shop.isBlank(cell, noWords)) continue;
      values[to] = cell;
      said = true;
    }
    if ((!said && notes === undefined) || (options.referred && id === undefined)) return;
    // Built step by step: a million rows feel every copy.
    const result: { -readonly [K in keyof RawRow]: RawRow[K] } = {
      table,
      cells: values,
      line,
      row,
      from: this.#from,
    };
    if (options.mentions && table === "actors") result.mention = id ?? "";
    if (origin !== undefined) result.origin = origin;
    if (notes !== undefined) result.notes = notes;
    made.push(result);
  }

  #noteUneven(made: RawRow[], places: number, longest: number): void {
    const last = made.length - 1;
    const message = `lists of the row that are read in step have ${places} and ${longest} items; those beyond ${places} are left out`;
    const fix = "Give each item of one list its partner in the other, or leave its place blank.";
    const note: CellNote = { at: 0, code: "uneven-lists", message, fix };
    made[last] = { ...made[last], notes: [...(made[last].notes ?? []), note] };
  }
}

function decimal(comma: boolean): { decimal?: "," } {
  return comma ? { decimal: "," } : {};
}
