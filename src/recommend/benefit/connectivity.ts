import type { Csr } from "../../csr/csr.js";
import { ComityError } from "../../errors/error.js";
import type { Walk } from "../../measures/walk.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Objective, Valued } from "../objective.js";
import { symmetricEigen, type Eigen } from "./symmetric-eigen.js";

/** More actors than this would take minutes. */
const mostActors = 300;
/** As many halvings as a number has digits to tell. */
const halvings = 60;

/**
 * Algebraic connectivity: the second smallest eigenvalue of the Laplacian, each tie counting 1. 0 where the network is in
 * parts, at most n; the larger, the more ties must go before a large part comes apart.
 *
 * With a tie {u, v} the eigenvalues are the roots of 1 + Σ zᵢ² / (λᵢ − μ) = 0, zᵢ the difference of the i-th eigenvector at its ends,
 * so that the new one lies between the second and the third of before and is found by halving: exact, O(n) for each of 60
 * halvings. O(n³) to open and to take a tie. Throws `too-large` above 300 actors. Greedy choice has no guarantee; while the
 * network is in three parts and more, no single tie gains anything.
 *
 * Fiedler, Czech. Math. J. 23 (1973) 298–305, doi:10.21136/CMJ.1973.101168; adding ties: Ghosh & Boyd, CDC 2006, 6605–6611,
 * doi:10.1109/CDC.2006.377282; the roots: Golub, SIAM Rev. 15 (1973) 318–334, doi:10.1137/1015032.
 */
export async function openConnectivity({ opened }: Ground, graph: Csr): Promise<Objective> {
  const { order, offsets, targets } = graph;
  if (order > mostActors)
    throw new ComityError(
      "too-large",
      `all eigenvalues of ${order} actors would take too long; the limit is ${mostActors}`,
      { path: ["joinUp", "by"], fix: 'choose by: "efficiency", or a part of the network with select' },
    );
  const laplacian = new Float64Array(order * order);
  for (let v = 0; v < order; v++) {
    laplacian[v * order + v] = offsets[v + 1] - offsets[v];
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) laplacian[v * order + targets[arc]] = -1;
  }
  const eigen = await symmetricEigen(laplacian.slice(), order, opened.pace);
  return new Connectivity(opened, order, laplacian, eigen);
}

class Connectivity implements Objective {
  readonly name = "join-up";
  readonly about: string;
  readonly submodular = false;
  readonly guarantee = undefined;
  readonly exact = true;
  readonly notes: readonly string[] = [];

  constructor(
    private readonly opened: Walk,
    private readonly order: number,
    private readonly laplacian: Float64Array,
    private eigen: Eigen,
  ) {
    this.about = `algebraic connectivity: second smallest eigenvalue of the Laplacian, from 0 to ${order}`;
  }

  value(): Promise<Valued> {
    const value = this.order < 2 ? NaN : Math.max(0, this.eigen.values[1]);
    return Promise.resolve({ value, low: value, high: value });
  }

  screen(pairs: VertexPairs): Promise<Float64Array> {
    return this.gains(pairs);
  }

  async gains({ length, a, b }: VertexPairs): Promise<Float64Array> {
    const { pace } = this.opened;
    const gains = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      gains[i] = this.#gain(a[i], b[i]);
      if ((i & 63) === 63 && pace.due()) await pace.rest();
    }
    return gains;
  }

  async take(a: number, b: number): Promise<void> {
    const { laplacian, order, opened } = this;
    if (a === b || laplacian[a * order + b] !== 0) return;
    laplacian[a * order + a]++;
    laplacian[b * order + b]++;
    laplacian[a * order + b] = laplacian[b * order + a] = -1;
    this.eigen = await symmetricEigen(laplacian.slice(), order, opened.pace);
  }

  #gain(a: number, b: number): number {
    const { order, laplacian } = this;
    const { values, vectors } = this.eigen;
    if (a === b || laplacian[a * order + b] !== 0) return 0;
    const before = Math.max(0, values[1]);
    // Of two actors the only tie lifts the eigenvalue to 2.
    if (order === 2) return 2;
    let [low, high] = [before, Math.max(before, values[2])];
    for (let halving = 0; halving < halvings; halving++) {
      const middle = (low + high) / 2;
      let sum = 1;
      for (let i = 0; i < order; i++) {
        const z = vectors[i * order + a] - vectors[i * order + b];
        sum += (z * z) / (values[i] - middle);
      }
      if (sum > 0) high = middle;
      else low = middle;
    }
    return low - before;
  }
}
