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

/** Adds the part of a job, as far as it was wanted; of the largest distances, the larger one stays. */
export function addDistances(into: DistanceSums, part: Views<DistancesPart>): void {
  for (const column of ["reached", "total", "inverse", "within"] as const) add(into[column], part[column]);
  const { farthest } = part;
  for (let v = 0; v < farthest.length; v++)
    if (farthest[v] > into.farthest[v]) into.farthest[v] = farthest[v];
}

function add(into: Float64Array, part: Float64Array | Int32Array): void {
  for (let v = 0; v < part.length; v++) into[v] += part[v];
}
