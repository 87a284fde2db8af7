import type { Pace } from "../../control/pace.js";
import { VertexHeap } from "../../kernels/heap.js";
import type { SetIndex } from "./set-index.js";
import type { SetPool } from "./set-pool.js";

/** What it is worth that so many of the sets of group `g` are met: 0 for none, rising, each further set worth no more. */
export type Worth = (g: number, met: number) => number;

/** A pool whose set i starts in group i mod `groups`, with its index and who may be chosen. */
export interface SharedPool {
  readonly pool: SetPool;
  readonly index: SetIndex;
  readonly groups: number;
  readonly eligible: Uint8Array;
  readonly asked: readonly number[];
}

/** A choice by worth. */
export interface SharedChoice {
  readonly members: readonly number[];
  /** Sets met by group, those of actors asked before included. */
  readonly met: Int32Array;
  readonly worth: number;
  /** No choice of as many is worth more. */
  readonly best: number;
}

/**
 * Chooses up to `size` actors, each the one who adds most worth. As what a set of actors meets has diminishing returns, and so
 * has worth, the choice has at least 1 − 1/e of the worth that the best adds, and no choice has more than a prefix of it
 * and the largest gains after that: `best` is the least of these over the prefixes.
 *
 * Method      a heap of gains, which only fall: who is found too high is counted anew and sinks
 * Reference   Minoux, Optimization Techniques, LNCIS 7 (1978) 234–243, doi:10.1007/BFb0006528.
 */
export async function chooseByWorth(
  shared: SharedPool,
  size: number,
  worth: Worth,
  pace: Pace,
): Promise<SharedChoice> {
  const cover = new SharedCover(shared, worth);
  const order = shared.eligible.length;
  const keys = new Float64Array(order);
  const heap = new VertexHeap(new Int32Array(order), new Int32Array(order), keys);
  for (let v = 0; v < order; v++) {
    if (shared.eligible[v] === 1) keys[v] = -cover.gain(v);
    if (keys[v] < 0) heap.raise(v);
    if (pace.due()) await pace.rest();
  }
  /** Takes out the one who adds most; −1 where nobody adds anything. */
  const take = (): number => {
    while (heap.size > 0) {
      const v = heap.pop();
      const before = keys[v];
      keys[v] = -cover.gain(v);
      if (keys[v] === before) return v;
      if (keys[v] < 0) heap.raise(v);
    }
    return -1;
  };
  const members: number[] = [];
  let best = Infinity;
  for (;;) {
    const leading: number[] = [];
    let bound = cover.worth;
    while (leading.length < size) {
      const v = take();
      if (v < 0) break;
      leading.push(v);
      bound -= keys[v];
      if (pace.due()) await pace.rest();
    }
    best = Math.min(best, bound);
    for (const v of leading) heap.raise(v);
    if (members.length === size || leading.length === 0) break;
    const chosen = take();
    members.push(chosen);
    cover.take(chosen);
  }
  return { members, met: cover.met, worth: cover.worth, best };
}

/** Which sets are met so far, by group. */
class SharedCover {
  readonly met: Int32Array;
  worth = 0;
  readonly #isMet: Uint8Array;
  readonly #fresh: Int32Array;

  constructor(
    private readonly shared: SharedPool,
    private readonly worthOf: Worth,
  ) {
    this.met = new Int32Array(shared.groups);
    this.#fresh = new Int32Array(shared.groups);
    this.#isMet = new Uint8Array(shared.pool.count);
    for (const v of shared.asked) this.take(v);
    this.worth = this.#worth();
  }

  /** How much more all is worth with v. */
  gain(v: number): number {
    const { index, groups } = this.shared;
    const fresh = this.#fresh;
    fresh.fill(0);
    for (let i = index.at[v]; i < index.at[v + 1]; i++)
      if (this.#isMet[index.sets[i]] === 0) fresh[index.sets[i] % groups]++;
    let sum = 0;
    for (let g = 0; g < groups; g++)
      if (fresh[g] > 0) sum += this.worthOf(g, this.met[g] + fresh[g]) - this.worthOf(g, this.met[g]);
    return sum;
  }

  take(v: number): void {
    const { index, groups } = this.shared;
    for (let i = index.at[v]; i < index.at[v + 1]; i++) {
      const set = index.sets[i];
      if (this.#isMet[set] === 1) continue;
      this.#isMet[set] = 1;
      this.met[set % groups]++;
    }
    this.worth = this.#worth();
  }

  #worth(): number {
    let sum = 0;
    for (let g = 0; g < this.met.length; g++) sum += this.worthOf(g, this.met[g]);
    return sum;
  }
}
