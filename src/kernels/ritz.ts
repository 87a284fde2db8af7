/** Combines rows and columns i and j of a symmetric 3 × 3 matrix so that the entry where they cross becomes 0. */
function rotate(matrix: Float64Array, turned: Float64Array, i: number, j: number): void {
  const off = matrix[3 * i + j];
  if (off === 0) return;
  const slope = (matrix[4 * j] - matrix[4 * i]) / (2 * off);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < 3; k++) {
    const [a, b] = [matrix[3 * k + i], matrix[3 * k + j]];
    matrix[3 * k + i] = cosine * a - sine * b;
    matrix[3 * k + j] = sine * a + cosine * b;
    const [c, d] = [turned[3 * k + i], turned[3 * k + j]];
    turned[3 * k + i] = cosine * c - sine * d;
    turned[3 * k + j] = sine * c + cosine * d;
  }
  for (let k = 0; k < 3; k++) {
    const [a, b] = [matrix[3 * i + k], matrix[3 * j + k]];
    matrix[3 * i + k] = cosine * a - sine * b;
    matrix[3 * j + k] = sine * a + cosine * b;
  }
}

/**
 * The unit eigenvector of the largest eigenvalue of a symmetric 3 × 3 matrix, row by row, put into `into`. Overwrites the
 * matrix.
 *
 * Reference   Jacobi, J. reine angew. Math. 30 (1846) 51–94, doi:10.1515/crll.1846.30.51.
 */
export function leadingVector(matrix: Float64Array, turned: Float64Array, into: Float64Array): void {
  turned.fill(0);
  turned[0] = turned[4] = turned[8] = 1;
  for (let round = 0; round < 12; round++) {
    rotate(matrix, turned, 0, 1);
    rotate(matrix, turned, 0, 2);
    rotate(matrix, turned, 1, 2);
  }
  let best = 0;
  for (let i = 1; i < 3; i++) if (matrix[4 * i] > matrix[4 * best]) best = i;
  for (let i = 0; i < 3; i++) into[i] = turned[3 * i + best];
}
