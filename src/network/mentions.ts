import { inChunks, type Pace } from "../control/pace.js";
import type { Field } from "../schema/field.js";
import { fields } from "../schema/fields.js";
import type { Shown } from "./audience.js";
import { blankRows } from "./blank-rows.js";
import type { Column } from "./columns.js";
import { valueOf, type Network } from "./network.js";

type Table = "actor" | "tie" | "participation";

/** The ids and names of all actors that an audience does not see by name, those who refused among them. */
export async function unshownNames(network: Network, shown: Shown, pace: Pace): Promise<ReadonlySet<string>> {
  const { actors } = network;
  const names = new Set<string>();
  await inChunks(pace, actors.length, 1024, (from, to) => {
    for (let row = from; row < to; row++) {
      const place = shown.placeOf[row];
      if (place >= 0 && shown.named(place)) continue;
      names.add(actors.ids.at(row));
      const name = valueOf(actors.columns, "name", row);
      if (typeof name === "string") names.add(name);
    }
  });
  return names;
}

/**
 * The column without the values that are the id or name of somebody who is not shown: who reported a tie, a contact
 * person. Columns of a vocabulary, of countries and languages stay as they are. O(rows).
 */
export function withoutMentions(
  table: Table,
  name: string,
  column: Column,
  unshown: ReadonlySet<string>,
): Column {
  if (unshown.size === 0 || !isFree(table, name)) return column;
  if (column.type === "text")
    return marked(column, column.values.length, (row) => unshown.has(column.values[row] ?? ""));
  if (column.type !== "category" && column.type !== "list") return column;
  const telling = Uint8Array.from([0, ...column.words.map((word) => Number(unshown.has(word)))]);
  if (!telling.includes(1)) return column;
  if (column.type === "category")
    return marked(column, column.codes.length, (row) => telling[column.codes[row]] === 1);
  const { offsets, codes } = column;
  return marked(column, offsets.length - 1, (row) =>
    codes.subarray(offsets[row], offsets[row + 1]).some((code) => telling[code] === 1),
  );
}

function marked(column: Column, length: number, tells: (row: number) => boolean): Column {
  const marks = new Uint8Array(length);
  for (let row = 0; row < length; row++) if (tells(row)) marks[row] = 1;
  return marks.includes(1) ? blankRows(column, marks) : column;
}

/** True for texts that anybody wrote as they liked: free fields and columns of the caller's own. */
function isFree(table: Table, name: string): boolean {
  const known: Readonly<Record<string, Field>> = fields[table];
  return !Object.hasOwn(known, name) || ["id", "text", "texts"].includes(known[name].type);
}
