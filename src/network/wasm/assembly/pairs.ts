// Orders pairs of whole numbers as pair-order.ts does, with a mark beside each where there are some. The highest bits of
// the first number tell the bucket of a pair; the others and the second number are its key of 32 bits, by which each bucket
// is sorted for itself: it fits into the caches of the processor, where counting by whole numbers writes all over.

const most: i32 = 9;
const few: i32 = 24;

function at32(array: usize, index: i32): usize {
  return array + ((<usize>index) << 2);
}

/** Counts numbers by what is left of them above `shift`. */
export function count(numbers: usize, length: i32, shift: i32, counts: usize): void {
  const end = at32(numbers, length);
  for (let at = numbers; at < end; at += 4) {
    const slot = counts + ((<usize>(load<u32>(at) >> shift)) << 2);
    store<i32>(slot, load<i32>(slot) + 1);
  }
}

/** Makes of counts the places where what is counted begins. */
export function places(counts: usize, length: i32): void {
  let sum = 0;
  const end = at32(counts, length);
  for (let at = counts; at < end; at += 4) {
    const count = load<i32>(at);
    store<i32>(at, sum);
    sum += count;
  }
}

/** Puts the keys of pairs, and the marks where there are some, where those of their bucket go next. */
export function scatter(
  first: usize,
  second: usize,
  marks: usize,
  length: i32,
  bits: i32,
  shift: i32,
  next: usize,
  keys: usize,
  names: usize,
): void {
  const mask: u32 = ((<u32>1) << shift) - 1;
  for (let i = 0; i < length; i++) {
    const number = load<u32>(at32(first, i));
    const slot = next + ((<usize>(number >> shift)) << 2);
    const place = load<i32>(slot);
    store<i32>(slot, place + 1);
    store<u32>(at32(keys, place), ((number & mask) << bits) | load<u32>(at32(second, i)));
    if (marks) store<u32>(at32(names, place), load<u32>(at32(marks, i)));
  }
}

/** Sorts keys by `bits` of their bits above `shift`, equal ones as they stand. `counts` has room for nine bits. */
export function sort(
  keys: usize,
  names: usize,
  length: i32,
  shift: i32,
  bits: i32,
  spare: usize,
  spareNames: usize,
  counts: usize,
): void {
  if (length <= few) {
    insert(keys, names, length, shift);
    return;
  }
  const passes = (bits + most - 1) / most;
  if (passes == 0) return;
  const digit = (bits + passes - 1) / passes;
  const mask: u32 = ((<u32>1) << digit) - 1;
  let from = keys;
  let to = spare;
  let fromNames = names;
  let toNames = spareNames;
  for (let p = 0; p < passes; p++) {
    const low = shift + p * digit;
    memory.fill(counts, 0, (<usize>4) << digit);
    for (let i = 0; i < length; i++) {
      const slot = counts + ((<usize>((load<u32>(at32(from, i)) >> low) & mask)) << 2);
      store<i32>(slot, load<i32>(slot) + 1);
    }
    places(counts, 1 << digit);
    for (let i = 0; i < length; i++) {
      const key = load<u32>(at32(from, i));
      const slot = counts + ((<usize>((key >> low) & mask)) << 2);
      const place = load<i32>(slot);
      store<i32>(slot, place + 1);
      store<u32>(at32(to, place), key);
      if (names) store<u32>(at32(toNames, place), load<u32>(at32(fromNames, i)));
    }
    const other = from;
    from = to;
    to = other;
    const otherNames = fromNames;
    fromNames = toNames;
    toNames = otherNames;
  }
  if (from == keys) return;
  memory.copy(keys, from, (<usize>length) << 2);
  if (names) memory.copy(names, fromNames, (<usize>length) << 2);
}

/** Sorts a handful of keys by what is left of them above `shift`. */
function insert(keys: usize, names: usize, length: i32, shift: i32): void {
  for (let i = 1; i < length; i++) {
    const key = load<u32>(at32(keys, i));
    const name = names ? load<u32>(at32(names, i)) : 0;
    let at = i;
    for (; at > 0 && load<u32>(at32(keys, at - 1)) >> shift > key >> shift; at--) {
      store<u32>(at32(keys, at), load<u32>(at32(keys, at - 1)));
      if (names) store<u32>(at32(names, at), load<u32>(at32(names, at - 1)));
    }
    store<u32>(at32(keys, at), key);
    if (names) store<u32>(at32(names, at), name);
  }
}

/** Takes the pairs from … to − 1 apart again. `ends` is where each bucket ends; gives the bucket of the last of them. */
export function unpack(
  keys: usize,
  from: i32,
  to: i32,
  bucket: i32,
  ends: usize,
  bits: i32,
  shift: i32,
  first: usize,
  second: usize,
): i32 {
  const mask: u32 = ((<u32>1) << bits) - 1;
  for (let i = from; i < to;) {
    while (load<i32>(at32(ends, bucket)) <= i) bucket++;
    const high = (<u32>bucket) << shift;
    const end = min(to, load<i32>(at32(ends, bucket)));
    for (; i < end; i++) {
      const key = load<u32>(at32(keys, i));
      store<u32>(at32(first, i - from), high | (key >> bits));
      store<u32>(at32(second, i - from), key & mask);
    }
  }
  return bucket;
}

/** The cells of the block of `rows`. */
const enum Cell {
  /** The keys of the links by their higher end, bucket by bucket, and where each bucket ends. */
  keys,
  ends,
  /** The next link of each lower end. */
  next,
  /** Where the links of each lower end begin. */
  starts,
  /** Higher ends of links from number `headsFrom` on. */
  heads,
  headsFrom,
  offsets,
  targets,
  links,
  order,
  bits,
  shift,
  /** Where the writing goes on. */
  vertex,
  key,
  head,
  arc,
}

/** Writes the next arcs of a symmetric graph, at most `room` of them, row by row with ascending targets. How many were written. */
export function rows(block: usize, room: i32): i32 {
  const keys = <usize>load<u32>(at32(block, Cell.keys));
  const ends = <usize>load<u32>(at32(block, Cell.ends));
  const next = <usize>load<u32>(at32(block, Cell.next));
  const starts = <usize>load<u32>(at32(block, Cell.starts));
  const headsFrom = load<i32>(at32(block, Cell.headsFrom));
  const heads = <usize>load<u32>(at32(block, Cell.heads));
  const offsets = <usize>load<u32>(at32(block, Cell.offsets));
  const targets = <usize>load<u32>(at32(block, Cell.targets));
  const links = <usize>load<u32>(at32(block, Cell.links));
  const order = load<i32>(at32(block, Cell.order));
  const bits = load<i32>(at32(block, Cell.bits));
  const shift = load<i32>(at32(block, Cell.shift));
  let v = load<i32>(at32(block, Cell.vertex));
  let k = load<i32>(at32(block, Cell.key));
  let h = load<i32>(at32(block, Cell.head));
  const before = load<i32>(at32(block, Cell.arc));
  const mask: u32 = ((<u32>1) << bits) - 1;
  const rest: u32 = ((<u32>1) << shift) - 1;
  let n = 0;
  for (; v < order; v++) {
    // Whoever is lower than v comes first; links of one lower end ascend as v does.
    const bucketEnd = load<i32>(at32(ends, v >> shift));
    const own = (<u32>v) & rest;
    for (; n < room && k < bucketEnd; k++) {
      const key = load<u32>(at32(keys, k));
      if (key >> bits != own) break;
      const tail = <i32>(key & mask);
      const link = load<i32>(at32(next, tail));
      store<i32>(at32(next, tail), link + 1);
      store<i32>(at32(targets, n), tail);
      store<i32>(at32(links, n), link);
      n++;
    }
    const end = load<i32>(at32(starts, v + 1));
    for (; n < room && h < end; h++) {
      store<i32>(at32(targets, n), load<i32>(at32(heads, h - headsFrom)));
      store<i32>(at32(links, n), h);
      n++;
    }
    if (n == room) break;
    store<i32>(at32(offsets, v + 1), before + n);
  }
  store<i32>(at32(block, Cell.vertex), v);
  store<i32>(at32(block, Cell.key), k);
  store<i32>(at32(block, Cell.head), h);
  store<i32>(at32(block, Cell.arc), before + n);
  return n;
}
