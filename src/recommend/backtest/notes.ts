import { places } from "./slots.js";
import { leastHeld } from "./tables.js";
import type { Trial } from "./trial.js";

interface Told {
  readonly told: readonly Pick<Trial, "card" | "facts" | "recall">[];
  /** Hidden pairs by place, over all hold-outs. */
  readonly held: readonly number[];
  /** What is said of the first hold-out. */
  readonly first: readonly string[];
  readonly by: "random" | "time";
  readonly share: number;
  readonly count: number;
  readonly samples: number;
}

/** What a reader must know of a backtest. */
export function notesOf({ told, held, first, by, share, count, samples }: Told): string[] {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const notEligible = sum(told.map(({ recall }) => recall.notEligible));
  const declared = told.filter(({ card }) => card.basis === "declared").length;
  const perActor = sum(told.map(({ facts }) => facts.perActor)) / told.length;
  const thin = places.filter((_, place) => held[place] > 0 && held[place] < leastHeld);
  return [
    "It says how well ties on record are told that were hidden. Whether somebody who is asked says yes, and what comes of a tie, it cannot say; a pair that counts as wrong may have a tie that nobody recorded.",
    by === "time"
      ? "Pairs that were first tied after the date are hidden, once; only what was known by then is left."
      : `${(100 * share).toPrecision(3)}% of the pairs with a tie were hidden at random, ${count === 1 ? "once" : `${count} times`}. To find ties that are missing from a record is easier than to tell later ones: hold out by time for these.`,
    ...first.map((note) => (count === 1 ? note : `First hold-out: ${note}`)),
    ...(notEligible > 0
      ? [`${notEligible} hidden pairs have an end that may not be proposed, and count nowhere.`]
      : []),
    `There were ${perActor.toFixed(1)} candidates for each actor who proposes.`,
    ...(declared > 0
      ? [
          `${count === 1 ? "Too" : `In ${declared} of ${count} hold-outs too`} little was left on record to state chances: weights that were declared, not measured, put pairs in an order${count === 1 ? "" : " there"}.`,
        ]
      : []),
    ...(thin.length > 0
      ? [
          `Fewer than ${leastHeld} pairs were hidden of ${thin.join(", ")}: this is reported, and is too little to judge by.`,
        ]
      : []),
    "hardAuc may fall below 0.5, which is chance: pairs are hard because they stand highest by resource allocation, L3 or walks that restart, so that any score that goes with these puts them before hidden ties, few of which were picked for it. Compare methods by it, not with 0.5.",
    `Intervals rest on ${samples} samples of actors with replacement. They do not cover that models would have been fitted otherwise.`,
  ];
}
