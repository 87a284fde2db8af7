// The loops of a search from 512 sources at once, a bit each: the same steps as bit-loops.ts. Nothing is kept here: all
// there is lies in the memory of the caller, at addresses that stand in a block of 32-bit cells.

/** The cells of the block, in the order in which `wasm-bits.ts` fills them. */
const enum Cell {
  pulledOffsets,
  pulledTargets,
  pushedOffsets,
  pushedTargets,
  reached,
  total,
  inverse,
  within,
  farthest,
  histogram,
  order,
  /** 1 where pairs at each distance are counted. */
  counted,
  full,
  seen,
  frontier,
  next,
  list,
  nextList,
  cursor,
  length,
  nextLength,
  level,
  /** 1 while others at this level are within the steps asked for. */
  near,
}

/** What 1 is in `inverse`: that of distances.ts. */
const inverseUnit: f64 = 720720;
/** What a visit of an arc counts of the budget: that of bit-loops.ts. */
const arcCost: i32 = 4;

function cell(block: usize, at: i32): i32 {
  return load<i32>(block + ((<usize>at) << 2));
}
function setCell(block: usize, at: i32, value: i32): void {
  store<i32>(block + ((<usize>at) << 2), value);
}
function pointer(block: usize, at: i32): usize {
  return <usize>load<u32>(block + ((<usize>at) << 2));
}
function bitCount(a: v128): i32 {
  return <i32>(popcnt<i64>(i64x2.extract_lane(a, 0)) + popcnt<i64>(i64x2.extract_lane(a, 1)));
}

function record(block: usize, vertex: i32, count: i32): void {
  const level = <f64>cell(block, Cell.level);
  const at = (<usize>vertex) << 2;
  const wide = (<usize>vertex) << 3;
  const reached = pointer(block, Cell.reached) + at;
  store<i32>(reached, load<i32>(reached) + count);
  const total = pointer(block, Cell.total) + wide;
  store<f64>(total, load<f64>(total) + <f64>count * level);
  const inverse = pointer(block, Cell.inverse) + wide;
  store<f64>(inverse, load<f64>(inverse) + (<f64>count * inverseUnit) / level);
  if (cell(block, Cell.near) != 0) {
    const within = pointer(block, Cell.within) + at;
    store<i32>(within, load<i32>(within) + count);
  }
  const farthest = pointer(block, Cell.farthest) + wide;
  if (level > load<f64>(farthest)) store<f64>(farthest, level);
  if (cell(block, Cell.counted) != 0) {
    const pairs = pointer(block, Cell.histogram) + ((<usize>cell(block, Cell.level)) << 3);
    store<f64>(pairs, load<f64>(pairs) + <f64>count);
  }
}

/** Each vertex that misses bits collects those of its neighbors. Gives what is left of the budget. */
export function pull(block: usize, budget: i32): i32 {
  const offsets = pointer(block, Cell.pulledOffsets);
  const targets = pointer(block, Cell.pulledTargets);
  const full = pointer(block, Cell.full);
  const seen = pointer(block, Cell.seen);
  const frontier = pointer(block, Cell.frontier);
  const next = pointer(block, Cell.next);
  const nextList = pointer(block, Cell.nextList);
  const order = cell(block, Cell.order);
  const f0 = v128.load(full);
  const f1 = v128.load(full, 16);
  const f2 = v128.load(full, 32);
  const f3 = v128.load(full, 48);
  let length = cell(block, Cell.nextLength);
  let v = cell(block, Cell.cursor);
  for (; v < order && budget > 0; v++) {
    budget--;
    const own = seen + ((<usize>v) << 6);
    const s0 = v128.load(own);
    const s1 = v128.load(own, 16);
    const s2 = v128.load(own, 32);
    const s3 = v128.load(own, 48);
    const m0 = v128.andnot(f0, s0);
    const m1 = v128.andnot(f1, s1);
    const m2 = v128.andnot(f2, s2);
    const m3 = v128.andnot(f3, s3);
    if (!v128.any_true(v128.or(v128.or(m0, m1), v128.or(m2, m3)))) continue;
    const row = offsets + ((<usize>v) << 2);
    const start = load<i32>(row);
    const stop = load<i32>(row, 4);
    budget -= (stop - start) * arcCost;
    let at = targets + ((<usize>start) << 2);
    const end = targets + ((<usize>stop) << 2);
    let a0 = i64x2.splat(0);
    let a1 = i64x2.splat(0);
    let a2 = i64x2.splat(0);
    let a3 = i64x2.splat(0);
    // Two neighbors between two looks whether anything is missing still.
    for (; at + 4 < end; at += 8) {
      const one = frontier + ((<usize>load<i32>(at)) << 6);
      const other = frontier + ((<usize>load<i32>(at, 4)) << 6);
      a0 = v128.or(a0, v128.or(v128.load(one), v128.load(other)));
      a1 = v128.or(a1, v128.or(v128.load(one, 16), v128.load(other, 16)));
      a2 = v128.or(a2, v128.or(v128.load(one, 32), v128.load(other, 32)));
      a3 = v128.or(a3, v128.or(v128.load(one, 48), v128.load(other, 48)));
      const low = v128.or(v128.andnot(m0, a0), v128.andnot(m1, a1));
      const high = v128.or(v128.andnot(m2, a2), v128.andnot(m3, a3));
      if (!v128.any_true(v128.or(low, high))) {
        at = end;
        break;
      }
    }
    if (at < end) {
      const last = frontier + ((<usize>load<i32>(at)) << 6);
      a0 = v128.or(a0, v128.load(last));
      a1 = v128.or(a1, v128.load(last, 16));
      a2 = v128.or(a2, v128.load(last, 32));
      a3 = v128.or(a3, v128.load(last, 48));
    }
    a0 = v128.and(a0, m0);
    a1 = v128.and(a1, m1);
    a2 = v128.and(a2, m2);
    a3 = v128.and(a3, m3);
    if (!v128.any_true(v128.or(v128.or(a0, a1), v128.or(a2, a3)))) continue;
    const into = next + ((<usize>v) << 6);
    v128.store(into, a0);
    v128.store(into, a1, 16);
    v128.store(into, a2, 32);
    v128.store(into, a3, 48);
    v128.store(own, v128.or(s0, a0));
    v128.store(own, v128.or(s1, a1), 16);
    v128.store(own, v128.or(s2, a2), 32);
    v128.store(own, v128.or(s3, a3), 48);
    store<i32>(nextList + ((<usize>length) << 2), v);
    length++;
    record(block, v, bitCount(a0) + bitCount(a1) + bitCount(a2) + bitCount(a3));
  }
  setCell(block, Cell.cursor, v);
  setCell(block, Cell.nextLength, length);
  return budget;
}

/** Each vertex of the frontier hands its bits on. Gives what is left of the budget. */
export function push(block: usize, budget: i32): i32 {
  const offsets = pointer(block, Cell.pushedOffsets);
  const targets = pointer(block, Cell.pushedTargets);
  const seen = pointer(block, Cell.seen);
  const frontier = pointer(block, Cell.frontier);
  const next = pointer(block, Cell.next);
  const list = pointer(block, Cell.list);
  const nextList = pointer(block, Cell.nextList);
  const all = cell(block, Cell.length);
  let length = cell(block, Cell.nextLength);
  let i = cell(block, Cell.cursor);
  for (; i < all && budget > 0; i++) {
    const u = load<i32>(list + ((<usize>i) << 2));
    const own = frontier + ((<usize>u) << 6);
    const b0 = v128.load(own);
    const b1 = v128.load(own, 16);
    const b2 = v128.load(own, 32);
    const b3 = v128.load(own, 48);
    const row = offsets + ((<usize>u) << 2);
    const start = load<i32>(row);
    const stop = load<i32>(row, 4);
    for (let arc = start; arc < stop; arc++) {
      const v = load<i32>(targets + ((<usize>arc) << 2));
      const had = seen + ((<usize>v) << 6);
      const into = next + ((<usize>v) << 6);
      const g0 = v128.andnot(b0, v128.load(had));
      const g1 = v128.andnot(b1, v128.load(had, 16));
      const g2 = v128.andnot(b2, v128.load(had, 32));
      const g3 = v128.andnot(b3, v128.load(had, 48));
      if (!v128.any_true(v128.or(v128.or(g0, g1), v128.or(g2, g3)))) continue;
      const n0 = v128.load(into);
      const n1 = v128.load(into, 16);
      const n2 = v128.load(into, 32);
      const n3 = v128.load(into, 48);
      if (!v128.any_true(v128.or(v128.or(n0, n1), v128.or(n2, n3)))) {
        store<i32>(nextList + ((<usize>length) << 2), v);
        length++;
      }
      v128.store(into, v128.or(n0, g0));
      v128.store(into, v128.or(n1, g1), 16);
      v128.store(into, v128.or(n2, g2), 32);
      v128.store(into, v128.or(n3, g3), 48);
    }
    budget -= (stop - start + 1) * arcCost;
  }
  setCell(block, Cell.cursor, i);
  setCell(block, Cell.nextLength, length);
  return budget;
}

/** After a push: what has arrived is seen, and recorded. Gives what is left of the budget. */
export function settle(block: usize, budget: i32): i32 {
  const seen = pointer(block, Cell.seen);
  const next = pointer(block, Cell.next);
  const nextList = pointer(block, Cell.nextList);
  const all = cell(block, Cell.nextLength);
  let i = cell(block, Cell.cursor);
  for (; i < all && budget > 0; i++) {
    const v = load<i32>(nextList + ((<usize>i) << 2));
    const own = seen + ((<usize>v) << 6);
    const from = next + ((<usize>v) << 6);
    let count: i32 = 0;
    for (let at: usize = 0; at < 64; at += 16) {
      const bits = v128.load(from + at);
      v128.store(own + at, v128.or(v128.load(own + at), bits));
      count += bitCount(bits);
    }
    record(block, v, count);
    budget -= arcCost;
  }
  setCell(block, Cell.cursor, i);
  return budget;
}
