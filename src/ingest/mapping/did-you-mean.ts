import { distance } from "fastest-levenshtein";
import { wordKey } from "./word-key.js";

/** The known word that was perhaps meant: it takes at most a third of its letters to change. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const key = wordKey(word.slice(0, 200));
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of known) {
    const other = wordKey(candidate.slice(0, 200));
    const changes = distance(key, other);
    if (changes >= fewest || changes > Math.max(1, Math.floor(other.length / 3))) continue;
    fewest = changes;
    best = candidate;
  }
  return best;
}
