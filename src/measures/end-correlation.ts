import { inChunks, type Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { correlation } from "./pearson.js";

/** Rows between two looks at the clock. */
const chunk = 1024;

/**
 * Pearson's correlation, over the arcs of a graph, of what the tail has in `source` with what the head has in `target`,
 * and how many arcs have both; NaN where one does not vary. Nothing is kept for each arc. O(n + m).
 */
export async function endCorrelation(
  { order, offsets, targets }: Csr,
  source: Float64Array,
  target: Float64Array,
  pace: Pace,
): Promise<{ r: number; arcs: number }> {
  /** By how many arcs, the two sums, the two sums of squares and the sum of products, of deviations from two centers. */
  const sums = async (centerA: number, centerB: number): Promise<Float64Array> => {
    const found = new Float64Array(6);
    await inChunks(pace, order, chunk, (from, to) => {
      addRows(offsets, targets, source, target, centerA, centerB, from, to, found);
    });
    return found;
  };
  const [arcs, sumA, sumB] = await sums(0, 0);
  const [meanA, meanB] = [sumA / arcs, sumB / arcs];
  const [, , , varianceA, varianceB, covariance] = await sums(meanA, meanB);
  return { r: correlation(arcs, { meanA, meanB, covariance, varianceA, varianceB }), arcs };
}

/** Numbers stay in registers until the rows are done: what a closure keeps, V8 would put on the heap each time. */
function addRows(
  offsets: Int32Array,
  targets: Int32Array,
  source: Float64Array,
  target: Float64Array,
  centerA: number,
  centerB: number,
  from: number,
  to: number,
  found: Float64Array,
): void {
  let [arcs, sumA, sumB, squaresA, squaresB, products] = found;
  for (let u = from; u < to; u++) {
    const a = source[u] - centerA;
    if (Number.isNaN(a)) continue;
    let known = 0;
    let sum = 0;
    let squares = 0;
    for (let arc = offsets[u], end = offsets[u + 1]; arc < end; arc++) {
      const b = target[targets[arc]] - centerB;
      if (Number.isNaN(b)) continue;
      known++;
      sum += b;
      squares += b * b;
    }
    arcs += known;
    sumA += known * a;
    sumB += sum;
    squaresA += known * a * a;
    squaresB += squares;
    products += a * sum;
  }
  found.set([arcs, sumA, sumB, squaresA, squaresB, products]);
}
