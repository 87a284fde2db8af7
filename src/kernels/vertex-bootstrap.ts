import type { Csr } from "../csr/csr.js";
import { random, type Random } from "../random/random.js";
import type { Kernel } from "./kernel.js";
import { requireCollapsed } from "./require-collapsed.js";

export interface VertexBootstrapJob {
  readonly seed: number;
  /** The number of the sample: each has a stream of its own. −1 is the graph as it is, every vertex once. */
  readonly sample: number;
  /** The group of each vertex, −1 for none. */
  readonly groups: Int32Array;
  readonly groupCount: number;
}

/**
 * `sums` holds the number of arcs, of arcs whose reverse exists, of links within a group, of links between two, of arcs
 * within a group; `out` and `into` the arcs that leave and enter each group, among those with a group at both ends.
 */
export type VertexBootstrapPart = { sums: ["f64", number]; out: ["f64", number]; into: ["f64", number] };

/**
 * Counts of ties in a bootstrap sample of the vertices: as many vertices as there are, drawn with replacement, two of them
 * tied as the vertices they are copies of. Two copies of one vertex are tied as a pair drawn from all pairs is, and count as
 * members of the groups of that pair.
 *
 * Counts      arcs of a collapsed graph; a link of two arcs is one link. Self-ties change nothing. The sample is never made:
 *             an arc from u to v counts as often as there are pairs of copies of u and v.
 * Cost        O(n log n + m) time, O(n) scratch.
 * Reference   Snijders & Borgatti, Connections 22 (1999) 161–170.
 */
export const vertexBootstrapKernel: Kernel<
  VertexBootstrapJob,
  VertexBootstrapPart,
  { copies: ["i32", number] }
> = {
  name: "vertex-bootstrap",
  scratch: ({ order }) => ({ copies: ["i32", order] }),
  part: (_graph, { groupCount }) => ({
    sums: ["f64", 5],
    out: ["f64", groupCount],
    into: ["f64", groupCount],
  }),
  start(graph, job, { copies }, part) {
    requireCollapsed(graph);
    const { order, offsets, inOffsets } = graph;
    const drawn = job.sample >= 0;
    const stream = random(job.seed, "vertex-bootstrap", job.sample);
    const counts = new Counts(graph, job, part);
    copies.fill(drawn ? 0 : 1);
    let taken = drawn ? 0 : order;
    let v = 0;
    return {
      progress: () => (taken + v) / (2 * order),
      step(arcBudget) {
        for (; taken < order && arcBudget > 0; taken++, arcBudget--) copies[stream.below(order)]++;
        for (; taken === order && v < order && arcBudget > 0; v++) {
          if (copies[v] === 0) continue;
          counts.row(v, copies);
          counts.twins((copies[v] * (copies[v] - 1)) / 2, stream);
          arcBudget -= offsets[v + 1] - offsets[v] + inOffsets[v + 1] - inOffsets[v] + copies[v] ** 2;
        }
        return v === order;
      },
    };
  },
};

class Counts {
  constructor(
    private readonly graph: Csr,
    private readonly job: VertexBootstrapJob,
    private readonly part: {
      readonly sums: Float64Array;
      readonly out: Float64Array;
      readonly into: Float64Array;
    },
  ) {}

  /** Counts the arcs from the copies of u to those of others. */
  row(u: number, copies: Int32Array): void {
    const { offsets, targets, links, inOffsets, inTargets, inLinks } = this.graph;
    let back = inOffsets[u];
    const end = inOffsets[u + 1];
    for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
      const v = targets[arc];
      while (back < end && inTargets[back] < v) back++;
      const answered = back < end && inTargets[back] === v;
      this.#count(u, v, copies[u] * copies[v], answered, answered && inLinks[back] === links[arc]);
    }
  }

  /** Counts the arcs of so many pairs drawn from all pairs. */
  twins(pairs: number, stream: Random): void {
    const { order, links } = this.graph;
    // Copies of the only vertex there is have no pair to be drawn from.
    if (order < 2) return;
    for (let pair = 0; pair < pairs; pair++) {
      const u = stream.below(order);
      const other = stream.below(order - 1);
      const v = other < u ? other : other + 1;
      const [there, back] = [this.#find(u, v), this.#find(v, u)];
      const both = there >= 0 && back >= 0;
      const one = both && links[there] === links[back];
      if (there >= 0) this.#count(u, v, 1, both, one);
      if (back >= 0) this.#count(v, u, 1, both, one);
    }
  }

  #count(u: number, v: number, times: number, answered: boolean, halfOfLink: boolean): void {
    const { sums, out, into } = this.part;
    const { groups } = this.job;
    sums[0] += times;
    if (answered) sums[1] += times;
    if (groups[u] < 0 || groups[v] < 0) return;
    out[groups[u]] += times;
    into[groups[v]] += times;
    const inside = groups[u] === groups[v];
    sums[inside ? 2 : 3] += halfOfLink ? times / 2 : times;
    if (inside) sums[4] += times;
  }

  #find(u: number, v: number): number {
    const { offsets, targets } = this.graph;
    let [low, high] = [offsets[u], offsets[u + 1]];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (targets[middle] < v) low = middle + 1;
      else high = middle;
    }
    return low < offsets[u + 1] && targets[low] === v ? low : -1;
  }
}
