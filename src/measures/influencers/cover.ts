import type { SetIndex } from "./set-index.js";
import type { SetPool } from "./set-pool.js";

/**
 * Which sets of a pool are met so far, and how many more each actor would meet: `gains[v]`, 0 for those who may not be
 * chosen.
 */
export class Cover {
  readonly gains: Int32Array;
  /** Sets met. */
  met = 0;
  readonly #isMet: Uint8Array;

  constructor(
    private readonly pool: SetPool,
    private readonly index: SetIndex,
    private readonly eligible: Uint8Array,
  ) {
    const { at } = index;
    this.gains = new Int32Array(eligible.length);
    for (let v = 0; v < eligible.length; v++) this.gains[v] = eligible[v] === 1 ? at[v + 1] - at[v] : 0;
    this.#isMet = new Uint8Array(pool.count);
  }

  /** Takes v into the set chosen. */
  take(v: number): void {
    const { at, sets } = this.index;
    const { members, offsets } = this.pool;
    for (let i = at[v]; i < at[v + 1]; i++) {
      const set = sets[i];
      if (this.#isMet[set] === 1) continue;
      this.#isMet[set] = 1;
      this.met++;
      for (let j = offsets[set]; j < offsets[set + 1]; j++) {
        const u = members[j];
        if (this.eligible[u] === 1) this.gains[u]--;
      }
    }
  }
}
