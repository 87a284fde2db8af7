import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { walkLanes } from "../../kernels/walk-loops.js";
import { walkSumsKernel, type WalkSumsJob } from "../../kernels/walk-sums.js";
import type { Walk } from "../../measures/walk.js";

/**
 * How often walks that follow ties with a chance d at every step are at x, if they start at w: visits(w, x). Walks that come to
 * somebody without a tie go on anywhere, as in PageRank.
 *
 * Ties are undirected, so k(w) visits(w, x) = k(x) visits(x, w). Between vertices with ties nothing is asked of those without;
 * and the mean of visits(w, x) over all w is PageRank(x) / (1 − d), which says the rest.
 */
export class WalkVisits {
  /** PageRank of every vertex. */
  shares = new Float64Array(0);
  /** Of these what the group has. */
  groupShare = 0;
  /** From every vertex, how often walks are in the group. */
  inGroup = new Float64Array(0);
  /** How often walks from each vertex are there again after two steps: most of how they come back. */
  readonly returns: Float64Array;
  readonly #loose: number;
  /** Visits to a vertex from all others, for those that are kept. */
  readonly #whole = new Map<number, Float64Array>();
  /** By pair, visits of the first to the second, times the ties of the first: the same both ways. */
  readonly #met = new Map<number, number>();

  constructor(
    private readonly opened: Walk,
    private readonly graph: Csr,
    readonly damping: number,
    /** 1 for the members of the group. */
    readonly isMember: Uint8Array,
  ) {
    const { order, offsets } = graph;
    let loose = 0;
    for (let v = 0; v < order; v++) loose += Number(offsets[v] === offsets[v + 1]);
    this.#loose = loose;
    this.returns = new Float64Array(order);
  }

  degree(v: number): number {
    return this.graph.offsets[v + 1] - this.graph.offsets[v];
  }

  /** Works out PageRank and what the group has of it. */
  async begin(): Promise<void> {
    const { graph, damping, isMember } = this;
    const { order } = graph;
    const { pace } = this.opened;
    const { offsets, targets } = graph;
    const [tied, members]: [number[], number[]] = [[], []];
    await inChunks(pace, order, 2048, (from, to) => {
      for (let v = from; v < to; v++) {
        if (this.degree(v) === 0) continue;
        tied.push(v);
        if (isMember[v] === 1) members.push(v);
        for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
          this.returns[v] += (damping * damping) / this.degree(v) / this.degree(targets[arc]);
      }
    });
    const all = Int32Array.from({ length: 2 * order }, (_, i) => i % order);
    const values = new Float64Array(tied.length + members.length).fill(1);
    tied.forEach((v, i) => (values[i] = 1 / this.degree(v)));
    const sums = await this.#run({
      vertices: Int32Array.from([...tied, ...members]),
      lanes: new Int32Array(values.length).fill(1, tied.length),
      values,
      asked: all,
      askedLanes: new Int32Array(2 * order).fill(1, order),
      tolerance: finest,
    });
    const again = (1 - damping) / (order - damping * this.#loose);
    this.shares = Float64Array.from({ length: order }, (_, v) =>
      this.degree(v) === 0 ? again : again * this.degree(v) * sums[v],
    );
    this.groupShare = this.shares.reduce((sum, share, v) => sum + share * isMember[v], 0);
    this.inGroup = Float64Array.from({ length: order }, (_, v) =>
      this.degree(v) > 0 ? sums[order + v] : isMember[v] + (damping * this.groupShare) / (1 - damping),
    );
  }

  /** Works out visits of both ends of each pair to both. */
  async look(pairs: readonly (readonly [a: number, b: number])[]): Promise<void> {
    const { order } = this.graph;
    const jobs = this.#together(pairs).map((group): WalkSumsJob => {
      const vertices = [...new Set(group.flat())].sort((x, y) => x - y);
      const met = new Map(
        [...group, ...vertices.map((v) => [v, v] as const)].map(([a, b]) => [keyOf(order, a, b), [a, b]]),
      );
      const lanesOf = (end: 0 | 1): Int32Array =>
        Int32Array.from(met.values(), (pair) => vertices.indexOf(pair[end]));
      return {
        ...unitsAt(vertices),
        ...{ damping: this.damping, tolerance: this.#enough, asked: none, askedLanes: none },
        ...{ metLanes: lanesOf(0), sumLanes: lanesOf(1) },
      };
    });
    await this.opened.fold(
      walkSumsKernel,
      jobs,
      this.#met,
      (into, { products }, { vertices, metLanes, sumLanes }) => {
        metLanes.forEach((lane, i) =>
          into.set(keyOf(order, vertices[lane], vertices[sumLanes[i]]), products[i]),
        );
      },
      "walks",
      this.graph,
    );
  }

  /** Pairs of which not all is known, so many together as there are columns for their ends, those with one end in common first. */
  #together(pairs: readonly (readonly [a: number, b: number])[]): (readonly [number, number])[][] {
    const times = new Map<number, number>();
    const asked = pairs
      .map(([a, b]) => (this.degree(a) === 0 ? [b, b] : this.degree(b) === 0 ? [a, a] : [a, b]))
      .filter(
        ([a, b]) =>
          this.degree(a) > 0 && !(this.#isKnown(a, a) && this.#isKnown(b, b) && this.#isKnown(a, b)),
      );
    for (const v of asked.flat()) times.set(v, (times.get(v) ?? 0) + 1);
    const count = (v: number): number => times.get(v) ?? 0;
    const turned = asked.map(([a, b]): [number, number] =>
      count(a) > count(b) || (count(a) === count(b) && a < b) ? [a, b] : [b, a],
    );
    const groups: (readonly [number, number])[][] = [];
    let ends = new Set<number>();
    for (const pair of turned.sort((x, y) => count(y[0]) - count(x[0]) || x[0] - y[0] || x[1] - y[1])) {
      const more = new Set([...ends, ...pair]);
      const fits = groups.length > 0 && more.size <= walkLanes;
      if (fits) groups[groups.length - 1].push(pair);
      else groups.push([pair]);
      ends = fits ? more : new Set(pair);
    }
    return groups;
  }

  /** Works out visits to some vertices from everybody, and keeps them. */
  async keep(vertices: readonly number[]): Promise<void> {
    const { order } = this.graph;
    const fresh = vertices.filter((v) => !this.#whole.has(v) && this.degree(v) > 0);
    if (fresh.length === 0) return;
    const sums = await this.#run({
      ...unitsAt(fresh),
      asked: Int32Array.from({ length: fresh.length * order }, (_, i) => i % order),
      askedLanes: Int32Array.from({ length: fresh.length * order }, (_, i) => Math.floor(i / order)),
      tolerance: finest,
    });
    fresh.forEach((v, i) => this.#whole.set(v, sums.slice(i * order, (i + 1) * order)));
  }

  /** Visits to x from w; of two with ties only what was looked at, or kept, is known. */
  visits(w: number, x: number): number {
    const { damping, graph } = this;
    const [from, to] = [this.degree(w), this.degree(x)];
    if (from > 0 && to > 0) return this.#between(w, x);
    if (from > 0) return 0;
    const own = w === x ? 1 : 0;
    if (to > 0) return (damping * this.shares[x]) / (1 - damping);
    return own + damping / (graph.order - damping * this.#loose);
  }

  /** The mean of visits to x from those that a walk at w goes on to. */
  next(w: number, x: number): number {
    return (this.visits(w, x) - (w === x ? 1 : 0)) / this.damping;
  }

  /** The same both ways, but for the ties of where walks start. */
  #between(w: number, x: number): number {
    const [into, back] = [this.#whole.get(x), this.#whole.get(w)];
    if (into !== undefined) return into[w];
    const both = back === undefined ? this.#met.get(keyOf(this.graph.order, w, x)) : back[x] * this.degree(x);
    return (both ?? NaN) / this.degree(w);
  }

  #isKnown(w: number, x: number): boolean {
    return this.#whole.has(w) || this.#whole.has(x) || this.#met.has(keyOf(this.graph.order, w, x));
  }

  /**
   * Where changed rows i gain heads, an error of δ in visits between them changes the share by 4 δ / ((1 − d) (n − d · those
   * without ties)) at most, as PageRank is at most k / (n − d · those without ties); and δ is the square of the tolerance
   * over 1 − d. So gains miss less than 1e-12.
   */
  get #enough(): number {
    const { damping, graph } = this;
    return Math.min(1e-3, ((1 - damping) / 2) * Math.sqrt(1e-12 * (graph.order - damping * this.#loose)));
  }

  #run(job: Omit<WalkSumsJob, "damping" | "metLanes" | "sumLanes">): Promise<Float64Array> {
    const { opened, graph, damping } = this;
    return opened.fold(
      walkSumsKernel,
      [{ ...job, damping, metLanes: none, sumLanes: none }],
      new Float64Array(job.asked.length),
      (into, { sums }) => {
        into.set(sums);
      },
      "walks",
      graph,
    );
  }
}

const finest = 1e-15;
const none = new Int32Array(0);

function keyOf(order: number, a: number, b: number): number {
  return a < b ? a * order + b : b * order + a;
}

/** A column for each of some vertices: 1 there. */
function unitsAt(vertices: readonly number[]): Pick<WalkSumsJob, "vertices" | "lanes" | "values"> {
  return {
    vertices: Int32Array.from(vertices),
    lanes: Int32Array.from(vertices, (_, lane) => lane),
    values: new Float64Array(vertices.length).fill(1),
  };
}
