import { resolveWord } from "../../../schema/vocabulary.js";
import { directionOf } from "../../intake/direction-column.js";

/** What crosses and words for one-way and two-way mean, where a flag is expected. */
const flagWords: ReadonlyMap<string, boolean> = new Map([
  ...["x", "✓", "✔", "one-way", "einseitig", "gerichtet", "->"].map((word) => [word, true] as const),
  ...["bidirectional", "two-way", "gegenseitig", "ungerichtet", "beidseitig", "both", "<->"].map(
    (word) => [word, false] as const,
  ),
]);

/** The yes or no that a word stands for in a column of flags or directions; undefined for other words. */
export function resolveFlag(word: string): boolean | undefined {
  if (word.length > 100) return undefined;
  const known = resolveWord("flag", word);
  if (known !== undefined) return known.value === "yes";
  return directionOf(word) ?? flagWords.get(word.toLowerCase());
}
