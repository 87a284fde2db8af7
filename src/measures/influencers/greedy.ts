import type { Pace } from "../../control/pace.js";
import type { Cover } from "./cover.js";

/** Who was chosen in turn, and what no other choice meets more of. */
export interface Choice {
  readonly members: readonly number[];
  /** Sets met by the first i + 1 beyond those met before. */
  readonly met: readonly number[];
  /** No choice meets more sets beyond those met before. */
  readonly best: number;
  /** The same for choices of 0, 1, 2 … actors; undefined where costs differ. */
  readonly bySize: Float64Array | undefined;
}

/**
 * Chooses up to `size` actors, each the one who meets most sets that are not met yet; of equal ones the one who was waiting
 * longest. Those who would meet none are not chosen.
 *
 * What any j actors meet is at most what a prefix of the choice meets and the j largest gains after it; `bySize` has the
 * least over all prefixes, at most 1 / (1 − 1/e) of what the choice meets.
 *
 * Method      buckets of actors by gain; gains only fall, and who is found in too high a bucket moves down
 * Cost        O(members of all sets + size² + n)
 * Reference   Nemhauser, Wolsey & Fisher, Math. Program. 14 (1978) 265–294, doi:10.1007/BF01588971; the bound: Tang, Tang,
 *             Xiao & Yuan, SIGMOD 2018, 991–1005, doi:10.1145/3183713.3183749.
 */
export async function greedy(cover: Cover, size: number, pace: Pace): Promise<Choice> {
  const buckets = new Buckets(cover.gains);
  const before = cover.met;
  const members: number[] = [];
  const met: number[] = [];
  const bound = new Float64Array(size + 1).fill(Infinity);
  bound[0] = 0;
  for (;;) {
    buckets.lower(bound, cover.met - before);
    if (members.length === size) break;
    const chosen = buckets.take();
    if (chosen < 0) break;
    members.push(chosen);
    cover.take(chosen);
    met.push(cover.met - before);
    if (pace.due()) await pace.rest();
  }
  return { members, met, best: bound[size], bySize: bound };
}

/** Actors by gain, each list in the order of entry but for those that moved down, who come first. */
class Buckets {
  #top = 0;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;

  constructor(private readonly gains: Int32Array) {
    for (const gain of gains) if (gain > this.#top) this.#top = gain;
    this.#heads = new Int32Array(this.#top + 1).fill(-1);
    this.#next = new Int32Array(gains.length);
    for (let v = gains.length - 1; v >= 0; v--) if (gains[v] > 0) this.#enter(v);
  }

  /** Takes out an actor of the largest gain; −1 where nobody has one. */
  take(): number {
    for (; this.#top > 0; this.#top--) {
      this.#settle(this.#top);
      const v = this.#heads[this.#top];
      if (v < 0) continue;
      this.#heads[this.#top] = this.#next[v];
      return v;
    }
    return -1;
  }

  /** Lowers bound[j] to `met` and the j largest gains, for every j. */
  lower(bound: Float64Array, met: number): void {
    let j = 0;
    let sum = met;
    for (let gain = this.#top; gain > 0 && j + 1 < bound.length; gain--) {
      this.#settle(gain);
      for (let v = this.#heads[gain]; v >= 0 && j + 1 < bound.length; v = this.#next[v]) {
        sum += gain;
        if (sum < bound[++j]) bound[j] = sum;
      }
    }
    while (++j < bound.length) if (sum < bound[j]) bound[j] = sum;
  }

  #enter(v: number): void {
    const gain = this.gains[v];
    this.#next[v] = this.#heads[gain];
    this.#heads[gain] = v;
  }

  /** Moves down those of a bucket whose gain has fallen. */
  #settle(gain: number): void {
    let before = -1;
    for (let v = this.#heads[gain]; v >= 0;) {
      const next = this.#next[v];
      if (this.gains[v] === gain) before = v;
      else {
        if (before < 0) this.#heads[gain] = next;
        else this.#next[before] = next;
        if (this.gains[v] > 0) this.#enter(v);
      }
      v = next;
    }
  }
}
