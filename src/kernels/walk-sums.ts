import type { Csr } from "../csr/csr.js";
import { log } from "../random/elementary.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";
import { addColumns, addProducts, equateRows, turnColumns, walkLanes } from "./walk-loops.js";

export interface WalkSumsJob {
  /** The chance of every further step, above 0 and below 1. */
  readonly damping: number;
  /** A column is done once what its sums still lack of their equations is at most this share of what is met. */
  readonly tolerance: number;
  /** What is met at vertices: values[i] at vertices[i] in column lanes[i]; nothing elsewhere. */
  readonly vertices: Int32Array;
  readonly lanes: Int32Array;
  readonly values: Float64Array;
  /** Which sums are wanted: of column askedLanes[i] from vertex asked[i]. */
  readonly asked: Int32Array;
  readonly askedLanes: Int32Array;
  /** Which products are wanted: of what is met in column metLanes[i] and the sums of column sumLanes[i]. */
  readonly metLanes: Int32Array;
  readonly sumLanes: Int32Array;
}

export type WalkSumsPart = {
  sums: ["f64", number];
  /** Σ k(v) b(v) s(v), b of the one column and s of the other. */
  products: ["f64", number];
};

type Scratch = {
  sums: ["f64", number];
  rest: ["f64", number];
  way: ["f64", number];
  moved: ["f64", number];
  /** By lane: the squares of what is lacking, its bound, and how far to go along the way and to keep of it. */
  squares: ["f64", number];
  bounds: ["f64", number];
  going: ["f64", number];
  keeping: ["f64", number];
};

/**
 * What a walker meets on average, all steps together: s(v) = b(v) + d · (mean of s over the neighbors of v), the sum over
 * all steps t of dᵗ times the mean of b where a walk from v is after t steps. With b = 1 at x alone, how often walks from v
 * are at x. Walks end where nobody is tied.
 *
 * Counts      steps, ties alike; the graph must be undirected and collapsed; self-ties change nothing.
 * Method      Conjugate gradients in the inner product ⟨x, y⟩ = Σ k(v) x(v) y(v), in which I − d P is symmetric with eigenvalues
 *             from 1 − d to 1 + d; never more rounds than Chebyshev's bound asks for, 2 qᵏ, q = d / (1 + √(1 − d²)). Where r
 *             is what a column lacks of its equations, s misses by at most ‖r‖ / (1 − d). A product ⟨b, s⟩ is
 *             corrected by what is known of the other column's lack, and misses by the product of both norms at most,
 *             over 1 − d. Columns do not touch each other: no byte of one hangs on those beside it.
 * Cost        O(n + m) a round for eight columns, and as many rounds as the slowest of them needs; O(n) scratch.
 * Reference   Hestenes & Stiefel, J. Res. Natl. Bur. Stand. 49 (1952) 409–436, doi:10.6028/jres.049.044; the bound: Golub &
 *             Varga, Numer. Math. 3 (1961) 147–156, doi:10.1007/BF01386013.
 */
// Hestenes & Stiefel 1952:  x, r, p, A p → sums, rest, way, moved   |r|² → squares   aᵢ → going   bᵢ → keeping.
export const walkSumsKernel: Kernel<WalkSumsJob, WalkSumsPart, Scratch> = {
  name: "walk-sums",
  scratch: ({ order }) => ({
    sums: ["f64", walkLanes * order],
    rest: ["f64", walkLanes * order],
    way: ["f64", walkLanes * order],
    moved: ["f64", walkLanes * order],
    squares: ["f64", walkLanes],
    bounds: ["f64", walkLanes],
    going: ["f64", walkLanes],
    keeping: ["f64", walkLanes],
  }),
  part: (_graph, { asked, metLanes }) => ({
    sums: ["f64", asked.length],
    products: ["f64", metLanes.length],
  }),
  start(graph: Csr, job, scratch, part) {
    const { order, offsets } = graph;
    const { damping, tolerance, vertices, lanes, values, asked, askedLanes, metLanes, sumLanes } = job;
    const { sums, rest, way, moved, squares, bounds, going, keeping } = scratch;
    const rounds = roundsFor(graph, job);
    let round = 0;
    const run = pieces();
    run.next(0);
    return {
      progress: () => Math.min(1, round / rounds),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    /** Goes over all rows, so many at once. */
    function* everywhere(left: number, each: (from: number, to: number) => void): Pieces {
      for (let from = 0; from < order; from += rowsAtOnce) {
        const to = Math.min(order, from + rowsAtOnce);
        each(from, to);
        left -= offsets[to] - offsets[from] + to - from;
        if (left <= 0) left = yield;
      }
      return left;
    }

    function* pieces(): Pieces {
      let left = yield;
      for (const part of [sums, squares, bounds]) part.fill(0);
      for (let i = 0; i < vertices.length; i++) sums[walkLanes * vertices[i] + lanes[i]] += values[i];
      left = yield* everywhere(left, (from, to) => {
        equateRows(graph, damping, sums, moved, from, to);
        addProducts(graph, sums, sums, bounds, from, to);
      });
      left = yield* everywhere(left, (from, to) => {
        for (let at = walkLanes * from; at < walkLanes * to; at++) way[at] = rest[at] = sums[at] - moved[at];
        addProducts(graph, rest, rest, squares, from, to);
      });
      for (let lane = 0; lane < walkLanes; lane++) bounds[lane] *= tolerance * tolerance;
      for (; round < rounds && squares.some((square, lane) => square > bounds[lane]); round++)
        left = yield* once(left);
      for (let i = 0; i < asked.length; i++) part.sums[i] = sums[walkLanes * asked[i] + askedLanes[i]];
      return yield* products(left);
    }

    /** A round. Columns that are done stay as they are, whatever the others still need. */
    function* once(left: number): Pieces {
      going.fill(0);
      left = yield* everywhere(left, (from, to) => {
        equateRows(graph, damping, way, moved, from, to);
        addProducts(graph, way, moved, going, from, to);
      });
      for (let lane = 0; lane < walkLanes; lane++) {
        going[lane] = squares[lane] > bounds[lane] ? squares[lane] / going[lane] : 0;
        keeping[lane] = -going[lane];
      }
      left = yield* everywhere(left, (from, to) => {
        addColumns(way, going, sums, from, to);
        addColumns(moved, keeping, rest, from, to);
      });
      keeping.fill(0);
      left = yield* everywhere(left, (from, to) => {
        addProducts(graph, rest, rest, keeping, from, to);
      });
      for (let lane = 0; lane < walkLanes; lane++) {
        const [before, after] = [squares[lane], keeping[lane]];
        squares[lane] = after;
        keeping[lane] = before > bounds[lane] ? after / before : 0;
      }
      return yield* everywhere(left, (from, to) => {
        turnColumns(rest, keeping, way, from, to);
      });
    }

    /** ⟨b, s⟩ = ⟨b, s'⟩ + ⟨s", r'⟩ + a rest, where b is what is met in the other column, whose sums are s". */
    function* products(left: number): Pieces {
      for (let i = 0; i < vertices.length; i++)
        for (let k = 0; k < metLanes.length; k++)
          if (metLanes[k] === lanes[i]) {
            const v = vertices[i];
            part.products[k] += (offsets[v + 1] - offsets[v]) * values[i] * sums[walkLanes * v + sumLanes[k]];
          }
      return yield* everywhere(left, (from, to) => {
        for (let k = 0; k < metLanes.length; k++)
          for (let v = from; v < to; v++)
            part.products[k] +=
              (offsets[v + 1] - offsets[v]) *
              sums[walkLanes * v + metLanes[k]] *
              rest[walkLanes * v + sumLanes[k]];
      });
    }
  },
};

/** Rows between which a run may pause. */
const rowsAtOnce = 256;

/** Norms weighed by ties and the largest single miss differ by the root of all ties at most. */
function roundsFor({ arcs }: Csr, { damping, tolerance }: WalkSumsJob): number {
  const q = damping / (1 + Math.sqrt(1 - damping * damping));
  return Math.max(1, Math.ceil(log(tolerance / (2 * Math.sqrt(arcs + 1))) / log(q)));
}
