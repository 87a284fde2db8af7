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
  /** Ends of ties by their sort. */
  readonly #ends: Float64Array;

  private constructor(
    private readonly graph: Csr,
    { codes, names }: Labels,
  ) {
    this.#codes = codes;
    this.#ends = new Float64Array(names.length);
  }

  /** Counts the ends of the ties of a symmetric graph by their sorts. Interruptible. O(n). */
  static async of(graph: Csr, labels: Labels, pace: Pace): Promise<PartnersThere> {
    const there = new PartnersThere(graph, labels);
    const { offsets } = graph;
    await inChunks(pace, graph.order, 4096, (from, to) => {
      for (let v = from; v < to; v++)
        if (labels.codes[v] >= 0) there.#ends[labels.codes[v]] += offsets[v + 1] - offsets[v];
    });
    return there;
  }

  /** How many partners of a vertex are of the sort of another. O(partners). */
  count(v: number, w: number): number {
    const { offsets, targets } = this.graph;
    const sort = this.#codes[w];
    let count = 0;
    for (let arc = offsets[v]; sort >= 0 && arc < offsets[v + 1]; arc++)
      if (this.#codes[targets[arc]] === sort) count++;
    return count;
  }

  /** The log-odds of two vertices. */
  of(v: number, w: number): number {
    if (this.#codes[v] < 0 || this.#codes[w] < 0 || this.graph.arcs === 0) return NaN;
    return (this.#from(v, w) + this.#from(w, v)) / 2;
  }

  #from(v: number, w: number): number {
    const { offsets, arcs } = this.graph;
    const expected = ((offsets[v + 1] - offsets[v]) * this.#ends[this.#codes[w]]) / arcs;
    return log((this.count(v, w) + prior) / (expected + prior));
  }
}
