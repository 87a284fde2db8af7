import { inChunks, type Pace } from "../control/pace.js";

/** Pairs of whole numbers, with a number that belongs to each where there is one. */
export interface Pairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly mark: Int32Array | undefined;
}

/** Pairs in order. */
export interface OrderedPairs extends Pairs {
  /** As `startsOf` gives them, for the first numbers and for the second ones, where they came about. */
  readonly starts: readonly Int32Array[];
}

/** The arrays of a compiled form that hold the arcs of a symmetric graph. */
export interface SymmetricRows {
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly links: Int32Array;
}

/** The same work as the loops here do, elsewhere. Each gives nothing where it cannot, and has then changed nothing. */
export interface PairEngine {
  /** As `orderPairs`; it may leave `starts` empty. */
  order(range: number, given: Pairs, spend: boolean, pace: Pace): Promise<OrderedPairs | undefined>;
  /** Lays out the arcs of ordered pairs both ways, each row by ascending targets; link i is pair i. */
  layOut(
    order: number,
    pairs: { readonly source: Int32Array; readonly target: Int32Array },
    rows: SymmetricRows,
    pace: Pace,
  ): Promise<boolean>;
}

let engine: PairEngine | undefined;

/** Has long lists ordered by an engine from now on, with equal results; by the loops here where it is undefined. */
export function orderPairsWith(other: PairEngine | undefined): void {
  engine = other;
}

/** The engine for a list of so many pairs: short ones are not worth the start of one. */
export function engineFor(length: number): PairEngine | undefined {
  return length < worthwhile ? undefined : engine;
}

const worthwhile = 32768;

/** Where the entries of each key from 0 to `range` − 1 begin when they are in order, and the end of all. O(n + range). */
export async function startsOf(range: number, keys: Int32Array, pace: Pace): Promise<Int32Array> {
  const starts = new Int32Array(range + 1);
  await inChunks(pace, keys.length, 65536, (from, to) => {
    count(keys, starts, from, to);
  });
  await inChunks(pace, range, 65536, (from, to) => {
    for (let key = from; key < to; key++) starts[key + 1] += starts[key];
  });
  return starts;
}

/**
 * Orders pairs of numbers below `range` by the first, then the second, equal ones as they are given: two counting
 * passes. Where `spend` is true the arrays given are written over, so that only a third one is made. O(n + range).
 */
export async function orderPairs(
  range: number,
  given: Pairs,
  spend: boolean,
  pace: Pace,
): Promise<OrderedPairs> {
  const { length } = given.first;
  const elsewhere = await engineFor(length)?.order(range, given, spend, pace);
  if (elsewhere !== undefined) return elsewhere;
  const another = (old: Int32Array): Int32Array => (spend ? old : new Int32Array(length));
  const bySecond = await startsOf(range, given.second, pace);
  const byFirst = await startsOf(range, given.first, pace);
  const firsts = new Int32Array(length);
  const marks = given.mark && new Int32Array(length);
  await inChunks(pace, length, 32768, (from, to) => {
    place(given.second, bySecond, given.first, firsts, given.mark, marks, from, to);
  });
  const seconds = another(given.second);
  await spell(bySecond, seconds, pace);
  const second = another(given.first);
  const mark = given.mark && another(given.mark);
  await inChunks(pace, length, 32768, (from, to) => {
    place(firsts, byFirst, seconds, second, marks, mark, from, to);
  });
  await spell(byFirst, firsts, pace);
  // The entries of each key begin where those of the key before it end.
  const starts = [byFirst, bySecond].map((ends) => ends.copyWithin(1, 0, range).fill(0, 0, 1));
  return { first: firsts, second, mark, starts };
}

// The loops stand by themselves: they run for several arrays, and are compiled once.

function count(keys: Int32Array, starts: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) starts[keys[i] + 1]++;
}

/** Puts values, and marks where there are some, where the entries of their keys go next. */
function place(
  keys: Int32Array,
  next: Int32Array,
  values: Int32Array,
  placed: Int32Array,
  marks: Int32Array | undefined,
  placedMarks: Int32Array | undefined,
  from: number,
  to: number,
): void {
  if (!marks || !placedMarks) {
    for (let i = from; i < to; i++) placed[next[keys[i]]++] = values[i];
    return;
  }
  for (let i = from; i < to; i++) {
    const at = next[keys[i]]++;
    placed[at] = values[i];
    placedMarks[at] = marks[i];
  }
}

/** Writes the key of each entry, where the entries of each key end as `ends` says. */
async function spell(ends: Int32Array, keys: Int32Array, pace: Pace): Promise<void> {
  let key = 0;
  await inChunks(pace, keys.length, 65536, (from, to) => {
    key = spellFrom(key, ends, keys, from, to);
  });
}

function spellFrom(key: number, ends: Int32Array, keys: Int32Array, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    while (ends[key] <= i) key++;
    keys[i] = key;
  }
  return key;
}
