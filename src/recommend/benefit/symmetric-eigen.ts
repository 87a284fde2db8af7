import type { Pace } from "../../control/pace.js";

/** Eigenvalues, ascending, and a unit eigenvector of each, one after the other. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

const mostSweeps = 60;

/**
 * All eigenvalues and eigenvectors of a symmetric k × k matrix, row by row, which is overwritten: sweeps of rotations that
 * turn one entry off the diagonal into 0 each, until all are negligible. O(k³) a sweep, of which a handful are needed.
 * Interruptible.
 *
 * Jacobi, J. reine angew. Math. 30 (1846) 51–94, doi:10.1515/crll.1846.30.51.
 */
export async function symmetricEigen(matrix: Float64Array, k: number, pace: Pace): Promise<Eigen> {
  const turned = new Float64Array(k * k);
  for (let i = 0; i < k; i++) turned[i * k + i] = 1;
  let size = 0;
  for (const entry of matrix) size += entry * entry;
  const negligible = 1e-16 * Math.sqrt(size);
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let largest = 0;
    for (let p = 0; p < k; p++) {
      for (let q = p + 1; q < k; q++) {
        const off = matrix[p * k + q];
        largest = Math.max(largest, Math.abs(off));
        if (Math.abs(off) > negligible) turn(matrix, turned, k, p, q);
      }
      if (pace.due()) await pace.rest();
    }
    if (largest <= negligible) break;
  }
  const order = Array.from({ length: k }, (_, i) => i).sort(
    (i, j) => matrix[i * k + i] - matrix[j * k + j] || i - j,
  );
  const vectors = new Float64Array(k * k);
  order.forEach((from, to) => {
    vectors.set(turned.subarray(from * k, (from + 1) * k), to * k);
  });
  return { values: Float64Array.from(order, (i) => matrix[i * k + i]), vectors };
}

/** Turns the entry where p and q cross into 0; rows of `turned` become eigenvectors. */
function turn(matrix: Float64Array, turned: Float64Array, k: number, p: number, q: number): void {
  const off = matrix[p * k + q];
  const slope = (matrix[q * k + q] - matrix[p * k + p]) / (2 * off);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  matrix[p * k + p] -= tangent * off;
  matrix[q * k + q] += tangent * off;
  matrix[p * k + q] = matrix[q * k + p] = 0;
  for (let i = 0; i < k; i++) {
    if (i !== p && i !== q) {
      const [a, b] = [matrix[p * k + i], matrix[q * k + i]];
      matrix[p * k + i] = matrix[i * k + p] = cosine * a - sine * b;
      matrix[q * k + i] = matrix[i * k + q] = sine * a + cosine * b;
    }
    const [c, d] = [turned[p * k + i], turned[q * k + i]];
    turned[p * k + i] = cosine * c - sine * d;
    turned[q * k + i] = sine * c + cosine * d;
  }
}
