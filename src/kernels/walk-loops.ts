import type { Csr } from "../csr/csr.js";

/** Columns that are worked out side by side, one after the other in memory for every vertex: neighbors are read once for all. */
export const walkLanes = 8;

/** Puts (I − d P) x into y, rows from … to−1. */
export function equateRows(
  { offsets, targets }: Csr,
  damping: number,
  x: Float64Array,
  y: Float64Array,
  from: number,
  to: number,
): void {
  for (let v = from; v < to; v++) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    const end = offsets[v + 1];
    for (let arc = offsets[v]; arc < end; arc++) {
      const at = walkLanes * targets[arc];
      s0 += x[at];
      s1 += x[at + 1];
      s2 += x[at + 2];
      s3 += x[at + 3];
      s4 += x[at + 4];
      s5 += x[at + 5];
      s6 += x[at + 6];
      s7 += x[at + 7];
    }
    const step = end === offsets[v] ? 0 : damping / (end - offsets[v]);
    const at = walkLanes * v;
    y[at] = x[at] - step * s0;
    y[at + 1] = x[at + 1] - step * s1;
    y[at + 2] = x[at + 2] - step * s2;
    y[at + 3] = x[at + 3] - step * s3;
    y[at + 4] = x[at + 4] - step * s4;
    y[at + 5] = x[at + 5] - step * s5;
    y[at + 6] = x[at + 6] - step * s6;
    y[at + 7] = x[at + 7] - step * s7;
  }
}

/** Adds Σ k(v) x(v) y(v) of every column, rows from … to−1. */
export function addProducts(
  { offsets }: Csr,
  x: Float64Array,
  y: Float64Array,
  into: Float64Array,
  from: number,
  to: number,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  let s7 = 0;
  for (let v = from; v < to; v++) {
    const degree = offsets[v + 1] - offsets[v];
    const at = walkLanes * v;
    s0 += degree * x[at] * y[at];
    s1 += degree * x[at + 1] * y[at + 1];
    s2 += degree * x[at + 2] * y[at + 2];
    s3 += degree * x[at + 3] * y[at + 3];
    s4 += degree * x[at + 4] * y[at + 4];
    s5 += degree * x[at + 5] * y[at + 5];
    s6 += degree * x[at + 6] * y[at + 6];
    s7 += degree * x[at + 7] * y[at + 7];
  }
  into[0] += s0;
  into[1] += s1;
  into[2] += s2;
  into[3] += s3;
  into[4] += s4;
  into[5] += s5;
  into[6] += s6;
  into[7] += s7;
}

/** Adds `times` x to y, each column as often as it says, rows from … to−1. */
export function addColumns(
  x: Float64Array,
  times: Float64Array,
  y: Float64Array,
  from: number,
  to: number,
): void {
  for (let at = walkLanes * from; at < walkLanes * to; at++) y[at] += times[at % walkLanes] * x[at];
}

/** Puts x + `times` y into y, each column as often as it says, rows from … to−1. */
export function turnColumns(
  x: Float64Array,
  times: Float64Array,
  y: Float64Array,
  from: number,
  to: number,
): void {
  for (let at = walkLanes * from; at < walkLanes * to; at++) y[at] = x[at] + times[at % walkLanes] * y[at];
}
