import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import { walkLanes, walkSumsKernel, type WalkSumsJob } from "../../kernels/walk-sums.js";
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
  /** Visits to a vertex from all others, for those that are kept; else from some of them. */
  readonly #whole = new Map<number, Float64Array>();
  readonly #some = new Map<number, Map<number, number>>();

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

  /** Works out visits to vertices from others, as pairs of them say, and from themselves. */
  async look(pairs: readonly (readonly [from: number, to: number])[]): Promise<void> {
    const wanted = new Map<number, number[]>();
    const want = (from: number, to: number): void => {
      if (this.#isKnown(from, to)) return;
      const list = wanted.get(to) ?? [];
      wanted.set(to, list);
      if (!list.includes(from)) list.push(from);
    };
    for (const [from, to] of pairs) {
      want(to, to);
      want(from, to);
    }
    const columns = [...wanted.keys()].sort((x, y) => x - y);
    const jobs: WalkSumsJob[] = [];
    for (let i = 0; i < columns.length; i += walkLanes) {
      const together = columns.slice(i, i + walkLanes);
      const asked = together.map((to) => wanted.get(to) ?? []);
      jobs.push({
        ...unitsAt(together),
        asked: Int32Array.from(asked.flat()),
        askedLanes: Int32Array.from(asked.flatMap((list, lane) => list.map(() => lane))),
        ...{ damping: this.damping, tolerance: this.#enough },
      });
    }
    const found = this.#some;
    await this.opened.fold(
      walkSumsKernel,
      jobs,
      found,
      (into, { sums }, { asked, askedLanes, vertices }) => {
        asked.forEach((from, i) => {
          const to = vertices[askedLanes[i]];
          const column = into.get(to) ?? new Map<number, number>();
          into.set(to, column);
          column.set(from, sums[i]);
        });
      },
      "walks",
      this.graph,
    );
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
      tolerance: this.#enough,
    });
    fresh.forEach((v, i) => this.#whole.set(v, sums.slice(i * order, (i + 1) * order)));
  }

  /** Visits to x from w; of two with ties only what was looked at, or kept, is known. */
  visits(w: number, x: number): number {
    const { damping, graph } = this;
    const [from, to] = [this.degree(w), this.degree(x)];
    if (from > 0 && to > 0) return this.#known(w, x) ?? ((this.#known(x, w) ?? NaN) * to) / from;
    if (from > 0) return 0;
    const own = w === x ? 1 : 0;
    if (to > 0) return (damping * this.shares[x]) / (1 - damping);
    return own + damping / (graph.order - damping * this.#loose);
  }

  /** The mean of visits to x from those that a walk at w goes on to. */
  next(w: number, x: number): number {
    return (this.visits(w, x) - (w === x ? 1 : 0)) / this.damping;
  }

  #isKnown(w: number, x: number): boolean {
    return (
      this.degree(w) === 0 || this.degree(x) === 0 || (this.#known(w, x) ?? this.#known(x, w)) !== undefined
    );
  }

  #known(w: number, x: number): number | undefined {
    return this.#whole.get(x)?.[w] ?? this.#some.get(x)?.get(w);
  }

  /** What is missing of visits counts as much as those who walk there: gains miss less than 1e-12. */
  get #enough(): number {
    const most = this.shares.reduce((high, share) => Math.max(high, share), 0);
    return Math.min(1e-7, Math.max(finest, 1e-12 / most));
  }

  #run(job: Omit<WalkSumsJob, "damping">): Promise<Float64Array> {
    const { opened, graph, damping } = this;
    return opened.fold(
      walkSumsKernel,
      [{ ...job, damping }],
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

/** A column for each of some vertices: 1 there. */
function unitsAt(vertices: readonly number[]): Pick<WalkSumsJob, "vertices" | "lanes" | "values"> {
  return {
    vertices: Int32Array.from(vertices),
    lanes: Int32Array.from(vertices, (_, lane) => lane),
    values: new Float64Array(vertices.length).fill(1),
  };
}
