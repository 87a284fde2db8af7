import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { LevelScores } from "./level-return.js";

/** The scratch of `FollowerScores`, empty for graphs without followers. */
export type FollowerScratch = {
  /** In place of `stands` of the graph. */
  weights: ["f64", number];
  /** How many sources come by each follower, itself included. */
  sources: ["f64", number];
  twice: ["f64", number];
  beyond: ["f64", number];
  met: ["u8", number];
};

export function followerScratch({ order, leader }: Csr): FollowerScratch {
  const size = leader === undefined ? 0 : order;
  return {
    weights: ["f64", size],
    sources: ["f64", size],
    twice: ["f64", size],
    beyond: ["f64", size],
    met: ["u8", size],
  };
}

/**
 * One search for a vertex and all its followers, whose only arcs lead to it, one after the other: a follower finds what
 * the vertex finds, from as many steps further away, and lies between nobody else. What it is itself nearer to, the
 * vertices on its way and itself, it must not find again by the search: there those weigh the less by its share.
 */
export class FollowerScores {
  constructor(
    private readonly graph: Csr,
    private readonly scratch: Views<FollowerScratch>,
    private readonly scores: LevelScores,
  ) {
    const { stands, leader } = graph;
    if (leader === undefined || stands === undefined) return;
    scratch.weights.set(stands);
    scratch.sources.fill(0);
    scratch.twice.fill(0);
    scratch.met.fill(0);
  }

  /** Takes from the weights of followers what is not to be found from themselves. */
  begin(source: number, factor: number): void {
    const { leader, followers, followerStarts, begins, stands } = this.graph;
    if (!leader || !followers || !followerStarts || !begins || !stands) return;
    const { weights, sources } = this.scratch;
    for (let i = followerStarts[source + 1] - 1; i >= followerStarts[source]; i--) {
      const v = followers[i];
      sources[v] += begins[v];
      sources[leader[v]] += sources[v];
      weights[v] = (stands[v] * (factor - sources[v])) / factor;
    }
  }

  /** Scores the ways of followers to the source, which has reached the first so many of `reached`, itself included. */
  finish(source: number, reached: Int32Array, count: number): void {
    const { leader, followers, followerStarts, begins, stands, offsets, links } = this.graph;
    if (!leader || !followers || !followerStarts || !begins || !stands) return;
    const [first, end] = [followerStarts[source], followerStarts[source + 1]];
    if (first === end) return;
    const { weights, sources, twice, beyond, met } = this.scratch;
    const { actors, links: scored } = this.scores;
    let all = 0;
    for (let i = 0; i < count; i++) {
      all += stands[reached[i]];
      met[reached[i]] = 1;
    }
    // What the source finds of those on the way counts once: it is left out of what lies beyond them.
    for (let i = end - 1; i >= first; i--) {
      const v = followers[i];
      const again = met[v] * stands[v];
      const others = sources[v] - begins[v];
      actors[v] -= twice[v] + others * again;
      twice[v] += sources[v] * again;
      twice[leader[v]] += twice[v];
    }
    const others = sources[source];
    actors[source] += others * (all - stands[source]) - twice[source];
    beyond[source] = all;
    for (let i = first; i < end; i++) {
      const v = followers[i];
      const ahead = leader[v];
      beyond[v] = beyond[ahead] + (1 - met[ahead]) * stands[ahead];
      actors[v] += (sources[v] - begins[v]) * beyond[v];
      if (scored.length > 0) scored[links[offsets[v]]] += sources[v] * beyond[v] - twice[v];
    }
    for (let i = first; i < end; i++) {
      const v = followers[i];
      weights[v] = stands[v];
      sources[v] = twice[v] = 0;
    }
    sources[source] = twice[source] = 0;
    for (let i = 0; i < count; i++) met[reached[i]] = 0;
  }
}
