import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";
import { PushRounds, pushScratch, type PushRules, type PushScratch } from "./push-rounds.js";

export interface PagerankPushJob extends PushRules {
  /** Where the walk restarts, each vertex once, and the share of each, together 1. */
  readonly sources: Int32Array;
  readonly shares: Float64Array;
}

/** `facts` holds the rounds made and the sum of what waits at the end. */
export type PagerankPushPart = { scores: ["f64", number]; facts: ["f64", number] };

/**
 * Personalized PageRank from below, looking only at the surroundings of where walks restart: see `PushRounds`.
 *
 * Counts      as the kernel `pagerank`; vertices without out-arcs push to where walks restart.
 * Cost        at most 1 / (ε (1 − d)) arcs, the restart once a round where walks end, and O(n) to make room; O(n) scratch.
 * Reference   Andersen, Chung & Lang, FOCS 2006, 475–486, doi:10.1109/FOCS.2006.44.
 */
export const pagerankPushKernel: Kernel<PagerankPushJob, PagerankPushPart, PushScratch> = {
  name: "pagerank-push",
  scratch: ({ order }) => pushScratch(order),
  part: ({ order }) => ({ scores: ["f64", order], facts: ["f64", 2] }),
  start(graph: Csr, job, scratch, { scores, facts }) {
    const walk = new PushRounds(graph, job, scratch, scores);
    const run = pieces();
    run.next(0);
    return {
      progress: () => Math.min(1, walk.settled),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function* pieces(): Pieces {
      let left = yield;
      scratch.waiting.fill(0);
      walk.setBars();
      left = yield* walk.from(job.sources, job.shares, left);
      facts[0] = walk.rounds;
      for (let v = 0; v < graph.order; v++) facts[1] += scratch.waiting[v];
      return left;
    }
  },
};
