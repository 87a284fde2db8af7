import { inverseUnit } from "../kernels/bit-loops.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { settle, type MeasureOptions } from "./options.js";
import { openPaths, perSource, type PathOptions } from "./path-sums.js";
import { checkTop, courseOf, topScores, type TopOptions } from "./top-closeness.js";

export interface HarmonicOptions extends PathOptions, TopOptions {
  /** Divide by n − 1. Default false: the sum itself. */
  readonly normalized?: boolean;
}

export const harmonicDefaults = {
  direction: "out",
  distance: "hops",
  directed: "respect",
  normalized: false,
  top: undefined,
} as const satisfies HarmonicOptions;

/**
 * Harmonic closeness: the sum of 1 / distance over all others, where who is out of reach adds 0. Defined on networks
 * that fall apart, and never lowered by a new tie.
 *
 * From 0 to n − 1 in steps; normalized, from 0 to 1 (NaN in a network of one). `top: k` finds the k highest alone,
 * exactly, in a small part of the time. Throws `bad-option`, and `too-large` above `limit`. O(n(n + m)); with lengths O(n(n + m) log n).
 *
 * Boldi & Vigna, Internet Mathematics 10 (2014) 222–262, doi:10.1080/15427951.2013.865686; the highest: Bergamini, Borassi,
 * Crescenzi, Marino & Meyerhenke, ACM TKDD 13 (2019) 53, doi:10.1145/3344719.
 */
export async function harmonic(network: Network, options: HarmonicOptions = {}): Promise<Scores> {
  type Own = Required<Omit<HarmonicOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("harmonic", harmonicDefaults, options);
  const { top } = settled;
  if (top !== undefined) checkTop(top, settled);
  const opened = await openPaths(network, "harmonic", settled, courseOf(top));
  const others = opened.csr.order - 1;
  const divisor = settled.normalized ? (others > 0 ? others : NaN) : 1;
  const score = (inverse: number): number => inverse / inverseUnit / divisor;
  if (top !== undefined)
    return topScores(opened, settled, top, {
      kind: "harmonic",
      score: ({ inverse }) => score(inverse),
      divisor,
    });
  const scores = await perSource(opened, settled, Infinity, ({ inverse }, v) => score(inverse[v]));
  return new Scores(opened.shown, scores, opened.meta(), "too-few-actors");
}
