import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Labels } from "../../measures/labels.js";
import { log } from "../../random/elementary.js";

/** How many ties of chance the first guess counts as, beside the ties that there are. */
const prior = 5;
const mostCells = 2 ** 20;

/**
 * How much more often actors of two sorts are tied on a graph than if ties joined ends at random: the natural logarithm of
 * ties found over ties expected, for pairs of vertices by their sorts. Sorts that hold few ties are drawn toward what holds
 * for all pairs of equal, or of different, sorts, as if that had been seen in five ties of chance: (found + 5 r) / (expected
 * + 5). 0 as by chance; NaN where a sort is not stated or no tie has both ends stated.
 *
 * Efron & Morris, J. Am. Stat. Assoc. 68 (1973) 117–130, doi:10.1080/01621459.1973.10481350.
 */
export class PartnerOdds {
  readonly #codes: Int32Array;
  readonly #width: number;
  readonly #ends: Float64Array;
  /** Ties by pair of sorts: in a table where it is small. */
  readonly #found: Float64Array | Map<number, number>;
  #total = 0;
  #alike = NaN;
  #apart = NaN;

  private constructor({ codes, names }: Labels) {
    this.#codes = codes;
    this.#width = names.length;
    this.#ends = new Float64Array(names.length);
    this.#found = names.length ** 2 <= mostCells ? new Float64Array(names.length ** 2) : new Map();
  }

  /** Counts the ties of a symmetric graph. Interruptible. O(n + m). */
  static async of(graph: Csr, labels: Labels, pace: Pace): Promise<PartnerOdds> {
    const odds = new PartnerOdds(labels);
    const { offsets, targets } = graph;
    await inChunks(pace, graph.order, 1024, (from, to) => {
      for (let v = from; v < to; v++)
        for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
          if (targets[arc] > v) odds.#enter(v, targets[arc]);
    });
    odds.#settle();
    return odds;
  }

  #enter(v: number, w: number): void {
    const [one, other] = [this.#codes[v], this.#codes[w]];
    if (one < 0 || other < 0) return;
    this.#ends[one]++;
    this.#ends[other]++;
    this.#total++;
    const key = this.#key(one, other);
    if (this.#found instanceof Map) this.#found.set(key, (this.#found.get(key) ?? 0) + 1);
    else this.#found[key]++;
  }

  #settle(): void {
    let [found, expected] = [0, 0];
    for (let code = 0; code < this.#width; code++) {
      found += this.#count(code, code);
      expected += this.#expected(code, code);
    }
    const [apart, rest] = [this.#total - found, this.#total - expected];
    this.#alike = (found + prior) / (expected + prior);
    this.#apart = (apart + prior) / (rest + prior);
  }

  #key(one: number, other: number): number {
    return one < other ? one * this.#width + other : other * this.#width + one;
  }

  #count(one: number, other: number): number {
    const key = this.#key(one, other);
    return (this.#found instanceof Map ? this.#found.get(key) : this.#found[key]) ?? 0;
  }

  #expected(one: number, other: number): number {
    if (this.#total === 0) return 0;
    const product = (this.#ends[one] * this.#ends[other]) / (2 * this.#total);
    return one === other ? product / 2 : product;
  }

  /** Ties found and expected between the sorts of two vertices. */
  ties(v: number, w: number): { readonly found: number; readonly expected: number } {
    const [one, other] = [this.#codes[v], this.#codes[w]];
    return { found: this.#count(one, other), expected: this.#expected(one, other) };
  }

  /** The log-odds of two vertices. */
  of(v: number, w: number): number {
    const [one, other] = [this.#codes[v], this.#codes[w]];
    if (one < 0 || other < 0 || this.#total === 0) return NaN;
    const { found, expected } = this.ties(v, w);
    const first = one === other ? this.#alike : this.#apart;
    return log((found + prior * first) / (expected + prior));
  }
}
