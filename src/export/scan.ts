import { inChunks, type Pace } from "../control/pace.js";
import type { Column } from "../network/columns.js";
import type { Network } from "../network/network.js";

/** How many cells of a column hold a text of which `test` is true; in lists, any item. */
export async function countCells(
  column: Column,
  test: (text: string) => boolean,
  pace: Pace,
): Promise<number> {
  let count = 0;
  if (column.type === "text") {
    await inChunks(pace, column.values.length, 4096, (from, to) => {
      for (let row = from; row < to; row++) {
        const value = column.values[row];
        if (value !== undefined && test(value)) count++;
      }
    });
    return count;
  }
  if (column.type !== "category" && column.type !== "list") return 0;
  const marked = Uint8Array.from([0, ...column.words.map((word) => Number(test(word)))]);
  if (!marked.includes(1)) return 0;
  const { codes } = column;
  if (column.type === "category") for (const code of codes) count += marked[code];
  else
    for (let row = 0; row + 1 < column.offsets.length; row++)
      if (codes.subarray(column.offsets[row], column.offsets[row + 1]).some((code) => marked[code] === 1))
        count++;
  return count;
}

/** How many ids `test` is true of. */
export async function countIds(
  { actors }: Network,
  test: (text: string) => boolean,
  pace: Pace,
): Promise<number> {
  let count = 0;
  await inChunks(pace, actors.length, 4096, (from, to) => {
    for (let row = from; row < to; row++) if (test(actors.ids.at(row))) count++;
  });
  return count;
}
