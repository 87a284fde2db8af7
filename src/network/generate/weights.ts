import { power } from "../../random/elementary.js";

/** A short list of weights made ready for drawing: ascending sums, the last of which is exactly 1. */
export type Shares = Float64Array;

/** Shares proportional to the weights, which are ≥ 0 and not all 0. */
export function sharesOf(weights: ArrayLike<number>): Shares {
  const sums = Float64Array.from(weights);
  for (let i = 1; i < sums.length; i++) sums[i] += sums[i - 1];
  const total = sums[sums.length - 1];
  return sums.map((sum) => sum / total);
}

/** The index that a number in [0, 1) falls on, each with its share; never one whose weight is 0. */
export function pick(shares: Shares, at: number): number {
  let low = 0;
  let high = shares.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shares[middle] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Weights that fall with the rank as rank to the power −steepness: a few large groups and many small ones. */
export function rankWeights(length: number, steepness: number): Float64Array {
  return Float64Array.from({ length }, (_, rank) => power(rank + 1, -steepness));
}
