import type { Csr } from "../csr/csr.js";
import { mostOf, type Nearness } from "./closeness-bound.js";
import { inverseUnit } from "./bit-loops.js";
import { rowsAlong, type Along, type Kernel } from "./kernel.js";

export interface CutSearchesJob {
  readonly along: Along;
  readonly kind: Nearness;
  readonly sources: Int32Array;
  /** How many others each source reaches, at least and at most. */
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** Searches that cannot come to this score are cut. */
  readonly bar: number;
}

/** What each source of the job reaches, as in `DistancesPart`; without meaning where `cut` is 1. */
export type CutSearchesPart = {
  reached: ["i32", number];
  total: ["f64", number];
  inverse: ["f64", number];
  cut: ["u8", number];
};

type Scratch = { seen: ["u8", number]; queue: ["i32", number] };

/** How much dearer it is to write at random than to read in order: measured. */
const pushCost = 2;

/**
 * Searches by breadth from some sources, each of them cut as soon as it is proven that its closeness stays below a bar.
 *
 * After each level the others not yet found are assumed as near as they can be: as many one step further as the level has
 * arcs to offer, the rest two steps. A level is handed on or, where it has many arcs, asked for.
 *
 * Counts      steps along arcs in one direction; a vertex itself is not counted. Where two scores differ by less than
 *             1e-12 of their size no search is cut.
 * Cost        O(n + m) a source at most; O(n) scratch.
 * Reference   Bergamini, Borassi, Crescenzi, Marino & Meyerhenke, ACM TKDD 13 (2019) 53, doi:10.1145/3344719.
 */
export const cutSearchesKernel: Kernel<CutSearchesJob, CutSearchesPart, Scratch> = {
  name: "cut-searches",
  scratch: ({ order }) => ({ seen: ["u8", order], queue: ["i32", order + 1] }),
  part: (_graph, { sources }) => ({
    reached: ["i32", sources.length],
    total: ["f64", sources.length],
    inverse: ["f64", sources.length],
    cut: ["u8", sources.length],
  }),
  start(graph: Csr, job, { seen, queue }, part) {
    const { order, arcs, symmetric, collapsed } = graph;
    const ahead = rowsAlong(graph, job.along);
    const back = rowsAlong(graph, job.along === "out" ? "in" : "out");
    /** One arc of every vertex leads back to where it was found. */
    const returning = symmetric && collapsed ? 1 : 0;
    const others = order - 1;
    const bar = job.bar * (1 - 1e-12);
    seen.fill(0);
    let source = -1;
    let phase: "next" | "push" | "pull" = "next";
    /** The level at hand is from…to−1 of the queue; the next one ends at `tail` so far. */
    let [from, to, tail, cursor, level, arcsLeft] = [0, 0, 0, 0, 0, 0];

    const begin = (): void => {
      if (tail * 8 > order) seen.fill(0);
      else for (let i = 0; i < tail; i++) seen[queue[i]] = 0;
      queue[0] = job.sources[source];
      seen[queue[0]] = 1;
      [from, to, tail, level, arcsLeft] = [0, 1, 1, 0, arcs];
      choose();
    };

    /** Cuts the search or says how it goes on. */
    const choose = (): void => {
      let [leading, arriving] = [0, 0];
      for (let i = from; i < to; i++) {
        const v = queue[i];
        leading += ahead.offsets[v + 1] - ahead.offsets[v];
        arriving += back.offsets[v + 1] - back.offsets[v];
      }
      arcsLeft -= arriving;
      const sight = {
        least: job.least[source],
        most: job.most[source],
        found: to - 1,
        total: part.total[source],
        inverse: part.inverse[source] / inverseUnit,
        level,
        next: leading - (level > 0 ? returning * (to - from) : 0),
      };
      if (mostOf(job.kind, sight, others) < bar) part.cut[source] = 1;
      if (sight.next === 0 || part.cut[source] === 1) {
        phase = "next";
        return;
      }
      // Who asks stops at the first answer, which comes after some arcs ÷ leading arcs.
      const asking = Math.min(arcsLeft, ((order - to) * arcs) / leading);
      phase = pushCost * leading > order / 4 + asking ? "pull" : "push";
      cursor = phase === "push" ? from : 0;
    };

    const push = (budget: number): number => {
      const { offsets, targets } = ahead;
      for (; cursor < to && budget > 0; cursor++) {
        const v = queue[cursor];
        for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
          const w = targets[arc];
          queue[tail] = w;
          tail += seen[w] ^ 1;
          seen[w] = 1;
        }
        budget -= offsets[v + 1] - offsets[v] + 1;
      }
      return budget;
    };

    // Who is seen now has been seen for a level or more; who is found is marked when all have asked.
    const pull = (budget: number): number => {
      const { offsets, targets } = back;
      for (; cursor < order && budget > 0; cursor++) {
        budget--;
        if (seen[cursor] === 1) continue;
        let arc = offsets[cursor];
        const end = offsets[cursor + 1];
        while (arc < end && seen[targets[arc]] === 0) arc++;
        budget -= arc - offsets[cursor];
        if (arc < end) queue[tail++] = cursor;
      }
      return budget;
    };

    const turn = (): void => {
      if (phase === "pull") for (let i = to; i < tail; i++) seen[queue[i]] = 1;
      if (tail === to) {
        phase = "next";
        return;
      }
      level++;
      [from, to] = [to, tail];
      const count = to - from;
      part.reached[source] += count;
      part.total[source] += count * level;
      part.inverse[source] += (count * inverseUnit) / level;
      choose();
    };
    return {
      progress: () => Math.max(0, source) / Math.max(1, job.sources.length),
      step(budget) {
        for (;;) {
          if (phase === "next") {
            if (++source >= job.sources.length) return true;
            begin();
          }
          if (budget <= 0) return false;
          if (phase === "push") budget = push(budget);
          else if (phase === "pull") budget = pull(budget);
          if (cursor === (phase === "push" ? to : order)) turn();
        }
      },
    };
  },
};
