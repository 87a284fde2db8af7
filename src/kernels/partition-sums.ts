import type { Kernel } from "./kernel.js";
import { PartitionSums, type GroupSums } from "./leiden-quality.js";

export interface PartitionSumsJob {
  /** The group of each vertex, from 0; −1 for vertices in none. */
  readonly labels: Int32Array;
  /** How many groups there are. */
  readonly groups: number;
}

/**
 * The sums behind the quality of a partition: for each group the strength of arcs within, out and into it, and its size.
 * On symmetric graphs `into` is empty, being equal to `out`.
 *
 * Counts      strengths; a self-tie as an arc to oneself (an undirected one of twice its strength). Vertices in no group
 *             do not count, nor do their arcs. Collapsed graphs or not.
 * Cost        O(n + m); no scratch.
 * Reference   Newman & Girvan, Phys. Rev. E 69 (2004) 026113, doi:10.1103/PhysRevE.69.026113; Leicht & Newman, Phys. Rev.
 *             Lett. 100 (2008) 118703, doi:10.1103/PhysRevLett.100.118703.
 */
export const partitionSumsKernel: Kernel<PartitionSumsJob, GroupSums> = {
  name: "partition-sums",
  scratch: () => ({}),
  part: ({ symmetric }, { groups }) => ({
    inside: ["f64", groups],
    out: ["f64", groups],
    into: ["f64", symmetric ? 0 : groups],
    sizes: ["i32", groups],
  }),
  start(graph, { labels, groups }, _scratch, part) {
    const found = graph.symmetric ? { ...part, into: part.out } : part;
    const sums = new PartitionSums(graph, labels, found, groups);
    return {
      progress: () => sums.share,
      step(arcBudget) {
        sums.go(arcBudget);
        return sums.done;
      },
    };
  },
};
