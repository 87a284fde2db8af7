import { byCodeUnit } from "../text/order.js";
import type { Count } from "./analysis.js";

/** How often each word occurs, most frequent first, then by word; "" stands for absent ones. */
export function countWords(words: Iterable<string | undefined>): Count[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word ?? "", (counts.get(word ?? "") ?? 0) + 1);
  return Array.from(counts, ([word, count]) => ({ word, count })).sort(
    (a, b) => b.count - a.count || byCodeUnit(a.word, b.word),
  );
}
