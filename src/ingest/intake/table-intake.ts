import type { Pace } from "../../control/pace.js";
import { columnBuilder } from "../../network/column-builder.js";
import type { Column } from "../../network/columns.js";
import { missing } from "../../schema/check.js";
import {
  formatConsent,
  parseConsent,
  parseConsentParts,
  type ConsentPart,
} from "../../schema/consent-text.js";
import type { Consent } from "../../schema/consent.js";
import type { Field } from "../../schema/field.js";
import type { Problem, Reading } from "../../schema/problem.js";
import type { Risk } from "../../schema/risk.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { Effect } from "../finding.js";
import type { FindingCode } from "../finding-codes.js";
import { Int32List } from "../growing.js";
import type { RawRow, TableName } from "../source.js";
import { columnType, endFields, fieldOf } from "../table-fields.js";
import { AttributeBuilder } from "./attribute-builder.js";
import { attributeValue } from "./attribute-value.js";
import type { IntakeContext } from "./context.js";
import { readRiskDate, slotsFor, type Slot } from "./slots.js";
import type { TableData } from "./table-data.js";

interface Builder {
  push(value: unknown): void;
  pad(length: number): void;
}

const effects: Readonly<Record<Field["onBad"], Effect>> = {
  quarantine: "quarantined",
  blank: "blanked",
  protect: "blanked",
};

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
  readonly #taken = new Set<string>();
  readonly #builders = new Map<string, Builder>();
  readonly #finishers = new Map<string, () => Column>();
  readonly #ends: readonly Int32List[];
  readonly #directed = new Int32List();
  #directionGiven = false;
  readonly #row = new Int32List();
  readonly #line = new Int32List();
  readonly #damaged = new Map<number, readonly string[]>();
  // The row at hand.
  readonly #staged = new Map<string, unknown>();
  readonly #stagedEnds: number[] = [];
  readonly #bad = new Set<string>();
  #atLine = 0;

  constructor(
    readonly table: TableName,
    readonly file: string,
    private readonly cells: "text" | "typed",
    private readonly context: IntakeContext,
  ) {
    this.#ends = endFields[table].map(() => new Int32List());
  }

  /** Makes room for columns that were not known before. */
  widen(headers: readonly string[]): void {
    if (headers.length === this.slots.length) return;
    const added = headers.slice(this.slots.length);
    const { slots, clashes } = slotsFor(this.table, added, this.cells, this.#taken, this.context);
    this.slots.push(...slots);
    for (const { header, field, name } of clashes) {
      const message = `"${shown(header)}" means ${field}, which another column has; it is kept as the attribute "${shown(name)}"`;
      this.note(
        "same-field",
        header,
        0,
        message,
        "Keep one of the two columns, or give the other a name of its own.",
      );
    }
  }

  /** True when a column for that field was found. */
  has(field: string): boolean {
    return this.#taken.has(field);
  }

  /** Takes one row. */
  take({ cells, line, flaw }: RawRow): void {
    this.rows++;
    this.#atLine = line;
    if (flaw !== undefined) {
      const harmless = flaw.code === "missing-cells";
      this.#record(flaw.code, "", harmless ? "noted" : "quarantined", flaw.message, flaw.fix);
      if (!harmless) {
        this.quarantined++;
        return;
      }
    }
    this.#staged.clear();
    this.#bad.clear();
    this.#stagedEnds.fill(-1);
    let consent: Partial<Record<ConsentPart, string>> | undefined;
    const width = Math.min(cells.length, this.slots.length);
    for (let i = 0; i < width; i++) {
      const cell = cells[i];
      if (cell === undefined || cell === "") continue;
      const slot = this.slots[i];
      if (slot.role === "consent part") (consent ??= {})[slot.part] = answerText(cell);
      else this.#stage(slot, cell);
    }
    if (consent !== undefined) this.#stageConsent(consent);
    if (this.#complete()) this.#append();
    else this.quarantined++;
  }

  /** Records something about the file or a column. */
  note(code: FindingCode, column: string, line: number, message: string, fix: string): void {
    this.context.findings.record(
      code,
      { file: this.file, table: this.table, row: 0, line, column },
      "noted",
      message,
      fix,
    );
  }

  /** The kept rows as columns. */
  async finish(pace: Pace): Promise<TableData> {
    const length = this.#row.length;
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
      directed: this.#directionGiven ? Uint8Array.from(this.#directed.finish()) : this.context.directed,
      columns,
      row: this.#row.finish(),
      line: this.#line.finish(),
      damaged: this.#damaged,
    };
  }

  #stage(slot: Exclude<Slot, { role: "consent part" }>, cell: unknown): void {
    switch (slot.role) {
      case "end":
        return this.#stageEnd(slot, cell);
      case "field":
        return this.#stageField(slot, cell);
      case "risk date": {
        const reading = readRiskDate(cell);
        if (reading.problem !== undefined) this.#refuse("riskDate", slot.header, "blanked", reading.problem);
        else if (reading.value !== undefined) this.#staged.set("riskDate", reading.value);
        return;
      }
      case "attribute": {
        const { value, code, message = "" } = attributeValue(cell);
        if (value !== undefined) this.#staged.set(slot.name, value);
        if (code === undefined) return;
        if (value === undefined) this.#bad.add(slot.name);
        const fix = "Write a text, a finite number, true or false, or a list of texts.";
        this.#record(code, slot.header, value === undefined ? "blanked" : "noted", message, fix);
      }
    }
  }

  #stageEnd(slot: Slot & { role: "end" }, cell: unknown): void {
    const { ids, conversions } = this.context;
    const known = typeof cell === "string" ? ids.find(cell) : undefined;
    if (known !== undefined) {
      this.#stagedEnds[slot.end] = known;
      return;
    }
    const number = this.cells === "typed" && typeof cell === "number" && Number.isSafeInteger(cell);
    const reading = slot.read(number ? String(cell) : cell);
    if (reading.problem !== undefined)
      return this.#refuse(slot.name, slot.header, "quarantined", reading.problem);
    if (number) conversions.count(this.table, slot.name, "whole number taken as an id");
    else if (reading.value !== cell)
      conversions.count(this.table, slot.name, "white space around an id dropped");
    this.#stagedEnds[slot.end] = ids.number(reading.value as string);
  }

  #stageField(slot: Slot & { role: "field" }, cell: unknown): void {
    const { name, header, field } = slot;
    const reading: Reading = slot.read(cell);
    if (reading.problem !== undefined) {
      const { instead } = reading.problem;
      if (instead !== undefined) this.#staged.set(name, instead);
      return this.#refuse(name, header, effects[field.onBad], reading.problem);
    }
    if (reading.value === undefined) return;
    this.#staged.set(name, reading.value);
    if (reading.alias === true || (field.type === "country" && reading.value !== cell))
      this.context.conversions.word(this.table, name, String(cell), String(reading.value));
  }

  #stageConsent(parts: Partial<Record<ConsentPart, string>>): void {
    const whole = this.#staged.get("consent") as Consent | undefined;
    const listed = Object.entries(parts).map(([part, text]) => `${part}=${text}`);
    const { consent, unread } =
      whole === undefined
        ? parseConsentParts(parts)
        : parseConsent([formatConsent(whole), ...listed].join("; "));
    if (Object.keys(consent).length > 0) this.#staged.set("consent", consent);
    if (unread.length === 0) return;
    this.#bad.add("consent");
    const message = `not understood: "${shown(unread.join("; "))}"; the actor is protected`;
    const fix = "Write yes, no or unstated for each purpose, and a date under consent.until.";
    this.#record("bad-consent", "consent", "blanked", message, fix);
  }

  // Every field that the row cannot do without is there.
  #complete(): boolean {
    let complete = true;
    const need = (name: string, there: boolean): void => {
      if (there) return;
      complete = false;
      const field = fieldOf(this.table, name);
      if (this.#bad.has(name) || field === undefined) return;
      const problem = missing(name, field);
      this.#record(problem.code, name, "quarantined", problem.message, problem.fix);
    };
    for (let end = 0; end < this.#ends.length; end++)
      if (!(this.#stagedEnds[end] >= 0)) need(endFields[this.table][end], false);
    if (this.table === "participations") need("activity", this.#staged.has("activity"));
    else if (this.table === "ties") complete &&= !this.#bad.has("strength") && !this.#bad.has("directed");
    return complete;
  }

  #append(): void {
    const length = this.#row.length;
    for (let end = 0; end < this.#ends.length; end++) this.#ends[end].push(this.#stagedEnds[end]);
    if (this.table === "ties") {
      const directed = this.#staged.get("directed") as boolean | undefined;
      if (directed !== undefined) this.#directionGiven = true;
      this.#directed.push((directed ?? this.context.directed) ? 1 : 0);
      this.#staged.delete("directed");
    }
    const risk = this.#staged.get("risk") as Risk | undefined;
    if (risk !== undefined) {
      this.#staged.set("risk", risk.level);
      if (risk.date !== undefined) this.#staged.set("riskDate", risk.date);
    }
    for (const [name, value] of this.#staged) {
      const builder = this.#builders.get(name) ?? this.#build(name);
      builder.pad(length);
      builder.push(value);
    }
    if (this.#bad.size > 0) this.#damaged.set(length, Array.from(this.#bad));
    this.#row.push(this.rows);
    this.#line.push(this.#atLine);
  }

  #build(name: string): Builder {
    const field = fieldOf(this.table, name);
    if (field !== undefined || name === "riskDate") {
      const builder = columnBuilder(field === undefined ? "date" : columnType(name, field));
      this.#finishers.set(name, () => builder.finish());
      this.#builders.set(name, builder as Builder);
      return builder as Builder;
    }
    const builder = new AttributeBuilder(this.cells);
    this.#finishers.set(name, () => {
      const { column, mixed } = builder.finish();
      if (mixed)
        this.note(
          "mixed-types",
          name,
          0,
          "the column holds values of several types and is kept as text",
          "Give all values of a column one type.",
        );
      return column;
    });
    this.#builders.set(name, builder);
    return builder;
  }

  #refuse(name: string, header: string, effect: Effect, { code, message, fix }: Problem): void {
    this.#bad.add(name);
    this.#record(code, header, effect, message, fix);
  }

  #record(code: FindingCode, column: string, effect: Effect, message: string, fix: string): void {
    const place = { file: this.file, table: this.table, row: this.rows, line: this.#atLine, column };
    this.context.findings.record(code, place, effect, terminal(message), fix);
  }
}

function answerText(cell: unknown): string {
  return cell === true ? "yes" : cell === false ? "no" : String(cell);
}

function shown(text: string): string {
  return terminal(shorten(text));
}
