import { resolveWord, type VocabularyName } from "../../../../schema/vocabulary.js";
import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

/** The vocabularies in which columns are written. */
export const columnVocabularies = ["kind", "method", "status", "formality", "term", "role", "flag"] as const;

export type ColumnVocabulary = (typeof columnVocabularies)[number];

/** How many values each vocabulary knows, with their recorded other words. */
export type Words = Readonly<Record<ColumnVocabulary, Fit>>;

/** Looks values up in every vocabulary. */
export function words(column: Column): Words {
  const known = (vocabulary: VocabularyName): Fit =>
    fitOf(column, (value) => value.length <= 100 && resolveWord(vocabulary, value) !== undefined);
  return {
    ...{
      kind: known("kind"),
      method: known("method"),
      status: known("status"),
      formality: known("formality"),
    },
    ...{ term: known("term"), role: known("role"), flag: known("flag") },
  };
}
