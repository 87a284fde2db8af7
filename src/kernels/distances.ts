import type { Csr } from "../csr/csr.js";
import { bitLoops, type BitLevel } from "./bit-loops.js";
import { words } from "./bits.js";
import { wasmBitLoops } from "./wasm-bits.js";
import { rowsAlong, type Along, type Kernel, type SourceRange } from "./kernel.js";

/** The sums that a vertex has. */
export type DistanceColumn = "reached" | "total" | "inverse" | "within" | "farthest";

export interface DistancesJob extends SourceRange {
  readonly along: Along;
  /** Others within this many steps are counted in `within`; Infinity counts all that are reached. */
  readonly steps: number;
  /** Whether the number of pairs at each distance is wanted. */
  readonly histogram: boolean;
  /** The sums that are wanted, the others are empty; all where not given. */
  readonly columns?: readonly DistanceColumn[];
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

/** One search for each bit of a vertex. */
const batchSize = words * 32;
/** Below so many arc visits starting WebAssembly costs more than it saves. */
const leastWork = 1e7;

/** The first two levels are spread word by word where they take at most so many steps: a word is no long stretch. */
const mostSpread = 2e6;

/** Emptying a vertex takes as long as visiting so many arcs. */
const verticesAsArcs = 4;

/** Cuts n vertices into jobs of whole batches, by a rule on n alone. */
export function batchJobs(n: number): readonly SourceRange[] {
  const size = batchSize * Math.max(1, Math.ceil(n / (batchSize * 256)));
  return Array.from({ length: Math.ceil(n / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(n, (i + 1) * size),
  }));
}

type Scratch = {
  block: ["i32", number];
  full: ["i32", number];
  seen: ["i32", number];
  next: ["i32", number];
  open: ["i32", number];
  list: ["i32", number];
  nextList: ["i32", number];
  touched: ["u8", number];
  before: ["i32", number];
  places: ["i32", number];
  bits: ["i32", number];
};

/**
 * Distances in steps between all vertices and those of a range: how many each vertex reaches, their summed distance and
 * summed inverse distance, and how many lie within k steps.
 *
 * 512 searches run at once, one bit each, backwards from the vertices of the range: the bits that arrive at a vertex in
 * one level are those it reaches in so many steps. A level pulls (each vertex asks its neighbors until it has every
 * missing bit) or, where the frontier has few bits, pushes them word by word.
 *
 * Counts      steps along arcs in one direction; a vertex itself is not counted; self-ties and parallel arcs change
 *             nothing.
 * Cost        O(|range| · (n + m) / 512) word operations on graphs of small diameter, at most O(|range| · (n + m));
 *             O(n) scratch.
 * Reference   Then et al., PVLDB 8 (2014) 449–460, doi:10.14778/2735496.2735507; push or pull: Beamer, Asanović &
 *             Patterson, SC '12, doi:10.1109/SC.2012.50; closeness: Wasserman & Faust, Social Network Analysis (1994)
 *             5.2.2, doi:10.1017/CBO9780511815478; harmonic: Boldi & Vigna, Internet Math. 10 (2014) 222–262,
 *             doi:10.1080/15427951.2013.865686.
 */
export const distancesKernel: Kernel<DistancesJob, DistancesPart, Scratch> = {
  name: "distances",
  scratch: ({ order }) => ({
    block: ["i32", 32],
    full: ["i32", words],
    seen: ["i32", order * words],
    next: ["i32", order * words],
    open: ["i32", order + 1],
    list: ["i32", order + 1],
    nextList: ["i32", order + 1],
    touched: ["u8", order],
    before: ["i32", order],
    places: ["i32", order + 1],
    bits: ["i32", order + 1],
  }),
  part: ({ order }, { histogram, columns }) => {
    const wanted = (column: DistanceColumn): number =>
      columns === undefined || columns.includes(column) ? order : 0;
    return {
      reached: ["i32", wanted("reached")],
      total: ["f64", wanted("total")],
      inverse: ["f64", wanted("inverse")],
      within: ["i32", wanted("within")],
      farthest: ["f64", wanted("farthest")],
      histogram: ["f64", histogram ? order : 0],
    };
  },
  start(graph: Csr, job, scratch, part, loops) {
    const { order, arcs } = graph;
    const { offsets, targets } = rowsAlong(graph, job.along === "out" ? "in" : "out");
    const run =
      loops === undefined ? bitLoops(graph, job, part) : wasmBitLoops(graph, job, scratch.block, part, loops);
    const at: BitLevel = {
      ...scratch,
      ...{ length: 0, nextLength: 0, openLength: 0, openArcs: 0, keptArcs: 0, kept: 0 },
      ...{ filled: 0, ahead: 0, cursor: 0, level: 0, first: 0, sources: 0 },
    };
    scratch.touched.fill(0);
    scratch.before.fill(0);
    let batch = job.from - batchSize;
    /** Whether the batch at hand begins with `spread`. */
    let spreads = false;
    let phase: "blank" | "spread" | "weave" | "pull" | "collect" | "push" | "settle" = "pull";

    const choose = (): void => {
      const pushes = at.ahead <= at.openArcs * run.pullCost && at.filled <= order;
      phase = pushes ? "collect" : "pull";
      at.level++;
      at.cursor = at.nextLength = at.filled = at.ahead = at.kept = at.keptArcs = 0;
    };
    /** Whether the first two levels are many steps from few vertices, so that the third will pull. */
    const narrow = (): boolean => {
      const most = Math.min(2 * arcs * run.pullCost, mostSpread);
      const end = offsets[at.first + at.sources];
      if (end - offsets[at.first] > most / 2) return false;
      let steps = 0;
      for (let arc = offsets[at.first]; arc < end && steps <= most; arc++)
        steps += offsets[targets[arc] + 1] - offsets[targets[arc]];
      return steps >= order && steps <= most;
    };
    const begin = (): void => {
      batch += batchSize;
      if (batch >= job.to) return;
      at.first = batch;
      const sources = (at.sources = Math.min(batchSize, job.to - batch));
      at.full.fill(0);
      for (let i = 0; i < sources; i++) at.full[i >> 5] |= 1 << (i & 31);
      for (let v = 0; v < order; v++) at.open[v] = v;
      at.openLength = order;
      at.openArcs = arcs;
      at.level = 1;
      at.cursor = at.nextLength = 0;
      spreads = narrow();
      phase = "blank";
    };
    /** Empties what the batch before has left, a stretch at a time: it is much memory, the first time new. */
    const blank = (budget: number): number => {
      const from = at.cursor;
      at.cursor = Math.min(order, from + Math.ceil(budget / verticesAsArcs));
      at.next.fill(0, from * words, at.cursor * words);
      if (!spreads) at.seen.fill(0, from * words, at.cursor * words);
      return budget - (at.cursor - from) * verticesAsArcs;
    };
    const blanked = (): void => {
      at.cursor = 0;
      if (spreads) {
        phase = "spread";
        return;
      }
      const { sources } = at;
      for (let i = 0; i < sources; i++) {
        at.seen[(batch + i) * words + (i >> 5)] = 1 << (i & 31);
        at.list[i] = batch + i;
      }
      at.filled = at.length = sources;
      at.ahead = offsets[batch + sources] - offsets[batch];
      at.level = 0;
      choose();
    };
    const turn = (): void => {
      [at.seen, at.next] = [at.next, at.seen];
      [at.list, at.nextList] = [at.nextList, at.list];
      at.length = at.nextLength;
      if (at.length === 0) begin();
      else choose();
    };
    begin();

    return {
      progress: () => (batch - job.from) / Math.max(batchSize, job.to - job.from),
      step(budget) {
        while (batch < job.to) {
          if (budget <= 0) return false;
          if (phase === "blank") {
            budget = blank(budget);
            if (at.cursor === order) blanked();
          } else if (phase === "pull") {
            budget = run.pull(at, budget);
            if (at.cursor < at.openLength) continue;
            at.openLength = at.kept;
            at.openArcs = at.keptArcs;
            turn();
          } else if (phase === "spread") {
            budget = run.spread(at, budget);
            if (at.cursor * 32 < at.sources) continue;
            at.level = 2;
            at.cursor = 0;
            phase = "weave";
          } else if (phase === "weave") {
            budget = run.weave(at, budget);
            if (at.cursor < order) continue;
            // What it wove is in `seen` already; the next level pulls.
            [at.seen, at.next] = [at.next, at.seen];
            at.ahead = Infinity;
            turn();
          } else if (phase === "collect") {
            budget = run.collect(at, budget);
            if (at.cursor < at.length) continue;
            at.length = at.filled;
            at.filled = at.cursor = 0;
            phase = "push";
          } else if (phase === "push") {
            budget = run.push(at, budget);
            if (at.cursor < at.length) continue;
            at.length = at.nextLength;
            at.nextLength = at.cursor = 0;
            phase = "settle";
          } else {
            budget = run.settle(at, budget);
            if (at.cursor === at.length) turn();
          }
        }
        return true;
      },
    };
  },
  wasm: (graph) =>
    graph.order * graph.arcs < leastWork
      ? undefined
      : import("./wasm/bits.js").then(({ bitsWorkbench }) => bitsWorkbench()),
};
