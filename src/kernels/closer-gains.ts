import type { Csr } from "../csr/csr.js";
import { unreached } from "./distance-rows.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

export interface CloserGainsJob {
  /** The steps of vertex v from the actor: number v · width, `unreached` where there is no path. */
  readonly steps: Uint16Array;
  readonly width: number;
  /** The ends of the pairs. */
  readonly a: Int32Array;
  readonly b: Int32Array;
}

type Scratch = { queue: ["i32", number]; marked: ["u8", number] };

/**
 * What a new tie between two vertices adds to the sum of 1 / distance from one actor to all others.
 *
 * Whoever comes nearer to the actor does so by way of the end of the tie that is farther from it, and over others who come
 * nearer as well: a search from there that stops at those who do not.
 *
 * Counts      steps; the graph must be undirected; self-ties and parallel arcs change nothing. A pair that is tied gains 0.
 * Cost        O(1) a pair for each vertex that comes nearer, and for each neighbor of one; O(n) scratch.
 * Reference   Crescenzi, D'Angelo, Severini & Velaj, ACM TKDD 11 (2016) 9, doi:10.1145/2953882.
 */
export const closerGainsKernel: Kernel<CloserGainsJob, { gains: ["f64", number] }, Scratch> = {
  name: "closer-gains",
  scratch: ({ order }) => ({ queue: ["i32", order], marked: ["u8", order] }),
  part: (_graph, { a }) => ({ gains: ["f64", a.length] }),
  start({ offsets, targets }: Csr, { steps, width, a, b }, { queue, marked }, { gains }) {
    let done = 0;

    function* search(): Pieces {
      let left = yield;
      marked.fill(0);
      for (; done < a.length; done++) {
        const isNearA = steps[a[done] * width] <= steps[b[done] * width];
        const [near, far] = isNearA ? [a[done], b[done]] : [b[done], a[done]];
        let level = steps[near * width] + 1;
        let [tail, levelEnd] = [0, 1];
        queue[tail++] = far;
        marked[far] = 1;
        for (let head = 0; head < tail; head++) {
          if (head === levelEnd) {
            level++;
            levelEnd = tail;
          }
          const w = queue[head];
          const before = steps[w * width];
          if (level < before) {
            gains[done] += 1 / level - (before === unreached ? 0 : 1 / before);
            for (let arc = offsets[w]; arc < offsets[w + 1]; arc++) {
              const next = targets[arc];
              if (marked[next] === 1) continue;
              marked[next] = 1;
              queue[tail++] = next;
            }
            left -= offsets[w + 1] - offsets[w];
          }
          left--;
          if (left <= 0) left = yield;
        }
        for (let i = 0; i < tail; i++) marked[queue[i]] = 0;
      }
      return left;
    }

    const run = search();
    run.next(0);
    return {
      progress: () => done / Math.max(1, a.length),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };
  },
};
