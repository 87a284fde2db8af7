import { distance } from "fastest-levenshtein";

/** What the user may have meant, to go behind a complaint about a word: the nearest known word, or all of them. */
export function orRather(word: string, known: readonly string[]): string {
  const [nearest] = [...known].sort((a, b) => distance(word, a) - distance(word, b));
  if (nearest !== undefined && distance(word, nearest) <= Math.max(1, Math.floor(nearest.length / 3)))
    return `; did you mean ${nearest}?`;
  return `; choose from ${known.join(", ")}`;
}
