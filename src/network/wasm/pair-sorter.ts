import { inChunks, type Pace } from "../../control/pace.js";
import type { Pairs, SymmetricRows } from "../pair-order.js";
import { enlarge, type Arena } from "./arena.js";

/** Pairs that are handed over at a time: they stay in the nearest caches. */
const piece = 16384;
/** A bucket is sorted without a look at the clock: up to so many pairs take some 20 ms. */
const largestBucket = 1 << 21;
const keyBits = 32;
const fewestBuckets = 9;
const mostBuckets = 12;
/** Place 0 stays unused: it stands for no array. */
const start = 64;

/** The cells of the block of `rows` that are read here: see `Cell` in assembly/pairs.ts. */
const [headsFromCell, vertexCell, headCell] = [5, 12, 14];

/** Where everything lies in an arena, and how a pair is told apart into a bucket and a key. */
export type PairPlaces = NonNullable<ReturnType<typeof placesOf>>;

/**
 * The places of so many pairs of numbers below `range`; behind their `end` comes room for the largest bucket a second time.
 * Undefined where the numbers are too large for a key.
 */
export function placesOf(range: number, { first: { length }, mark }: Pairs) {
  const bits = 32 - Math.clz32(Math.max(1, range - 1));
  const digit = Math.min(bits, Math.max(fewestBuckets, 2 * bits - keyBits));
  if (digit > mostBuckets) return undefined;
  let end = start;
  const take = (numbers: number): number => {
    const place = end;
    end += 64 * Math.ceil(numbers / 16);
    return place;
  };
  return {
    ...{ bits, digit, shift: bits - digit },
    block: take(16),
    counts: take(1 << fewestBuckets),
    ends: take(1 << digit),
    first: take(piece),
    second: take(piece),
    third: take(piece),
    next: take(range + 1),
    starts: take(range + 1),
    offsets: take(range + 1),
    keys: take(length),
    names: mark === undefined ? 0 : take(length),
    end,
  };
}

/** Pairs in an arena. */
export class PairSorter {
  #whole: Int32Array;

  constructor(
    private readonly arena: Arena,
    private readonly at: PairPlaces,
    private readonly range: number,
    private readonly pairs: Pairs,
  ) {
    this.#whole = new Int32Array(arena.memory.buffer);
  }

  /** Sorts the pairs by both numbers or by the first alone; false where a bucket is too large. */
  async sort(byBoth: boolean, pace: Pace): Promise<boolean> {
    const { first, second, mark } = this.pairs;
    const { bits, digit, shift, counts, ends, keys, names, ...at } = this.at;
    const { loops } = this.arena;
    const buckets = 1 << digit;
    this.#clear(ends, buckets);
    await inChunks(pace, first.length, piece, (from, to) => {
      this.#put(first, from, to, at.first);
      loops.count(at.first, to - from, shift, ends);
    });
    const largest = this.#numbers(ends, buckets).reduce((most, size) => Math.max(most, size), 0);
    if (largest > largestBucket) return false;
    const spare = at.end;
    const spareNames = mark ? spare + 4 * largest : 0;
    try {
      enlarge(this.arena, spare + 4 * largest * (mark ? 2 : 1));
    } catch {
      return false;
    }
    this.#whole = new Int32Array(this.arena.memory.buffer);
    loops.places(ends, buckets);
    await inChunks(pace, first.length, piece, (from, to) => {
      this.#put(first, from, to, at.first);
      this.#put(second, from, to, at.second);
      if (mark) this.#put(mark, from, to, at.third);
      loops.scatter(at.first, at.second, mark ? at.third : 0, to - from, bits, shift, ends, keys, names);
    });
    // Every bucket has been filled up to where the next one begins.
    const [low, width] = byBoth ? [0, shift + bits] : [bits, shift];
    for (let bucket = 0, from = 0; bucket < buckets; bucket++) {
      const to = this.#whole[(ends >> 2) + bucket];
      const behind = mark ? names + 4 * from : 0;
      if (to > from) loops.sort(keys + 4 * from, behind, to - from, low, width, spare, spareNames, counts);
      from = to;
      if (pace.due()) await pace.rest();
    }
    return true;
  }

  /** Writes the pairs in their order. */
  async unpack({ first, second, mark }: Pairs, pace: Pace): Promise<void> {
    const { bits, shift, ends, keys, names, ...at } = this.at;
    let bucket = 0;
    await inChunks(pace, first.length, piece, (from, to) => {
      bucket = this.arena.loops.unpack(keys, from, to, bucket, ends, bits, shift, at.first, at.second);
      first.set(this.#numbers(at.first, to - from), from);
      second.set(this.#numbers(at.second, to - from), from);
      mark?.set(this.#numbers(names + 4 * from, to - from), from);
    });
  }

  /** Lays out the links source → target, of which these are the pairs by target, both ways. */
  async rows(source: Int32Array, target: Int32Array, made: SymmetricRows, pace: Pace): Promise<void> {
    const { bits, shift, block, ends, keys, next, starts, offsets, ...at } = this.at;
    const { range, arena } = this;
    this.#clear(starts, range + 1);
    await inChunks(pace, source.length, piece, (from, to) => {
      this.#put(source, from, to, at.first);
      arena.loops.count(at.first, to - from, 0, starts);
    });
    arena.loops.places(starts, range + 1);
    const whole = this.#whole;
    whole.copyWithin(next >> 2, starts >> 2, (starts >> 2) + range + 1);
    whole[offsets >> 2] = 0;
    // The order is that of `Cell`.
    const cells = [keys, ends, next, starts, at.third, 0, offsets, at.first, at.second, range, bits, shift];
    const cell = block >> 2;
    whole.fill(0, cell, cell + 16);
    whole.set(cells, cell);
    for (let arc = 0; whole[cell + vertexCell] < range;) {
      const head = whole[cell + headCell];
      whole[cell + headsFromCell] = head;
      this.#put(target, head, Math.min(target.length, head + piece), at.third);
      const written = arena.loops.rows(block, piece);
      made.targets.set(this.#numbers(at.first, written), arc);
      made.links.set(this.#numbers(at.second, written), arc);
      arc += written;
      if (pace.due()) await pace.rest();
    }
    made.offsets.set(this.#numbers(offsets, range + 1));
  }

  #put(values: Int32Array, from: number, to: number, place: number): void {
    this.#whole.set(values.subarray(from, to), place >> 2);
  }

  #numbers(place: number, length: number): Int32Array {
    return this.#whole.subarray(place >> 2, (place >> 2) + length);
  }

  #clear(place: number, length: number): void {
    this.#whole.fill(0, place >> 2, (place >> 2) + length);
  }
}
