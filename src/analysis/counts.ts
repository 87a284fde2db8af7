import { inChunks, type Pace } from "../control/pace.js";
import { byCodeUnit } from "../text/order.js";
import type { Count } from "./analysis.js";

/** How often each word occurs among rows, most frequent first, then by word; "" stands for absent ones. O(rows). */
export async function countWords(
  rows: Int32Array,
  wordOf: (row: number) => string | undefined,
  pace: Pace,
): Promise<Count[]> {
  const counts = new Map<string, number>();
  await inChunks(pace, rows.length, 8192, (from, to) => {
    for (const row of rows.subarray(from, to)) {
      const word = wordOf(row) ?? "";
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  });
  return Array.from(counts, ([word, count]) => ({ word, count })).sort(
    (a, b) => b.count - a.count || byCodeUnit(a.word, b.word),
  );
}
