import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { LevelScores } from "./level-return.js";
import { slack, type WeightedScratch } from "./weighted-search.js";

/**
 * The way back of Brandes' algorithm where arcs have lengths: every vertex, farthest first, hands what depends on it to
 * those before it. Most vertices have one alone, which the search noted; the others look for theirs among their in-arcs.
 */
export class WeightedReturn {
  constructor(
    private readonly graph: Csr,
    private readonly scratch: Views<WeightedScratch>,
    private readonly scores: LevelScores,
  ) {}

  /** Scores vertex number i of the search, not the source, and gives the number of arcs visited. */
  collect(i: number): number {
    const { settled, counts, parent, entry, dependency } = this.scratch;
    const { actors, links } = this.scores;
    const v = settled[i];
    const share = (1 + dependency[v]) / counts[v];
    actors[v] += dependency[v];
    const u = parent[v];
    if (u < 0) return this.#shareOut(v, share);
    const part = counts[u] * share;
    dependency[u] += part;
    if (links.length > 0) links[this.graph.links[entry[v]]] += part;
    return 1;
  }

  #shareOut(v: number, share: number): number {
    const { inOffsets, inTargets, inDistances, inLinks } = this.graph;
    const { length, position, counts, parent, dependency } = this.scratch;
    const { links } = this.scores;
    const limit = length[v] * slack;
    const from = inOffsets[v];
    let arc = from;
    for (let left = -parent[v]; left > 0; arc++) {
      const u = inTargets[arc];
      if (length[u] + inDistances[arc] > limit || position[u] >= position[v]) continue;
      left--;
      const part = counts[u] * share;
      dependency[u] += part;
      if (links.length > 0) links[inLinks[arc]] += part;
    }
    return arc - from + 1;
  }
}
