import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { BucketQueue, queueScratch, type QueueScratch } from "./bucket-queue.js";

/** Two path lengths are equal when they differ by at most this share of the longer. */
const tieTolerance = 1e-12;
/** How much longer than the shortest a path may be. */
export const slack = 1 + tieTolerance;

/** Counts of shortest paths above this are left to arithmetic that cannot overflow. */
const largestCount = 2 ** 500;

/** The scratch of `WeightedSearch` and of the ways back from it. */
export type WeightedScratch = QueueScratch & {
  length: ["f64", number];
  farthest: ["f64", number];
  counts: ["f64", number];
  parent: ["i32", number];
  entry: ["i32", number];
  settled: ["i32", number];
  position: ["i32", number];
  dependency: ["f64", number];
  bands: ["i32", number];
};

export function weightedScratch(order: number, links: boolean): WeightedScratch {
  return {
    ...queueScratch(order),
    length: ["f64", order],
    farthest: ["f64", order],
    counts: ["f64", order],
    parent: ["i32", order],
    entry: ["i32", links ? order : 0],
    settled: ["i32", order],
    position: ["i32", order],
    dependency: ["f64", order],
    bands: ["i32", order],
  };
}

/**
 * The way forward of Brandes' algorithm where arcs have lengths: Dijkstra's search, which counts shortest paths as it
 * settles.
 *
 * In the end `settled` holds the vertices reached, nearest first, and `position` their places in it; `length` is exact.
 * u precedes v when it was settled before v and length[u] + the arc's length is at most `slack` · length[v]. Where one
 * arc alone leads into v like this, `parent` is its tail and `entry` the arc, if there is room; where there are k of them,
 * `parent` is −k.
 */
export class WeightedSearch {
  /** Settled so far, the source included. */
  reached = 0;
  /**
   * True when path counts grew too large, or lengths lie so close together that it hangs on the last of them which are
   * equal: `counts` and `parent` are then of no use, the rest is.
   */
  uncounted = false;
  readonly #queue: BucketQueue;
  #cleared = 0;
  /** The length of the longest of the paths before. */
  #most = 0;

  constructor(
    private readonly graph: Csr,
    private readonly scratch: Views<WeightedScratch>,
  ) {
    scratch.length.fill(Infinity);
    scratch.position.fill(-1);
    this.#queue = new BucketQueue(scratch, scratch.length, graph.arcs > 0 ? graph.distances[0] : 1);
  }

  get done(): boolean {
    return this.#queue.size === 0;
  }

  /** Starts a source; the search before must be cleared. */
  begin(source: number): void {
    const { length, counts, parent } = this.scratch;
    this.reached = this.#cleared = 0;
    this.uncounted = false;
    length[source] = 0;
    counts[source] = 1;
    parent[source] = -1;
    this.#queue.restart(this.#most);
    this.#queue.raise(source, Infinity);
  }

  /** Makes ready for the next source, where that is not done, and gives the number of vertices visited. */
  clear(budget: number): number {
    const { length, settled, position } = this.scratch;
    const from = this.#cleared;
    const to = Math.min(this.reached, from + budget);
    if (from === 0) this.#most = length[settled[this.reached - 1]];
    for (let i = from; i < to; i++) {
      length[settled[i]] = Infinity;
      position[settled[i]] = -1;
    }
    this.#cleared = to;
    return to - from;
  }

  get cleared(): boolean {
    return this.#cleared === this.reached;
  }

  /** Settles vertices, nearest first, and gives the number of arcs visited. */
  go(budget: number): number {
    const { offsets, targets, distances } = this.graph;
    const { length, farthest, counts, parent, entry, settled, position, dependency } = this.scratch;
    const queue = this.#queue;
    const named = entry.length > 0;
    let visited = 0;
    while (queue.size > 0 && visited < budget) {
      const u = queue.pop();
      position[u] = this.reached;
      dependency[u] = 0;
      settled[this.reached++] = u;
      if (parent[u] >= 0) counts[u] = counts[parent[u]];
      const near = length[u];
      const count = counts[u];
      if (count > largestCount) this.uncounted = true;
      const end = offsets[u + 1];
      for (let arc = offsets[u]; arc < end; arc++) {
        const v = targets[arc];
        const through = near + distances[arc];
        const least = length[v];
        if (through > least * slack) continue;
        if (through < least && (through * slack < least || least === Infinity)) {
          length[v] = through;
          parent[v] = u;
          if (named) entry[v] = arc;
          queue.raise(v, least);
        } else if (position[v] < 0 && through < Infinity) {
          if (parent[v] >= 0) {
            counts[v] = counts[parent[v]];
            farthest[v] = least;
            parent[v] = -1;
          }
          counts[v] += count;
          parent[v]--;
          farthest[v] = Math.max(farthest[v], through);
          if (through >= least) continue;
          length[v] = through;
          if (farthest[v] > through * slack) this.uncounted = true;
          queue.raise(v, least);
        }
      }
      visited += end - offsets[u] + 8;
    }
    return visited;
  }
}
