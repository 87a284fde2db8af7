import type { Csr } from "../../csr/csr.js";
import { ComityError } from "../../errors/error.js";
import { componentsKernel } from "../../kernels/components.js";
import type { Walk } from "../../measures/walk.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Objective, Valued } from "../objective.js";
import { componentMembers, laplacianInverse } from "./laplacian-inverse.js";

/** More actors than this would take minutes and hundreds of megabytes. */
const mostActors = 2000;

/**
 * Closeness by resistance: 1 / the mean effective resistance of all pairs, where each tie is a wire of resistance 1. In a
 * connected network of n it is n(n − 1) / 2 over the Kirchhoff index, so that the tie that lowers the index most raises it
 * most. Pairs apart count as a resistance of n, which is more than any pair within a component can have (n − 1), so that it is
 * defined on networks that fall apart and no tie lowers it. From 1 / n without a tie to n / 2 with all.
 *
 * A tie {u, v} within a component of k lowers its index by k ‖x‖² / (1 + R_uv), x = L⁺(e_u − e_v); between two, those on one side
 * are R_su + 1 + R_vt from those on the other. Exact; O(k) a pair, O(k²) to take one, O(n³) and 8 n² bytes to open. Throws
 * `too-large` above 2,000 actors. Greedy choice has no guarantee: the index is not supermodular.
 *
 * Ghosh, Boyd & Saberi, SIAM Rev. 50 (2008) 37–66, doi:10.1137/050645452; Ellens et al., Linear Algebra Appl. 435 (2011)
 * 2491–2506, doi:10.1016/j.laa.2011.02.024.
 */
export async function openResistance({ opened }: Ground, graph: Csr): Promise<Objective> {
  if (graph.order > mostActors)
    throw new ComityError(
      "too-large",
      `resistances between ${graph.order} actors would take a matrix of all pairs; the limit is ${mostActors}`,
      { path: ["joinUp", "by"], fix: 'choose by: "efficiency", or a part of the network with select' },
    );
  const labels = new Int32Array(graph.order);
  const add = (into: Int32Array, part: { readonly labels: Int32Array }): void => into.set(part.labels);
  await opened.fold(componentsKernel, [null], labels, add, "join-up: components", graph);
  const components = componentMembers(labels);
  return new Resistance(opened, labels, components, await laplacianInverse(graph, components, opened.pace));
}

class Resistance implements Objective {
  readonly name = "join-up";
  readonly about: string;
  readonly submodular = false;
  readonly guarantee = undefined;
  readonly exact = true;
  readonly notes: readonly string[];
  readonly #n: number;
  /** By the number of a component: its members, empty where it went into another, and its Kirchhoff index. */
  readonly #members: Int32Array[];
  readonly #indices: Float64Array;
  readonly #componentOf: Int32Array;

  constructor(
    private readonly opened: Walk,
    labels: Int32Array,
    components: readonly Int32Array[],
    /** The pseudoinverse of the Laplacian, row by row. */
    private readonly inverse: Float64Array,
  ) {
    this.#n = labels.length;
    this.#members = [...components];
    this.#componentOf = new Int32Array(this.#n);
    components.forEach((members, c) => {
      for (const v of members) this.#componentOf[v] = c;
    });
    this.#indices = Float64Array.from(components, (members) => members.length * this.#trace(members));
    this.about = `1 / mean effective resistance of all pairs, ${this.#n} for pairs apart`;
    const parts = components.length;
    this.notes =
      parts > 1 ? [`the network is in ${parts} parts; pairs apart count as a resistance of ${this.#n}.`] : [];
  }

  value(): Promise<Valued> {
    const value = this.#n < 2 ? NaN : this.#pairs / this.#total();
    return Promise.resolve({ value, low: value, high: value });
  }

  screen(pairs: VertexPairs): Promise<Float64Array> {
    return this.gains(pairs);
  }

  async gains({ length, a, b }: VertexPairs): Promise<Float64Array> {
    const { pace } = this.opened;
    const gains = new Float64Array(length);
    const total = this.#total();
    for (let i = 0; i < length; i++) {
      gains[i] = this.#pairs / (total + this.#change(a[i], b[i])) - this.#pairs / total;
      if ((i & 15) === 15 && pace.due()) await pace.rest();
    }
    return gains;
  }

  async take(a: number, b: number): Promise<void> {
    const { inverse, opened } = this;
    const n = this.#n;
    const [c, d] = [this.#componentOf[a], this.#componentOf[b]];
    if (c !== d) return this.#merge(a, b);
    const members = this.#members[c];
    const x = Float64Array.from(members, (s) => inverse[a * n + s] - inverse[b * n + s]);
    const divisor = 1 + this.#resistance(a, b);
    for (let i = 0; i < members.length; i++) {
      const row = members[i] * n;
      for (let j = 0; j < members.length; j++) inverse[row + members[j]] -= (x[i] * x[j]) / divisor;
      if (opened.pace.due()) await opened.pace.rest();
    }
    this.#indices[c] = members.length * this.#trace(members);
  }

  /** Joins two components: resistances within stay, those between go by way of the tie. */
  async #merge(a: number, b: number): Promise<void> {
    const { inverse, opened } = this;
    const n = this.#n;
    const [c, d] = [this.#componentOf[a], this.#componentOf[b]];
    const index = this.#indices[c] + this.#indices[d] + this.#between(a, b);
    const members = Int32Array.from([...this.#members[c], ...this.#members[d]]).sort();
    const k = members.length;
    const far = Float64Array.from(members, (s) => this.#resistance(s, this.#componentOf[s] === c ? a : b));
    const resistances = new Float64Array(k * k);
    const means = new Float64Array(k);
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        const together = this.#componentOf[members[i]] === this.#componentOf[members[j]];
        const between = together ? this.#resistance(members[i], members[j]) : far[i] + 1 + far[j];
        resistances[i * k + j] = between;
        means[i] += between / k;
      }
      if (opened.pace.due()) await opened.pace.rest();
    }
    const mean = means.reduce((sum, each) => sum + each, 0) / k;
    // L⁺ is −½ of the resistances, less the means of their rows and columns.
    for (let i = 0; i < k; i++) {
      const row = members[i] * n;
      for (let j = 0; j < k; j++)
        inverse[row + members[j]] = -(resistances[i * k + j] - means[i] - means[j] + mean) / 2;
      if (opened.pace.due()) await opened.pace.rest();
    }
    this.#members[c] = members;
    this.#members[d] = new Int32Array(0);
    this.#indices[c] = index;
    this.#indices[d] = 0;
    for (const v of members) this.#componentOf[v] = c;
  }

  get #pairs(): number {
    return (this.#n * (this.#n - 1)) / 2;
  }

  /** Σ of the resistances of all pairs, n for pairs apart. */
  #total(): number {
    let [total, together] = [0, 0];
    this.#members.forEach(({ length }, c) => {
      total += this.#indices[c];
      together += (length * (length - 1)) / 2;
    });
    return total + this.#n * (this.#pairs - together);
  }

  /** What a tie changes the total by. */
  #change(a: number, b: number): number {
    const { inverse } = this;
    const n = this.#n;
    const [c, d] = [this.#componentOf[a], this.#componentOf[b]];
    const members = this.#members[c];
    if (c !== d) return this.#between(a, b) - n * members.length * this.#members[d].length;
    let square = 0;
    for (const s of members) {
      const x = inverse[a * n + s] - inverse[b * n + s];
      square += x * x;
    }
    return (-members.length * square) / (1 + this.#resistance(a, b));
  }

  /** Σ of the resistances between two components that a tie joins. */
  #between(a: number, b: number): number {
    const [near, far] = [this.#members[this.#componentOf[a]], this.#members[this.#componentOf[b]]];
    return (
      far.length * this.#fromAll(a, near) + near.length * far.length + near.length * this.#fromAll(b, far)
    );
  }

  /** Σ of the resistances between v and all members of its component: rows of L⁺ sum to 0. */
  #fromAll(v: number, members: Int32Array): number {
    return (
      this.#indices[this.#componentOf[v]] / members.length + members.length * this.inverse[v * this.#n + v]
    );
  }

  #resistance(u: number, v: number): number {
    const n = this.#n;
    return this.inverse[u * n + u] + this.inverse[v * n + v] - 2 * this.inverse[u * n + v];
  }

  #trace(members: Int32Array): number {
    return members.reduce((sum, v) => sum + this.inverse[v * this.#n + v], 0);
  }
}
