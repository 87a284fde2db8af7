import type { Views } from "../csr/arena.js";
import { VertexHeap } from "./heap.js";

/** The scratch of a `BucketQueue`. */
export type QueueScratch = {
  heap: ["i32", number];
  place: ["i32", number];
  first: ["i32", number];
  entries: ["i32", number];
  next: ["i32", number];
  live: ["i32", number];
};

export function queueScratch(order: number): QueueScratch {
  return {
    heap: ["i32", order],
    place: ["i32", order],
    first: ["i32", bucketsFor(order) + 1],
    entries: ["i32", 4 * order],
    next: ["i32", 4 * order],
    live: ["i32", order],
  };
}

/** A few vertices a bucket, in a table that stays in the cache. */
function bucketsFor(order: number): number {
  return Math.max(16, Math.min(16384, order >> 1));
}

/** So that dividing by a width never gives Infinity. */
const leastWidth = 1e-300;

/**
 * Vertices by their keys, smallest first, vertices of equal key by number, for searches in which no key falls below the
 * last one removed. Keys far ahead wait in buckets of one width, unsorted, those beyond the last bucket in one more; only
 * the bucket at hand is a heap. The order of removal does not depend on the width, which follows from what keys there
 * were before. A vertex whose key falls is entered again: entries that its key has left behind are passed over.
 *
 * Reference   Denardo & Fox, Oper. Res. 27 (1979) 161–186, doi:10.1287/opre.27.1.161; a heap for the bucket at hand:
 *             Cherkassky, Goldberg & Silverstein, SIAM J. Comput. 28 (1999) 1326–1346, doi:10.1137/S0097539796313490.
 */
export class BucketQueue {
  size = 0;
  readonly #heap: VertexHeap;
  /** Bucket b holds keys from base + b / scale on; what belongs to buckets up to `at` is in the heap or removed. */
  #at = 0;
  /** No bucket after this one has been used. */
  #top = 0;
  #base = 0;
  #scale = 1;
  readonly #buckets: number;
  /** Entries used so far. */
  #used = 0;

  /** `width` is a first guess of how far apart keys are. */
  constructor(
    private readonly scratch: Views<QueueScratch>,
    private readonly keys: Float64Array,
    width: number,
  ) {
    this.#heap = new VertexHeap(scratch.heap, scratch.place, keys);
    this.#buckets = scratch.first.length - 1;
    this.#scale = 1 / Math.max(leastWidth, width);
    scratch.first.fill(-1);
  }

  /** Starts anew from key 0, the queue being empty; `most` is the largest key of the search before, 0 if there was none. */
  restart(most: number): void {
    // Entries that keys have left behind may lie where nobody looked.
    this.scratch.first.fill(-1, 0, this.#top + 1);
    this.#at = this.#top = this.#base = this.#used = 0;
    if (most > 0) this.#scale = 1 / Math.max(leastWidth, most / this.#buckets);
  }

  /** Enters v, whose key was `before`: Infinity where it is not in the queue. */
  raise(v: number, before: number): void {
    const to = this.#bucketOf(this.keys[v]);
    if (before === Infinity) this.size++;
    if (to <= this.#at) this.#heap.raise(v);
    else if (before === Infinity || this.#bucketOf(before) !== to) this.#enter(v, to);
  }

  /** Removes and returns the vertex with the smallest key; the queue must not be empty. */
  pop(): number {
    while (this.#heap.size === 0) this.#advance();
    this.size--;
    return this.#heap.pop();
  }

  #bucketOf(key: number): number {
    return Math.min(this.#buckets, Math.floor((key - this.#base) * this.#scale));
  }

  #enter(v: number, to: number): void {
    const { first, entries, next } = this.scratch;
    if (this.#used === entries.length) this.#tidy();
    if (to > this.#top) this.#top = to;
    const entry = this.#used++;
    entries[entry] = v;
    next[entry] = first[to];
    first[to] = entry;
  }

  /** Makes a heap of the next bucket that has entries. */
  #advance(): void {
    const { first, entries, next } = this.scratch;
    let at = this.#at + 1;
    while (at < this.#buckets && first[at] < 0) at++;
    if (at === this.#buckets) return this.#spread();
    this.#at = at;
    for (let entry = first[at]; entry >= 0; entry = next[entry])
      if (this.#bucketOf(this.keys[entries[entry]]) === at) this.#heap.raise(entries[entry]);
    first[at] = -1;
  }

  /** Lays out anew those beyond the last bucket, more widely, so that it takes few such turns to reach any key. */
  #spread(): void {
    const { live } = this.scratch;
    const count = this.#gather(this.#buckets);
    let [least, most] = [Infinity, 0];
    for (let i = 0; i < count; i++) {
      least = Math.min(least, this.keys[live[i]]);
      most = Math.max(most, this.keys[live[i]]);
    }
    this.#at = 0;
    this.#base = least;
    this.#scale = 1 / Math.max(2 / this.#scale, (most - least) / this.#buckets);
    this.#enterAll(count);
  }

  /** Drops the entries that were left behind. Each vertex waits in one bucket: three quarters of the entries are free then. */
  #tidy(): void {
    this.#enterAll(this.#gather(this.#at + 1));
  }

  /** Takes out the vertices that wait in the buckets from `from` on, and gives their number. */
  #gather(from: number): number {
    const { first, entries, next, live } = this.scratch;
    let count = 0;
    for (let b = from; b <= this.#buckets; b++) {
      for (let entry = first[b]; entry >= 0; entry = next[entry])
        if (this.#bucketOf(this.keys[entries[entry]]) === b) live[count++] = entries[entry];
      first[b] = -1;
    }
    return count;
  }

  #enterAll(count: number): void {
    const { live } = this.scratch;
    this.#used = 0;
    for (let i = 0; i < count; i++) {
      const to = this.#bucketOf(this.keys[live[i]]);
      if (to <= this.#at) this.#heap.raise(live[i]);
      else this.#enter(live[i], to);
    }
  }
}
