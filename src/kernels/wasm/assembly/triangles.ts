// The search for triangles that hub-triangles.ts makes: the same sums in the same order, so that every bit comes out
// alike. Nothing is kept here: all there is lies in the memory of the caller, at addresses that stand in a block of
// 32-bit cells.

/** The cells of the block, in the order in which `wasm-triangles.ts` fills them. */
const enum Cell {
  starts,
  hubs,
  /** 0 where every strength is 1. */
  shared,
  between,
  mark,
  invested,
  strongest,
  redundant,
  order,
  /** The vertex searched from, where its row goes on, and what was read ahead. */
  vertex,
  arc,
  ahead,
}

function cell(block: usize, at: i32): i32 {
  return load<i32>(block + ((<usize>at) << 2));
}
function setCell(block: usize, at: i32, value: i32): void {
  store<i32>(block + ((<usize>at) << 2), value);
}
function pointer(block: usize, at: i32): usize {
  return <usize>load<u32>(block + ((<usize>at) << 2));
}

function whole(array: usize, at: i32): i32 {
  return load<i32>(array + ((<usize>at) << 2));
}
function real(array: usize, at: i32): f64 {
  return load<f64>(array + ((<usize>at) << 3));
}
function add(array: usize, at: i32, value: f64): void {
  const sum = array + ((<usize>at) << 3);
  store<f64>(sum, load<f64>(sum) + value);
}

/** Goes on for about `budget` arcs; gives what is left of it. */
export function search(block: usize, budget: i32): i32 {
  const starts = pointer(block, Cell.starts);
  const hubs = pointer(block, Cell.hubs);
  const shared = pointer(block, Cell.shared);
  const between = pointer(block, Cell.between);
  const mark = pointer(block, Cell.mark);
  const invested = pointer(block, Cell.invested);
  const strongest = pointer(block, Cell.strongest);
  const redundant = pointer(block, Cell.redundant);
  const order = cell(block, Cell.order);
  let v = cell(block, Cell.vertex);
  let arc = cell(block, Cell.arc);
  let ahead = 0;
  for (; v < order && budget > 0; v++) {
    const from = whole(starts, v);
    const end = whole(starts, v + 1);
    if (arc == from) {
      for (; arc < end; arc++) {
        const u = whole(hubs, arc);
        store<i32>(mark + ((<usize>u) << 2), arc);
        ahead ^= whole(hubs, whole(starts, u));
      }
      budget -= end - from + 1;
      arc = min(from + 1, end);
    }
    const ofV = real(invested, v);
    for (; arc < end && budget > 0; arc++) {
      const u = whole(hubs, arc);
      const first = whole(starts, u);
      const last = whole(starts, u + 1);
      const ofU = real(invested, u);
      budget -= last - first + 1;
      if (shared == 0) {
        let sum: f64 = 0;
        let found: f64 = 0;
        for (let at = first; at < last; at++) {
          const w = whole(hubs, at);
          const opposite = whole(mark, w);
          if (opposite < 0) continue;
          sum += real(invested, w);
          add(between, opposite, ofU);
          add(between, at, ofV);
          add(redundant, w, 2);
          found += 2;
        }
        if (found == 0) continue;
        add(between, arc, sum);
        add(redundant, u, found);
        add(redundant, v, found);
      } else {
        const uv = real(shared, arc);
        for (let at = first; at < last; at++) {
          const w = whole(hubs, at);
          const opposite = whole(mark, w);
          if (opposite < 0) continue;
          const uw = real(shared, at);
          const vw = real(shared, opposite);
          const mostU = real(strongest, u);
          const mostV = real(strongest, v);
          const mostW = real(strongest, w);
          add(between, arc, uw * vw * real(invested, w));
          add(between, opposite, uv * uw * ofU);
          add(between, at, uv * vw * ofV);
          add(redundant, v, uw * (uv / mostW + vw / mostU));
          add(redundant, u, vw * (uv / mostW + uw / mostV));
          add(redundant, w, uv * (vw / mostU + uw / mostV));
        }
      }
    }
    if (arc < end) break;
    for (let at = from; at < end; at++) store<i32>(mark + ((<usize>whole(hubs, at)) << 2), -1);
  }
  setCell(block, Cell.vertex, v);
  setCell(block, Cell.arc, arc);
  setCell(block, Cell.ahead, ahead);
  return budget;
}
