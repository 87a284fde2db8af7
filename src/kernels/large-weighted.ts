import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { LevelScores } from "./level-return.js";
import { addPaths, pathShare } from "./path-counts.js";
import { slack, type WeightedScratch } from "./weighted-paths.js";

/** `WeightedPaths` with numbers that cannot overflow, for the sources where it could not count. */
export class LargeWeighted {
  #at = 0;
  #reached = 0;
  #factor = 1;

  constructor(
    private readonly graph: Csr,
    private readonly scratch: Views<WeightedScratch>,
    private readonly scores: LevelScores,
  ) {}

  /** Starts from the vertices reached, whose `position` is known. */
  begin(reached: number, factor: number): void {
    const { settled, counts, bands } = this.scratch;
    this.#at = 0;
    this.#reached = reached;
    this.#factor = factor;
    for (let i = 1; i < reached; i++) counts[settled[i]] = 0;
    counts[settled[0]] = 1;
    bands[settled[0]] = 0;
  }

  get counted(): boolean {
    return this.#at === this.#reached;
  }

  get scored(): boolean {
    return this.#at === 0;
  }

  /** Counts paths, nearest vertices first, until about `budget` arcs are visited, and gives their number. */
  count(budget: number): number {
    const { offsets, targets } = this.graph;
    const { settled, counts, bands } = this.scratch;
    let visited = 0;
    for (; this.#at < this.#reached && visited < budget; this.#at++) {
      const u = settled[this.#at];
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++)
        if (this.#leads(this.#at, u, arc)) addPaths(counts, bands, u, targets[arc]);
      visited += offsets[u + 1] - offsets[u] + 1;
    }
    return visited;
  }

  /** Scores, farthest vertices first, until about `budget` arcs are visited, and gives their number. */
  collect(budget: number): number {
    const { offsets, targets, links: linkOf, stands } = this.graph;
    const { settled, counts, bands, dependency } = this.scratch;
    const { actors, links } = this.scores;
    const factor = this.#factor;
    let visited = 0;
    while (this.#at > 0 && visited < budget) {
      const i = --this.#at;
      const u = settled[i];
      let sum = 0;
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        if (!this.#leads(i, u, arc)) continue;
        const v = targets[arc];
        const share =
          pathShare(counts, bands, u, v) * ((stands === undefined ? 1 : stands[v]) + dependency[v]);
        sum += share;
        if (links.length > 0) links[linkOf[arc]] += factor * share;
      }
      dependency[u] = sum;
      if (i > 0) actors[u] += factor * sum;
      visited += offsets[u + 1] - offsets[u] + 1;
    }
    return visited;
  }

  /** Whether an arc of u, number i, is on a shortest path. */
  #leads(i: number, u: number, arc: number): boolean {
    const { targets, distances } = this.graph;
    const { length, position } = this.scratch;
    const v = targets[arc];
    return length[u] + distances[arc] <= length[v] * slack && i < position[v];
  }
}
