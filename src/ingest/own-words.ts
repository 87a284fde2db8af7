import { ComityError } from "../errors/error.js";
import { vocabularies, type VocabularyName } from "../schema/vocabulary.js";
import type { WordList } from "../schema/word-list.js";

/** A caller's own kinds, methods and aliases as word lists by vocabulary. Throws `bad-option`. */
export function ownWords({
  kinds = [],
  methods = [],
  aliases = {},
}: {
  readonly kinds?: readonly string[] | undefined;
  readonly methods?: readonly string[] | undefined;
  readonly aliases?: Readonly<Partial<Record<VocabularyName, WordList>>> | undefined;
}): Readonly<Partial<Record<VocabularyName, WordList>>> {
  const words = new Map<string, Map<string, readonly string[]>>([
    ["kind", wordMap(kinds, "kinds")],
    ["method", wordMap(methods, "methods")],
  ]);
  for (const [vocabulary, list] of Object.entries(aliases)) {
    if (!Object.hasOwn(vocabularies, vocabulary))
      throw new ComityError("bad-option", `aliases has "${vocabulary}", which is no vocabulary`, {
        fix: `Use ${Object.keys(vocabularies).join(", ")}`,
        path: ["aliases", vocabulary],
      });
    const own = words.get(vocabulary) ?? new Map<string, readonly string[]>();
    for (const [word, others] of Object.entries(list)) own.set(word, others);
    words.set(vocabulary, own);
  }
  return Object.fromEntries(Array.from(words, ([vocabulary, own]) => [vocabulary, Object.fromEntries(own)]));
}

function wordMap(words: readonly string[], option: string): Map<string, readonly string[]> {
  for (const word of words)
    if (typeof word !== "string" || word.trim() === "" || word.length > 100)
      throw new ComityError("bad-option", `${option} must be words of 1 to 100 characters`, {
        path: [option],
      });
  return new Map(words.map((word) => [word, []]));
}
