/**
 * How y grows with x: the exponent b of y = a · x^b, by least squares of the logarithms, with its standard error (NaN for
 * fewer than three points) and the range of x that it was fitted over. All values must be above 0.
 */
export function growth(xs, ys) {
  const [u, v] = [xs.map(Math.log), ys.map(Math.log)];
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [centre, level] = [mean(u), mean(v)];
  const sum = (term) => u.reduce((total, _, i) => total + term(u[i] - centre, v[i] - level), 0);
  const width = sum((a) => a * a);
  const exponent = sum((a, b) => a * b) / width;
  const left = sum((a, b) => (b - exponent * a) ** 2);
  const error = xs.length < 3 ? NaN : Math.sqrt(left / (xs.length - 2) / width);
  return { exponent, error, from: Math.min(...xs), to: Math.max(...xs) };
}
