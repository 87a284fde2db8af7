import type { Views } from "../csr/arena.js";
import type { Pieces } from "./leading-blocks.js";
import { PlaneCells, type CellScratch, type ChargedPoints } from "./plane-cells.js";

/** So many points or fewer push each other one by one. */
const few = 48;

/**
 * Pushes points apart: each adds charge · (difference) / (distance²) to the speed of every other, where the distance is at
 * least 1. A cell of points that looks narrower than `openness` from a point, width over distance, pushes as one point in
 * its middle; with 0 all push one by one.
 *
 * Cost        O(n log n); O(n) scratch.
 * Reference   Barnes & Hut, Nature 324 (1986) 446–449, doi:10.1038/324446a0; the sign, the least distance and the openness
 *             as in d3-force (Bostock).
 */
export class Charges {
  readonly #cells: PlaneCells;

  constructor(
    private readonly points: ChargedPoints,
    private readonly scratch: Views<CellScratch>,
    private readonly openness: number,
  ) {
    this.#cells = new PlaneCells(points, scratch);
  }

  /** Adds to the speeds of points from…to−1 what these points push each other with, times `alpha`. */
  *push(budget: number, from: number, to: number, alpha: number): Pieces {
    let left = budget;
    if (to - from <= few || this.openness === 0) {
      for (let point = from; point < to; point++) {
        this.#fromPoints(point, from, to, alpha, false);
        left -= to - from;
        if (left <= 0) left = yield;
      }
      return left;
    }
    left = yield* this.#cells.plant(left, from, to);
    for (let i = 0; i < to - from; i++) {
      left -= this.#fromCells(this.scratch.sorted[i], alpha);
      if (left <= 0) left = yield;
    }
    return left;
  }

  /** What all cells push a point with; returns how much was looked at. */
  #fromCells(point: number, alpha: number): number {
    const { cellX, cellY, cellCharge, cellWidth, cellNext, cellFrom, cellTo } = this.scratch;
    const { x, y, speedX, speedY } = this.points;
    const [px, py] = [x[point], y[point]];
    const { count } = this.#cells;
    const open = this.openness * this.openness;
    let [vx, vy, looks] = [0, 0, 0];
    for (let cell = 0; cell < count; looks++) {
      const dx = cellX[cell] - px;
      const dy = cellY[cell] - py;
      const square = dx * dx + dy * dy;
      if (cellWidth[cell] < open * square) {
        const by = (cellCharge[cell] * alpha) / (square < 1 ? Math.sqrt(square) : square);
        vx += dx * by;
        vy += dy * by;
        cell = cellNext[cell];
      } else if (cellTo[cell] >= 0) {
        this.#fromPoints(point, cellFrom[cell], cellTo[cell], alpha, true);
        looks += cellTo[cell] - cellFrom[cell];
        cell = cellNext[cell];
      } else cell++;
    }
    speedX[point] += vx;
    speedY[point] += vy;
    return looks;
  }

  /** What other points push a point with, one by one: those from…to−1, or those that are sorted there. */
  #fromPoints(point: number, from: number, to: number, alpha: number, sorted: boolean): void {
    const { x, y, speedX, speedY, charge } = this.points;
    const order = this.scratch.sorted;
    const [px, py] = [x[point], y[point]];
    let [vx, vy] = [0, 0];
    for (let i = from; i < to; i++) {
      const other = sorted ? order[i] : i;
      if (other === point) continue;
      let dx = x[other] - px;
      let dy = y[other] - py;
      let square = dx * dx + dy * dy;
      if (square === 0) {
        // Points in one place part along a line that is theirs: what pushes the one this way pushes the other that way.
        [dx, dy] = apart(point, other);
        square = dx * dx + dy * dy;
      }
      const by = (charge(other) * alpha) / (square < 1 ? Math.sqrt(square) : square);
      vx += dx * by;
      vy += dy * by;
    }
    speedX[point] += vx;
    speedY[point] += vy;
  }
}

/** A tiny step in a direction that belongs to two points, the opposite one for the same two the other way round. */
export function apart(point: number, other: number): [dx: number, dy: number] {
  const [low, high, sign] = point < other ? [point, other, 1e-6] : [other, point, -1e-6];
  const mixed = Math.imul(Math.imul(low + 1, 0x9e3779b1) ^ (high + 1), 0x85ebca77);
  const bits = mixed ^ (mixed >>> 15);
  return [sign * ((bits & 1023) / 1024 - 0.4995), sign * (((bits >>> 10) & 1023) / 1024 - 0.4995)];
}
