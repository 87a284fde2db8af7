import { rowsAlong } from "../kernels/kernel.js";
import type { Reason } from "../values/reasons.js";
import { ScoreIntervals } from "../values/score-intervals.js";
import { ballFacts, balls, errorOf } from "./balls.js";
import type { DistanceSums } from "./distance-sums.js";
import { alongOf, type SettledPath } from "./path-sums.js";
import type { Walk } from "./walk.js";

/** Half the width of an interval that holds 95 % of a normal distribution, in standard deviations. */
const halfWidth = 1.96;

/** A score as it can be told from estimates. */
export interface BallScore {
  /** The estimate; `direct` others are one step away, which is exact. */
  score(sums: DistanceSums, v: number): number;
  /** Between which numbers it must lie, whatever the estimate. */
  range(direct: number, others: number): readonly [low: number, high: number];
  /** The sum of the estimated balls in it, each with its share: times the relative error, its standard deviation. */
  estimated(score: number, direct: number): number;
}

/**
 * Scores from HyperBall, each with an interval that holds the true one with a chance of about 95 %: 1.96 standard errors
 * either way, cut at what is possible. Actors who reach nobody beyond one step are exact.
 */
export async function ballScores(
  opened: Walk,
  settled: SettledPath & { readonly standardError: number },
  { steps, divisor }: { readonly steps: number; readonly divisor: number },
  { score, range, estimated }: BallScore,
  reason: Reason,
): Promise<ScoreIntervals> {
  const { order } = opened.csr;
  const along = alongOf(settled);
  const { offsets } = rowsAlong(opened.csr, along);
  const { each } = await balls(opened, settled, { along, steps, farthest: steps });
  const error = errorOf(settled.standardError);
  const [values, low, high] = [0, 0, 0].map(() => new Float64Array(order));
  for (let v = 0; v < order; v++) {
    const direct = steps > 0 ? offsets[v + 1] - offsets[v] : 0;
    const exact = steps <= 1 || each.farthest[v] <= 1;
    const [least, most] = range(direct, order - 1);
    const value = exact ? score(each, v) : Math.min(most, Math.max(least, score(each, v)));
    const around = exact ? 0 : halfWidth * error * estimated(value, direct);
    values[v] = value / divisor;
    low[v] = (exact ? value : Math.max(least, value - around)) / divisor;
    high[v] = (exact ? value : Math.min(most, value + around)) / divisor;
  }
  const percent = Number((100 * error).toPrecision(2));
  const notes = [
    `estimated: every ball within more than one step has a standard error of ${percent}%; intervals hold with a chance of about 95% each.`,
  ];
  const meta = opened.meta(notes, ballFacts(settled.standardError, settled.seed));
  const intervals = { low: opened.byPlace(low), high: opened.byPlace(high) };
  return new ScoreIntervals(opened.shown, opened.byPlace(values), intervals, meta, reason);
}
