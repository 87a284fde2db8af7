import type { Csr } from "../csr/csr.js";
import type { ArcCoins } from "./arc-coins.js";
import type { Pieces } from "./leading-blocks.js";

/** Arcs beside those of a graph, each with the chance that it is live. */
export interface AddedArcs {
  readonly addedTails: Int32Array;
  readonly addedHeads: Int32Array;
  readonly addedChances: Float64Array;
}

/** Vertices to look from, and which of them added arcs leave. */
export type LiveSearchScratch = { queue: ["i32", number]; leaves: ["u8", number] };

/** Sets of vertices as bits: how many words of 32 one takes. */
export function wordsOf({ order }: Csr): number {
  return (order + 31) >>> 5;
}

/** A search along live arcs, those of the graph and those added, in one sample after the other. */
export class LiveSearch {
  /** Whom the search came to since it was last begun: queue[0] … queue[found − 1]. */
  found = 0;
  #seen: Int32Array = new Int32Array(0);
  #start = 0;

  constructor(
    private readonly graph: Csr,
    private readonly chances: Float64Array,
    private readonly added: AddedArcs,
    private readonly coins: ArcCoins,
    private readonly scratch: { readonly queue: Int32Array; readonly leaves: Uint8Array },
  ) {
    scratch.leaves.fill(0);
    for (const tail of added.addedTails) scratch.leaves[tail] = 1;
  }

  /** Begins anew: vertices whose bits are set from word `start` on are met already, and those found are set there too. */
  begin(seen: Int32Array, start: number): void {
    this.#seen = seen;
    this.#start = start;
    this.found = 0;
  }

  isMet(v: number): boolean {
    return ((this.#seen[this.#start + (v >>> 5)] >>> (v & 31)) & 1) === 1;
  }

  meet(v: number): void {
    if (this.isMet(v)) return;
    this.#seen[this.#start + (v >>> 5)] |= 1 << (v & 31);
    this.scratch.queue[this.found++] = v;
  }

  /** Meets whoever live added arcs lead to from those who are met. */
  meetAdded(from = -1): void {
    const { addedTails, addedHeads, addedChances } = this.added;
    for (let i = 0; i < addedTails.length; i++) {
      const [tail, head] = [addedTails[i], addedHeads[i]];
      if (from >= 0 ? tail !== from : !this.isMet(tail)) continue;
      if (!this.isMet(head) && this.coins.added(tail, head, addedChances[i])) this.meet(head);
    }
  }

  /** Goes on from all that were found until nobody is left to be found; what remains of the budget. */
  *spread(left: number): Pieces {
    const { graph, chances, coins, scratch } = this;
    const { offsets, targets } = graph;
    for (let head = 0; head < this.found; head++) {
      const u = scratch.queue[head];
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const v = targets[arc];
        if (!this.isMet(v) && coins.live(arc, v, chances)) this.meet(v);
      }
      if (scratch.leaves[u] === 1) this.meetAdded(u);
      left -= offsets[u + 1] - offsets[u] + 1;
      if (left <= 0) left = yield;
    }
    return left;
  }

  /** Unsets the bits of those found. */
  forget(): void {
    const { queue } = this.scratch;
    for (let i = 0; i < this.found; i++)
      this.#seen[this.#start + (queue[i] >>> 5)] &= ~(1 << (queue[i] & 31));
    this.found = 0;
  }
}
