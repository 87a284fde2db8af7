import { foldWord } from "./fold.js";
import { kinds } from "./kinds.js";
import { methods } from "./methods.js";
import type { WordList } from "./word-list.js";
import { answers, flags, formalities, risks, roles, statuses, terms } from "./words.js";

/** Every vocabulary of the field table: its canonical words with their recorded aliases. */
export const vocabularies = {
  kind: kinds,
  method: methods,
  status: statuses,
  formality: formalities,
  term: terms,
  role: roles,
  risk: risks,
  answer: answers,
  flag: flags,
} as const;

export type VocabularyName = keyof typeof vocabularies;

/** The canonical words of a vocabulary. */
export type Word<V extends VocabularyName> = keyof (typeof vocabularies)[V] & string;

export type Kind = Word<"kind">;
export type Method = Word<"method">;
export type Status = Word<"status">;
export type Formality = Word<"formality">;
export type Term = Word<"term">;
export type Role = Word<"role">;
export type RiskLevel = Word<"risk">;
export type Answer = Word<"answer">;

/** What a text stands for in a vocabulary; `alias` is true when it is not the canonical word in some spelling. */
export interface ResolvedWord {
  readonly value: string;
  readonly alias: boolean;
}

/** The canonical words of a vocabulary, in the order in which people should read them. */
export function wordsOf<V extends VocabularyName>(vocabulary: V): readonly Word<V>[] {
  return Object.keys(vocabularies[vocabulary]) as Word<V>[];
}

/**
 * The word of a vocabulary that a text means, in any case, with or without accents and separators; undefined when it
 * means none. A caller's own words (`extra`, with their aliases) come before the recorded ones.
 */
export function resolveWord(
  vocabulary: VocabularyName,
  text: string,
  extra?: WordList,
): ResolvedWord | undefined {
  const folded = foldWord(text);
  return (extra && indexOf(extra).get(folded)) ?? indexOf(vocabularies[vocabulary]).get(folded);
}

const indexes = new WeakMap<WordList, ReadonlyMap<string, ResolvedWord>>();

function indexOf(list: WordList): ReadonlyMap<string, ResolvedWord> {
  const known = indexes.get(list);
  if (known !== undefined) return known;
  const index = new Map<string, ResolvedWord>();
  for (const [value, aliases] of Object.entries(list)) {
    for (const alias of aliases) index.set(foldWord(alias), { value, alias: true });
  }
  for (const value of Object.keys(list)) index.set(foldWord(value), { value, alias: false });
  index.delete("");
  indexes.set(list, index);
  return index;
}
