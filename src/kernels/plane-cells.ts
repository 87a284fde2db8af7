import type { Views } from "../csr/arena.js";
import type { Pieces } from "./leading-blocks.js";

export type CellScratch = {
  codes: ["u32", number];
  spareCodes: ["u32", number];
  sorted: ["i32", number];
  spare: ["i32", number];
  counts: ["i32", number];
  open: ["i32", number];
  /** Of cells: the middle of their charges, the charge, the square of the width, the cell around it, the next cell beside it. */
  cellX: ["f64", number];
  cellY: ["f64", number];
  cellCharge: ["f64", number];
  cellWidth: ["f64", number];
  cellParent: ["i32", number];
  cellNext: ["i32", number];
  cellFrom: ["i32", number];
  cellTo: ["i32", number];
};

/** Bits of a coordinate in the code of a place. */
const levels = 15;
const grid = 2 ** levels;
/** So many points or fewer are not cut up any further. */
const together = 8;
export function cellScratch(n: number): CellScratch {
  const cells = 2 * n;
  return {
    ...{ codes: ["u32", n], spareCodes: ["u32", n], sorted: ["i32", n], spare: ["i32", n] },
    ...{ counts: ["i32", 256], open: ["i32", 16 * levels] },
    ...{
      cellX: ["f64", cells],
      cellY: ["f64", cells],
      cellCharge: ["f64", cells],
      cellWidth: ["f64", cells],
    },
    ...{
      cellParent: ["i32", cells],
      cellNext: ["i32", cells],
      cellFrom: ["i32", cells],
      cellTo: ["i32", cells],
    },
  };
}

/** Points in the plane with their speeds and charges, and which of them are meant. */
export interface ChargedPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly speedX: Float64Array;
  readonly speedY: Float64Array;
  readonly charge: (point: number) => number;
}

/**
 * Points in cells, each a square cut into quarters until few points are left in it, with the middle of their charges.
 *
 * Points are sorted along a curve that fills the plane, so that a cell is a range of them: the tree lies in the order in
 * which it is walked, has at most two cells a point, and stands points in one place.
 *
 * Cost        O(n) to sort and to plant, but for at most 15 looks at a point; O(n) scratch.
 * Reference   Morton, A computer oriented geodetic data base and a new technique in file sequencing, IBM (1966).
 */
export class PlaneCells {
  /** How many cells there are. */
  count = 0;
  #side = 1;

  constructor(
    private readonly points: ChargedPoints,
    private readonly scratch: Views<CellScratch>,
  ) {}

  /** Makes the cells of points from…to−1. */
  *plant(budget: number, from: number, to: number): Pieces {
    const left = yield* this.#sort(budget, from, to);
    return yield* this.#cut(left, to - from);
  }

  /** Sorts points by the code of their place, those in one place by their number. */
  *#sort(budget: number, from: number, to: number): Pieces {
    const { x, y } = this.points;
    const { counts } = this.scratch;
    let { codes, spareCodes, sorted, spare } = this.scratch;
    const n = to - from;
    let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let point = from; point < to; point++) {
      if (x[point] < west) west = x[point];
      if (x[point] > east) east = x[point];
      if (y[point] < north) north = y[point];
      if (y[point] > south) south = y[point];
    }
    const side = Math.max(east - west, south - north) || 1;
    this.#side = side * (1 + 1e-9);
    const scale = grid / this.#side;
    for (let i = 0; i < n; i++) {
      codes[i] = spread((x[from + i] - west) * scale) | (spread((y[from + i] - north) * scale) << 1);
      sorted[i] = from + i;
    }
    let left = budget - n;
    if (left <= 0) left = yield;
    for (let shift = 0; shift < 32; shift += 8) {
      counts.fill(0);
      for (let i = 0; i < n; i++) counts[(codes[i] >>> shift) & 255]++;
      for (let value = 0, sum = 0; value < 256; value++) {
        const count = counts[value];
        counts[value] = sum;
        sum += count;
      }
      for (let i = 0; i < n; i++) {
        const at = counts[(codes[i] >>> shift) & 255]++;
        spareCodes[at] = codes[i];
        spare[at] = sorted[i];
      }
      [codes, spareCodes, sorted, spare] = [spareCodes, codes, spare, sorted];
      left -= n;
      if (left <= 0) left = yield;
    }
    return left;
  }

  /** Makes the cells of the sorted points, each before those within it, then sums their charges from within. */
  *#cut(budget: number, n: number): Pieces {
    const { codes, open, cellX, cellY, cellCharge, cellWidth, cellParent, cellNext, cellFrom, cellTo } =
      this.scratch;
    let left = budget;
    let cells = 0;
    let top = put(open, 0, 0, n, 0, -1);
    while (top > 0) {
      top -= 4;
      const [lo, hi, least, parent] = [open[top], open[top + 1], open[top + 2], open[top + 3]];
      const apart = codes[lo] ^ codes[hi - 1];
      // Where all agree on a digit, the cell is the one below.
      const level = Math.max(least, apart === 0 ? levels : levels - 1 - ((31 - Math.clz32(apart)) >> 1));
      const cell = cells++;
      const width = this.#side / 2 ** level;
      cellWidth[cell] = width * width;
      cellParent[cell] = parent;
      cellNext[cell] = 1;
      cellX[cell] = cellY[cell] = cellCharge[cell] = 0;
      cellFrom[cell] = lo;
      cellTo[cell] = hi - lo <= together || level === levels ? hi : -1;
      if (cellTo[cell] >= 0) this.#sum(cell);
      else {
        const shift = 2 * (levels - 1 - level);
        for (let end = hi; end > lo;) {
          const digit = codes[end - 1] >>> shift;
          let [a, b] = [lo, end - 1];
          while (a < b) {
            const middle = (a + b) >> 1;
            if (codes[middle] >>> shift < digit) a = middle + 1;
            else b = middle;
          }
          top = put(open, top, a, end, level + 1, cell);
          end = a;
        }
      }
      left -= 16;
      if (left <= 0) left = yield;
    }
    for (let cell = cells - 1; cell >= 0; cell--) {
      const parent = cellParent[cell];
      if (parent >= 0) {
        cellX[parent] += cellX[cell];
        cellY[parent] += cellY[cell];
        cellCharge[parent] += cellCharge[cell];
        cellNext[parent] += cellNext[cell];
      }
      cellX[cell] /= cellCharge[cell];
      cellY[cell] /= cellCharge[cell];
      cellNext[cell] += cell;
      if (--left <= 0) left = yield;
    }
    this.count = cells;
    return left;
  }

  #sum(cell: number): void {
    const { sorted, cellX, cellY, cellCharge, cellFrom, cellTo } = this.scratch;
    const { x, y, charge } = this.points;
    for (let i = cellFrom[cell]; i < cellTo[cell]; i++) {
      const point = sorted[i];
      const by = charge(point);
      cellX[cell] += by * x[point];
      cellY[cell] += by * y[point];
      cellCharge[cell] += by;
    }
  }
}

/** Every bit of a number below 2¹⁵ with an empty one behind it. */
function spread(place: number): number {
  let bits = Math.min(grid - 1, Math.floor(place));
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

function put(open: Int32Array, top: number, lo: number, hi: number, level: number, parent: number): number {
  open[top] = lo;
  open[top + 1] = hi;
  open[top + 2] = level;
  open[top + 3] = parent;
  return top + 4;
}
