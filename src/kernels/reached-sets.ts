import type { Csr } from "../csr/csr.js";
import { LiveSearch, wordsOf, type AddedArcs, type LiveSearchScratch } from "./added-arcs.js";
import { ArcCoins, type ArcChances } from "./arc-coins.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

/** Samples `firstSample` … `firstSample + samples − 1` of a message that sets out from the seeds. */
export interface ReachedSetsJob extends ArcChances, AddedArcs {
  readonly firstSample: number;
  readonly samples: number;
  readonly seed: number;
  readonly seeds: Int32Array;
  /** What was reached before the last of the added arcs, as a part has it; empty to begin with the seeds. */
  readonly before: Int32Array;
}

/** A bit for each vertex that is reached, ⌈n / 32⌉ words a sample, and how many more are than before. */
export type ReachedSetsPart = { reached: ["i32", number]; more: ["f64", number] };

/**
 * Whom a message comes to from the seeds, sample by sample, along live arcs and along arcs that are added to the graph. The
 * coins are those of the kernel `cascade`, so that equal seeds and arcs make equal samples, with arcs added or without.
 *
 * Counts      independent cascades over steps without end; self-ties change nothing.
 * Cost        O(arcs out of those who are reached, or newly reached) a sample; O(n) scratch.
 * Reference   Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769
 */
export const reachedSetsKernel: Kernel<ReachedSetsJob, ReachedSetsPart, LiveSearchScratch> = {
  name: "reached-sets",
  scratch: ({ order }) => ({ queue: ["i32", order], leaves: ["u8", order] }),
  part: (graph, { samples }) => ({ reached: ["i32", samples * wordsOf(graph)], more: ["f64", samples] }),
  start(graph: Csr, job, scratch, { reached, more }) {
    const { firstSample, samples, seed, seeds, before, chances } = job;
    const coins = new ArcCoins(job, "drawn", seed);
    const search = new LiveSearch(graph, chances, job, coins, scratch);
    const words = wordsOf(graph);
    let done = 0;
    const run = pieces();
    run.next(0);
    return {
      progress: () => (samples === 0 ? 1 : done / samples),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function* pieces(): Pieces {
      let left = yield;
      reached.set(before);
      for (; done < samples; done++) {
        coins.sample(firstSample + done);
        search.begin(reached, done * words);
        for (const v of seeds) search.meet(v);
        search.meetAdded();
        left = yield* search.spread(left - 8);
        more[done] = search.found;
      }
      return left;
    }
  },
};
