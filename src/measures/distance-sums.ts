import type { Views } from "../csr/arena.js";
import type { DistancesPart } from "../kernels/distances.js";

/** What each vertex reaches, over all jobs; see `DistancesPart`. */
export interface DistanceSums {
  readonly reached: Float64Array;
  readonly total: Float64Array;
  readonly inverse: Float64Array;
  readonly within: Float64Array;
  readonly farthest: Float64Array;
}

/** Sums of nothing yet. */
export function distanceSums(order: number): DistanceSums {
  const zeros = (): Float64Array => new Float64Array(order);
  return { reached: zeros(), total: zeros(), inverse: zeros(), within: zeros(), farthest: zeros() };
}

/** Adds the part of a job; of the largest distances, the larger one stays. */
export function addDistances(into: DistanceSums, part: Views<DistancesPart>): void {
  for (let v = 0; v < into.reached.length; v++) {
    into.reached[v] += part.reached[v];
    into.total[v] += part.total[v];
    into.inverse[v] += part.inverse[v];
    into.within[v] += part.within[v];
    if (part.farthest[v] > into.farthest[v]) into.farthest[v] = part.farthest[v];
  }
}
