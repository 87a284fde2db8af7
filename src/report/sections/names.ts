import type { ActorEntry } from "../../analysis/analysis.js";
import type { Catalogue } from "../english/english.js";
import { joined, say, type Text } from "../say.js";

/** Named actors by name, as many as fit; the others and those under a pseudonym as numbers. */
export function names(actors: readonly ActorEntry[], words: Catalogue, most: number): Text {
  const { comma, and, more, unnamed } = words.general;
  const named = actors.filter((actor) => actor.named);
  const hidden = actors.length - named.length;
  const shown = joined(
    named.slice(0, most).map((actor) => say`${actor.name}`),
    comma,
  );
  const left = named.length > most ? more(named.length - most) : [];
  if (hidden === 0) return [...shown, ...left];
  return named.length === 0 ? unnamed(hidden) : [...shown, ...left, { words: and }, ...unnamed(hidden)];
}
