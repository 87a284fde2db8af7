import type { Csr } from "../csr/csr.js";
import { neighborCount, strengthAround } from "./around.js";
import { rowsAlong, type Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";
import type { PairsJob } from "./pairs-job.js";
import { requireCollapsed } from "./require-collapsed.js";

export interface ShortWalksJob extends PairsJob {
  /** Whether paths of three steps are asked for. */
  readonly l3: boolean;
  /** The longest walks counted, from 1 to 4; 0 where none are. */
  readonly longest: number;
  /** A walk counts β for each of its steps. */
  readonly beta: number;
}

/** By pair; empty what was not asked for. */
export type ShortWalksPart = { l3: ["f64", number]; katz: ["f64", number] };

type Scratch = {
  one: ["f64", number];
  tied: ["u8", number];
  two: ["f64", number];
  three: ["f64", number];
  known: ["i32", number];
  shares: ["f64", number];
  root: ["f64", number];
};

/**
 * Walks of up to four steps between two. L3: over all paths x → u → w → y with u ≠ y and w ≠ x, Σ 1 / √(k_u k_w), k the
 * distinct neighbors; and Katz' index cut off, Σ β^l · (walks of l steps from x to y), which may come back on themselves.
 * With strengths a walk counts the product of those along it, and the strength of all ties stands for k.
 *
 * Walks of two steps are counted from the first end of a row to everybody; those of three, from it to the neighbors of a
 * second end only, each once a row. So the order of sums, and each byte, hangs on the pair alone.
 *
 * Counts      arcs of a collapsed graph.
 * Cost        L3: the rows of the neighbors of each first end, and that of the second end for each pair. Katz beyond three
 *             steps: the rows of all neighbors of second ends besides, each once a row, O(m) a first end at most. O(n) scratch.
 * Reference   Kovács et al., Nature Communications 10 (2019) 1240, doi:10.1038/s41467-019-09177-y; Katz, Psychometrika 18
 *             (1953) 39–43, doi:10.1007/BF02289026, cut off: Liben-Nowell & Kleinberg, JASIST 58 (2007) 1019–1031,
 *             doi:10.1002/asi.20591.
 */
export const shortWalksKernel: Kernel<ShortWalksJob, ShortWalksPart, Scratch> = {
  name: "short-walks",
  scratch: ({ order }, { l3, longest }) => ({
    one: ["f64", order],
    tied: ["u8", order],
    two: ["f64", longest > 1 ? order : 0],
    three: ["f64", longest > 2 ? order : 0],
    known: ["i32", longest > 2 ? order : 0],
    shares: ["f64", l3 ? order : 0],
    root: ["f64", l3 ? order : 0],
  }),
  part: (_graph, { first, l3, longest }) => ({
    l3: ["f64", l3 ? first.length : 0],
    katz: ["f64", longest > 0 ? first.length : 0],
  }),
  start(graph: Csr, job, scratch, part) {
    requireCollapsed(graph);
    const { first, second, weighted, beta, longest } = job;
    const { one, tied, two, three, known, shares, root } = scratch;
    const ahead = rowsAlong(graph, job.along);
    const back = rowsAlong(graph, job.along === "out" ? "in" : "out");
    const alike = !weighted || graph.strengths.length === 0;
    let at = 0;
    const run = pieces();
    run.next(0);
    return {
      progress: () => (first.length === 0 ? 1 : at / first.length),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    /** 1 / √k of a vertex, worked out once. */
    function rootOf(v: number): number {
      if (root[v] === 0)
        root[v] = 1 / Math.sqrt(weighted ? strengthAround(graph, v) : neighborCount(graph, v));
      return root[v];
    }

    /** Adds `amount` · strength to everybody that u leads to. */
    function spread(sums: Float64Array, u: number, amount: number): void {
      const { offsets, targets, strengths } = ahead;
      const end = offsets[u + 1];
      if (alike) for (let arc = offsets[u]; arc < end; arc++) sums[targets[arc]] += amount;
      else for (let arc = offsets[u]; arc < end; arc++) sums[targets[arc]] += amount * strengths[arc];
    }

    /** Σ strength · value over who leads to v. */
    function gather(values: Float64Array, v: number): number {
      const { offsets, targets, strengths } = back;
      const end = offsets[v + 1];
      let sum = 0;
      if (alike) for (let arc = offsets[v]; arc < end; arc++) sum += values[targets[arc]];
      else for (let arc = offsets[v]; arc < end; arc++) sum += values[targets[arc]] * strengths[arc];
      return sum;
    }

    /** Σ over w that lead to y of what comes to w from x, save over y itself, which only matters where x leads to y. */
    function l3Of(x: number, y: number): number {
      const { offsets, targets, strengths } = back;
      const past = tied[y] === 1 ? one[y] * rootOf(y) : 0;
      let onward = ahead.offsets[y];
      const last = ahead.offsets[y + 1];
      let sum = 0;
      for (let arc = offsets[y]; arc < offsets[y + 1]; arc++) {
        const w = targets[arc];
        if (w === x || shares[w] === 0) continue;
        let share = shares[w];
        if (past > 0) {
          while (onward < last && ahead.targets[onward] < w) onward++;
          if (onward < last && ahead.targets[onward] === w)
            share = Math.max(0, share - past * (alike ? 1 : ahead.strengths[onward]));
        }
        sum += share * rootOf(w) * (alike ? 1 : strengths[arc]);
      }
      return sum;
    }

    /** Walks of three steps from the first end to v, worked out once a row. */
    function threeTo(v: number, row: number): number {
      if (known[v] !== row) {
        three[v] = gather(two, v);
        known[v] = row;
      }
      return three[v];
    }

    /** Counts walks of one and two steps from x, or takes them off again: then `sign` is 0. */
    function* open(x: number, sign: 0 | 1, given: number): Pieces {
      let left = given;
      const { offsets, targets, strengths } = ahead;
      for (let arc = offsets[x]; arc < offsets[x + 1]; arc++) {
        const u = targets[arc];
        const step = alike ? 1 : strengths[arc];
        one[u] = sign * step;
        tied[u] = sign;
        if (sign === 0) {
          if (longest > 1) wipe(two, u);
          if (job.l3) wipe(shares, u);
        } else {
          if (longest > 1) spread(two, u, step);
          if (job.l3) spread(shares, u, step * rootOf(u));
        }
        left -= offsets[u + 1] - offsets[u] + 1;
        if (left <= 0) left = yield;
      }
      return left;
    }

    function wipe(sums: Float64Array, u: number): void {
      const { offsets, targets } = ahead;
      for (let arc = offsets[u], end = offsets[u + 1]; arc < end; arc++) sums[targets[arc]] = 0;
    }

    function* katzOf(y: number, row: number, given: number): Pieces {
      let left = given;
      const { offsets, targets, strengths } = back;
      let sum = beta * one[y];
      if (longest > 1) sum += beta * beta * two[y];
      if (longest > 2) sum += beta * beta * beta * threeTo(y, row);
      if (longest > 3) {
        let four = 0;
        for (let arc = offsets[y]; arc < offsets[y + 1]; arc++) {
          const u = targets[arc];
          if (known[u] !== row) left -= offsets[u + 1] - offsets[u] + 1;
          four += threeTo(u, row) * (alike ? 1 : strengths[arc]);
          if (left <= 0) left = yield;
        }
        sum += beta * beta * beta * beta * four;
      }
      part.katz[at] = sum;
      return left;
    }

    function* pieces(): Pieces {
      let left = yield;
      for (const sums of [one, two, shares, root]) sums.fill(0);
      tied.fill(0);
      known.fill(-1);
      let [x, row] = [-1, -1];
      for (; at < first.length; at++) {
        const y = second[at];
        if (first[at] !== x) {
          if (x >= 0) left = yield* open(x, 0, left);
          x = first[at];
          row++;
          left = yield* open(x, 1, left);
        }
        if (job.l3) part.l3[at] = l3Of(x, y);
        if (longest > 0) left = yield* katzOf(y, row, left);
        left -= back.offsets[y + 1] - back.offsets[y] + 1;
        if (left <= 0) left = yield;
      }
      return left;
    }
  },
};
