import type { Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";

/** The members of each component, ascending, in the order of their smallest. */
export function componentMembers(labels: Int32Array): Int32Array[] {
  const members = new Map<number, number[]>();
  labels.forEach((label, v) => {
    const list = members.get(label);
    if (list === undefined) members.set(label, [v]);
    else list.push(v);
  });
  return Array.from(members.values(), (list) => Int32Array.from(list));
}

/**
 * The pseudoinverse of the Laplacian of an undirected graph, each tie counting 1, row by row; between components it is 0.
 * Of a component of k it is (L + J/k)⁻¹ − J/k, where J holds ones: the matrix in brackets is positive definite, so that
 * Gauss–Jordan elimination needs no exchange of rows. O(Σ k³), O(n²) memory. Interruptible.
 *
 * Ghosh, Boyd & Saberi, SIAM Rev. 50 (2008) 37–66, doi:10.1137/050645452.
 */
export async function laplacianInverse(
  { order, offsets, targets }: Csr,
  components: readonly Int32Array[],
  pace: Pace,
): Promise<Float64Array> {
  const whole = new Float64Array(order * order);
  const placeOf = new Int32Array(order);
  for (const members of components) {
    const k = members.length;
    const matrix = new Float64Array(k * k).fill(1 / k);
    members.forEach((v, i) => (placeOf[v] = i));
    members.forEach((v, i) => {
      matrix[i * k + i] += offsets[v + 1] - offsets[v];
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) matrix[i * k + placeOf[targets[arc]]] -= 1;
    });
    await invert(matrix, k, pace);
    for (let i = 0; i < k; i++)
      for (let j = 0; j < k; j++)
        whole[members[i] * order + members[j]] = (matrix[i * k + j] + matrix[j * k + i]) / 2 - 1 / k;
  }
  return whole;
}

/** Inverts a positive definite matrix in place. */
async function invert(matrix: Float64Array, k: number, pace: Pace): Promise<void> {
  for (let p = 0; p < k; p++) {
    const pivot = 1 / matrix[p * k + p];
    matrix[p * k + p] = 1;
    for (let j = 0; j < k; j++) matrix[p * k + j] *= pivot;
    for (let i = 0; i < k; i++) {
      if (i === p) continue;
      const factor = matrix[i * k + p];
      matrix[i * k + p] = 0;
      for (let j = 0; j < k; j++) matrix[i * k + j] -= factor * matrix[p * k + j];
      if ((i & 63) === 63 && pace.due()) await pace.rest();
    }
    if (pace.due()) await pace.rest();
  }
}
