import { foldWord } from "../../../../schema/fold.js";
import type { Column } from "../column.js";
import { fitOf, most, type Fit } from "../fit.js";
import { statesOf } from "../words/regions.js";

/** The one country whose states a column lists. */
export interface Regions extends Fit {
  readonly country: string | undefined;
  readonly called: string;
}

const folded = new Map(
  Object.entries(statesOf).map(([country, { called, states }]) => [
    country,
    { called, words: new Set(states.split("; ").map(foldWord)) },
  ]),
);

/** Looks for the states, cantons or regions of one country; three different ones at least, for a few names are shared. */
export function regions(column: Column): Regions {
  const none = { fits: 0, of: column.filled, country: undefined, called: "" };
  if (column.values.size < 3) return none;
  for (const [country, { called, words }] of folded) {
    const fit = fitOf(column, (value) => words.has(foldWord(value)));
    if (most(fit)) return { ...fit, country, called };
  }
  return none;
}
