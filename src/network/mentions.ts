import { inChunks, type Pace } from "../control/pace.js";
import type { Field } from "../schema/field.js";
import { fields } from "../schema/fields.js";
import { asGiven, betweenGiven } from "./as-given.js";
import type { Shown } from "./audience.js";
import { blankRows } from "./blank-rows.js";
import type { Cell, Column } from "./columns.js";
import { valueOf, type Network } from "./network.js";
import { mergedFrom } from "./provenance.js";

type Table = "actor" | "tie" | "participation";

/** The ids and names of those whom an audience does not see by name. */
export interface Unshown {
  readonly size: number;
  /** Whether a text is one of them, however it is spaced and whatever its capitals. */
  has(text: string): boolean;
}

/**
 * The ids and names of all actors that an audience does not see by name, those who refused among them, and what they were
 * called before they were merged. None for the steward.
 */
export async function unshownNames(network: Network, shown: Shown, pace: Pace): Promise<Unshown> {
  const { actors } = network;
  const names = new Set<string>();
  if (shown.audience === "steward") return { size: 0, has: () => false };
  const enter = (...texts: readonly string[]): void => {
    for (const text of texts) names.add(folded(text));
  };
  await inChunks(pace, actors.length, 1024, (from, to) => {
    for (let row = from; row < to; row++) {
      const place = shown.placeOf[row];
      if (place >= 0 && shown.named(place)) continue;
      enter(actors.ids.at(row));
      enter(...textsOf(valueOf(actors.columns, "name", row)));
      enter(...textsOf(valueOf(actors.columns, mergedFrom, row)));
      for (const text of textsOf(valueOf(actors.columns, asGiven("name"), row)))
        enter(...text.split(betweenGiven));
    }
  });
  names.delete("");
  return { size: names.size, has: (text) => names.has(folded(text)) };
}

function textsOf(cell: Cell): readonly string[] {
  if (typeof cell === "string") return [cell];
  return Array.isArray(cell) ? (cell as readonly string[]) : [];
}

function folded(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}

/**
 * The column without the values that are the id or name of somebody who is not shown: who reported a tie, a contact
 * person; and how many these were. Columns of a vocabulary, of countries and languages stay as they are. O(rows).
 */
export async function withoutMentions(
  table: Table,
  name: string,
  column: Column,
  unshown: Unshown,
  pace: Pace,
): Promise<{ column: Column; mentions: number }> {
  const marks = isFree(table, name) ? await mentionedIn(column, unshown, pace) : undefined;
  if (marks === undefined) return { column, mentions: 0 };
  return { column: blankRows(column, marks), mentions: marks.reduce((sum, mark) => sum + mark, 0) };
}

/** Marks of the rows whose value is or lists the id or name of somebody not shown; undefined where there is none. */
export async function mentionedIn(
  column: Column,
  unshown: Unshown,
  pace: Pace,
): Promise<Uint8Array | undefined> {
  if (unshown.size === 0) return undefined;
  const { type } = column;
  if (type === "text") {
    const { values } = column;
    return marked(values.length, (row) => unshown.has(values[row] ?? ""), pace);
  }
  if (type !== "category" && type !== "list") return undefined;
  const telling = new Uint8Array(column.words.length + 1);
  await inChunks(pace, column.words.length, 1024, (from, to) => {
    for (let i = from; i < to; i++) telling[i + 1] = Number(unshown.has(column.words[i]));
  });
  if (!telling.includes(1)) return undefined;
  const { codes } = column;
  if (type === "category") return marked(codes.length, (row) => telling[codes[row]] === 1, pace);
  const { offsets } = column;
  const tells = (row: number): boolean =>
    codes.subarray(offsets[row], offsets[row + 1]).some((code) => telling[code] === 1);
  return marked(offsets.length - 1, tells, pace);
}

async function marked(
  length: number,
  tells: (row: number) => boolean,
  pace: Pace,
): Promise<Uint8Array | undefined> {
  const marks = new Uint8Array(length);
  await inChunks(pace, length, 1024, (from, to) => {
    for (let row = from; row < to; row++) marks[row] = Number(tells(row));
  });
  return marks.includes(1) ? marks : undefined;
}

/** True for columns of the caller's own that are called like somebody who is not shown: "Ada: yes, no, yes". */
export function isCalledLike(table: Table, name: string, unshown: Unshown): boolean {
  return !Object.hasOwn(fields[table], name) && unshown.has(name);
}

/** The statement about the data without what is the id or name of somebody not shown. */
export function shownDataset(dataset: Network["dataset"], unshown: Unshown): Network["dataset"] {
  return Object.fromEntries(Object.entries(dataset).filter(([, text]) => !unshown.has(String(text))));
}

/** True for texts that anybody wrote as they liked: free fields and columns of the caller's own. */
function isFree(table: Table, name: string): boolean {
  const known: Readonly<Record<string, Field>> = fields[table];
  return !Object.hasOwn(known, name) || ["id", "text", "texts"].includes(known[name].type);
}
