import { didYouMean } from "../ingest/did-you-mean.js";

/** What the user may have meant, to go behind a complaint about a word: the nearest known word, or all of them. */
export function orRather(word: string, known: readonly string[]): string {
  const nearest = didYouMean(word, known);
  return nearest === undefined ? `; choose from ${known.join(", ")}` : `; did you mean ${nearest}?`;
}
