import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { componentsKernel } from "../../kernels/components.js";
import type { Walk } from "../../measures/walk.js";
import type { Ground, VertexPairs } from "../ground.js";
import type { Objective, Valued } from "../objective.js";

/**
 * The share of all pairs of actors that are connected at all. A tie between components of x and y actors adds x · y pairs,
 * any other tie none, so the greedy choice joins the largest components first. Exact; O(1) a pair.
 */
export async function openJoinedPairs({ opened }: Ground, graph: Csr): Promise<Objective> {
  const labels = new Int32Array(graph.order);
  const add = (into: Int32Array, part: { readonly labels: Int32Array }): void => into.set(part.labels);
  await opened.fold(componentsKernel, [null], labels, add, "join-up: components", graph);
  return new JoinedPairs(opened, labels);
}

class JoinedPairs implements Objective {
  readonly name = "join-up";
  readonly about = "share of all pairs of actors that are connected, from 0 to 1";
  readonly submodular = false;
  readonly guarantee = undefined;
  readonly exact = true;
  readonly notes: readonly string[] = [];
  /** Of the smallest vertex of each component: how many are in it. */
  readonly #sizes: Float64Array;
  readonly #all: number;
  #joined = 0;

  constructor(
    private readonly opened: Walk,
    private readonly labels: Int32Array,
  ) {
    this.#all = (labels.length * (labels.length - 1)) / 2;
    this.#sizes = new Float64Array(labels.length);
    // Whoever comes into a component is joined to those who are in it.
    for (const label of labels) this.#joined += this.#sizes[label]++;
  }

  value(): Promise<Valued> {
    const value = this.#all === 0 ? NaN : this.#joined / this.#all;
    return Promise.resolve({ value, low: value, high: value });
  }

  screen(pairs: VertexPairs): Promise<Float64Array> {
    return this.gains(pairs);
  }

  async gains({ length, a, b }: VertexPairs): Promise<Float64Array> {
    const { labels } = this;
    const gains = new Float64Array(length);
    await inChunks(this.opened.pace, length, 32768, (from, to) => {
      for (let i = from; i < to; i++) {
        const [x, y] = [labels[a[i]], labels[b[i]]];
        if (x !== y) gains[i] = (this.#sizes[x] * this.#sizes[y]) / this.#all;
      }
    });
    return gains;
  }

  async take(a: number, b: number): Promise<void> {
    const { labels } = this;
    const [low, high] = [Math.min(labels[a], labels[b]), Math.max(labels[a], labels[b])];
    if (low === high) return;
    this.#joined += this.#sizes[low] * this.#sizes[high];
    this.#sizes[low] += this.#sizes[high];
    await inChunks(this.opened.pace, labels.length, 65536, (from, to) => {
      for (let v = from; v < to; v++) if (labels[v] === high) labels[v] = low;
    });
  }
}
