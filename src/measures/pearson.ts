import { inChunks, type Pace } from "../control/pace.js";

/** Pearson's correlation of two lists of one length, by their deviations from the means; NaN where one does not vary. */
export async function pearson(a: Float64Array, b: Float64Array, pace: Pace): Promise<number> {
  const n = a.length;
  const [meanA, meanB] = [await mean(a, pace), await mean(b, pace)];
  let [covariance, varianceA, varianceB] = [0, 0, 0];
  await inChunks(pace, n, 65536, (from, to) => {
    for (let i = from; i < to; i++) {
      const x = a[i] - meanA;
      const y = b[i] - meanB;
      covariance += x * y;
      varianceA += x * x;
      varianceB += y * y;
    }
  });
  return correlation(n, { meanA, meanB, covariance, varianceA, varianceB });
}

interface Deviations {
  readonly meanA: number;
  readonly meanB: number;
  readonly covariance: number;
  readonly varianceA: number;
  readonly varianceB: number;
}

/** The correlation of n pairs from their means and the sums of products of deviations; NaN where one does not vary. */
export function correlation(n: number, found: Deviations): number {
  const { meanA, meanB, covariance, varianceA, varianceB } = found;
  const spread = Math.sqrt(varianceA) * Math.sqrt(varianceB);
  // Rounding leaves a spread of about 1e-16 of the mean where all values are the same.
  const still = (variance: number, center: number): boolean =>
    Math.sqrt(variance / n) <= 1e-13 * Math.abs(center);
  return n === 0 || still(varianceA, meanA) || still(varianceB, meanB)
    ? NaN
    : Math.min(1, Math.max(-1, covariance / spread));
}

async function mean(values: Float64Array, pace: Pace): Promise<number> {
  let sum = 0;
  await inChunks(pace, values.length, 65536, (from, to) => {
    for (let i = from; i < to; i++) sum += values[i];
  });
  return sum / values.length;
}
