/** Canonical words, each with the other words recorded for it; every word may be written in any case and spelling. */
export type WordList = Readonly<Record<string, readonly string[]>>;
