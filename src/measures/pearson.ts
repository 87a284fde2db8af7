/** Pearson's correlation of two lists of one length, by their deviations from the means; NaN where one does not vary. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [covariance, varianceA, varianceB] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [x, y] = [a[i] - meanA, b[i] - meanB];
    covariance += x * y;
    varianceA += x * x;
    varianceB += y * y;
  }
  const spread = Math.sqrt(varianceA) * Math.sqrt(varianceB);
  // Rounding leaves a spread of about 1e-16 of the mean where all values are the same.
  const still = (variance: number, center: number): boolean =>
    Math.sqrt(variance / n) <= 1e-13 * Math.abs(center);
  return n === 0 || still(varianceA, meanA) || still(varianceB, meanB)
    ? NaN
    : Math.min(1, Math.max(-1, covariance / spread));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
