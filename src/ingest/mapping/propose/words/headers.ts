import { concepts, type Concept, type ConceptName } from "./concepts.js";
import { dutch } from "./dutch.js";
import { english } from "./english.js";
import { french } from "./french.js";
import { german } from "./german.js";
import { italian } from "./italian.js";
import { polish } from "./polish.js";
import { portuguese } from "./portuguese.js";
import { spanish } from "./spanish.js";
import { foldWord } from "../../../../schema/fold.js";

/** The words of headers by language; the order matters only where two languages use one word for different things. */
const books = {
  English: english,
  German: german,
  French: french,
  Spanish: spanish,
  Italian: italian,
  Portuguese: portuguese,
  Dutch: dutch,
  Polish: polish,
} as const;

export type Language = keyof typeof books;

/** A word of a header, with the languages in which it says the same. */
export interface KnownHeader {
  readonly concept: Concept;
  readonly languages: readonly Language[];
}

/** What a header, or a part of one, says; undefined for words that are in no book. */
export function headerMeaning(text: string): KnownHeader | undefined {
  known ??= readBooks();
  return known.get(keyOf(text));
}

// Signs alone ("#", "№") fold to nothing and stand for themselves.
function keyOf(text: string): string {
  const folded = foldWord(text);
  return folded === "" ? text.trim() : folded;
}

/** Read when the first header is looked up: most programs that import us look up none. */
let known: ReadonlyMap<string, KnownHeader> | undefined;

function readBooks(): ReadonlyMap<string, KnownHeader> {
  const read = new Map<string, { concept: Concept; languages: Language[] }>();
  for (const name of Object.keys(concepts) as ConceptName[])
    for (const [language, book] of Object.entries(books))
      for (const word of (book[name] ?? "").split(", ")) {
        const key = keyOf(word);
        const there = read.get(key);
        if (key === "") continue;
        if (there === undefined)
          read.set(key, { concept: concepts[name], languages: [language as Language] });
        else if (there.concept === concepts[name]) there.languages.push(language as Language);
      }
  return read;
}
