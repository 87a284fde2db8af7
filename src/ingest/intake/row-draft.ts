import { missing } from "../../schema/check.js";
import {
  formatConsent,
  parseConsent,
  parseConsentParts,
  type ConsentPart,
} from "../../schema/consent-text.js";
import type { Consent } from "../../schema/consent.js";
import type { Field } from "../../schema/field.js";
import { endsBefore } from "../../schema/dates.js";
import type { Reading } from "../../schema/problem.js";
import type { Risk } from "../../schema/risk.js";
import type { RiskLevel } from "../../schema/vocabulary.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { cellText } from "../cell-text.js";
import type { Effect } from "../finding.js";
import type { FindingCode } from "../finding-codes.js";
import type { CellNote, CellFlaw, TableName } from "../source.js";
import { endFields, fieldOf } from "../table-fields.js";
import { asGiven } from "../../network/as-given.js";
import { attributeValue } from "./attribute-value.js";
import type { IntakeContext } from "./context.js";
import { readRiskDate, type Slot } from "./slots.js";

const effects: Readonly<Record<Field["onBad"], Effect>> = {
  quarantine: "quarantined",
  blank: "blanked",
  protect: "blanked",
};

interface Refusal {
  readonly code: FindingCode;
  readonly message: string;
  readonly fix: string;
}

/**
 * The row at hand: its cells are read one by one into values of the fields and attributes of its table, and each
 * problem becomes a finding. One draft serves all rows of a table.
 */
export class RowDraft {
  /** The values of the row by column. */
  readonly values = new Map<string, unknown>();
  /** For each field that names an actor, the number of the id; −1 where there is none. */
  readonly ends: number[];
  /** The columns that lost their value. */
  readonly bad = new Set<string>();
  #row = 0;
  #line = 0;
  #origin: string | undefined;
  #label: (name: string) => string = (name) => name;
  #consent: Partial<Record<ConsentPart, string>> | undefined;

  constructor(
    private readonly table: TableName,
    private readonly file: string,
    private readonly cells: "text" | "typed",
    private readonly context: IntakeContext,
  ) {
    this.ends = endFields[table].map(() => -1);
  }

  /** Forgets the row before. `origin` is the column of all its values, `label` says what findings call a field. */
  begin(row: number, line: number, origin?: string, label = (name: string): string => name): void {
    this.#row = row;
    this.#line = line;
    this.#origin = origin;
    this.#label = label;
    this.values.clear();
    this.bad.clear();
    this.ends.fill(-1);
    this.#consent = undefined;
  }

  /** Reads one cell. */
  stage(slot: Slot, cell: unknown): void {
    switch (slot.role) {
      case "end":
        return this.#stageEnd(slot, cell);
      case "consent part":
        (this.#consent ??= {})[slot.part] = answerText(cell);
        return;
      case "field":
        return this.#stageField(slot, cell);
      case "direction":
        return this.stage(slot.otherwise, cell);
      case "risk date": {
        const reading = readRiskDate(cell);
        if (reading.problem !== undefined) this.#refuse("riskDate", slot.header, "blanked", reading.problem);
        else if (reading.value !== undefined) this.values.set("riskDate", reading.value);
        if (typeof cell === "number" && reading.problem === undefined)
          this.context.conversions.count(this.table, "riskDate", "whole number taken as a year");
        return;
      }
      case "attribute": {
        const { value, code, message = "" } = attributeValue(cell);
        if (value !== undefined) this.values.set(slot.name, value);
        if (code === undefined) return;
        if (value === undefined) this.bad.add(slot.name);
        const fix = "Write a text, a finite number, true or false, or a list of texts.";
        this.record(code, slot.header, value === undefined ? "blanked" : "noted", message, fix);
      }
    }
  }

  /** Takes a cell without a value: a field that would protect the actor reads what it shows. */
  spoil(slot: Slot, { code, shown, message, fix }: CellFlaw): void {
    const field = slot.role === "field" || slot.role === "end" ? slot.field : undefined;
    if (slot.role === "consent part" || field?.onBad === "protect") return this.stage(slot, shown);
    this.#refuse(slot.name, slot.header, field === undefined ? "blanked" : effects[field.onBad], {
      code,
      message,
      fix,
    });
  }

  /** Records what a mapping has to say about a cell; what it left out is kept beside it. */
  remark(slot: Slot, { code, message, fix, given }: CellNote): void {
    if (given === undefined) return this.record(code, slot.header, "noted", message, fix);
    this.#keepAsGiven(slot.name, given);
    const field = slot.role === "field" || slot.role === "end" ? slot.field : undefined;
    this.#refuse(slot.name, slot.header, field === undefined ? "blanked" : effects[field.onBad], {
      code,
      message,
      fix,
    });
  }

  /** Ends the row. True when every field that it cannot do without is there. */
  end(): boolean {
    if (this.#consent !== undefined) this.#stageConsent(this.#consent);
    const risk = this.table === "actors" ? (this.values.get("risk") as Risk | undefined) : undefined;
    if (risk !== undefined) {
      this.values.set("risk", risk.level);
      if (risk.date !== undefined) this.values.set("riskDate", risk.date);
      this.#noteUndated(risk.level);
    }
    this.#compareDates();
    let complete = true;
    const need = (name: string, there: boolean): void => {
      if (there) return;
      complete = false;
      const field = fieldOf(this.table, name);
      if (this.bad.has(name) || field === undefined) return;
      const problem = missing(name, field);
      this.record(problem.code, this.#label(name), "quarantined", problem.message, problem.fix);
    };
    for (let end = 0; end < this.ends.length; end++)
      if (!(this.ends[end] >= 0)) need(endFields[this.table][end], false);
    if (this.table === "participations") need("activity", this.values.has("activity"));
    else if (this.table === "ties") complete &&= !this.bad.has("strength") && !this.bad.has("directed");
    return complete;
  }

  /** Records something about the row. */
  record(code: FindingCode, column: string, effect: Effect, message: string, fix: string): void {
    const owner = column === "" ? column : (this.#origin ?? column);
    const place = { file: this.file, table: this.table, row: this.#row, line: this.#line, column: owner };
    this.context.findings.record(code, place, effect, terminal(message), fix);
  }

  #stageEnd(slot: Slot & { role: "end" }, cell: unknown): void {
    const { ids, conversions } = this.context;
    if (slot.named === true) {
      conversions.count(this.table, slot.name, `${terminal(shorten(slot.header, 40))} taken as the id too`);
      if (typeof cell === "string" && cell.trim() !== "") this.values.set("name", cell.trim());
    }
    const known = typeof cell === "string" ? ids.find(cell) : undefined;
    if (known !== undefined) {
      this.ends[slot.end] = known;
      return;
    }
    const number = this.cells === "typed" && typeof cell === "number" && Number.isSafeInteger(cell);
    const reading = slot.read(number ? String(cell) : cell);
    if (reading.problem !== undefined)
      return this.#refuse(slot.name, slot.header, "quarantined", reading.problem);
    if (number) conversions.count(this.table, slot.name, "whole number taken as an id");
    else if (reading.value !== cell)
      conversions.count(this.table, slot.name, "white space around an id dropped");
    this.ends[slot.end] = ids.number(reading.value as string);
  }

  #stageField(slot: Slot & { role: "field" }, cell: unknown): void {
    const { name, header, field } = slot;
    const reading: Reading = slot.read(cell);
    if (reading.problem !== undefined) {
      const { instead } = reading.problem;
      if (instead !== undefined) this.values.set(name, instead);
      if (field.onBad === "blank") this.#keepAsGiven(name, cell);
      return this.#refuse(name, header, effects[field.onBad], reading.problem);
    }
    if (reading.value === undefined) return;
    this.values.set(name, reading.value);
    if (field.type === "date" && typeof cell === "number")
      return this.context.conversions.count(this.table, name, "whole number taken as a year");
    if (reading.alias === true || (field.type === "country" && reading.value !== cell))
      this.context.conversions.word(this.table, name, String(cell), String(reading.value));
  }

  /** What a field cannot hold is kept as an attribute beside it. */
  #keepAsGiven(name: string, cell: unknown): void {
    const { value } = attributeValue(cell);
    if (value !== undefined) this.values.set(asGiven(name), value);
  }

  // Whether a risk without a date deserves a word: high counts as high in any case.
  #noteUndated(level: RiskLevel): void {
    if (level === "high" || this.values.has("riskDate") || this.bad.has("riskDate")) return;
    const what = `"${level}" without a date counts as high; write it with the date of the judgment, as ${level} 2026-05`;
    this.context.conversions.count(this.table, "risk", what);
  }

  /** An end that certainly lies before the beginning is left out; its text is kept beside it. */
  #compareDates(): void {
    const [since, until] = [this.values.get("since"), this.values.get("until")];
    if (typeof since !== "string" || typeof until !== "string" || !endsBefore(since, until)) return;
    this.values.delete("until");
    this.#keepAsGiven("until", until);
    const message = `until is ${until}, before since, which is ${since}; until is left out and kept as "${asGiven("until")}"`;
    this.#refuse("until", this.#label("until"), "blanked", {
      code: "reversed-dates",
      message,
      fix: "Correct since or until, or swap them.",
    });
  }

  #stageConsent(parts: Partial<Record<ConsentPart, string>>): void {
    const whole = this.values.get("consent") as Consent | undefined;
    const listed = Object.entries(parts).map(([part, text]) => `${part}=${text}`);
    const { consent, unread } =
      whole === undefined
        ? parseConsentParts(parts)
        : parseConsent([formatConsent(whole), ...listed].join("; "));
    if (Object.keys(consent).length > 0) this.values.set("consent", consent);
    if (unread.length === 0) return;
    this.bad.add("consent");
    const message = `not understood: "${shorten(unread.join("; "))}"; the actor is protected`;
    const fix = "Write yes, no or unstated for each purpose, and a date under consent.until.";
    this.record("bad-consent", this.#label("consent"), "blanked", message, fix);
  }

  #refuse(name: string, header: string, effect: Effect, { code, message, fix }: Refusal): void {
    this.bad.add(name);
    this.record(code, header, effect, message, fix);
  }
}

const answerText = (cell: unknown): string =>
  cell === true ? "yes" : cell === false ? "no" : cellText(cell);
