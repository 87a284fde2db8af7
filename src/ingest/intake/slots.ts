import { parsePartialDate, yearText } from "../../schema/dates.js";
import type { Field } from "../../schema/field.js";
import type { FieldName } from "../../schema/fields.js";
import { foldWord } from "../../schema/fold.js";
import { matchHeader } from "../../schema/headers.js";
import type { ConsentPart } from "../../schema/consent-text.js";
import type { Reading } from "../../schema/problem.js";
import { accept, read } from "../../schema/read.js";
import { shorten } from "../../text/shorten.js";
import type { ColumnNote } from "../finding.js";
import type { Origin, TableName } from "../source.js";
import { endFields, fieldOf, isFieldName, schemaTable } from "../table-fields.js";
import type { IntakeContext } from "./context.js";

/** What a column of the input stands for. */
export type Slot = { readonly header: string; readonly how: ColumnNote["how"] } & (
  | {
      readonly role: "end";
      readonly name: string;
      readonly end: number;
      /** True for a name that stands for the id that the table lacks: it is both. */
      readonly named?: boolean;
      readonly field: Field;
      readonly read: ReadCell;
    }
  | { readonly role: "field"; readonly name: string; readonly field: Field; readonly read: ReadCell }
  | { readonly role: "risk date"; readonly name: "riskDate" }
  /** A column that says whether ties are directed if all its words are about that, and else is what `otherwise` is. */
  | { readonly role: "direction"; readonly name: string; readonly otherwise: Slot }
  | { readonly role: "consent part"; readonly name: string; readonly part: ConsentPart }
  | { readonly role: "attribute"; readonly name: string; readonly decimal?: "," | undefined }
);

export type ReadCell = (cell: unknown) => Reading;

/** A header that names a field which another column has already. */
export interface Clash {
  readonly header: string;
  readonly field: string;
  readonly name: string;
}

/**
 * Gives every header its slot: the field or part of one that it names, otherwise an attribute of its own name. Of
 * several headers for one field, the field's own name wins, then the first; the others become attributes. An
 * attribute never takes the name of a field. A table of actors without a column of ids has them in its names, as lists
 * do in which ties refer to actors by what they are called.
 */
export function slotsFor(
  table: TableName,
  headers: readonly string[],
  cells: "text" | "typed",
  taken: Set<string>,
  context: IntakeContext,
): { slots: Slot[]; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const matches = headers.map((header) => matched(table, header, context));
  const exact = new Set<string>();
  for (const match of matches) if (match !== undefined && !match.alias) exact.add(match.field);
  const named = table === "actors" && cells === "text" && !taken.has("id") && !matches.some(isId);
  const standsForId = named ? matches.findIndex((match) => match?.field === "name") : -1;
  const slots = headers.map((header, i): Slot => {
    if (i === standsForId) {
      taken.add("id");
      taken.add("name");
      const slot = fieldSlot(table, header, "id", "alias", cells, context);
      return slot.role === "end" ? { ...slot, named: true } : slot;
    }
    const match = matches[i];
    const name = match?.field;
    if (name !== undefined && !taken.has(name) && !(match?.alias === true && exact.has(name))) {
      taken.add(name);
      return fieldSlot(table, header, name, match?.alias === true ? "alias" : "field", cells, context);
    }
    const own = ownName(table, header, taken);
    taken.add(own);
    if (name !== undefined) clashes.push({ header, field: name, name: own });
    return { role: "attribute", header, how: "attribute", name: own };
  });
  if (table === "ties" && cells === "text" && !taken.has("directed")) waitForDirections(headers, slots);
  return { slots, clashes };
}

/** Kumu says in a column Direction whether ties are directed, Gephi in one called Type. */
function waitForDirections(headers: readonly string[], slots: Slot[]): void {
  const folded = headers.map(foldWord);
  const at = folded.includes("direction") ? folded.indexOf("direction") : folded.indexOf("type");
  if (at < 0) return;
  const { header, how, name } = slots[at];
  slots[at] = { role: "direction", header, how, name, otherwise: slots[at] };
}

/** What a column that waited is in the end: the direction of the ties if it `said` nothing else. */
export function settledSlot(slot: Slot, said: boolean): Slot {
  if (slot.role !== "direction") return slot;
  const field = fieldOf("ties", "directed");
  if (!said || field === undefined) return slot.otherwise;
  const { header } = slot;
  return { role: "field", header, how: "alias", name: "directed", field, read: () => ({ value: undefined }) };
}

/** The field that a header names; where ties are read as participations, their ends are the actor and the activity. */
function matched(
  table: TableName,
  header: string,
  { twoMode }: IntakeContext,
): { readonly field: string; readonly alias: boolean } | undefined {
  const end = twoMode && table === "participations" ? matchHeader("tie", header)?.field : undefined;
  if (end === "source" || end === "target")
    return { field: end === "source" ? "actor" : "activity", alias: true };
  return matchHeader(schemaTable[table], header);
}

/**
 * The slots of columns that a mapping made: they are named by their fields, and records of one table share fields and
 * attributes. Columns that no rule made are the field that they name outright, if no rule made that; consent that nobody
 * thought of holds all the same. The others keep their header as attributes, unless a field or a rule has that name.
 */
export function mappedSlots(
  table: TableName,
  headers: readonly string[],
  origins: readonly Origin[],
  cells: "text" | "typed",
  context: IntakeContext,
): Slot[] {
  const ruled = new Set(headers.filter((_, i) => origins[i].ruled));
  const all = new Set(headers);
  const claimed = new Map<string, string>();
  return headers.map((name, i): Slot => {
    const { header, decimal } = origins[i];
    if (ruled.has(name) && origins[i].ruled)
      return isFieldName(table, name)
        ? fieldSlot(table, header, name, "mapped", cells, context)
        : { role: "attribute", header, how: "mapped", name, decimal };
    const match = matched(table, name, context);
    if (match?.alias === false && !ruled.has(match.field) && (claimed.get(match.field) ?? name) === name) {
      claimed.set(match.field, name);
      return fieldSlot(table, header, match.field, "field", cells, context);
    }
    let own = name;
    for (let copy = 2; isFieldName(table, own) || ruled.has(own) || (own !== name && all.has(own)); copy++)
      own = `${name} (${copy})`;
    return { role: "attribute", header, how: "attribute", name: own, decimal };
  });
}

function fieldSlot(
  table: TableName,
  header: string,
  name: string,
  how: "field" | "alias" | "mapped",
  cells: "text" | "typed",
  context: IntakeContext,
): Slot {
  if (name === "riskDate") return { role: "risk date", header, how, name };
  const field = fieldOf(table, name);
  if (field === undefined)
    return { role: "consent part", header, how, name, part: name.slice("consent.".length) as ConsentPart };
  const reader = readerOf(table, name, cells, context);
  const ends: readonly string[] = endFields[table];
  const end = ends.indexOf(name);
  if (end < 0) return { role: "field", header, how, name, field, read: reader };
  return { role: "end", header, how, name, end, field, read: reader };
}

function readerOf(
  table: TableName,
  name: string,
  cells: "text" | "typed",
  { books }: IntakeContext,
): ReadCell {
  const schema = schemaTable[table];
  const field = name as FieldName<typeof schema>;
  const typed = accept(schema, field, books);
  if (cells === "typed") return typed;
  const fromText = read(schema, field, books);
  return (cell) => (typeof cell === "string" ? fromText(cell) : typed(cell));
}

function isId(match: { readonly field: string } | undefined): boolean {
  return match?.field === "id";
}

function ownName(table: TableName, header: string, taken: ReadonlySet<string>): string {
  let name = header;
  for (let copy = 2; taken.has(name) || isFieldName(table, name); copy++) name = `${header} (${copy})`;
  return name;
}

/** What findings call fields that a mapping made: the header of their column, or of several. */
export function labelsOf(slots: readonly Slot[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { name, header, how } of slots) {
    if (how !== "mapped") continue;
    const known = labels.get(name);
    labels.set(name, known === undefined || known === header ? header : `${known} or ${header}`);
  }
  return labels;
}

/** Reads the date of a risk judgment from a column of its own. */
export function readRiskDate(cell: unknown): Reading {
  const text = typeof cell === "string" ? cell.trim() : yearText(cell);
  if (text === "") return { value: undefined };
  if (text !== undefined && parsePartialDate(text) !== undefined) return { value: text };
  return {
    problem: {
      code: "bad-risk",
      message: `riskDate is "${shorten(String(cell))}"; it must be a date such as 2011, 2011-05 or 2011-05-17`,
      fix: "Write it as 2011, 2011-05 or 2011-05-17; without a date the risk counts as high.",
    },
  };
}
