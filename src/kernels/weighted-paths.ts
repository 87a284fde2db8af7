import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import { lengthScratch, type LengthScratch } from "./length-search.js";
import { rowsAlong } from "./kernel.js";
import type { LevelScores } from "./level-return.js";

/** Two path lengths are equal when they differ by at most this share of the longer. */
const tieTolerance = 1e-12;
/** How much longer than the shortest a path may be. */
export const slack = 1 + tieTolerance;

/** Counts of shortest paths above this are left to arithmetic that cannot overflow. */
const largestCount = 2 ** 500;

/** The scratch of a `LengthSearch` and of what counts and scores its paths. */
export type WeightedScratch = LengthScratch & {
  /** That of `WasmPaths`. */
  pathBlock: ["i32", number];
  position: ["i32", number];
  counts: ["f64", number];
  dependency: ["f64", number];
  bands: ["i32", number];
  onward: ["i32", number];
  ways: ["i32", number];
};

export function weightedScratch({ order, arcs }: Csr): WeightedScratch {
  return {
    ...lengthScratch(order),
    pathBlock: ["i32", 32],
    position: ["i32", order],
    counts: ["f64", order],
    dependency: ["f64", order],
    bands: ["i32", order],
    onward: ["i32", order + 1],
    ways: ["i32", arcs],
  };
}

/** Notes the places of the vertices reached, on whom nothing depends yet. */
export function placeReached(scratch: Views<WeightedScratch>, reached: number): void {
  const { settled, position, dependency } = scratch;
  for (let i = 0; i < reached; i++) {
    const v = settled[i];
    position[v] = i;
    dependency[v] = 0;
  }
}

/**
 * Counts the shortest paths that a `LengthSearch` found and goes back along them: Brandes' algorithm once lengths are
 * known. The arc from v to u is on a shortest path when v was settled before u and length[v] + the arc's length is at most
 * `slack` · length[u]. Such arcs are few: they are noted on the way forward, `ways` by heads, `onward`
 * where those of each head begin, and are all that the way back reads.
 */
export class WeightedPaths {
  /** True when path counts grew too large: `counts`, `onward` and `ways` are then of no use. */
  tooLarge = false;
  readonly #rows: ReturnType<typeof rowsAlong>;
  /** Up to which number of those reached all is counted, or from which on all is scored. */
  #at = 0;
  #reached = 0;
  #factor = 1;
  #noted = 0;

  constructor(
    private readonly graph: Csr,
    private readonly scratch: Views<WeightedScratch>,
    private readonly scores: LevelScores,
  ) {
    this.#rows = rowsAlong(graph, "in");
  }

  /** Starts from the vertices reached; scores are multiplied by `factor`. O(reached). */
  begin(reached: number, factor: number): void {
    placeReached(this.scratch, reached);
    this.tooLarge = false;
    this.#reached = reached;
    this.#factor = factor;
    this.#at = this.#noted = 0;
  }

  get counted(): boolean {
    return this.#at === this.#reached;
  }

  get scored(): boolean {
    return this.#at === 0;
  }

  /** Counts paths, nearest vertices first, until about `budget` arcs are visited, and gives their number. */
  count(budget: number): number {
    const { offsets, targets, distances } = this.#rows;
    const { settled, length, position, counts, onward, ways } = this.scratch;
    const stop = this.#reached;
    let [i, noted] = [this.#at, this.#noted];
    let visited = 0;
    let largest = 0;
    for (; i < stop && visited < budget; i++) {
      const u = settled[i];
      const limit = length[u] * slack;
      // Nothing leads to the source, to which there is one path.
      let count = Number(i === 0);
      onward[i] = noted;
      const end = offsets[u + 1];
      for (let arc = offsets[u]; arc < end; arc++) {
        const v = targets[arc];
        if (length[v] + distances[arc] > limit || position[v] >= i) continue;
        ways[noted++] = arc;
        count += counts[v];
      }
      counts[u] = count;
      if (count > largest) largest = count;
      visited += end - offsets[u] + 2;
    }
    onward[i] = noted;
    [this.#at, this.#noted] = [i, noted];
    this.tooLarge ||= largest > largestCount;
    return visited;
  }

  /** Scores, farthest vertices first, until about `budget` arcs are visited, and gives their number. */
  collect(budget: number): number {
    const { targets, links: linkOf } = this.#rows;
    const { stands } = this.graph;
    const { settled, counts, dependency, onward, ways } = this.scratch;
    const { actors, links } = this.scores;
    const factor = this.#factor;
    const named = links.length > 0;
    let i = this.#at;
    let visited = 0;
    while (i > 0 && visited < budget) {
      const u = settled[--i];
      const count = counts[u];
      const sum = dependency[u];
      if (i > 0) actors[u] += factor * (count * sum);
      // What each path to u brings to those before it.
      const share = (stands === undefined ? 1 : stands[u]) / count + sum;
      const end = onward[i + 1];
      for (let way = onward[i]; way < end; way++) {
        const v = targets[ways[way]];
        dependency[v] += share;
        if (named) links[linkOf[ways[way]]] += factor * (counts[v] * share);
      }
      visited += end - onward[i] + 2;
    }
    this.#at = i;
    return visited;
  }
}
