import type { Csr } from "../csr/csr.js";
import { power } from "../random/elementary.js";
import { apart, Charges } from "./charges.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";
import { cellScratch, type CellScratch } from "./plane-cells.js";

/** Arrays are by place in `members`. */
export interface ForceJob {
  /** The vertices that are moved, group by group; ties between two groups pull nobody. */
  readonly members: Int32Array;
  /** Where each group ends in `members`. */
  readonly ends: Int32Array;
  /** Where they start. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Where each is drawn to, and how much of the way at each step, times alpha. */
  readonly homeX: Float64Array;
  readonly homeY: Float64Array;
  readonly homing: Float64Array;
  /** How wide each is: tied ones are drawn to a distance of `length` and both radii. Empty for points. */
  readonly radius: Float64Array;
  readonly length: number;
  /** How strongly each pushes the others away; empty for `push` each. */
  readonly charge: Float64Array;
  readonly push: number;
  /** How often everybody moves, and what speeds are multiplied with in the beginning; at the end it is a thousandth. */
  readonly ticks: number;
  readonly alpha: number;
  /** The width over the distance from which on a cell of others counts as one point. 0.9 is usual; 0 counts all. */
  readonly openness: number;
}

export type ForcePart = { x: ["f64", number]; y: ["f64", number] };

type Scratch = CellScratch & {
  place: ["i32", number];
  sum: ["f64", number];
  speedX: ["f64", number];
  speedY: ["f64", number];
};

/** What speeds are multiplied with at each step. */
const drag = 0.6;
const coldest = 0.001;

/**
 * A force layout: tied vertices pull each other to a distance, all push each other apart, each is drawn home a little; the
 * forces fade out over a fixed number of steps. Each group is laid out as if it were alone.
 *
 * A tie pulls with its strength over that of all ties of the end which has less, and moves that end more.
 *
 * Counts      arcs both ways, so the graph must be undirected; strengths where they are compiled. Self-ties and arcs that
 *             leave a group do nothing; parallel arcs pull as often.
 * Cost        O(ticks · (n log n + m)); O(n) scratch.
 * Reference   Fruchterman & Reingold, Softw. Pract. Exp. 21 (1991) 1129–1164, doi:10.1002/spe.4380211102, with the forces,
 *             the velocity Verlet step and the cooling of d3-force 3 (Bostock), the test's twin.
 */
export const forceKernel: Kernel<ForceJob, ForcePart, Scratch> = {
  name: "force",
  scratch: ({ order }, { members: { length } }) => ({
    ...cellScratch(length),
    place: ["i32", order],
    sum: ["f64", length],
    speedX: ["f64", length],
    speedY: ["f64", length],
  }),
  part: (_, { members: { length } }) => ({ x: ["f64", length], y: ["f64", length] }),
  start(graph: Csr, job, scratch, { x, y }) {
    const { offsets, targets, strengths } = graph;
    const { members, ends, homeX, homeY, homing, radius, charge, push, ticks } = job;
    const { place, sum, speedX, speedY } = scratch;
    const strengthOf = (arc: number): number => (strengths.length === 0 ? 1 : strengths[arc]);
    const chargeOf = charge.length === 0 ? () => -push : (at: number) => -charge[at];
    const charges = new Charges({ x, y, speedX, speedY, charge: chargeOf }, scratch, job.openness);
    const all = Math.max(1, ticks * members.length);
    let done = 0;
    const run = pieces();
    run.next(0);
    return {
      progress: () => Math.min(1, done / all),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function* pieces(): Pieces {
      let left = yield;
      place.fill(-1);
      for (let at = 0; at < members.length; at++) place[members[at]] = at;
      x.set(job.x);
      y.set(job.y);
      sum.fill(0);
      speedX.fill(0);
      speedY.fill(0);
      left -= graph.order / 8;
      for (let group = 0; group < ends.length; group++) {
        const [from, to] = [group === 0 ? 0 : ends[group - 1], ends[group]];
        if (to - from > 1) left = yield* lay(left, from, to);
        done += ticks * (to - from);
        left -= 8;
        if (left <= 0) left = yield;
      }
      return left;
    }

    function* lay(budget: number, from: number, to: number): Pieces {
      let left = budget;
      for (let at = from; at < to; at++) {
        for (let arc = offsets[members[at]]; arc < offsets[members[at] + 1]; arc++)
          if (within(place[targets[arc]], from, to)) sum[at] += strengthOf(arc);
        left -= offsets[members[at] + 1] - offsets[members[at]];
        if (left <= 0) left = yield;
      }
      const cooling = 1 - power(coldest, 1 / Math.max(1, ticks));
      let alpha = job.alpha;
      for (let tick = 0; tick < ticks; tick++) {
        alpha -= alpha * cooling;
        left = yield* pull(left, from, to, alpha);
        left = yield* charges.push(left, from, to, alpha);
        for (let at = from; at < to; at++) {
          speedX[at] = (speedX[at] + (homeX[at] - x[at]) * homing[at] * alpha) * drag;
          speedY[at] = (speedY[at] + (homeY[at] - y[at]) * homing[at] * alpha) * drag;
        }
        for (let at = from; at < to; at++) {
          x[at] += speedX[at];
          y[at] += speedY[at];
        }
        done += to - from;
        left -= to - from;
        if (left <= 0) left = yield;
      }
      done -= ticks * (to - from);
      return left;
    }

    /** Every tie of the group, from its end with the smaller number. */
    function* pull(budget: number, from: number, to: number, alpha: number): Pieces {
      let left = budget;
      for (let at = from; at < to; at++) {
        const v = members[at];
        for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
          const other = place[targets[arc]];
          if (targets[arc] <= v || !within(other, from, to)) continue;
          let dx = x[other] + speedX[other] - x[at] - speedX[at];
          let dy = y[other] + speedY[other] - y[at] - speedY[at];
          if (dx === 0 && dy === 0) [dx, dy] = apart(at, other);
          const long = Math.sqrt(dx * dx + dy * dy);
          const wanted = job.length + (radius.length === 0 ? 0 : radius[at] + radius[other]);
          const strength = strengthOf(arc) / Math.min(sum[at], sum[other]);
          const by = ((long - wanted) / long) * alpha * strength;
          const share = sum[at] / (sum[at] + sum[other]);
          speedX[other] -= dx * by * share;
          speedY[other] -= dy * by * share;
          speedX[at] += dx * by * (1 - share);
          speedY[at] += dy * by * (1 - share);
        }
        left -= 2 * (offsets[v + 1] - offsets[v]) + 1;
        if (left <= 0) left = yield;
      }
      return left;
    }
  },
};

function within(place: number, from: number, to: number): boolean {
  return place >= from && place < to;
}
