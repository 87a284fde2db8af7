import type { Csr } from "../csr/csr.js";
import { log } from "../random/elementary.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

/** Columns that one job works out side by side: neighbors are read once for all of them. */
export const walkLanes = 4;

export interface WalkSumsJob {
  /** The chance of every further step, above 0 and below 1. */
  readonly damping: number;
  /** How much less than the largest sum what is missing is to be. */
  readonly tolerance: number;
  /** What is met at vertices: values[i] at vertices[i] in column lanes[i]; nothing elsewhere. */
  readonly vertices: Int32Array;
  readonly lanes: Int32Array;
  readonly values: Float64Array;
  /** Which sums are wanted: of column askedLanes[i] from vertex asked[i]. */
  readonly asked: Int32Array;
  readonly askedLanes: Int32Array;
}

export type WalkSumsPart = { sums: ["f64", number] };

type Scratch = { right: ["f64", number]; now: ["f64", number]; before: ["f64", number] };

/**
 * What a walker meets on average, all steps together: s(v) = b(v) + d · (mean of s over the neighbors of v), the sum over
 * all steps t of dᵗ times the mean of b where a walk from v is after t steps. With b = 1 at x alone, how often walks from v
 * are at x. Walks end where nobody is tied.
 *
 * Counts      steps, ties alike; the graph must be undirected and collapsed; self-ties change nothing.
 * Method      Chebyshev's acceleration of s ← b + d P s, as the eigenvalues of P lie from −1 to 1: after k rounds what is
 *             missing is at most 2 qᵏ of what it was, q = d / (1 + √(1 − d²)), in the norm weighed by ties.
 * Cost        O(m · ln(1 / tolerance) / ln(1 / q)) for four columns, q = 0.56 for d = 0.85; O(n) scratch.
 * Reference   Golub & Varga, Numer. Math. 3 (1961) 147–156, doi:10.1007/BF01386013.
 */
export const walkSumsKernel: Kernel<WalkSumsJob, WalkSumsPart, Scratch> = {
  name: "walk-sums",
  scratch: ({ order }) => ({
    right: ["f64", walkLanes * order],
    now: ["f64", walkLanes * order],
    before: ["f64", walkLanes * order],
  }),
  part: (_graph, { asked }) => ({ sums: ["f64", asked.length] }),
  start(graph: Csr, job, { right, now, before }, { sums }) {
    const { order, offsets, targets } = graph;
    const { damping, vertices, lanes, values, asked, askedLanes } = job;
    const rounds = roundsFor(graph, job);
    let round = 0;
    const run = pieces();
    run.next(0);
    return {
      progress: () => round / rounds,
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    /** The next value of a row from those of its neighbors, put where the one before the last was. */
    function renew(v: number, omega: number, from: Float64Array, into: Float64Array): void {
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      const end = offsets[v + 1];
      const degree = end - offsets[v];
      for (let arc = offsets[v]; arc < end; arc++) {
        const at = walkLanes * targets[arc];
        s0 += from[at];
        s1 += from[at + 1];
        s2 += from[at + 2];
        s3 += from[at + 3];
      }
      const step = degree === 0 ? 0 : damping / degree;
      const weight = degree === 0 ? 1 : omega;
      const at = walkLanes * v;
      into[at] += weight * (right[at] + step * s0 - into[at]);
      into[at + 1] += weight * (right[at + 1] + step * s1 - into[at + 1]);
      into[at + 2] += weight * (right[at + 2] + step * s2 - into[at + 2]);
      into[at + 3] += weight * (right[at + 3] + step * s3 - into[at + 3]);
    }

    function* pieces(): Pieces {
      let left = yield;
      right.fill(0);
      for (let i = 0; i < vertices.length; i++) right[walkLanes * vertices[i] + lanes[i]] += values[i];
      before.fill(0);
      now.set(right);
      let [from, into] = [now, before];
      let omega = 2 / (2 - damping * damping);
      for (; round < rounds; round++) {
        for (let v = 0; v < order; v++) {
          renew(v, omega, from, into);
          left -= offsets[v + 1] - offsets[v] + 1;
          if (left <= 0) left = yield;
        }
        [from, into] = [into, from];
        omega = 1 / (1 - (damping * damping * omega) / 4);
      }
      for (let i = 0; i < asked.length; i++) sums[i] = from[walkLanes * asked[i] + askedLanes[i]];
      return left;
    }
  },
};

/** Norms weighed by ties and the largest single miss differ by the root of all ties at most. */
function roundsFor({ arcs }: Csr, { damping, tolerance }: WalkSumsJob): number {
  const q = damping / (1 + Math.sqrt(1 - damping * damping));
  return Math.max(1, Math.ceil(log(tolerance / (2 * Math.sqrt(arcs + 1))) / log(q)));
}
