import type { Csr } from "../csr/csr.js";
import {
  cascadePart,
  CascadeTally,
  tallyScratch,
  type CascadeJob,
  type CascadePart,
  type TallyScratch,
} from "./cascade-tally.js";
import type { Kernel } from "./kernel.js";
import { ArcCoins } from "./arc-coins.js";

type Scratch = TallyScratch & { reached: ["i32", number]; queue: ["i32", number] };

/**
 * Cascades: in every sample the vertices that a message comes to from the seeds along live arcs, seeds among them.
 *
 * Each sample has coins of its own, worked out from the number of the arc, so that ways of setting out are compared on the
 * same live arcs and an arc that no cascade comes to costs nothing.
 *
 * Counts      independent cascades and, where each vertex has one live in-arc at most, linear thresholds: who is reached in
 *             at most k steps is distributed as in the models themselves.
 * Cost        O(arcs out of those who are reached) a sample and way; O(n) scratch.
 * Reference   Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769
 */
export const cascadeKernel: Kernel<CascadeJob, CascadePart, Scratch> = {
  name: "cascade",
  scratch: ({ order }, job) => ({
    ...tallyScratch(job),
    reached: ["i32", order],
    queue: ["i32", order],
  }),
  part: cascadePart,
  start({ order, offsets, targets }: Csr, job, { reached, queue, counts }, part) {
    const { firstSample, samples, seed, starts, steps } = job;
    const coins = new ArcCoins(job, job.liveness, seed);
    const tally = new CascadeTally(order, job, counts, part);
    const all = samples * starts.length;
    let [begun, at, head, tail, levelEnd, round] = [0, 0, 0, 0, 0, 0];
    let { chances } = job;
    reached.fill(0);

    const take = (v: number): void => {
      if (reached[v] === begun) return;
      reached[v] = begun;
      queue[tail++] = v;
      tally.reach(at, v);
    };
    const begin = (): void => {
      at = begun % starts.length;
      if (at === 0) coins.sample(firstSample + begun / starts.length);
      begun++;
      const { lost, chances: own } = starts[at];
      chances = own.length === 0 ? job.chances : own;
      [head, tail, round] = [0, 0, 0];
      for (const v of lost) reached[v] = begun;
      for (const v of coins.seeds(starts[at])) take(v);
      levelEnd = tail;
    };
    const spreads = (): boolean => {
      if (head === levelEnd) {
        levelEnd = tail;
        round++;
      }
      return head < tail && round < steps;
    };
    const end = (): void => {
      if (at === starts.length - 1) tally.close();
    };
    if (all > 0) begin();
    let done = all === 0;

    return {
      progress: () => (done ? 1 : (begun - 1) / all),
      step(arcBudget) {
        while (!done) {
          while (spreads()) {
            if (arcBudget <= 0) return false;
            const u = queue[head++];
            arcBudget -= offsets[u + 1] - offsets[u] + 1;
            for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
              const v = targets[arc];
              if (reached[v] !== begun && coins.live(arc, v, chances)) take(v);
            }
          }
          end();
          done = begun === all;
          if (!done) begin();
          arcBudget -= 8;
          if (arcBudget <= 0 && !done) return false;
        }
        return true;
      },
    };
  },
};
