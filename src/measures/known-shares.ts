import { log } from "../random/elementary.js";
import type { Intervals } from "../values/score-intervals.js";
import { errorAbove, errorBelow, type ErrorBudget } from "./error-budget.js";
import type { ErrorClasses } from "./error-classes.js";
import type { PathDraws } from "./path-draws.js";

/** On which share of the pairs vertices, or links, lie between the ends: as drawn, and for certain. */
export interface Known {
  readonly shares: Float64Array;
  readonly intervals: Intervals;
}

type Drawn = Pick<PathDraws, "hits" | "samples">;

/** Shares that are all within epsilon of the true ones, and within what is possible. */
export function withinEpsilon(drawn: Drawn, limits: Float64Array, epsilon: number): Known {
  const known = none(limits.length);
  for (let i = 0; i < limits.length; i++)
    if (limits[i] > 0) enter(known, drawn, limits[i], i, epsilon, epsilon);
  return known;
}

/** Shares with the errors that a budget leaves of a chance, and within what is possible. */
export function withinBudget(
  drawn: Drawn,
  limits: Float64Array,
  { below, above }: Pick<ErrorBudget, "below" | "above">,
  { classOf }: Pick<ErrorClasses, "classOf">,
  chance: number,
): Known {
  const { hits, samples } = drawn;
  const exponent = -log(chance);
  const known = none(limits.length);
  for (let i = 0; i < limits.length; i++) {
    if (limits[i] === 0) continue;
    const share = hits[i] / samples;
    const under = errorBelow(share, samples, below[classOf[i]] + exponent);
    enter(known, drawn, limits[i], i, under, errorAbove(share, samples, above[classOf[i]] + exponent));
  }
  return known;
}

function none(length: number): Known {
  const shares = new Float64Array(length);
  return { shares, intervals: { low: shares.slice(), high: shares.slice() } };
}

function enter(
  { shares, intervals: { low, high } }: Known,
  { hits, samples }: Drawn,
  limit: number,
  i: number,
  below: number,
  above: number,
): void {
  const share = hits[i] / samples;
  shares[i] = Math.min(share, limit);
  low[i] = Math.min(Math.max(0, share - below), limit);
  high[i] = Math.min(share + above, limit);
}
