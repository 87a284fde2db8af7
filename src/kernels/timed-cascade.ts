import type { Csr } from "../csr/csr.js";
import { timedRows } from "../csr/timed-csr.js";
import {
  cascadePart,
  CascadeTally,
  tallyScratch,
  type CascadeJob,
  type CascadePart,
  type TallyScratch,
} from "./cascade-tally.js";
import type { TimeRules } from "./earliest-arrival.js";
import type { Kernel } from "./kernel.js";
import { ArcCoins } from "./arc-coins.js";

export interface TimedCascadeJob extends CascadeJob, Omit<TimeRules, "along"> {}

type Scratch = TallyScratch & {
  known: ["i32", number];
  listed: ["i32", number];
  best: ["f64", number];
  ready: ["f64", number];
  now: ["i32", number];
  next: ["i32", number];
};

/**
 * Cascades over dated arcs: in every sample the vertices that a message comes to from the seeds along live arcs, each
 * entered on a day on which it is open, never before the message is there. Seeds have it from the first day on.
 *
 * Goes round by round: after k rounds `best` is the first day on which a vertex can pass the message on that came to it in k
 * steps at most. Earlier is never worse, so only vertices that became earlier are followed further.
 *
 * Counts      time-respecting paths along live arcs, entered on days that lie in their spans and the window, each at least
 *             `lag` days after the one before. Arcs with one coin are live together, as the spans of one tie are.
 * Cost        O(arcs out of those who are reached) a sample and way where nobody becomes earlier again, at most O(n m);
 *             O(n) scratch.
 * Reference   Kempe, Kleinberg & Tardos, KDD 2003, 137–146, doi:10.1145/956750.956769; Wu et al., PVLDB 7 (2014) 721–732,
 *             doi:10.14778/2732939.2732945
 */
export const timedCascadeKernel: Kernel<TimedCascadeJob, CascadePart, Scratch> = {
  name: "timed-cascade",
  scratch: ({ order }, job) => ({
    ...tallyScratch(job),
    known: ["i32", order],
    listed: ["i32", order],
    best: ["f64", order],
    ready: ["f64", order],
    now: ["i32", order],
    next: ["i32", order],
  }),
  part: cascadePart,
  start(graph: Csr, job, { known, listed, best, ready, now, next, counts }, part) {
    const { offsets, targets, opens, closes } = timedRows(graph, "out");
    const { samples, seed, starts, steps, lag } = job;
    const coins = new ArcCoins(job, job.liveness, seed);
    const tally = new CascadeTally(graph.order, job, counts, part);
    const all = samples * starts.length;
    let [begun, at, rounds, round, head, size, coming] = [0, 0, 0, 0, 0, 0, 0];
    let [current, following] = [now, next];
    let { chances } = job;
    known.fill(0);
    listed.fill(-1);

    /** The message can be passed on by v from that day on. */
    const take = (v: number, day: number): void => {
      if (known[v] === begun) {
        if (best[v] <= day) return;
      } else {
        known[v] = begun;
        tally.reach(at, v);
      }
      best[v] = day;
      if (listed[v] === rounds) return;
      listed[v] = rounds;
      following[coming++] = v;
    };
    const turn = (): void => {
      [current, following] = [following, current];
      [head, size, coming] = [0, coming, 0];
      for (let i = 0; i < size; i++) ready[current[i]] = best[current[i]];
      rounds++;
      round++;
    };
    const begin = (): void => {
      at = begun % starts.length;
      if (at === 0) coins.sample(job.firstSample + begun / starts.length);
      begun++;
      rounds++;
      const { lost, chances: own } = starts[at];
      chances = own.length === 0 ? job.chances : own;
      [coming, round] = [0, -1];
      for (const v of lost) {
        known[v] = begun;
        best[v] = -Infinity;
      }
      for (const v of coins.seeds(starts[at])) take(v, job.first);
      turn();
    };
    if (all > 0) begin();
    let done = all === 0;

    return {
      progress: () => (done ? 1 : (begun - 1) / all),
      step(arcBudget) {
        while (!done) {
          while (size > 0 && round < steps) {
            while (head < size) {
              if (arcBudget <= 0) return false;
              const u = current[head++];
              arcBudget -= offsets[u + 1] - offsets[u] + 1;
              for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
                const day = Math.max(ready[u], opens[arc]);
                if (day > closes[arc] || day > job.last) continue;
                const v = targets[arc];
                if (known[v] === begun && best[v] <= day + lag) continue;
                if (coins.live(arc, v, chances)) take(v, day + lag);
              }
            }
            turn();
          }
          if (at === starts.length - 1) tally.close();
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
