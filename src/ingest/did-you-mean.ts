import { distance } from "fastest-levenshtein";
import { wordKey } from "./mapping/word-key.js";

/** True for two neighboring letters that have changed places. */
export function lettersSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i + 1 < a.length; i++)
    if (a[i] !== b[i]) return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  return false;
}

/** The known word that was perhaps meant: it takes at most a third of its letters to change. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const key = wordKey(word.slice(0, 200));
  let best: string | undefined;
  let fewest = Infinity;
  for (const candidate of known) {
    const other = wordKey(candidate.slice(0, 200));
    const changes = lettersSwapped(key, other) ? 1 : distance(key, other);
    if (changes >= fewest || changes > Math.max(1, Math.floor(other.length / 3))) continue;
    fewest = changes;
    best = candidate;
  }
  return best;
}
