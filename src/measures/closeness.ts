import { oneOf } from "../csr/form.js";
import { closenessOf } from "../kernels/closeness-bound.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { settle, type MeasureOptions } from "./options.js";
import { openPaths, perSource, type PathOptions } from "./path-sums.js";
import { checkTop, topScores, type TopOptions } from "./top-closeness.js";

export interface ClosenessOptions extends PathOptions, TopOptions {
  /**
   * "wasserman-faust" (default) scales by the share of actors within reach, so that scores of different components can
   * be compared; "component" averages over those within reach only, and is NaN for an actor who reaches nobody.
   */
  readonly variant?: "wasserman-faust" | "component";
}

export const closenessDefaults = {
  direction: "out",
  distance: "hops",
  directed: "respect",
  variant: "wasserman-faust",
  top: undefined,
} as const satisfies ClosenessOptions;

/**
 * Closeness: the inverse of an actor's mean distance to those it reaches.
 *
 * With r − 1 others in reach at a summed distance D: (r − 1) / D, times (r − 1) / (n − 1) in the variant of Wasserman
 * and Faust, where who reaches nobody has 0. From 0 to 1 in steps. `top: k` finds the k highest alone, exactly, in a
 * small part of the time. Throws `bad-option`, and `too-large` above
 * `limit`. O(n(n + m)); with lengths O(n(n + m) log n).
 *
 * Wasserman & Faust, Social Network Analysis (1994) 5.2.2, doi:10.1017/CBO9780511815478; the highest: Bergamini, Borassi,
 * Crescenzi, Marino & Meyerhenke, ACM TKDD 13 (2019) 53, doi:10.1145/3344719.
 */
export async function closeness(network: Network, options: ClosenessOptions = {}): Promise<Scores> {
  type Own = Required<Omit<ClosenessOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("closeness", closenessDefaults, options);
  const kind = oneOf("variant", settled.variant, ["wasserman-faust", "component"]);
  const { top } = settled;
  if (top !== undefined) checkTop(top, settled);
  const opened = await openPaths(network, "closeness", settled, "ask for the highest alone (top: 10)");
  const others = opened.csr.order - 1;
  const score = (reached: number, total: number): number => closenessOf(kind, reached, total, others);
  if (top !== undefined)
    return topScores(opened, settled, top, {
      kind,
      score: ({ reached, total }) => score(reached, total),
      divisor: 1,
    });
  const scores = await perSource(opened, settled, Infinity, ["reached", "total"], ({ reached, total }, v) =>
    score(reached[v], total[v]),
  );
  return new Scores(opened.shown, scores, opened.meta(), "nobody-in-reach");
}
