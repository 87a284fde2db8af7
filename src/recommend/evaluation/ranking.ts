import type { Pace } from "../../control/pace.js";
import { sortedOrder } from "../../network/sort.js";

/** Cases by falling score. Cases of equal score share a rank: nothing may depend on their order. */
export interface Ranking {
  /** The cases, highest score first; those without a score (NaN) last. */
  readonly order: Int32Array;
  /** Positions in `order` at which a rank ends, the last of them the number of cases. */
  readonly ends: Int32Array;
}

/** Ranks cases by their scores. Interruptible. O(n log n). */
export async function rankedCases(scores: ArrayLike<number>, pace: Pace): Promise<Ranking> {
  const values = Float64Array.from(scores, (score) => (Number.isNaN(score) ? -Infinity : score));
  const order = await sortedOrder(pace, values.length, (one, other) => {
    const [a, b] = [values[one], values[other]];
    return a > b ? -1 : a < b ? 1 : 0;
  });
  const ends: number[] = [];
  for (let at = 1; at <= order.length; at++)
    if (at === order.length || values[order[at]] !== values[order[at - 1]]) ends.push(at);
  return { order, ends: Int32Array.from(ends) };
}
