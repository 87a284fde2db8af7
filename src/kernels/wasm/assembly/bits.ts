// The loops of a search from 512 sources at once, a bit each: the same steps as bit-loops.ts. Nothing is kept here: all
// there is lies in the memory of the caller, at addresses that stand in a block of 32-bit cells.
import { cell, pointer, setCell } from "./memory";

/** The cells of the block, in the order in which `wasm-bits.ts` fills them. */
const enum Cell {
  pulledOffsets,
  pulledTargets,
  pushedOffsets,
  pushedTargets,
  order,
  /** Arrays of sums are at 0 where they are not wanted, `within` also beyond the steps asked for. */
  reached,
  total,
  inverse,
  farthest,
  histogram,
  within,
  full,
  seen,
  next,
  open,
  list,
  nextList,
  touched,
  before,
  places,
  bits,
  level,
  length,
  openLength,
  cursor,
  nextLength,
  filled,
  ahead,
  kept,
  keptArcs,
  first,
  sources,
}

/** What 1 is in `inverse`: that of bit-loops.ts. */
const inverseUnit: f64 = 720720;
/** What the visit of an arc that handles sixteen words counts of the budget: that of bit-loops.ts. */
const arcCost: i32 = 4;
const words: i32 = 16;

function bitCount(a: v128): i32 {
  return <i32>(popcnt<i64>(i64x2.extract_lane(a, 0)) + popcnt<i64>(i64x2.extract_lane(a, 1)));
}

/** Whether all bits are ones. */
function whole(a: v128, b: v128, c: v128, d: v128): bool {
  return !v128.any_true(v128.not(v128.and(v128.and(a, b), v128.and(c, d))));
}

function record(block: usize, vertex: i32, count: i32): void {
  const level = <f64>cell(block, Cell.level);
  const at = (<usize>vertex) << 2;
  const wide = (<usize>vertex) << 3;
  const filled = min(count, words);
  setCell(block, Cell.filled, cell(block, Cell.filled) + filled);
  const row = pointer(block, Cell.pushedOffsets) + at;
  const ahead = <i64>cell(block, Cell.ahead) + <i64>filled * <i64>(load<i32>(row, 4) - load<i32>(row));
  setCell(block, Cell.ahead, <i32>min<i64>(ahead, i32.MAX_VALUE));
  const reached = pointer(block, Cell.reached);
  if (reached != 0) store<i32>(reached + at, load<i32>(reached + at) + count);
  const total = pointer(block, Cell.total);
  if (total != 0) store<f64>(total + wide, load<f64>(total + wide) + <f64>count * level);
  const inverse = pointer(block, Cell.inverse);
  if (inverse != 0)
    store<f64>(inverse + wide, load<f64>(inverse + wide) + (<f64>count * inverseUnit) / level);
  const within = pointer(block, Cell.within);
  if (within != 0) store<i32>(within + at, load<i32>(within + at) + count);
  const farthest = pointer(block, Cell.farthest);
  if (farthest != 0 && level > load<f64>(farthest + wide)) store<f64>(farthest + wide, level);
  const histogram = pointer(block, Cell.histogram);
  if (histogram != 0) {
    const pairs = histogram + ((<usize>cell(block, Cell.level)) << 3);
    store<f64>(pairs, load<f64>(pairs) + <f64>count);
  }
}

/** The first two levels, word by word of the sources, in arrays of one word a vertex. Gives what is left of the budget. */
export function spread(block: usize, budget: i32): i32 {
  const offsets = pointer(block, Cell.pushedOffsets);
  const targets = pointer(block, Cell.pushedTargets);
  const places = pointer(block, Cell.places);
  const bits = pointer(block, Cell.bits);
  const before = pointer(block, Cell.before);
  const first = cell(block, Cell.first);
  const sources = cell(block, Cell.sources);
  const width = (<usize>cell(block, Cell.order)) << 2;
  let cursor = cell(block, Cell.cursor);
  for (; cursor * 32 < sources && budget > 0; cursor++) {
    const slice = pointer(block, Cell.next) + <usize>cursor * width;
    const start = first + cursor * 32;
    const end = min(start + 32, first + sources);
    let listed = places;
    for (let s = start; s < end; s++) {
      const bit = 1 << (s - start);
      const row = offsets + ((<usize>s) << 2);
      let at = targets + ((<usize>load<i32>(row)) << 2);
      const stop = targets + ((<usize>load<i32>(row, 4)) << 2);
      for (; at < stop; at += 4) {
        const u = load<i32>(at);
        const into = slice + ((<usize>u) << 2);
        const had = load<i32>(into);
        store<i32>(listed, u);
        listed += (<usize>(had == 0)) << 2;
        store<i32>(into, had | bit);
      }
    }
    const count = <i32>((listed - places) >> 2);
    for (let i = 0; i < count; i++) {
      const u = load<i32>(places + ((<usize>i) << 2));
      const word = load<i32>(slice + ((<usize>u) << 2));
      store<i32>(bits + ((<usize>i) << 2), word);
      const had = before + ((<usize>u) << 2);
      store<i32>(had, load<i32>(had) + popcnt<i32>(word));
      record(block, u, popcnt<i32>(word));
    }
    for (let s = start; s < end; s++) {
      const into = slice + ((<usize>s) << 2);
      store<i32>(into, load<i32>(into) | (1 << (s - start)));
      const had = before + ((<usize>s) << 2);
      store<i32>(had, load<i32>(had) + 1);
    }
    for (let i = 0; i < count; i++) {
      const u = load<i32>(places + ((<usize>i) << 2));
      const handed = load<i32>(bits + ((<usize>i) << 2));
      const row = offsets + ((<usize>u) << 2);
      let at = targets + ((<usize>load<i32>(row)) << 2);
      const stop = targets + ((<usize>load<i32>(row, 4)) << 2);
      budget -= <i32>((stop - at) >> 2) + 1;
      for (; at < stop; at += 4) {
        const into = slice + ((<usize>load<i32>(at)) << 2);
        store<i32>(into, load<i32>(into) | handed);
      }
    }
  }
  setCell(block, Cell.cursor, cursor);
  return budget;
}

/** After it: the words of a vertex are put together. Gives what is left of the budget. */
export function weave(block: usize, budget: i32): i32 {
  const seen = pointer(block, Cell.seen);
  const next = pointer(block, Cell.next);
  const before = pointer(block, Cell.before);
  const order = cell(block, Cell.order);
  const width = (<usize>order) << 2;
  let length = cell(block, Cell.nextLength);
  let v = cell(block, Cell.cursor);
  for (; v < order && budget > 0; v++) {
    const had = before + ((<usize>v) << 2);
    let count = -load<i32>(had);
    store<i32>(had, 0);
    let from = next + ((<usize>v) << 2);
    let into = seen + ((<usize>v) << 6);
    for (let k = 0; k < words; k += 2) {
      const pair = (<u64>load<u32>(from)) | ((<u64>load<u32>(from + width)) << 32);
      store<u64>(into, pair);
      count += <i32>popcnt<u64>(pair);
      from += width << 1;
      into += 8;
    }
    budget -= arcCost;
    if (count == 0) continue;
    length++;
    record(block, v, count);
  }
  setCell(block, Cell.cursor, v);
  setCell(block, Cell.nextLength, length);
  return budget;
}

/** Each vertex that misses bits collects those of its neighbors. Gives what is left of the budget. */
export function pull(block: usize, budget: i32): i32 {
  const offsets = pointer(block, Cell.pulledOffsets);
  const targets = pointer(block, Cell.pulledTargets);
  const full = pointer(block, Cell.full);
  const seen = pointer(block, Cell.seen);
  const next = pointer(block, Cell.next);
  const open = pointer(block, Cell.open);
  const nextList = pointer(block, Cell.nextList);
  const openLength = cell(block, Cell.openLength);
  const e0 = v128.not(v128.load(full));
  const e1 = v128.not(v128.load(full, 16));
  const e2 = v128.not(v128.load(full, 32));
  const e3 = v128.not(v128.load(full, 48));
  let length = cell(block, Cell.nextLength);
  let kept = cell(block, Cell.kept);
  let keptArcs = cell(block, Cell.keptArcs);
  let i = cell(block, Cell.cursor);
  for (; i < openLength && budget > 0; i++) {
    budget -= 2;
    const v = load<i32>(open + ((<usize>i) << 2));
    const own = seen + ((<usize>v) << 6);
    const into = next + ((<usize>v) << 6);
    // What it has, and ones where no source has a bit: all are ones once nothing is missing.
    let a0 = v128.or(v128.load(own), e0);
    let a1 = v128.or(v128.load(own, 16), e1);
    let a2 = v128.or(v128.load(own, 32), e2);
    let a3 = v128.or(v128.load(own, 48), e3);
    if (whole(a0, a1, a2, a3)) {
      v128.store(into, v128.load(own));
      v128.store(into, v128.load(own, 16), 16);
      v128.store(into, v128.load(own, 32), 32);
      v128.store(into, v128.load(own, 48), 48);
      continue;
    }
    store<i32>(open + ((<usize>kept) << 2), v);
    kept++;
    const row = offsets + ((<usize>v) << 2);
    const start = load<i32>(row);
    const stop = load<i32>(row, 4);
    keptArcs += stop - start;
    budget -= (stop - start) * arcCost;
    let at = targets + ((<usize>start) << 2);
    const end = targets + ((<usize>stop) << 2);
    // Two neighbors between two looks whether anything is missing still.
    for (; at + 4 < end; at += 8) {
      const one = seen + ((<usize>load<i32>(at)) << 6);
      const other = seen + ((<usize>load<i32>(at, 4)) << 6);
      a0 = v128.or(a0, v128.or(v128.load(one), v128.load(other)));
      a1 = v128.or(a1, v128.or(v128.load(one, 16), v128.load(other, 16)));
      a2 = v128.or(a2, v128.or(v128.load(one, 32), v128.load(other, 32)));
      a3 = v128.or(a3, v128.or(v128.load(one, 48), v128.load(other, 48)));
      if (whole(a0, a1, a2, a3)) {
        at = end;
        break;
      }
    }
    if (at < end) {
      const last = seen + ((<usize>load<i32>(at)) << 6);
      a0 = v128.or(a0, v128.load(last));
      a1 = v128.or(a1, v128.load(last, 16));
      a2 = v128.or(a2, v128.load(last, 32));
      a3 = v128.or(a3, v128.load(last, 48));
    }
    a0 = v128.andnot(a0, e0);
    a1 = v128.andnot(a1, e1);
    a2 = v128.andnot(a2, e2);
    a3 = v128.andnot(a3, e3);
    v128.store(into, a0);
    v128.store(into, a1, 16);
    v128.store(into, a2, 32);
    v128.store(into, a3, 48);
    let count = bitCount(v128.andnot(a0, v128.load(own)));
    count += bitCount(v128.andnot(a1, v128.load(own, 16)));
    count += bitCount(v128.andnot(a2, v128.load(own, 32)));
    count += bitCount(v128.andnot(a3, v128.load(own, 48)));
    if (count == 0) continue;
    store<i32>(nextList + ((<usize>length) << 2), v);
    length++;
    record(block, v, count);
  }
  setCell(block, Cell.cursor, i);
  setCell(block, Cell.nextLength, length);
  setCell(block, Cell.kept, kept);
  setCell(block, Cell.keptArcs, keptArcs);
  return budget;
}

/** Before a push: the words of the frontier are listed. Gives what is left of the budget. */
export function collect(block: usize, budget: i32): i32 {
  const seen = pointer(block, Cell.seen);
  const next = pointer(block, Cell.next);
  const list = pointer(block, Cell.list);
  const places = pointer(block, Cell.places);
  const bits = pointer(block, Cell.bits);
  const length = cell(block, Cell.length);
  let filled = cell(block, Cell.filled);
  let i = cell(block, Cell.cursor);
  for (; i < length && budget > 0; i++) {
    const first = load<i32>(list + ((<usize>i) << 2)) * words;
    for (let place = first; place < first + words; place++) {
      const at = (<usize>place) << 2;
      const have = load<i32>(seen + at);
      const fresh = have & ~load<i32>(next + at);
      store<i32>(next + at, have);
      store<i32>(places + ((<usize>filled) << 2), place);
      store<i32>(bits + ((<usize>filled) << 2), fresh);
      filled += <i32>(fresh != 0);
    }
    budget -= arcCost;
  }
  setCell(block, Cell.cursor, i);
  setCell(block, Cell.filled, filled);
  return budget;
}

/** Each word is handed on to the neighbors of its vertex. Gives what is left of the budget. */
export function push(block: usize, budget: i32): i32 {
  const offsets = pointer(block, Cell.pushedOffsets);
  const targets = pointer(block, Cell.pushedTargets);
  const next = pointer(block, Cell.next);
  const nextList = pointer(block, Cell.nextList);
  const touched = pointer(block, Cell.touched);
  const places = pointer(block, Cell.places);
  const bits = pointer(block, Cell.bits);
  const length = cell(block, Cell.length);
  let tail = nextList + ((<usize>cell(block, Cell.nextLength)) << 2);
  let i = cell(block, Cell.cursor);
  for (; i < length && budget > 0; i++) {
    const listed = (<usize>i) << 2;
    const place = load<i32>(places + listed);
    const handed = load<i32>(bits + listed);
    const u = place >> 4;
    const word = next + ((<usize>(place & 15)) << 2);
    const row = offsets + ((<usize>u) << 2);
    const start = load<i32>(row);
    const stop = load<i32>(row, 4);
    budget -= stop - start + 1;
    let at = targets + ((<usize>start) << 2);
    const end = targets + ((<usize>stop) << 2);
    if (i > 0 && load<i32>(places + listed - 4) >> 4 == u) {
      for (; at < end; at += 4) {
        const into = word + ((<usize>load<i32>(at)) << 6);
        store<i32>(into, load<i32>(into) | handed);
      }
      continue;
    }
    for (; at < end; at += 4) {
      const v = <usize>load<i32>(at);
      const into = word + (v << 6);
      store<i32>(into, load<i32>(into) | handed);
      store<i32>(tail, <i32>v);
      tail += ((<usize>load<u8>(touched + v)) ^ 1) << 2;
      store<u8>(touched + v, 1);
    }
  }
  setCell(block, Cell.cursor, i);
  setCell(block, Cell.nextLength, <i32>((tail - nextList) >> 2));
  return budget;
}

/** After a push: what was new where it arrived is recorded. Gives what is left of the budget. */
export function settle(block: usize, budget: i32): i32 {
  const seen = pointer(block, Cell.seen);
  const next = pointer(block, Cell.next);
  const nextList = pointer(block, Cell.nextList);
  const touched = pointer(block, Cell.touched);
  const all = cell(block, Cell.length);
  let length = cell(block, Cell.nextLength);
  let i = cell(block, Cell.cursor);
  for (; i < all && budget > 0; i++) {
    const v = load<i32>(nextList + ((<usize>i) << 2));
    store<u8>(touched + <usize>v, 0);
    const had = seen + ((<usize>v) << 6);
    const has = next + ((<usize>v) << 6);
    const n0 = v128.andnot(v128.load(has), v128.load(had));
    const n1 = v128.andnot(v128.load(has, 16), v128.load(had, 16));
    const n2 = v128.andnot(v128.load(has, 32), v128.load(had, 32));
    const n3 = v128.andnot(v128.load(has, 48), v128.load(had, 48));
    budget -= arcCost;
    if (!v128.any_true(v128.or(v128.or(n0, n1), v128.or(n2, n3)))) continue;
    store<i32>(nextList + ((<usize>length) << 2), v);
    length++;
    record(block, v, bitCount(n0) + bitCount(n1) + bitCount(n2) + bitCount(n3));
  }
  setCell(block, Cell.cursor, i);
  setCell(block, Cell.nextLength, length);
  return budget;
}
