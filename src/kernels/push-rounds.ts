import type { Csr } from "../csr/csr.js";
import type { Pieces } from "./leading-blocks.js";

export interface PushRules {
  readonly damping: number;
  /** A vertex pushes on while more than so much for each of its ways on waits at it; above 0. */
  readonly epsilon: number;
  /** Whether self-ties are walked. */
  readonly loops: boolean;
}

export type PushScratch = {
  waiting: ["f64", number];
  mass: ["f64", number];
  list: ["i32", number];
  next: ["i32", number];
  bar: ["f64", number];
  touched: ["i32", number];
};

export const pushScratch = (order: number): PushScratch => ({
  waiting: ["f64", order],
  mass: ["f64", order],
  list: ["i32", order],
  next: ["i32", order],
  bar: ["f64", order],
  touched: ["i32", order],
});

interface PushArrays {
  readonly waiting: Float64Array;
  readonly mass: Float64Array;
  readonly list: Int32Array;
  readonly next: Int32Array;
  readonly bar: Float64Array;
  readonly touched: Int32Array;
}

/**
 * Personalized PageRank from below, in rounds. All of the walk waits where it restarts at first. In a round every vertex v
 * at which more than ε · ways(v) waits keeps 1 − d of it and pushes the rest on along its out-arcs; ways(v) is the number of
 * these, a self-tie among them, and at least 1. At any time the exact scores are those found plus Σ waiting(v) · (scores of
 * walks that start at v): nothing is too high, and all that is missing is the sum of what waits. All of a round push what
 * they have when it begins, so that the order of vertices does not matter.
 *
 * `waiting` and `scores` must hold zeros when a walk begins.
 */
export class PushRounds {
  /** Rounds made since the last restart. */
  rounds = 0;
  /** How much of the walk has come to rest, roughly. */
  settled = 0;
  #list: Int32Array;
  #next: Int32Array;
  #nextLength = 0;
  #touchedCount = 0;

  constructor(
    private readonly graph: Csr,
    private readonly rules: PushRules,
    private readonly arrays: PushArrays,
    private readonly scores: Float64Array,
  ) {
    this.#list = arrays.list;
    this.#next = arrays.next;
  }

  /** Works out how much may wait at each vertex. Once, before the first walk. O(n). */
  setBars(): void {
    const { order, offsets, loopOutStrength } = this.graph;
    const { epsilon, loops } = this.rules;
    for (let v = 0; v < order; v++)
      this.arrays.bar[v] =
        epsilon * Math.max(1, offsets[v + 1] - offsets[v] + (loops && loopOutStrength[v] > 0 ? 1 : 0));
  }

  /** Every vertex at which anything waits or rests. */
  get touchedOnes(): Int32Array {
    return this.arrays.touched.subarray(0, this.#touchedCount);
  }

  /** Forgets everything that was found. O(what was touched). */
  clear(): void {
    for (const v of this.touchedOnes) this.arrays.waiting[v] = this.scores[v] = 0;
    this.#touchedCount = this.rounds = this.settled = 0;
  }

  /** Walks from the sources, each a vertex of its own with its share, until nobody has anything to push. */
  *from(sources: Int32Array, shares: ArrayLike<number>, budget: number): Pieces {
    const { graph, rules, scores } = this;
    const { waiting, mass } = this.arrays;
    let left = budget;
    sources.forEach((v, i) => this.#arrive(v, shares[i]));
    while (this.#nextLength > 0) {
      [this.#list, this.#next] = [this.#next, this.#list];
      const length = this.#nextLength;
      this.#nextLength = 0;
      const list = this.#list;
      for (let i = 0; i < length; i++) {
        const v = list[i];
        mass[i] = waiting[v];
        scores[v] += (1 - rules.damping) * mass[i];
        waiting[v] = 0;
      }
      let again = 0;
      for (let i = 0; i < length; i++) {
        const v = list[i];
        again += this.#push(v, mass[i]);
        this.settled += (1 - rules.damping) * mass[i];
        left -= graph.offsets[v + 1] - graph.offsets[v] + 1;
        if (left <= 0) left = yield;
      }
      for (let i = 0; again > 0 && i < sources.length; i++) this.#arrive(sources[i], again * shares[i]);
      this.rounds++;
    }
    return left;
  }

  #arrive(v: number, amount: number): void {
    if (!(amount > 0)) return;
    const { waiting, bar, touched } = this.arrays;
    const before = waiting[v];
    if (before === 0 && this.scores[v] === 0) touched[this.#touchedCount++] = v;
    waiting[v] = before + amount;
    // Who had more than may wait is on the list already.
    if (before <= bar[v] && before + amount > bar[v]) this.#next[this.#nextLength++] = v;
  }

  /** Pushes on what v had when the round began; gives what is to restart. */
  #push(v: number, amount: number): number {
    const { offsets, targets, strengths, loopOutStrength } = this.graph;
    const { damping, loops } = this.rules;
    const own = loops ? loopOutStrength[v] : 0;
    const weighted = strengths.length > 0;
    const [from, to] = [offsets[v], offsets[v + 1]];
    let out = own;
    if (!weighted) out += to - from;
    else for (let arc = from; arc < to; arc++) out += strengths[arc];
    if (!(out > 0)) return damping * amount;
    const unit = (damping * amount) / out;
    if (own > 0) this.#arrive(v, own * unit);
    if (weighted) for (let arc = from; arc < to; arc++) this.#arrive(targets[arc], strengths[arc] * unit);
    else this.#arriveAlike(from, to, unit);
    return 0;
  }

  /** As `#arrive` at the end of each of the arcs: nearly all time is spent here. */
  #arriveAlike(from: number, to: number, amount: number): void {
    if (!(amount > 0)) return;
    const { targets } = this.graph;
    const { waiting, bar, touched } = this.arrays;
    const [scores, next] = [this.scores, this.#next];
    let [touchedCount, nextLength] = [this.#touchedCount, this.#nextLength];
    for (let arc = from; arc < to; arc++) {
      const v = targets[arc];
      const before = waiting[v];
      const after = before + amount;
      waiting[v] = after;
      if (before === 0 && scores[v] === 0) touched[touchedCount++] = v;
      const most = bar[v];
      if (before <= most && after > most) next[nextLength++] = v;
    }
    this.#touchedCount = touchedCount;
    this.#nextLength = nextLength;
  }
}
