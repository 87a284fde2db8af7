import type { Csr } from "../csr/csr.js";
import { bitLoops, type BitLevel } from "./bit-loops.js";
import { words } from "./bits.js";
import { wasmBitLoops } from "./wasm-bits.js";
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

/** One search for each bit of a vertex. */
const batchSize = words * 32;
/** Below so many arc visits starting WebAssembly costs more than it saves. */
const leastWork = 1e7;

/** Puts zeros where the frontier was. */
function clear({ frontier, list, length }: BitLevel, order: number): void {
  if (length * 8 > order) {
    frontier.fill(0);
    return;
  }
  for (let i = 0; i < length; i++) {
    const end = (list[i] + 1) * words;
    for (let k = end - words; k < end; k++) frontier[k] = 0;
  }
}

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
  frontier: ["i32", number];
  next: ["i32", number];
  list: ["i32", number];
  nextList: ["i32", number];
};

/**
 * Distances in steps between all vertices and those of a range: how many each vertex reaches, their summed distance and
 * summed inverse distance, and how many lie within k steps.
 *
 * 512 searches run at once, one bit each, backwards from the vertices of the range: the bits that arrive at a vertex in
 * one level are those it reaches in so many steps. A level pulls (each vertex asks its neighbors until it has every
 * missing bit) or, where the frontier has few arcs, pushes.
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
  start(graph: Csr, job, scratch, part, loops) {
    const { order, arcs } = graph;
    const { offsets } = rowsAlong(graph, job.along === "out" ? "in" : "out");
    const { full, seen, frontier, next, list, nextList } = scratch;
    const run =
      loops === undefined ? bitLoops(graph, job, part) : wasmBitLoops(graph, job, scratch.block, part, loops);
    const at: BitLevel = {
      ...{ full, seen, frontier, next, list, nextList },
      ...{ length: 0, nextLength: 0, cursor: 0, level: 0 },
    };
    frontier.fill(0);
    next.fill(0);
    let batch = job.from - batchSize;
    let phase: "pull" | "push" | "settle" = "pull";

    const choose = (): void => {
      let ahead = 0;
      for (let i = 0; i < at.length; i++) ahead += offsets[at.list[i] + 1] - offsets[at.list[i]];
      phase = ahead * 8 < arcs ? "push" : "pull";
      at.level++;
      at.cursor = at.nextLength = 0;
    };
    const begin = (): void => {
      batch += batchSize;
      if (batch >= job.to) return;
      seen.fill(0);
      full.fill(0);
      at.length = Math.min(batchSize, job.to - batch);
      for (let i = 0; i < at.length; i++) {
        const own = (batch + i) * words + (i >> 5);
        seen[own] = at.frontier[own] = 1 << (i & 31);
        full[i >> 5] |= 1 << (i & 31);
        at.list[i] = batch + i;
      }
      at.level = 0;
      choose();
    };
    const turn = (): void => {
      clear(at, order);
      [at.frontier, at.next] = [at.next, at.frontier];
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
          if (phase === "pull") {
            budget = run.pull(at, budget);
            if (at.cursor === order) turn();
          } else if (phase === "push") {
            budget = run.push(at, budget);
            if (at.cursor < at.length) continue;
            phase = "settle";
            at.cursor = 0;
          } else {
            budget = run.settle(at, budget);
            if (at.cursor === at.nextLength) turn();
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
