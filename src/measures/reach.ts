import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { ballScores, type BallScore } from "./ball-scores.js";
import { checkBalls, type BallOptions } from "./balls.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { openPaths, perSource, type PathOptions } from "./path-sums.js";

export interface ReachOptions extends PathOptions, BallOptions {
  /** How far: a number of steps, or a length where `distance` is given. Default 2. */
  readonly steps?: number;
  /** Divide by n − 1: the share of all others within reach. Default false: their number. */
  readonly normalized?: boolean;
}

export const reachDefaults = {
  steps: 2,
  direction: "out",
  distance: "hops",
  directed: "respect",
  normalized: false,
  standardError: undefined,
} as const satisfies ReachOptions;

const reason = "too-few-actors";
const instead = "ask for estimates (standardError: 0.05)";

const counts: BallScore = {
  score: (sums, v) => sums.within[v],
  range: (direct, others) => [direct, others],
  estimated: (score) => score + 1,
};

/**
 * Reach: how many others lie within a number of steps.
 *
 * From 0 to n − 1; normalized, a share (NaN in a network of one). `steps: Infinity` counts everyone who can be reached.
 * Throws `bad-option`, and `too-large` above `limit`. O(n(n + m)); with lengths O(n(n + m) log n). `standardError: e`
 * estimates all by HyperBall, with an interval each (`ScoreIntervals`), in O((n + m) / e²) a step and 2.2 n / e² bytes at
 * most.
 *
 * Estimates: Boldi & Vigna, ICDMW 2013, 621–628, doi:10.1109/ICDMW.2013.10.
 */
export async function reach(network: Network, options: ReachOptions = {}): Promise<Scores> {
  type Own = Required<Omit<ReachOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("reach", reachDefaults, options);
  const { steps, standardError } = settled;
  if (standardError !== undefined) checkBalls(standardError, settled.distance);
  within("steps", steps, 0, Infinity, settled.distance === "hops");
  const opened = await openPaths(network, "reach", settled, instead);
  const others = opened.csr.order - 1;
  const divisor = settled.normalized ? (others > 0 ? others : NaN) : 1;
  if (standardError !== undefined)
    return ballScores(opened, { ...settled, standardError }, { steps, divisor }, counts, reason);
  const scores = await perSource(opened, settled, steps, ["within"], (sums, v) => sums.within[v] / divisor);
  return new Scores(opened.shown, scores, opened.meta(), reason);
}
