import type { Language } from "./words/headers.js";

/** What a table says of the language and the subject of its words. */
export interface Subject {
  /** The languages of the headers, the most frequent first. */
  readonly tongues: readonly Language[];
  /** Whether its columns name towns: "partnership" then means what it means between towns. */
  readonly towns: boolean;
}
