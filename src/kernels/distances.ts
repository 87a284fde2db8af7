import type { Csr } from "../csr/csr.js";
import { bitCount, collectBits, words } from "./bits.js";
import { rowsAlong, type Along, type Kernel, type SourceRange } from "./kernel.js";

export interface DistancesJob extends SourceRange {
  readonly along: Along;
  /** Others within this many steps are counted in `within`; Infinity counts all that are reached. */
  readonly steps: number;
  /** Whether the number of pairs at each distance is wanted. */
  readonly histogram: boolean;
}

/** What each vertex reaches among the vertices `from` … `to` − 1 of the job: parts of several jobs add up. */
export type DistancesPart = {
  /** How many others it reaches. */
  reached: ["i32", number];
  /** Sum of the distances to them. */
  total: ["f64", number];
  /** Sum of `inverseUnit` / distance: whole numbers while distances are at most 16, so that parts add up exactly. */
  inverse: ["f64", number];
  /** How many it reaches within `steps`. */
  within: ["i32", number];
  /** The largest distance; of several parts, the largest counts. */
  farthest: ["f64", number];
  /** histogram[d] is the number of (vertex, other) pairs at distance d; empty unless asked for. */
  histogram: ["f64", number];
};

/** What 1 is in `inverse`: the least common multiple of 1 … 16. */
export const inverseUnit = 720720;

/** One search for each bit of a vertex. */
const batchSize = words * 32;
/** What a visit of an arc counts of the budget: it handles eight words. */
const arcCost = 4;

/** Cuts n vertices into jobs of whole batches, by a rule on n alone. */
export function batchJobs(n: number): readonly SourceRange[] {
  const size = batchSize * Math.max(1, Math.ceil(n / (batchSize * 256)));
  return Array.from({ length: Math.ceil(n / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(n, (i + 1) * size),
  }));
}

type Scratch = {
  seen: ["i32", number];
  frontier: ["i32", number];
  next: ["i32", number];
  list: ["i32", number];
  nextList: ["i32", number];
};

/**
 * Distances in steps between all vertices and those of a range: how many each vertex reaches, their summed distance and
 * summed inverse distance, and how many lie within k steps.
 *
 * 256 searches run at once, one bit each, backwards from the vertices of the range: the bits that arrive at a vertex in
 * one level are those it reaches in so many steps. A level pulls (each vertex asks its neighbors until it has every
 * missing bit) or, where the frontier has few arcs, pushes.
 *
 * Counts      steps along arcs in one direction; a vertex itself is not counted; self-ties and parallel arcs change
 *             nothing.
 * Cost        O(|range| · (n + m) / 256) word operations on graphs of small diameter, at most O(|range| · (n + m));
 *             O(n) scratch.
 * Reference   Then et al., PVLDB 8 (2014) 449–460, doi:10.14778/2735496.2735507; push or pull: Beamer, Asanović &
 *             Patterson, SC '12, doi:10.1109/SC.2012.50; closeness: Wasserman & Faust, Social Network Analysis (1994)
 *             5.2.2, doi:10.1017/CBO9780511815478; harmonic: Boldi & Vigna, Internet Math. 10 (2014) 222–262,
 *             doi:10.1080/15427951.2013.865686.
 */
export const distancesKernel: Kernel<DistancesJob, DistancesPart, Scratch> = {
  name: "distances",
  scratch: ({ order }) => ({
    seen: ["i32", order * words],
    frontier: ["i32", order * words],
    next: ["i32", order * words],
    list: ["i32", order],
    nextList: ["i32", order],
  }),
  part: ({ order }, { histogram }) => ({
    reached: ["i32", order],
    total: ["f64", order],
    inverse: ["f64", order],
    within: ["i32", order],
    farthest: ["f64", order],
    histogram: ["f64", histogram ? order : 0],
  }),
  start(graph: Csr, job, scratch, part) {
    const { order, arcs } = graph;
    const pulled = rowsAlong(graph, job.along);
    const pushed = rowsAlong(graph, job.along === "out" ? "in" : "out");
    const { seen } = scratch;
    const full = new Int32Array(words);
    let { frontier, next, list, nextList } = scratch;
    frontier.fill(0);
    next.fill(0);
    let batch = job.from - batchSize;
    let [length, nextLength, level, cursor] = [0, 0, 0, 0];
    let phase: "pull" | "push" | "settle" = "pull";

    const choose = (): void => {
      let ahead = 0;
      const { offsets } = pushed;
      for (let i = 0; i < length; i++) ahead += offsets[list[i] + 1] - offsets[list[i]];
      phase = ahead * 8 < arcs ? "push" : "pull";
      level++;
      cursor = 0;
      nextLength = 0;
    };
    const begin = (): void => {
      batch += batchSize;
      if (batch >= job.to) return;
      seen.fill(0);
      full.fill(0);
      length = Math.min(batchSize, job.to - batch);
      for (let i = 0; i < length; i++) {
        const at = (batch + i) * words + (i >> 5);
        seen[at] = frontier[at] = 1 << (i & 31);
        full[i >> 5] |= 1 << (i & 31);
        list[i] = batch + i;
      }
      level = 0;
      choose();
    };
    const record = (vertex: number, count: number): void => {
      part.reached[vertex] += count;
      part.total[vertex] += count * level;
      part.inverse[vertex] += (count * inverseUnit) / level;
      if (level <= job.steps) part.within[vertex] += count;
      if (level > part.farthest[vertex]) part.farthest[vertex] = level;
      if (job.histogram) part.histogram[level] += count;
    };

    // Each vertex that misses bits collects those of its neighbors.
    const pull = (budget: number): number => {
      const { offsets, targets } = pulled;
      for (; cursor < order && budget > 0; cursor++) {
        const v = cursor;
        budget--;
        const count = collectBits(targets, offsets[v], offsets[v + 1], full, seen, frontier, next, v);
        if (count < 0) continue;
        budget -= (offsets[v + 1] - offsets[v]) * arcCost;
        if (count === 0) continue;
        nextList[nextLength++] = v;
        record(v, count);
      }
      return budget;
    };

    // Each vertex of the frontier hands its bits on.
    const push = (budget: number): number => {
      const { offsets, targets } = pushed;
      for (; cursor < length && budget > 0; cursor++) {
        const u = list[cursor];
        const p = u * words;
        for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
          const q = targets[arc] * words;
          let had = 0;
          let got = 0;
          for (let k = 0; k < words; k++) {
            const bits = frontier[p + k] & ~seen[q + k];
            had |= next[q + k];
            got |= bits;
            next[q + k] |= bits;
          }
          if (had === 0 && got !== 0) nextList[nextLength++] = targets[arc];
        }
        budget -= (offsets[u + 1] - offsets[u] + 1) * arcCost;
      }
      return budget;
    };
    const settle = (budget: number): number => {
      for (; cursor < nextLength && budget > 0; cursor++) {
        const p = nextList[cursor] * words;
        let count = 0;
        for (let k = p; k < p + words; k++) {
          seen[k] |= next[k];
          count += bitCount(next[k]);
        }
        record(nextList[cursor], count);
        budget -= arcCost;
      }
      return budget;
    };
    const turn = (): void => {
      for (let i = 0; i < length; i++) frontier.fill(0, list[i] * words, (list[i] + 1) * words);
      [frontier, next] = [next, frontier];
      [list, nextList] = [nextList, list];
      length = nextLength;
      if (length === 0) begin();
      else choose();
    };
    begin();

    return {
      progress: () => (batch - job.from) / Math.max(batchSize, job.to - job.from),
      step(budget) {
        while (batch < job.to) {
          if (budget <= 0) return false;
          if (phase === "pull") {
            budget = pull(budget);
            if (cursor === order) turn();
          } else if (phase === "push") {
            budget = push(budget);
            if (cursor < length) continue;
            phase = "settle";
            cursor = 0;
          } else {
            budget = settle(budget);
            if (cursor === nextLength) turn();
          }
        }
        return true;
      },
    };
  },
};
