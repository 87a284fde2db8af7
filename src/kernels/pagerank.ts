import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";
import { pagerankLoops } from "./pagerank-loops.js";
import { wasmPagerankLoops } from "./wasm-pagerank.js";

export interface PagerankJob {
  readonly damping: number;
  /** Stop when the scores change by less than this in total from one sweep to the next. */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** Where the walk restarts: one share per vertex, together 1. Empty: everywhere alike. */
  readonly restart: Float64Array;
  /** Whether self-ties are walked. */
  readonly loops: boolean;
  /** Whether what each vertex hands on is kept in 32 bits; sums are in 64 bits all the same. */
  readonly single: boolean;
}

/** `facts` holds the iterations made, the last change and 1 if it fell below the tolerance. */
export type PagerankPart = { scores: ["f64", number]; facts: ["f64", number] };

type Scratch = {
  block: ["i32", number];
  share: ["f64", number];
  inverse: ["f64", number];
  restart: ["f64", number];
};

/** Below so many arcs and vertices starting WebAssembly costs more than it saves. */
const leastWork = 1e5;

/**
 * PageRank: the share of time a walker spends at v who follows an out-arc with probability d, chosen in proportion to
 * its strength, and otherwise restarts: x = d·(Pᵀx + u·(mass of vertices without out-arcs)) + (1 − d)·u.
 *
 * Counts      arcs as they are, undirected ties both ways; strengths; self-ties as arcs to oneself. Vertices without
 *             out-arcs restart. The scores sum to 1; in single precision but for 2⁻²⁴ d / (1 − d).
 * Cost        O(m · ln(1 / tolerance) / ln(1 / d)) time, O(n) scratch.
 * Reference   Brin & Page, Comput. Netw. ISDN Syst. 30 (1998) 107–117, doi:10.1016/S0169-7552(98)00110-X.
 */
export const pagerankKernel: Kernel<PagerankJob, PagerankPart, Scratch> = {
  name: "pagerank",
  scratch: ({ order }, { restart }) => ({
    block: ["i32", 16],
    share: ["f64", order],
    inverse: ["f64", order],
    restart: ["f64", restart.length],
  }),
  part: ({ order }) => ({ scores: ["f64", order], facts: ["f64", 3] }),
  start(graph: Csr, job, scratch, { scores, facts }, loops) {
    const { block, inverse, restart } = scratch;
    restart.set(job.restart);
    const { buffer, byteOffset, length } = scratch.share;
    const share = job.single ? new Float32Array(buffer, byteOffset, length) : scratch.share;
    const arrays = { share, inverse, scores, restart };
    const { spread, pull } =
      loops === undefined
        ? pagerankLoops(graph, job, arrays)
        : wasmPagerankLoops(graph, job, arrays, block, loops);
    const run = pieces();
    run.next(0);
    return {
      progress: () => facts[0] / job.maxIterations,
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function* pieces(): Pieces {
      const { order, inOffsets } = graph;
      const { damping } = job;
      const anywhere = restart.length === 0;
      let left = yield;
      facts[2] = order === 0 ? 1 : 0;
      if (anywhere) scores.fill(1 / order);
      else scores.set(restart);
      for (let from = 0; from < order;) {
        const to = rowsWithin(graph.offsets, from, order);
        invertStrengths(graph, job.loops, inverse, from, to);
        left -= graph.offsets[to] - graph.offsets[from] + to - from;
        from = to;
        if (left <= 0) left = yield;
      }
      while (facts[2] === 0 && facts[0] < job.maxIterations) {
        let dangling = 0;
        for (let from = 0; from < order; from += stretch) {
          const to = Math.min(order, from + stretch);
          dangling = spread(from, to, dangling);
          left -= to - from;
          if (left <= 0) left = yield;
        }
        const again = damping * dangling + 1 - damping;
        const base = anywhere ? again / order : again;
        let change = 0;
        for (let from = 0; from < order;) {
          const to = rowsWithin(inOffsets, from, order);
          change = pull(from, to, base, change);
          left -= inOffsets[to] - inOffsets[from] + to - from;
          from = to;
          if (left <= 0) left = yield;
        }
        facts[0]++;
        facts[1] = change;
        facts[2] = change < job.tolerance ? 1 : 0;
      }
      return left;
    }
  },
  wasm: ({ order, arcs }) =>
    order + arcs < leastWork
      ? undefined
      : import("./wasm/pagerank.js").then(({ pagerankWorkbench }) => pagerankWorkbench()),
};

/** Vertices between two looks at the budget, and arcs about as many. */
const stretch = 4096;

/** The end of a run of rows from `from` on with a few thousand arcs, or of one longer row: the same for every budget. */
function rowsWithin(offsets: Int32Array, from: number, order: number): number {
  let to = from + 1;
  while (to < order && to - from < stretch && offsets[to + 1] - offsets[from] < 4 * stretch) to++;
  return to;
}

/** What a vertex hands on is shared in these parts. A function of its own: V8 does not optimize a generator under way. */
function invertStrengths(graph: Csr, loops: boolean, inverse: Float64Array, from: number, to: number): void {
  for (let v = from; v < to; v++) {
    const out = outStrength(graph, v, loops);
    inverse[v] = out > 0 ? 1 / out : 0;
  }
}

function outStrength({ offsets, strengths, loopOutStrength }: Csr, v: number, loops: boolean): number {
  let sum = loops ? loopOutStrength[v] : 0;
  if (strengths.length === 0) return sum + offsets[v + 1] - offsets[v];
  for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) sum += strengths[arc];
  return sum;
}
