/**
 * The Gini coefficient of numbers of 0 and above: 0 where all are equal, 1 − 1/n where one has everything; NaN where there
 * is nothing to share. Σ (2i − n − 1) x_(i) / (n Σ x), x_(i) ascending. O(n log n).
 */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  let [sum, spread] = [0, 0];
  for (let i = 0; i < n; i++) {
    sum += sorted[i];
    spread += (2 * i + 1 - n) * sorted[i];
  }
  return sum > 0 ? spread / (n * sum) : NaN;
}
