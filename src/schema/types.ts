import type { Consent } from "./consent.js";
import type { CountryCode } from "./country-codes.js";
import type { fields } from "./fields.js";
import type { Risk } from "./risk.js";
import type { VocabularyName, Word } from "./vocabulary.js";

interface Plain {
  readonly id: string;
  readonly text: string;
  readonly country: CountryCode;
  readonly languages: readonly string[];
  readonly texts: readonly string[];
  readonly flag: boolean;
  readonly date: string;
  readonly risk: Risk;
  readonly consent: Consent;
  readonly number: number;
}

// The empty intersection keeps editors offering the known words of an open vocabulary.

type OwnWord = string & {};

/** The values a field takes, from its entry in the table. */
export type ValueOf<F> = F extends {
  readonly type: "category";
  readonly vocabulary: infer V extends VocabularyName;
}
  ? F extends { readonly open: true }
    ? Word<V> | OwnWord
    : Word<V>
  : F extends { readonly type: infer T extends keyof Plain }
    ? Plain[T]
    : never;

type RequiredNames<T> = { [K in keyof T]: T[K] extends { readonly required: true } ? K : never }[keyof T];

/** The plain object that a table of fields describes. */
export type RowOf<T> = { [K in RequiredNames<T>]: ValueOf<T[K]> } & {
  [K in Exclude<keyof T, RequiredNames<T>>]?: ValueOf<T[K]> | undefined;
} extends infer Row
  ? { [K in keyof Row]: Row[K] }
  : never;

/** A person, group, institution or town. Only `id` is required; keys of your own are kept as attributes. */
export type Actor = RowOf<typeof fields.actor>;

/** A tie between two actors, named by their ids. */
export type Tie = RowOf<typeof fields.tie>;

/** An actor's part in an activity. */
export type Participation = RowOf<typeof fields.participation>;

/** What is known about the data as a whole. */
export type Dataset = RowOf<typeof fields.dataset>;
