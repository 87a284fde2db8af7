import type { Pace } from "../../control/pace.js";
import { columnBuilder } from "../../network/column-builder.js";
import type { Column } from "../../network/columns.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { FindingCode } from "../finding-codes.js";
import { Int32List } from "../growing.js";
import type { DeclaredType, Origin, RawRow, TableName } from "../source.js";
import { columnType } from "../../network/column-type.js";
import { endFields, fieldOf } from "../table-fields.js";
import { AttributeBuilder } from "./attribute-builder.js";
import type { IntakeContext } from "./context.js";
import { directionOf, DirectionColumn } from "./direction-column.js";
import { RowDraft } from "./row-draft.js";
import { labelsOf, mappedSlots, settledSlot, slotsFor, type Slot } from "./slots.js";
import type { TableData } from "./table-data.js";
import { tellUnreadConsent } from "./unread-consent.js";

interface Builder {
  push(value: unknown): void;
  pad(length: number): void;
}

/**
 * Takes the raw rows of one table one by one: checks every cell, stages the values, and appends them to typed columns
 * when the row can be kept. No object outlives its row. How rows relate to each other (duplicates, unknown actors) is
 * left to those who see the whole table.
 */
export class TableIntake {
  /** Rows met so far, and those of them that could not be kept. */
  rows = 0;
  quarantined = 0;
  readonly slots: Slot[] = [];
  /** What the source declares about columns, by header. */
  types: ReadonlyMap<string, DeclaredType> = new Map();
  /** The first column of each name. */
  readonly #slotOf = new Map<string, Slot>();
  readonly #taken = new Set<string>();
  readonly #builders = new Map<string, Builder>();
  readonly #finishers = new Map<string, () => Column>();
  readonly #ends: readonly Int32List[];
  readonly #directed = new Int32List();
  #directionGiven = false;
  readonly #row = new Int32List();
  readonly #line = new Int32List();
  readonly #damaged = new Map<number, readonly string[]>();
  readonly #draft: RowDraft;
  #direction: DirectionColumn | undefined = new DirectionColumn();

  constructor(
    readonly table: TableName,
    readonly file: string,
    private readonly cells: "text" | "typed",
    private readonly context: IntakeContext,
  ) {
    this.#ends = endFields[table].map(() => new Int32List());
    this.#draft = new RowDraft(table, file, cells, context);
  }

  /** Makes room for columns that were not known before; `origins` says where those come from that a mapping made. */
  widen(headers: readonly string[], origins?: readonly Origin[]): void {
    if (headers.length === this.slots.length) return;
    if (origins !== undefined) {
      const all = mappedSlots(this.table, headers, origins, this.cells, this.context);
      for (const slot of all.slice(this.slots.length)) {
        this.#add(slot);
        this.#taken.add(slot.name);
      }
      return;
    }
    const added = headers.slice(this.slots.length);
    const { slots, clashes } = slotsFor(this.table, added, this.cells, this.#taken, this.context);
    for (const slot of slots) this.#add(slot);
    for (const { header, field, name } of clashes) {
      const message = `"${shown(header)}" means ${field}, which another column has; it is kept as the attribute "${shown(name)}", and rows with a value only here have no ${field}`;
      this.note(
        "same-field",
        header,
        0,
        message,
        "Keep one of the two columns, or give the other a name of its own.",
      );
    }
  }

  #add(slot: Slot): void {
    this.slots.push(slot);
    if (!this.#slotOf.has(slot.name)) this.#slotOf.set(slot.name, slot);
    tellUnreadConsent(this, slot);
  }

  /** True when a column for that field was found. */
  has(field: string): boolean {
    return this.#taken.has(field);
  }

  /** Takes one row. */
  take({ cells, line, flaw, cellFlaws = [], row, from = 0, origin, notes = [] }: RawRow): void {
    this.rows++;
    const draft = this.#draft;
    if (row === undefined) draft.begin(this.rows, line);
    else draft.begin(row, line, origin, (name) => this.#labelOf(name, from));
    if (flaw !== undefined) {
      const harmless = flaw.code === "missing-cells";
      draft.record(flaw.code, "", harmless ? "noted" : "quarantined", flaw.message, flaw.fix);
      if (!harmless) {
        this.quarantined++;
        return;
      }
    }
    let direction: string | undefined;
    const width = Math.min(cells.length, this.slots.length - from);
    for (let i = 0; i < width; i++) {
      const cell = cells[i];
      if (cell === undefined || cell === "") continue;
      const slot = this.slots[from + i];
      if (slot.role === "direction" && this.#waits(slot.otherwise, cell)) direction = cell as string;
      else draft.stage(slot, cell);
    }
    for (const cell of cellFlaws) draft.spoil(this.slots[from + cell.at], cell);
    for (const note of notes) draft.remark(this.slots[from + note.at], note);
    if (draft.end()) {
      if (direction !== undefined) this.#direction?.push(this.#row.length, direction);
      this.#append(line, row ?? this.rows);
    } else this.quarantined++;
  }

  /** Records something about the file or a column. */
  note(code: FindingCode, column: string, line: number, message: string, fix: string, row = 0): void {
    this.context.findings.record(
      code,
      { file: this.file, table: this.table, row, line, column },
      "noted",
      message,
      fix,
    );
  }

  /** The kept rows as columns. */
  async finish(pace: Pace): Promise<TableData> {
    const length = this.#row.length;
    const given = this.#settleDirection();
    for (const builder of this.#builders.values()) builder.pad(length);
    const columns = new Map<string, Column>();
    for (const [name, finish] of this.#finishers) {
      columns.set(name, finish());
      if (pace.due()) await pace.rest();
    }
    return {
      table: this.table,
      file: this.file,
      length,
      ends: this.#ends.map((end) => end.finish()),
      directed: this.#directionGiven ? Uint8Array.from(given) : this.context.directed,
      columns,
      row: (index) => this.#row.at(index),
      line: (index) => this.#line.at(index),
      damaged: this.#damaged,
      labels: labelsOf(this.slots),
    };
  }

  /** Whether a word about direction waits for the others; one that is about something else ends the waiting of all. */
  #waits(otherwise: Slot, cell: unknown): boolean {
    const waiting = this.#direction;
    if (waiting === undefined) return false;
    if (typeof cell === "string" && (cell.trim() === "" || directionOf(cell) !== undefined)) return true;
    this.#direction = undefined;
    const draft = new RowDraft(this.table, this.file, this.cells, this.context);
    for (const { row, word } of waiting.rows()) {
      draft.begin(this.#row.at(row), this.#line.at(row));
      draft.stage(otherwise, word);
      this.#keep(draft, row);
    }
    return false;
  }

  /** The directions of the ties, those that waited included. */
  #settleDirection(): Int32Array {
    const directed = this.#directed.finish();
    const at = this.slots.findIndex(({ role }) => role === "direction");
    if (at < 0) return directed;
    const said = this.#direction?.settle(directed, this.context.conversions) === true;
    if (said) this.#directionGiven = true;
    this.slots[at] = settledSlot(this.slots[at], said);
    return directed;
  }

  /** What findings call a field of the record whose columns begin there. */
  #labelOf(name: string, from: number): string {
    for (let at = from; at < this.slots.length; at++)
      if (this.slots[at].name === name) return this.slots[at].header;
    return name;
  }

  #append(line: number, row: number): void {
    const { values, ends } = this.#draft;
    const length = this.#row.length;
    for (let end = 0; end < ends.length; end++) this.#ends[end].push(ends[end]);
    if (this.table === "ties") {
      const directed = values.get("directed") as boolean | undefined;
      if (directed !== undefined) this.#directionGiven = true;
      this.#directed.push((directed ?? this.context.directed) ? 1 : 0);
      values.delete("directed");
    }
    this.#keep(this.#draft, length);
    this.#row.push(row);
    this.#line.push(line);
  }

  /** Appends the values of a draft to the columns, for a row that no later one precedes there. */
  #keep({ values, bad }: RowDraft, row: number): void {
    for (const [name, value] of values) {
      const builder = this.#builders.get(name) ?? this.#build(name);
      builder.pad(row);
      builder.push(value);
    }
    if (bad.size > 0) this.#damaged.set(row, [...(this.#damaged.get(row) ?? []), ...bad]);
  }

  #build(name: string): Builder {
    const field = fieldOf(this.table, name);
    if (field !== undefined || (this.table === "actors" && name === "riskDate")) {
      const builder = columnBuilder(field === undefined ? "date" : columnType(name, field));
      this.#finishers.set(name, () => builder.finish());
      this.#builders.set(name, builder as Builder);
      return builder as Builder;
    }
    const slot = this.#slotOf.get(name);
    const own = slot?.role === "attribute" ? slot : undefined;
    const builder = new AttributeBuilder(this.cells, own?.decimal, /^tags?$/i.test(own?.header ?? ""));
    this.#finishers.set(name, () => {
      const declared = this.types.get(this.#slotOf.get(name)?.header ?? name);
      const { column, mixed, absent } = builder.finish(declared);
      if (mixed !== undefined)
        this.note("mixed-types", name, 0, mixed, "Give all values of a column one type.");
      if (absent > 0) this.context.conversions.count(this.table, name, "NaN read as no value", absent);
      return column;
    });
    this.#builders.set(name, builder);
    return builder;
  }
}

function shown(text: string): string {
  return terminal(shorten(text));
}
