import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";
import { PushRounds, pushScratch, type PushRules, type PushScratch } from "./push-rounds.js";

export interface PagerankPairsJob extends PushRules {
  /** Pairs by place, those with the same first end one after the other. */
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** By pair, and in `facts` the most that waited after any walk. */
export type PagerankPairsPart = { scores: ["f64", number]; facts: ["f64", number] };

type Scratch = PushScratch & { found: ["f64", number]; source: ["i32", number] };

/**
 * Where walks that restart at the first end of each pair are found: their share at the second end, from below. One walk by
 * `PushRounds` for each first end; of what still waits at a vertex, 1 − d rests there and is counted too.
 *
 * Counts      as the kernel `pagerank`. No share is too high; all shares of one walk miss what waits, and where ties are
 *             undirected and alike that of y misses at most ε d · (ties of y), by reversing the walks that are missing.
 * Cost        at most 1 / (ε (1 − d)) arcs a first end; O(n) scratch.
 * Reference   Andersen, Chung & Lang, FOCS 2006, 475–486, doi:10.1109/FOCS.2006.44; reversed walks: Lofgren, Banerjee &
 *             Goel, WSDM 2016, 163–172, doi:10.1145/2835776.2835823.
 */
export const pagerankPairsKernel: Kernel<PagerankPairsJob, PagerankPairsPart, Scratch> = {
  name: "pagerank-pairs",
  scratch: ({ order }) => ({ ...pushScratch(order), found: ["f64", order], source: ["i32", 1] }),
  part: (_graph, { first }) => ({ scores: ["f64", first.length], facts: ["f64", 1] }),
  start(graph: Csr, job, scratch, { scores, facts }) {
    const { first, second, damping } = job;
    const { waiting, found, source } = scratch;
    const walk = new PushRounds(graph, job, scratch, found);
    let at = 0;
    const run = pieces();
    run.next(0);
    return {
      progress: () => (first.length === 0 ? 1 : at / first.length),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function* pieces(): Pieces {
      let left = yield;
      waiting.fill(0);
      found.fill(0);
      walk.setBars();
      source[0] = -1;
      for (; at < first.length; at++) {
        if (first[at] !== source[0]) {
          walk.clear();
          source[0] = first[at];
          left = yield* walk.from(source, [1], left);
          facts[0] = Math.max(facts[0], missing());
        }
        const y = second[at];
        scores[at] = found[y] + (1 - damping) * waiting[y];
        if (--left <= 0) left = yield;
      }
      return left;
    }

    function missing(): number {
      let sum = 0;
      for (const v of walk.touchedOnes) sum += waiting[v];
      return sum;
    }
  },
};
