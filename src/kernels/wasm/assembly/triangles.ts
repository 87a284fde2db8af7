// The search for triangles that hub-triangles.ts makes: the same sums in the same order, so that every bit comes out
// alike. Nothing is kept here: all there is lies in the memory of the caller, at addresses that stand in a block of
// 32-bit cells.
import { addReal, cell, pointer, real, setCell, whole } from "./memory";

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
          addReal(between, opposite, ofU);
          addReal(between, at, ofV);
          addReal(redundant, w, 2);
          found += 2;
        }
        if (found == 0) continue;
        addReal(between, arc, sum);
        addReal(redundant, u, found);
        addReal(redundant, v, found);
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
          addReal(between, arc, uw * vw * real(invested, w));
          addReal(between, opposite, uv * uw * ofU);
          addReal(between, at, uv * vw * ofV);
          addReal(redundant, v, uw * (uv / mostW + vw / mostU));
          addReal(redundant, u, vw * (uv / mostW + uw / mostV));
          addReal(redundant, w, uv * (vw / mostU + uw / mostV));
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
