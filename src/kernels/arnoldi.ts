import type { Pieces } from "./leading-blocks.js";

/** So many directions are put together at once. */
export const directions = 12;

/** A block of a matrix without negative entries, and a unit vector on its members with its image. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly members: Int32Array;
  readonly x: Float64Array;
  /** Ax; overwritten. */
  readonly image: Float64Array;
  /** Row v of A times a vector. */
  inflow(x: Float64Array, v: number): number;
  /** Arcs visited by that, and v itself. */
  cost(v: number): number;
}

/**
 * Puts the unit vector into x that is nearest to the leading eigenvector among those that x, Ax, A²x … span; of a block
 * with no more members than `directions` it is that vector itself. x itself is left in the first row of the basis, and
 * entries that come out negative are turned positive, for the leading eigenvector has none. Returns what is left of the
 * budget.
 *
 * Cost        `directions` looks along the arcs of the block, and directions² numbers a member.
 * Reference   Arnoldi, Quart. Appl. Math. 9 (1951) 17–29, doi:10.1090/qam/42792; restarted: Saad, Linear Algebra Appl. 34
 *             (1980) 269–295, doi:10.1016/0024-3795(80)90169-X.
 */
export function* arnoldi(left: number, block: Block, basis: Float64Array): Pieces {
  const { from, to, members, x, image } = block;
  const { length } = x;
  const small = new Float64Array(directions * directions);
  const row = (k: number): Float64Array => basis.subarray(k * length, (k + 1) * length);
  const first = row(0);
  for (let i = from; i < to; i++) first[members[i]] = x[members[i]];
  let size = 1;
  for (;;) {
    const j = size - 1;
    if (j > 0)
      for (let i = from; i < to; i++) {
        const v = members[i];
        image[v] = block.inflow(row(j), v);
        left -= block.cost(v);
        if (left <= 0) left = yield;
      }
    let squares = 0;
    // Once is not enough: what rounding leaves of the other directions would grow.
    for (let k = 0; k < 2 * size; k++) {
      const other = row(k % size);
      let along = 0;
      for (let i = from; i < to; i++) along += other[members[i]] * image[members[i]];
      small[(k % size) * directions + j] += along;
      squares = 0;
      for (let i = from; i < to; i++) {
        const v = members[i];
        image[v] -= along * other[v];
        squares += image[v] * image[v];
        if (--left <= 0) left = yield;
      }
    }
    const norm = Math.sqrt(squares);
    if (size === directions || !(norm > 1e-14 * Math.abs(small[0]))) break;
    small[size * directions + j] = norm;
    const next = row(size++);
    for (let i = from; i < to; i++) next[members[i]] = image[members[i]] / norm;
  }
  const parts = leadingOf(small, size);
  let squares = 0;
  for (let i = from; i < to; i++) {
    const v = members[i];
    let sum = 0;
    for (let k = 0; k < size; k++) sum += parts[k] * basis[k * length + v];
    x[v] = Math.abs(sum);
    squares += sum * sum;
    if (--left <= 0) left = yield;
  }
  const scale = 1 / Math.sqrt(squares);
  for (let i = from; i < to; i++) x[members[i]] *= scale;
  return left;
}

/** Rounds of squaring: eigenvalues that differ by one part in 10¹² are told apart. */
const rounds = 46;

/**
 * The eigenvector of the largest eigenvalue of the first `size` rows and columns, by squaring the matrix over and over.
 * Half the largest row is added to the diagonal first, without which −λ would be as large as λ.
 */
function leadingOf(matrix: Float64Array, size: number): Float64Array {
  let power = new Float64Array(size * size);
  let most = 0;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) {
      power[i * size + j] = matrix[i * directions + j];
      sum += Math.abs(power[i * size + j]);
    }
    most = Math.max(most, sum);
  }
  for (let i = 0; i < size; i++) power[i * size + i] += most / 2;
  let squared = new Float64Array(size * size);
  for (let round = 0; round < rounds; round++) {
    let largest = 0;
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        let sum = 0;
        for (let k = 0; k < size; k++) sum += power[i * size + k] * power[k * size + j];
        squared[i * size + j] = sum;
        largest = Math.max(largest, Math.abs(sum));
      }
    for (let i = 0; i < squared.length; i++) squared[i] /= largest;
    [power, squared] = [squared, power];
  }
  const best = power.reduce((at, value, i) => (Math.abs(value) > Math.abs(power[at]) ? i : at), 0) % size;
  return Float64Array.from({ length: size }, (_, i) => power[i * size + best]);
}
