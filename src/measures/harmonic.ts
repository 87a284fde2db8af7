import { ComityError } from "../errors/error.js";
import { inverseUnit } from "../kernels/bit-loops.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { ballScores, type BallScore } from "./ball-scores.js";
import { checkBalls, type BallOptions } from "./balls.js";
import { settle, type MeasureOptions } from "./options.js";
import { openPaths, perSource, type PathOptions } from "./path-sums.js";
import { checkTop, topScores, type TopOptions } from "./top-closeness.js";

export interface HarmonicOptions extends PathOptions, TopOptions, BallOptions {
  /** Divide by n − 1. Default false: the sum itself. */
  readonly normalized?: boolean;
}

export const harmonicDefaults = {
  direction: "out",
  distance: "hops",
  directed: "respect",
  normalized: false,
  top: undefined,
  standardError: undefined,
} as const satisfies HarmonicOptions;

const reason = "too-few-actors";
const instead = "ask for the highest alone (top: 10) or for estimates (standardError: 0.05)";

// Σ 1 / distance is half of those one step away and shares of all larger balls, the actor itself counted once.
const sums: BallScore = {
  score: ({ inverse }, v) => inverse[v],
  range: (direct, others) => [direct, (direct + others) / 2],
  estimated: (score, direct) => score + 1 - (direct + 1) / 2,
};

/**
 * Harmonic closeness: the sum of 1 / distance over all others, where who is out of reach adds 0. Defined on networks
 * that fall apart, and never lowered by a new tie.
 *
 * From 0 to n − 1 in steps; normalized, from 0 to 1 (NaN in a network of one). `top: k` finds the k highest alone,
 * exactly, in a small part of the time. `standardError: e` estimates
 * all by HyperBall, with an interval each (`ScoreIntervals`), in O((n + m) / e²) a step and 2.2 n / e² bytes at most. Throws `bad-option`, and `too-large` above `limit`. O(n(n + m)); with lengths O(n(n + m) log n).
 *
 * Boldi & Vigna, Internet Mathematics 10 (2014) 222–262, doi:10.1080/15427951.2013.865686; the highest: Bergamini, Borassi,
 * Crescenzi, Marino & Meyerhenke, ACM TKDD 13 (2019) 53, doi:10.1145/3344719; estimates: Boldi & Vigna, ICDMW 2013, 621–628,
 * doi:10.1109/ICDMW.2013.10.
 */
export async function harmonic(network: Network, options: HarmonicOptions = {}): Promise<Scores> {
  type Own = Required<Omit<HarmonicOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("harmonic", harmonicDefaults, options);
  const { top, standardError } = settled;
  if (top !== undefined) checkTop(top, settled);
  if (standardError !== undefined) checkBalls(standardError, settled.distance);
  if (top !== undefined && standardError !== undefined)
    throw new ComityError("bad-option", "the highest are found exactly, so top has no standardError", {
      path: ["standardError"],
      fix: "leave one of the two out",
    });
  const opened = await openPaths(network, "harmonic", settled, instead);
  const others = opened.csr.order - 1;
  const divisor = settled.normalized ? (others > 0 ? others : NaN) : 1;
  const score = (inverse: number): number => inverse / inverseUnit / divisor;
  if (top !== undefined)
    return topScores(opened, settled, top, {
      kind: "harmonic",
      score: ({ inverse }) => score(inverse),
      divisor,
    });
  if (standardError !== undefined)
    return ballScores(opened, { ...settled, standardError }, { steps: Infinity, divisor }, sums, reason);
  const scores = await perSource(opened, settled, Infinity, ["inverse"], ({ inverse }, v) =>
    score(inverse[v]),
  );
  return new Scores(opened.shown, scores, opened.meta(), reason);
}
