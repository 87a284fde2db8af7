import type { Csr } from "../csr/csr.js";
import { rowsAlong, type Along, type Kernel, type SourceRange } from "./kernel.js";

export interface DistancesJob extends SourceRange {
  readonly along: Along;
  /** Actors within this many steps are counted in `within`; Infinity counts all that are reached. */
  readonly steps: number;
  /** Whether the number of pairs at each distance is wanted. */
  readonly histogram: boolean;
}

/** What a source reaches; entry i belongs to source from + i. */
export type DistancesPart = {
  /** How many others it reaches. */
  reached: ["i32", number];
  /** Sum of the distances to them. */
  total: ["f64", number];
  /** Sum of 1 / distance. */
  harmonic: ["f64", number];
  /** How many it reaches within `steps`. */
  within: ["i32", number];
  /** The largest distance. */
  farthest: ["f64", number];
  /** histogram[d] is the number of (source, other) pairs at distance d; empty unless asked for. */
  histogram: ["f64", number];
};

/**
 * Distances from every source in steps: how many it reaches, their summed distance and summed inverse distance, and
 * how many lie within k steps.
 *
 * Counts      steps along arcs in one direction; the source itself is not counted; self-ties and parallel arcs change
 *             nothing. Sums run level by level, so the numbering of vertices leaves no trace in them.
 * Cost        O(|sources| · (n + m)) time, O(n) scratch.
 * Reference   Moore, Proc. Int. Symp. Switching Theory (1959) 285–292; closeness: Wasserman & Faust, Social Network
 *             Analysis (1994) 5.2.2, doi:10.1017/CBO9780511815478; harmonic: Boldi & Vigna, Internet Math. 10 (2014)
 *             222–262, doi:10.1080/15427951.2013.865686.
 */
export const distancesKernel: Kernel<
  DistancesJob,
  DistancesPart,
  { depth: ["i32", number]; queue: ["i32", number] }
> = {
  name: "distances",
  scratch: ({ order }) => ({ depth: ["i32", order], queue: ["i32", order] }),
  part: ({ order }, { from, to, histogram }) => ({
    reached: ["i32", to - from],
    total: ["f64", to - from],
    harmonic: ["f64", to - from],
    within: ["i32", to - from],
    farthest: ["f64", to - from],
    histogram: ["f64", histogram ? order : 0],
  }),
  start(graph: Csr, job, { depth, queue }, part) {
    const { offsets, targets } = rowsAlong(graph, job.along);
    depth.fill(-1);
    let source = job.from - 1;
    let head = 0;
    let tail = 0;

    const begin = (): void => {
      for (let i = 0; i < tail; i++) depth[queue[i]] = -1;
      source++;
      if (source === job.to) return;
      depth[source] = 0;
      queue[0] = source;
      head = 0;
      tail = 1;
    };
    const record = (): void => {
      const at = source - job.from;
      part.reached[at] = tail - 1;
      for (let i = 1; i < tail;) {
        const level = depth[queue[i]];
        const start = i;
        while (i < tail && depth[queue[i]] === level) i++;
        const count = i - start;
        part.total[at] += count * level;
        part.harmonic[at] += count / level;
        if (level <= job.steps) part.within[at] += count;
        if (job.histogram) part.histogram[level] += count;
        part.farthest[at] = level;
      }
    };
    begin();

    return {
      progress: () => (source - job.from) / (job.to - job.from),
      step(arcBudget) {
        while (source < job.to) {
          while (head < tail) {
            if (arcBudget <= 0) return false;
            const u = queue[head++];
            const next = depth[u] + 1;
            for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
              const v = targets[arc];
              if (depth[v] >= 0) continue;
              depth[v] = next;
              queue[tail++] = v;
            }
            arcBudget -= offsets[u + 1] - offsets[u] + 1;
          }
          record();
          begin();
        }
        return true;
      },
    };
  },
};
