/**
 * The solution x of A x = y for a symmetric positive definite matrix, of which the lower triangle is given in a square, row by
 * row. By Cholesky's decomposition; pivots below a trace of their size count as that trace, so that there always is an
 * answer. O(size³).
 */
export function solvePositive(matrix: Float64Array, y: Float64Array, size: number): Float64Array {
  const lower = matrix.slice();
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = lower[i * size + j];
      for (let k = 0; k < j; k++) sum -= lower[i * size + k] * lower[j * size + k];
      if (i > j) lower[i * size + j] = sum / lower[j * size + j];
      else lower[j * size + j] = Math.sqrt(Math.max(sum, matrix[j * size + j] * 1e-14, 1e-300));
    }
  }
  const x = y.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i * size + k] * x[k];
    x[i] /= lower[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] -= lower[k * size + i] * x[k];
    x[i] /= lower[i * size + i];
  }
  return x;
}
