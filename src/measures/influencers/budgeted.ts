import type { Pace } from "../../control/pace.js";
import { VertexHeap } from "../../kernels/heap.js";
import type { Cover } from "./cover.js";
import type { Choice } from "./greedy.js";

/**
 * Chooses actors of unequal cost within a budget: each time the one who meets most more sets for its cost, those left out
 * who no longer fit; or the one actor who meets most, if that is more than all of these. At least 0.405 of the best.
 *
 * No choice meets more than a prefix of this one and the largest gains for their cost that fill the budget, the last
 * of them in part; `best` is the least of that over the prefixes before anybody was left out.
 *
 * Method      a heap by gain for cost; gains only fall, and who is found too high sinks
 * Reference   Tang, Tang, Lim, Han, Li & Yuan, Proc. ACM Meas. Anal. Comput. Syst. 5 (2021) 8, doi:10.1145/3447386; Khuller,
 *             Moss & Naor, Inf. Process. Lett. 70 (1999) 39–45, doi:10.1016/S0020-0190(99)00031-9.
 */
export async function budgeted(
  cover: Cover,
  costs: Float64Array,
  budget: number,
  pace: Pace,
): Promise<Choice> {
  const { gains } = cover;
  const before = cover.met;
  const queue = new Densities(gains, costs, budget);
  let alone = -1;
  for (let v = 0; v < gains.length; v++)
    if (costs[v] <= budget && gains[v] > 0 && (alone < 0 || gains[v] > gains[alone])) alone = v;
  const most = alone < 0 ? 0 : gains[alone];
  const members: number[] = [];
  const met: number[] = [];
  let best = Infinity;
  let left = budget;
  let complete = true;
  for (;;) {
    if (complete) best = Math.min(best, cover.met - before + queue.filling());
    const v = queue.take();
    if (v < 0) break;
    if (costs[v] > left) {
      complete = false;
      continue;
    }
    left -= costs[v];
    members.push(v);
    cover.take(v);
    met.push(cover.met - before);
    if (pace.due()) await pace.rest();
  }
  if (most > (met.at(-1) ?? 0)) return { members: [alone], met: [most], best, bySize: undefined };
  return { members, met, best, bySize: undefined };
}

/** Actors who can be paid for, by gain for cost. */
class Densities {
  readonly #keys: Float64Array;
  readonly #heap: VertexHeap;
  /** Taken out for a while. */
  readonly #aside: number[] = [];

  constructor(
    private readonly gains: Int32Array,
    private readonly costs: Float64Array,
    private readonly budget: number,
  ) {
    this.#keys = new Float64Array(gains.length);
    this.#heap = new VertexHeap(new Int32Array(gains.length), new Int32Array(gains.length), this.#keys);
    for (let v = 0; v < gains.length; v++) if (costs[v] <= budget) this.#enter(v);
  }

  /** Takes out the actor who gains most for its cost; −1 where nobody gains anything. */
  take(): number {
    while (this.#heap.size > 0) {
      const v = this.#heap.pop();
      if (this.#keys[v] === -this.gains[v] / this.costs[v]) return v;
      this.#enter(v);
    }
    return -1;
  }

  /** What the budget would gain if the last actor could be had in part. */
  filling(): number {
    let left = this.budget;
    let sum = 0;
    while (left > 0) {
      const v = this.take();
      if (v < 0) break;
      this.#aside.push(v);
      sum += this.gains[v] * Math.min(1, left / this.costs[v]);
      left -= this.costs[v];
    }
    for (const v of this.#aside.splice(0)) this.#enter(v);
    return sum;
  }

  #enter(v: number): void {
    if (this.gains[v] === 0) return;
    this.#keys[v] = -this.gains[v] / this.costs[v];
    this.#heap.raise(v);
  }
}
