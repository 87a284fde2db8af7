import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { LevelScores } from "./level-return.js";
import { addPaths, pathShare } from "./path-counts.js";
import { slack, type WeightedScratch } from "./weighted-search.js";

/**
 * Counts the shortest paths of a `WeightedSearch` again, with numbers that cannot overflow and lengths that are final, and
 * goes back with these: for the sources where the search could not count.
 */
export class LargeWeighted {
  constructor(
    private readonly graph: Csr,
    private readonly scratch: Views<WeightedScratch>,
    private readonly scores: LevelScores,
  ) {}

  begin(reached: number): void {
    const { settled, counts, bands } = this.scratch;
    for (let i = 1; i < reached; i++) counts[settled[i]] = 0;
    counts[settled[0]] = 1;
    bands[settled[0]] = 0;
  }

  /** Adds the paths of vertex number i, nearest first, to those after it, and gives the number of its arcs. */
  count(i: number): number {
    const { offsets, targets } = this.graph;
    const { settled, counts, bands } = this.scratch;
    const u = settled[i];
    for (let arc = offsets[u]; arc < offsets[u + 1]; arc++)
      if (this.#precedes(u, arc)) addPaths(counts, bands, u, targets[arc]);
    return offsets[u + 1] - offsets[u] + 1;
  }

  /** Scores vertex number i, farthest first, and gives the number of its arcs. */
  collect(i: number): number {
    const { offsets, targets, links: linkOf } = this.graph;
    const { settled, counts, bands, dependency } = this.scratch;
    const { actors, links } = this.scores;
    const u = settled[i];
    let sum = 0;
    for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
      if (!this.#precedes(u, arc)) continue;
      const v = targets[arc];
      const share = pathShare(counts, bands, u, v) * (1 + dependency[v]);
      sum += share;
      if (links.length > 0) links[linkOf[arc]] += share;
    }
    dependency[u] = sum;
    if (i > 0) actors[u] += sum;
    return offsets[u + 1] - offsets[u] + 1;
  }

  #precedes(u: number, arc: number): boolean {
    const { targets, distances } = this.graph;
    const { length, position } = this.scratch;
    const v = targets[arc];
    return position[u] < position[v] && length[u] + distances[arc] <= length[v] * slack;
  }
}
