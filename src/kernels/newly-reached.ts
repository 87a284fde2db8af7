import type { Csr } from "../csr/csr.js";
import { LiveSearch, wordsOf, type AddedArcs, type LiveSearchScratch } from "./added-arcs.js";
import { ArcCoins, type ArcChances } from "./arc-coins.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

export interface NewlyReachedJob extends ArcChances, AddedArcs {
  readonly firstSample: number;
  readonly samples: number;
  readonly seed: number;
  /** Whom the message comes to in each sample, as `reached-sets` has it. */
  readonly reached: Int32Array;
  /** Pairs of vertices, and how likely a tie of each passes a message to its first and to its second. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly intoA: Float64Array;
  readonly intoB: Float64Array;
}

/** How many more vertices are reached with a tie of each pair, added up over the samples. */
export type NewlyReachedPart = { more: ["f64", number] };

type Scratch = LiveSearchScratch & {
  met: ["i32", number];
  known: ["i32", number];
  counts: ["i32", number];
};

/**
 * What each of many ties, added by itself, would do for a message that has come as far as it does: in every sample in which
 * one end is reached and the other not, and the arc between them is live, all those whom the other end leads to.
 *
 * Counts      as the kernel `reached-sets`: the sums are what that kernel would find more, with the same coins.
 * Method      within a sample the search from a vertex is made once, whatever the number of ties that lead there.
 * Cost        O(pairs + arcs out of those newly reached) a sample; O(n) scratch.
 * Reference   Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769
 */
export const newlyReachedKernel: Kernel<NewlyReachedJob, NewlyReachedPart, Scratch> = {
  name: "newly-reached",
  scratch: (graph) => ({
    queue: ["i32", graph.order],
    leaves: ["u8", graph.order],
    met: ["i32", wordsOf(graph)],
    known: ["i32", graph.order],
    counts: ["i32", graph.order],
  }),
  part: (_graph, { a }) => ({ more: ["f64", a.length] }),
  start(graph: Csr, job, scratch, { more }) {
    const { firstSample, samples, seed, reached, a, b, intoA, intoB, chances } = job;
    const { met, known, counts } = scratch;
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
      known.fill(0);
      for (; done < samples; done++) {
        coins.sample(firstSample + done);
        met.set(reached.subarray(done * words, (done + 1) * words));
        left -= words >>> 3;
        search.begin(met, 0);
        for (let i = 0; i < a.length; i++) {
          if (--left <= 0) left = yield;
          const fromA = search.isMet(a[i]);
          if (fromA === search.isMet(b[i])) continue;
          const [tail, head] = fromA ? [a[i], b[i]] : [b[i], a[i]];
          if (!coins.added(tail, head, fromA ? intoB[i] : intoA[i])) continue;
          if (known[head] !== done + 1) {
            search.meet(head);
            left = yield* search.spread(left);
            known[head] = done + 1;
            counts[head] = search.found;
            search.forget();
          }
          more[i] += counts[head];
        }
      }
      return left;
    }
  },
};
