import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

export interface PagerankPushJob {
  readonly damping: number;
  /** A vertex pushes on while more than so much for each of its ways on waits at it; above 0. */
  readonly epsilon: number;
  /** Where the walk restarts, each vertex once, and the share of each, together 1. */
  readonly sources: Int32Array;
  readonly shares: Float64Array;
  /** Whether self-ties are walked. */
  readonly loops: boolean;
}

/** `facts` holds the rounds made and the sum of what waits at the end. */
export type PagerankPushPart = { scores: ["f64", number]; facts: ["f64", number] };

type Scratch = {
  waiting: ["f64", number];
  mass: ["f64", number];
  list: ["i32", number];
  next: ["i32", number];
  listed: ["u8", number];
};

/**
 * Personalized PageRank from below, looking only at the surroundings of where walks restart. All of the walk waits there
 * at first. In a round every vertex v at which more than ε · ways(v) waits keeps 1 − d of it and pushes the rest on along
 * its out-arcs; ways(v) is the number of these, a self-tie among them, and at least 1. At any time the exact scores are
 * those found plus Σ waiting(v) · (scores of walks that start at v): nothing is too high, and all that is missing is the
 * sum of what waits. All of a round push what they have when it begins, so that the order of vertices does not matter.
 *
 * Counts      as the kernel `pagerank`; vertices without out-arcs push to where walks restart.
 * Cost        at most 1 / (ε (1 − d)) arcs, the restart once a round where walks end, and O(n) to make room; O(n) scratch.
 * Reference   Andersen, Chung & Lang, FOCS 2006, 475–486, doi:10.1109/FOCS.2006.44.
 */
export const pagerankPushKernel: Kernel<PagerankPushJob, PagerankPushPart, Scratch> = {
  name: "pagerank-push",
  scratch: ({ order }) => ({
    waiting: ["f64", order],
    mass: ["f64", order],
    list: ["i32", order],
    next: ["i32", order],
    listed: ["u8", order],
  }),
  part: ({ order }) => ({ scores: ["f64", order], facts: ["f64", 2] }),
  start(graph: Csr, job, scratch, { scores, facts }) {
    const { order, offsets, targets, strengths, loopOutStrength } = graph;
    const { damping, epsilon, sources, shares } = job;
    const { waiting, mass, listed } = scratch;
    let [list, next] = [scratch.list, scratch.next];
    let [length, nextLength] = [0, 0];
    let done = 0;
    const run = pieces();
    run.next(0);
    return {
      progress: () => done,
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function ways(v: number): number {
      return Math.max(1, offsets[v + 1] - offsets[v] + (job.loops && loopOutStrength[v] > 0 ? 1 : 0));
    }

    function arrive(v: number, amount: number): void {
      waiting[v] += amount;
      if (listed[v] === 1 || waiting[v] <= epsilon * ways(v)) return;
      listed[v] = 1;
      next[nextLength++] = v;
    }

    /** Pushes on what v had when the round began; gives what is to restart. */
    function push(v: number, amount: number): number {
      const own = job.loops ? loopOutStrength[v] : 0;
      const weighted = strengths.length > 0;
      const [from, to] = [offsets[v], offsets[v + 1]];
      scores[v] += (1 - damping) * amount;
      let out = own;
      if (!weighted) out += to - from;
      else for (let arc = from; arc < to; arc++) out += strengths[arc];
      if (!(out > 0)) return damping * amount;
      const unit = (damping * amount) / out;
      if (own > 0) arrive(v, own * unit);
      for (let arc = from; arc < to; arc++) arrive(targets[arc], weighted ? strengths[arc] * unit : unit);
      return 0;
    }

    function* pieces(): Pieces {
      let left = yield;
      waiting.fill(0);
      listed.fill(0);
      sources.forEach((v, i) => arrive(v, shares[i]));
      while (nextLength > 0) {
        [list, next] = [next, list];
        [length, nextLength] = [nextLength, 0];
        for (let i = 0; i < length; i++) {
          const v = list[i];
          mass[i] = waiting[v];
          waiting[v] = listed[v] = 0;
        }
        let again = 0;
        for (let i = 0; i < length; i++) {
          const v = list[i];
          again += push(v, mass[i]);
          done = Math.min(1, done + (1 - damping) * mass[i]);
          left -= offsets[v + 1] - offsets[v] + 1;
          if (left <= 0) left = yield;
        }
        for (let i = 0; again > 0 && i < sources.length; i++) arrive(sources[i], again * shares[i]);
        facts[0]++;
      }
      for (let v = 0; v < order; v++) facts[1] += waiting[v];
      return left;
    }
  },
};
