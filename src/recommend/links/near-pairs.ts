import type { Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";

/** Which pairs are looked for around a first end. */
export interface NearRules {
  /** 2: whoever a neighbor of it leads to; 3: whoever these lead to, over paths that do not come back. */
  readonly steps: 2 | 3;
  /** 1 for every vertex that may be an end. */
  readonly ends: Uint8Array;
  /** Only those with larger numbers, so that each unordered pair is found once. */
  readonly above: boolean;
}

/** Finds the vertices two or three steps from one after the other, without those that it leads to itself. */
export class NearPairs {
  /** The second ends found around the last first end: the beginning of this array. */
  readonly found: Int32Array;
  readonly #seen: Int32Array;
  readonly #between: Int32Array;
  readonly #twoAway: Int32Array;

  constructor(
    private readonly graph: Csr,
    private readonly rules: NearRules,
    private readonly pace: Pace,
  ) {
    const { order } = graph;
    this.found = new Int32Array(order);
    this.#seen = new Int32Array(order).fill(-1);
    this.#between = new Int32Array(order).fill(-1);
    this.#twoAway = new Int32Array(rules.steps === 3 ? order : 0);
  }

  /** How many there are around x. Every vertex may be asked about once. */
  async around(x: number): Promise<number> {
    const { offsets, targets } = this.graph;
    const seen = this.#seen;
    seen[x] = x;
    for (let arc = offsets[x]; arc < offsets[x + 1]; arc++) seen[targets[arc]] = x;
    if (this.rules.steps === 2) return this.#ledToBy(targets.subarray(offsets[x], offsets[x + 1]), x);
    let count = 0;
    this.#between[x] = x;
    for (let arc = offsets[x]; arc < offsets[x + 1]; arc++) {
      const u = targets[arc];
      for (let next = offsets[u]; next < offsets[u + 1]; next++) {
        const w = targets[next];
        if (this.#between[w] === x) continue;
        this.#between[w] = x;
        this.#twoAway[count++] = w;
      }
      if (this.pace.due()) await this.pace.rest();
    }
    return this.#ledToBy(this.#twoAway.subarray(0, count), x);
  }

  /** Whoever those lead to that x does not. */
  async #ledToBy(those: Int32Array, x: number): Promise<number> {
    const { offsets, targets } = this.graph;
    const { ends, above } = this.rules;
    const least = above ? x : -1;
    let count = 0;
    for (const u of those) {
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const y = targets[arc];
        if (this.#seen[y] === x) continue;
        this.#seen[y] = x;
        if (y > least && ends[y] === 1) this.found[count++] = y;
      }
      if (this.pace.due()) await this.pace.rest();
    }
    return count;
  }
}
