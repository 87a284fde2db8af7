import { foldWord } from "../../../schema/fold.js";
import type { VocabularyName } from "../../../schema/vocabulary.js";
import { guesses } from "./words/guesses.js";
import type { Subject } from "./subject.js";

/** What a word of a table is guessed to mean, and by which customary word. */
export interface Guess {
  readonly word: string;
  readonly means: string;
}

/** Longer texts are no abbreviations. */
const longestCode = 3;

/**
 * Guesses what words mean that no vocabulary knows: by the customary words of any language, and for abbreviations by
 * the initial letters of the words of one language: of those in which the headers are written, the one that explains
 * most of them, so that "p, f, k" are Partnerschaft, Freundschaft and Kontakt.
 */
export function guessWords(
  values: readonly string[],
  vocabulary: VocabularyName,
  { tongues, towns }: Subject,
): Map<string, Guess> {
  const books = guesses[vocabulary] ?? {};
  const entriesOf = (tongue: string): Guess[] => read(books[tongue] ?? "", towns);
  const found = new Map<string, Guess>();
  const ordered = [...tongues, ...Object.keys(books)].map(entriesOf);
  for (const value of values) {
    const whole = ordered.flat().find(({ word }) => foldWord(word) === foldWord(value));
    if (whole !== undefined && foldWord(value) !== "") found.set(value, whole);
  }
  const codes = values.filter(
    (value) => !found.has(value) && value.length <= longestCode && foldWord(value) !== "",
  );
  const explained = tongues.map((tongue) => {
    const entries = entriesOf(tongue);
    return codes.flatMap((code): [string, Guess][] => {
      const entry = entries.find(({ word }) => foldWord(word).startsWith(foldWord(code)));
      return entry === undefined ? [] : [[code, entry]];
    });
  });
  const best = explained.reduce((a, b) => (b.length > a.length ? b : a), []);
  for (const [code, entry] of best) found.set(code, entry);
  return found;
}

/** What towns agree on with each other, and nobody else. */
const ofTowns: ReadonlySet<string> = new Set(["sister-city", "friendship-city"]);

function read(book: string, towns: boolean): Guess[] {
  return book
    .split("; ")
    .map((entry) => entry.split("="))
    .filter(([, means = ""]) => means !== "" && (towns || !ofTowns.has(means)))
    .map(([word, means]) => ({ word, means }));
}
