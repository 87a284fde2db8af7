import type { Csr } from "../csr/csr.js";
import { random } from "../random/random.js";
import { rowsAlong, type Along, type Kernel } from "./kernel.js";
import { estimate, planting, uniteRow } from "./registers.js";

export interface HyperballJob {
  readonly along: Along;
  /** Others within this many steps are counted in `within`; Infinity counts all that are reached. */
  readonly steps: number;
  /** Stop after this many steps; Infinity goes on until nothing changes. */
  readonly farthest: number;
  /** Each vertex has 2^log2 registers; from 4 to 16. */
  readonly log2: number;
  readonly seed: number;
}

/** Estimates of what each vertex reaches; the vertex itself is not counted. */
export type HyperballPart = {
  /** How many others it reaches. */
  reached: ["f64", number];
  /** Sum of the distances to them. */
  total: ["f64", number];
  /** Sum of 1 / distance. */
  inverse: ["f64", number];
  /** How many it reaches within `steps`. */
  within: ["f64", number];
  /** The last step at which it was seen to reach somebody new: its farthest are at least so far away. */
  farthest: ["f64", number];
  /** histogram[d] is the number of (vertex, other) pairs at distance d. */
  histogram: ["f64", number];
};

type Scratch = {
  registers: ["i32", number];
  /** The rows that a sweep changed, one after the other, until they take their place. */
  rows: ["i32", number];
  /** 1 for vertices whose row changed in the sweep before. */
  fresh: ["u8", number];
  /** Those vertices, and those that change in this sweep. */
  list: ["i32", number];
  nextList: ["i32", number];
  /** 1 for vertices that have a fresh neighbor, and those vertices, where they are listed. */
  asked: ["u8", number];
  todo: ["i32", number];
};

/** What merging a word of registers counts of the budget, in arcs. */
const wordCost = 0.5;

/**
 * HyperBall: how many vertices lie within t steps of each vertex, for all t at once, estimated. Every vertex has a
 * HyperLogLog counter of its ball of radius t; that of radius t + 1 is the union of its neighbors' balls of radius t.
 * Only vertices with a neighbor that changed are looked at, until nothing changes.
 *
 * Counts      steps along arcs in one direction; a vertex itself is not counted. Balls of radius 0 and, where parallel
 *             arcs are merged, of radius 1 are known and not estimated. Each larger ball has a relative standard error
 *             of 1.04 / √(2^log2); the errors of vertices depend on one another. Row order changes nothing: vertices
 *             are hashed by their number and the seed.
 * Cost        O((n + m) · 2^log2) a step, less as counters stop to change; up to 2 n · 2^log2 bytes of scratch.
 * Reference   Boldi & Vigna, ICDMW 2013, 621–628, doi:10.1109/ICDMW.2013.10; Boldi, Rosa & Vigna (HyperANF), WWW '11,
 *             625–634, doi:10.1145/1963405.1963493.
 */
export const hyperballKernel: Kernel<HyperballJob, HyperballPart, Scratch> = {
  name: "hyperball",
  scratch: ({ order }, { log2 }) => ({
    registers: ["i32", order * 2 ** (log2 - 2)],
    rows: ["i32", order * 2 ** (log2 - 2)],
    fresh: ["u8", order],
    list: ["i32", order],
    nextList: ["i32", order],
    asked: ["u8", order],
    todo: ["i32", order + 1],
  }),
  part: ({ order }) => ({
    reached: ["f64", order],
    total: ["f64", order],
    inverse: ["f64", order],
    within: ["f64", order],
    farthest: ["f64", order],
    histogram: ["f64", order + 1],
  }),
  start(graph: Csr, job, scratch, part) {
    const { order, arcs, collapsed } = graph;
    const { offsets, targets } = rowsAlong(graph, job.along);
    const back = rowsAlong(graph, job.along === "out" ? "in" : "out");
    const { registers, rows, fresh, asked, todo } = scratch;
    let { list, nextList } = scratch;
    const rowWords = 2 ** (job.log2 - 2);
    const rowBytes = 2 ** job.log2;
    const known = bytesOf(registers);
    const changed = bytesOf(rows);
    const plant = planting(random(job.seed, "hyperball"), job.log2);
    registers.fill(0);
    fresh.fill(0);
    asked.fill(0);

    let phase: "plant" | "ask" | "unite" | "settle" = "plant";
    let [step, cursor, length, nextLength] = [1, 0, 0, 0];
    /** How many vertices are listed in `todo`; −1 where every vertex is to be looked at. */
    let waiting = -1;
    /** How much there is to list if the vertices that changed last are asked. */
    let asking = 0;
    const changes = (v: number): void => {
      fresh[v] = 1;
      asking += back.offsets[v + 1] - back.offsets[v] + 1;
    };
    const record = (v: number, ball: number): void => {
      const more = ball - part.reached[v];
      part.reached[v] = ball;
      part.total[v] += more * step;
      part.inverse[v] += more / step;
      part.histogram[step] += more;
      part.farthest[v] = step;
      if (step <= job.steps) part.within[v] = ball;
    };

    // The first step: every vertex enters itself and its neighbors.
    const enter = (budget: number): number => {
      for (; cursor < order && budget > 0; cursor++) {
        const [from, to] = [offsets[cursor], offsets[cursor + 1]];
        const row = cursor * rowBytes;
        plant(cursor, known, row);
        for (let arc = from; arc < to; arc++) plant(targets[arc], known, row);
        budget -= 4 * (to - from + 1);
        if (from === to) continue;
        record(cursor, collapsed ? to - from : estimate(known, row, row + rowBytes) - 1);
        list[length++] = cursor;
        changes(cursor);
      }
      return budget;
    };

    // Few vertices changed: those who ask them are listed.
    const ask = (budget: number): number => {
      for (; cursor < length && budget > 0; cursor++) {
        const u = list[cursor];
        for (let arc = back.offsets[u]; arc < back.offsets[u + 1]; arc++) {
          const v = back.targets[arc];
          todo[waiting] = v;
          waiting += asked[v] ^ 1;
          asked[v] = 1;
        }
        budget -= back.offsets[u + 1] - back.offsets[u] + 1;
      }
      return budget;
    };

    const unite = (budget: number): number => {
      const end = waiting < 0 ? order : waiting;
      for (; cursor < end && budget > 0; cursor++) {
        const v = waiting < 0 ? cursor : todo[cursor];
        const p = nextLength * rowWords;
        asked[v] = 0;
        const merged = uniteRow(registers, rowWords, v, targets, offsets[v], offsets[v + 1], fresh, rows, p);
        budget -= offsets[v + 1] - offsets[v] + 1 + Math.abs(merged) * rowWords * wordCost;
        if (merged <= 0) continue;
        record(v, estimate(changed, p * 4, p * 4 + rowBytes) - 1);
        nextList[nextLength++] = v;
        budget -= rowBytes * wordCost;
      }
      return budget;
    };

    const settle = (budget: number): number => {
      for (; cursor < length && budget > 0; cursor++, budget--) fresh[list[cursor]] = 0;
      for (; cursor >= length && cursor < length + nextLength && budget > 0; cursor++) {
        const i = cursor - length;
        const v = nextList[i];
        changes(v);
        for (let k = 0; k < rowWords; k++) registers[v * rowWords + k] = rows[i * rowWords + k];
        budget -= 1 + rowWords * wordCost;
      }
      return budget;
    };

    const turn = (): void => {
      cursor = 0;
      if (phase === "ask") phase = "unite";
      else if (phase === "unite") phase = "settle";
      else {
        if (phase === "settle") {
          [list, nextList] = [nextList, list];
          length = nextLength;
        }
        step++;
        const few = asking * 4 < arcs + order;
        phase = few ? "ask" : "unite";
        waiting = few ? 0 : -1;
        nextLength = asking = 0;
      }
    };
    const work = { plant: enter, ask, unite, settle } as const;
    const end = (): number => {
      if (phase === "ask") return length;
      if (phase === "settle") return length + nextLength;
      return phase === "unite" && waiting >= 0 ? waiting : order;
    };

    return {
      progress: () => (step - 1) / (step + 1),
      step(budget) {
        for (;;) {
          if (phase !== "plant" && (length === 0 || step > job.farthest)) return true;
          if (budget <= 0) return false;
          budget = work[phase](budget);
          if (cursor === end()) turn();
        }
      },
    };
  },
};

function bytesOf(words: Int32Array): Uint8Array {
  return new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
}
