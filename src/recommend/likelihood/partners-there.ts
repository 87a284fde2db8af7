import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Labels } from "../../measures/labels.js";
import { log } from "../../random/elementary.js";

/** How many ties of chance the first guess counts as, beside those that an actor has. */
const prior = 1;

/**
 * How much more often each of two actors has partners of the other's sort than if ties joined ends at random: the mean of the two
 * logarithms of (partners there + 1) / (partners expected there + 1). 0 as by chance; NaN where a sort is not stated.
 */
export class PartnersThere {
  readonly #codes: Int32Array;
  readonly #width: number;
  readonly #found = new Map<number, number>();
  readonly #ends: Float64Array;
  readonly #degree: (vertex: number) => number;
  #total = 0;

  private constructor({ offsets }: Csr, { codes, names }: Labels) {
    this.#codes = codes;
    this.#width = names.length;
    this.#ends = new Float64Array(names.length);
    this.#degree = (v) => offsets[v + 1] - offsets[v];
  }

  /** Counts the partners of each vertex of a symmetric graph by their sorts. Interruptible. O(n + m). */
  static async of(graph: Csr, labels: Labels, pace: Pace): Promise<PartnersThere> {
    const there = new PartnersThere(graph, labels);
    const { offsets, targets } = graph;
    await inChunks(pace, graph.order, 512, (from, to) => {
      for (let v = from; v < to; v++)
        for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) there.#enter(v, targets[arc]);
    });
    return there;
  }

  #enter(v: number, partner: number): void {
    const code = this.#codes[partner];
    this.#total++;
    if (code < 0) return;
    this.#ends[code]++;
    const key = v * this.#width + code;
    this.#found.set(key, (this.#found.get(key) ?? 0) + 1);
  }

  /** How many partners of a vertex are of the sort of another. */
  count(v: number, w: number): number {
    return this.#found.get(v * this.#width + this.#codes[w]) ?? 0;
  }

  /** The log-odds of two vertices. */
  of(v: number, w: number): number {
    if (this.#codes[v] < 0 || this.#codes[w] < 0 || this.#total === 0) return NaN;
    return (this.#from(v, w) + this.#from(w, v)) / 2;
  }

  #from(v: number, w: number): number {
    const expected = (this.#degree(v) * this.#ends[this.#codes[w]]) / this.#total;
    return log((this.count(v, w) + prior) / (expected + prior));
  }
}
