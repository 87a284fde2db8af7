import { inChunks, type Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import { isFieldName } from "../ingest/table-fields.js";
import { formatPartialDate } from "../schema/dates.js";
import { wordsOf } from "../schema/vocabulary.js";
import type { Network } from "../network/network.js";
import { counted } from "../text/counted.js";
import type { Loss } from "./losses.js";
import type { Outlet } from "./outlets.js";
import { typeLoss, type TypeSaying } from "./read-back.js";
import { countCells, countIds } from "./scan.js";

/** What a form of file does to texts, and what it says of types. */
export interface Form {
  readonly name: string;
  /** The text with what the form cannot hold replaced. */
  readonly clean: (text: string) => string;
  readonly types: TypeSaying;
  /** Whether reading drops white space around ids and the texts of fields; around items of lists; and blank items. */
  readonly trims: boolean;
  readonly trimsItems: boolean;
  readonly dropsBlankItems: boolean;
}

/**
 * What becomes of ids and of the values of the given columns when they are written in a form and read again. Throws
 * `bad-input` where two ids would become one.
 */
export async function textLosses(
  network: Network,
  outlets: readonly Outlet[],
  form: Form,
  pace: Pace,
): Promise<Loss[]> {
  const { name, clean, trims } = form;
  const dirty = await countIds(network, (id) => clean(id) !== id, pace);
  const padded = trims ? await countIds(network, (id) => id.trim() !== id, pace) : 0;
  if (dirty + padded > 0)
    await requireDistinct(network, (id) => (trims ? clean(id).trim() : clean(id)), name, pace);
  const losses: Loss[] = [];
  const place = { table: "actors", column: "id" } as const;
  if (dirty > 0) losses.push(characters(place, dirty, name));
  if (padded > 0) losses.push(whiteSpace(place, padded));
  return [...losses, ...(await columnLosses(outlets, form, pace))];
}

/** What becomes of the values of the given columns when they are written in a form and read again. */
export async function columnLosses(outlets: readonly Outlet[], form: Form, pace: Pace): Promise<Loss[]> {
  const losses: Loss[] = [];
  const { name, clean } = form;
  for (const outlet of outlets) {
    const { table, column, source, own } = outlet;
    const place = { table, column };
    const count = (test: (text: string) => boolean): Promise<number> => countCells(source, test, pace);
    const isList = source.type === "list";
    const dirty = await count((text) => clean(text) !== text);
    if (dirty > 0) losses.push(characters(place, dirty, name));
    const padded =
      !own && (isList ? form.trimsItems : form.trims) ? await count((text) => text.trim() !== text) : 0;
    if (padded > 0) losses.push(whiteSpace(place, padded));
    const isBlank = isList ? (text: string) => text === "" : (text: string) => text.trim() === "";
    const blank = own && (!isList || form.dropsBlankItems) ? await count(isBlank) : 0;
    if (blank > 0)
      losses.push({
        what: "values",
        ...place,
        count: blank,
        message: `${counted(blank, isList ? "list" : "text")} in ${JSON.stringify(column)} of the ${table} ${isList ? (blank === 1 ? "has" : "have") : blank === 1 ? "is" : "are"} blank${isList ? " items" : ""}, which ${isList || blank > 1 ? "are" : "is"} not read back`,
      });
    const type = await typeLoss(outlet, form.types, pace);
    if (type !== undefined) losses.push(type);
    losses.push(...(await intervals(outlet, pace)), ...(await ownWords(outlet, pace)));
  }
  return losses;
}

function characters(place: Pick<Loss, "table" | "column">, count: number, form: string): Loss {
  const message = `${counted(count, "text")} in ${JSON.stringify(place.column)} of the ${place.table} ${count === 1 ? "has" : "have"} signs that ${form} cannot hold, which are replaced`;
  return { what: "characters", ...place, count, message };
}

function whiteSpace(place: Pick<Loss, "table" | "column">, count: number): Loss {
  const message = `${counted(count, "text")} in ${JSON.stringify(place.column)} of the ${place.table} ${count === 1 ? "begins or ends" : "begin or end"} with white space, which is dropped on reading`;
  return { what: "white-space", ...place, count, message };
}

async function requireDistinct(
  { actors }: Network,
  written: (id: string) => string,
  form: string,
  pace: Pace,
): Promise<void> {
  const seen = new Set<string>();
  await inChunks(pace, actors.length, 4096, (from, to) => {
    for (let row = from; row < to; row++) seen.add(written(actors.ids.at(row)));
  });
  if (seen.size === actors.length) return;
  throw new ComityError("bad-input", `in ${form} some ids would become the same as others`, {
    fix: "Give the actors ids that differ in more than white space around them and signs that cannot be written",
  });
}

/** Dates that are neither a year nor a month nor a day. */
async function intervals({ table, column, source, own }: Outlet, pace: Pace): Promise<Loss[]> {
  if (own || source.type !== "date") return [];
  const { from, to } = source;
  let count = 0;
  await inChunks(pace, from.length, 4096, (start, end) => {
    for (let row = start; row < end; row++)
      if (from[row] <= to[row] && formatPartialDate(from[row], to[row]).includes("/")) count++;
  });
  if (count === 0) return [];
  const message = `${counted(count, "date")} in ${JSON.stringify(column)} of the ${table} ${count === 1 ? "is a span" : "are spans"} of days, which ${count === 1 ? "is" : "are"} written with a slash and not read back`;
  return [{ what: "values", table, column, count, message }];
}

/** Words of the caller's own in the vocabularies that take them. */
async function ownWords({ table, column, source }: Outlet, pace: Pace): Promise<Loss[]> {
  if ((column !== "kind" && column !== "method") || !isFieldName(table, column)) return [];
  const known: ReadonlySet<string> = new Set(wordsOf(column));
  const count = await countCells(source, (word) => !known.has(word), pace);
  if (count === 0) return [];
  const message = `${counted(count, "value")} in ${JSON.stringify(column)} of the ${table} ${count === 1 ? "is a word" : "are words"} of your own: declare ${count === 1 ? "it" : "them"} with the option ${column}s when reading`;
  return [{ what: "own-words", table, column, count, message }];
}

/** What graphs of nodes and edges have no place for. */
export function graphLosses({ participations, dataset }: Network, form: string, hasDataset: boolean): Loss[] {
  const losses: Loss[] = [];
  const { length } = participations;
  if (length > 0)
    losses.push({
      what: "participations",
      table: "participations",
      count: length,
      message: `${counted(length, "participation")} ${length === 1 ? "is" : "are"} left out: ${form} holds actors and ties only`,
    });
  const statements = Object.keys(dataset).length;
  if (statements > 0 && !hasDataset)
    losses.push({
      what: "dataset",
      count: statements,
      message: `the statement about the data as a whole is not read back from ${form}`,
    });
  return losses;
}
