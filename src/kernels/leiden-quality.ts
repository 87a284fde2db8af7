import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";

/** What partitions are judged by: strength within groups, less what is expected there. */
export type Quality = "modularity" | "cpm";

/** What is judged, and how. */
export interface Judged {
  readonly quality: Quality;
  /** What is expected within counts so many times; for "cpm" it is the strength expected of each pair. */
  readonly resolution: number;
}

/**
 * What each group holds: the strength of arcs within it, out of its vertices and into them, and their number. Where the
 * graph is symmetric, `into` may be `out`.
 */
export type GroupSums = {
  inside: ["f64", number];
  out: ["f64", number];
  into: ["f64", number];
  sizes: ["i32", number];
};

/**
 * Sums over the groups of a partition of the vertices. Vertices labelled below 0 are in no group: they and their arcs do
 * not count. An undirected self-tie is an arc of twice its strength.
 */
export class PartitionSums {
  #next = 0;

  constructor(
    private readonly graph: Csr,
    private readonly labels: Int32Array,
    private readonly sums: Views<GroupSums>,
    groups: number,
  ) {
    const { inside, out, into, sizes } = sums;
    for (const each of [inside, out, into, sizes]) each.fill(0, 0, groups);
  }

  get done(): boolean {
    return this.#next === this.graph.order;
  }

  /** Share of the vertices that are entered. */
  get share(): number {
    return this.done ? 1 : this.#next / this.graph.order;
  }

  /** Goes on for about `budget` arcs; gives what is left of it. */
  go(budget: number): number {
    const { order, offsets, targets, strengths, loopOutStrength } = this.graph;
    const { labels } = this;
    const { inside, out, into, sizes } = this.sums;
    const plain = strengths.length === 0;
    const ways = into !== out;
    while (this.#next < order && budget > 0) {
      const v = this.#next++;
      budget -= offsets[v + 1] - offsets[v] + 1;
      const own = labels[v];
      if (own < 0) continue;
      const loop = loopOutStrength[v];
      let [all, within] = [loop, loop];
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const label = labels[targets[arc]];
        if (label < 0) continue;
        const strength = plain ? 1 : strengths[arc];
        all += strength;
        if (label === own) within += strength;
        if (ways) into[label] += strength;
      }
      sizes[own]++;
      out[own] += all;
      inside[own] += within;
      if (ways) into[own] += loop;
    }
    return budget;
  }
}

/**
 * The quality of a partition with groups 0 … groups − 1. "modularity": Σ_c [E_c / W − γ · out_c · in_c / W²], E_c the
 * strength of arcs within and W of all arcs, NaN where that is 0. "cpm": Σ_c [e_c − γ · pairs_c], e_c the strength of ties
 * within; pairs are ordered where ties are directed.
 */
export function qualityOf(
  { inside, out, into, sizes }: Views<GroupSums>,
  groups: number,
  { quality, resolution }: Judged,
  symmetric: boolean,
): number {
  let [within, total, expected] = [0, 0, 0];
  for (let c = 0; c < groups; c++) {
    within += inside[c];
    total += out[c];
  }
  if (quality === "modularity") {
    for (let c = 0; c < groups; c++) expected += (out[c] / total) * (into[c] / total);
    return within / total - resolution * expected;
  }
  for (let c = 0; c < groups; c++) expected += sizes[c] * (sizes[c] - 1);
  return (within - resolution * expected) * (symmetric ? 0.5 : 1);
}
