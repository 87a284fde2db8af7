/** Pearson's correlation of pairs of numbers; NaN if either side does not vary. */
export function pearson(pairs: readonly (readonly [number, number])[]): number {
  if (new Set(pairs.map(([x]) => x)).size < 2 || new Set(pairs.map(([, y]) => y)).size < 2) return NaN;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middleX = mean(pairs.map(([x]) => x));
  const middleY = mean(pairs.map(([, y]) => y));
  const covariance = mean(pairs.map(([x, y]) => (x - middleX) * (y - middleY)));
  const varianceX = mean(pairs.map(([x]) => (x - middleX) ** 2));
  const varianceY = mean(pairs.map(([, y]) => (y - middleY) ** 2));
  return covariance / Math.sqrt(varianceX * varianceY);
}
