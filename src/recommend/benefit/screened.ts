import { inChunks, type Pace } from "../../control/pace.js";
import type { Labels } from "../../measures/labels.js";
import type { VertexPairs } from "../ground.js";

/** Gains of a list of pairs, of which a tie changes those between its two groups alone. */
export class Screened {
  #last: { readonly pairs: VertexPairs; readonly gains: Float64Array } | undefined;
  /** Pairs of groups with a tie more since then, and 1 for each of their groups. */
  readonly #joined = new Set<number>();
  readonly #isJoined: Uint8Array;

  constructor(private readonly groups: Labels) {
    this.#isJoined = new Uint8Array(groups.names.length);
  }

  /** There is a tie more between two groups. */
  join(g: number, h: number): void {
    this.#joined.add(this.#key(g, h));
    this.#isJoined[g] = this.#isJoined[h] = 1;
  }

  /** The gains of pairs; of the list that was asked about before, those that may have changed are found anew. */
  async of(pairs: VertexPairs, gain: (a: number, b: number) => number, pace: Pace): Promise<Float64Array> {
    const { length, a, b } = pairs;
    const before = this.#last?.pairs === pairs ? this.#last.gains : undefined;
    const gains = before ?? new Float64Array(length);
    await inChunks(pace, before !== undefined && this.#joined.size === 0 ? 0 : length, 8192, (from, to) => {
      for (let i = from; i < to; i++)
        if (before === undefined || this.#isBetween(a[i], b[i])) gains[i] = gain(a[i], b[i]);
    });
    this.#joined.clear();
    this.#isJoined.fill(0);
    this.#last = { pairs, gains };
    return gains;
  }

  /** Whether two vertices are of groups with a tie more. */
  #isBetween(a: number, b: number): boolean {
    const { codes } = this.groups;
    const [g, h] = [codes[a], codes[b]];
    if (g < 0 || h < 0 || this.#isJoined[g] === 0 || this.#isJoined[h] === 0) return false;
    return this.#joined.has(this.#key(g, h));
  }

  #key(g: number, h: number): number {
    return Math.min(g, h) * this.groups.names.length + Math.max(g, h);
  }
}
