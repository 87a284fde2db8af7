import type { Pace } from "../../control/pace.js";
import type { Seats } from "./seats.js";
import type { Standing } from "./standing.js";

/** What is left to decide: who may still be seated, and how many of each type sit and are to be had. */
export interface Open {
  /** 1 for candidates who are neither seated nor left out. */
  readonly alive: Uint8Array;
  readonly taken: Int32Array;
  readonly available: Int32Array;
  /** What each adds or takes away by the contacts it shares with those seated. */
  readonly apart: Float64Array;
  /** What each has in common at least with others seated from here on, half of it for each of a pair. */
  readonly least: Float64Array;
  readonly left: number;
}

/** Who would be seated by a relaxation, and what no board from there exceeds. */
export interface Relaxed {
  readonly bound: number;
  /** How many rounds it took. */
  readonly rounds: number;
  /** Candidates by falling share. */
  readonly picked: readonly number[];
}

/**
 * Upper bounds by Lagrangian relaxation: that an element counts once however many reach it is given up for a price. With
 * multiplier λ for an element of worth w, it counts w(1 − λ) in any case and wλ for each who brings it; the best board for
 * such sums is found by sorting. Subgradient steps lower the bound; every λ in [0, 1] gives a valid one.
 *
 * Quotas that no two of which one candidate counts for are kept within; of others only that each type may still be had.
 *
 * Reference   Fisher, Manag. Sci. 27 (1981) 1–18, doi:10.1287/mnsc.27.1.1; for coverage: Galvão & ReVelle, Eur. J. Oper. Res.
 *             88 (1996) 114–123, doi:10.1016/0377-2217(94)00159-6.
 */
export class Relaxation {
  readonly #price: Float64Array;
  /** What an element not covered yet counts for each who brings it. */
  readonly #worth: Float64Array;
  /** How many of those picked bring an element; −1 where it is covered, or nobody left can cover it. */
  readonly #covers: Int32Array;
  readonly #shares: Float64Array;
  readonly #order: Int32Array;

  constructor(
    private readonly standingNow: () => Standing,
    private readonly seats: Seats,
  ) {
    const { cover } = standingNow();
    this.#price = new Float64Array(cover.elements).fill(1);
    this.#worth = new Float64Array(cover.elements);
    this.#covers = new Int32Array(cover.elements);
    this.#shares = new Float64Array(cover.candidates.length);
    this.#order = new Int32Array(cover.candidates.length);
  }

  /** How many entries one round looks at. */
  cost(): number {
    let entries = 0;
    for (let i = 0; i < this.#shares.length; i++) entries += this.standingNow().cover.of(i).length;
    return entries;
  }

  /** The lowest bound of some rounds, stopping where it shows that nothing better than `best` is left. */
  async bound(open: Open, best: number, rounds: number, pace: Pace): Promise<Relaxed> {
    let lowest: Relaxed = { bound: Infinity, picked: [], rounds: 0 };
    this.#lookRound(open);
    let pull = 1;
    let round = 0;
    while (round < rounds) {
      round++;
      if (pace.due()) await pace.rest();
      const found = this.#round(open);
      if (found.bound < lowest.bound - 1e-12) lowest = { ...found, rounds: round };
      else pull *= 0.7;
      if (lowest.bound <= best || found.picked.length < open.left) break;
      if (!this.#step(found, best, pull)) break;
    }
    return { ...lowest, rounds: round };
  }

  /** Marks what is not covered yet and can be. */
  #lookRound({ alive }: Open): void {
    const { cover, times } = this.standingNow();
    const covers = this.#covers.fill(-1);
    for (let i = 0; i < alive.length; i++)
      if (alive[i] === 1) for (const e of cover.of(i)) if (times[e] === 0) covers[e] = 0;
  }

  /** The bound for the prices as they are; leaves how often the picked cover each element. */
  #round(open: Open): Omit<Relaxed, "rounds"> {
    const standing = this.standingNow();
    const { cover } = standing;
    const { alive, apart, least, left } = open;
    const price = this.#price;
    const worth = this.#worth;
    const covers = this.#covers;
    const shares = this.#shares;
    let free = 0;
    for (let e = 0; e < worth.length; e++) {
      const full = covers[e] < 0 ? 0 : e < cover.order ? standing.perReached : standing.perJoined;
      worth[e] = full * price[e];
      free += full - worth[e];
      if (covers[e] > 0) covers[e] = 0;
    }
    let known = 0;
    for (let i = 0; i < shares.length; i++) {
      if (alive[i] === 0) continue;
      const list = cover.of(i);
      let share = apart[i] - standing.perOverlap * least[i];
      for (let at = 0; at < list.length; at++) share += worth[list[at]];
      shares[i] = share;
      this.#order[known++] = i;
    }
    const picked = this.#pick(this.#order.subarray(0, known), open);
    for (const i of picked) for (const e of cover.of(i)) if (covers[e] >= 0) covers[e]++;
    const bound = picked.reduce((sum, i) => sum + shares[i], standing.raised + free);
    return { bound: picked.length < left ? -Infinity : bound, picked };
  }

  #pick(candidates: Int32Array, { taken, available, left }: Open): number[] {
    const { seats } = this;
    const shares = this.#shares;
    candidates.sort((a, b) => shares[b] - shares[a] || a - b);
    const more = taken.slice();
    const rest = available.slice();
    const blocked = new Uint8Array(seats.types.length);
    const picked: number[] = [];
    for (const i of candidates) {
      if (picked.length === left) break;
      const type = seats.typeOf[i];
      if (blocked[type] === 1) continue;
      if (seats.disjoint) {
        more[type]++;
        rest[type]--;
        if (!seats.canFinish(more, rest)) {
          more[type]--;
          rest[type]++;
          blocked[type] = 1;
          continue;
        }
      }
      picked.push(i);
    }
    return picked;
  }

  /** Moves prices along the subgradient; false where none can move. */
  #step({ bound }: Pick<Relaxed, "bound">, best: number, pull: number): boolean {
    const standing = this.standingNow();
    const { cover } = standing;
    const price = this.#price;
    const covers = this.#covers;
    const slope = (e: number): number => {
      if (covers[e] < 0 || covers[e] === 1) return 0;
      if (covers[e] === 0 ? price[e] === 1 : price[e] === 0) return 0;
      return (e < cover.order ? standing.perReached : standing.perJoined) * (covers[e] - 1);
    };
    let squares = 0;
    for (let e = 0; e < cover.elements; e++) squares += slope(e) * slope(e);
    if (squares === 0) return false;
    const length = (pull * Math.max(bound - best, 1e-9)) / squares;
    for (let e = 0; e < cover.elements; e++)
      price[e] = Math.max(0, Math.min(1, price[e] - length * slope(e)));
    return true;
  }
}
