// Brandes' algorithm level by level, one source after the other: the same steps in the same order as LevelSearch and
// LevelReturn, so that every bit comes out alike. Nothing is kept here: all there is lies in the memory of the caller, at
// addresses that stand in a block of 32-bit cells.
import { cell, pointer, real, setCell, setReal, whole } from "./memory";

/** The cells of the block, in the order in which `wasm-levels.ts` fills them. */
const enum Cell {
  offsets,
  targets,
  inOffsets,
  inTargets,
  stands,
  queue,
  unseen,
  seen,
  counts,
  sums,
  lit,
  levels,
  outArcs,
  inArcs,
  actors,
  /** The scores of arcs, where links are scored. */
  arcScores,
  /** 1 where links are scored. */
  scored,
  /** 1 where vertices stand for several actors. */
  weighted,
  /** The vertices of the part of the graph that the source is in: first … last − 1. */
  first,
  last,
  phase,
  tooLarge,
  level,
  from,
  to,
  tail,
  cursor,
  /** How many vertices not seen are listed; −1 where they are not. */
  unseenCount,
  kept,
  arcsLeft,
  reached,
  /** What the scores of the source are multiplied by: a double, in two cells. */
  factor,
}

const enum Phase {
  done,
  push,
  gather,
  pull,
  pushBack,
  pullBack,
}

const largestCount: f64 = 3.273390607896142e150;
const stretch: i32 = 8192;

/** The sum of `values` at the targets arc … end − 1, those at even and at odd places apart. */
function gathered(values: usize, targets: usize, arc: i32, end: i32): f64 {
  let at = targets + ((<usize>arc) << 2);
  const stop = targets + ((<usize>end) << 2);
  let even: f64 = 0;
  let odd: f64 = 0;
  for (; at + 4 < stop; at += 8) {
    even += real(values, load<i32>(at));
    odd += real(values, load<i32>(at, 4));
  }
  if (at < stop) even += real(values, load<i32>(at));
  return even + odd;
}

/** The same sum; the score of each arc rises by its value times `share`. */
function scoredSum(values: usize, targets: usize, scores: usize, arc: i32, end: i32, share: f64): f64 {
  let at = targets + ((<usize>arc) << 2);
  const stop = targets + ((<usize>end) << 2);
  let score = scores + ((<usize>arc) << 3);
  let even: f64 = 0;
  let odd: f64 = 0;
  for (; at + 4 < stop; at += 8) {
    const one = real(values, load<i32>(at));
    const other = real(values, load<i32>(at, 4));
    store<f64>(score, load<f64>(score) + share * one);
    store<f64>(score, load<f64>(score, 8) + share * other, 8);
    score += 16;
    even += one;
    odd += other;
  }
  if (at < stop) {
    const one = real(values, load<i32>(at));
    store<f64>(score, load<f64>(score) + share * one);
    even += one;
  }
  return even + odd;
}

/** Starts a source in the part first … last − 1 of the graph. */
export function begin(block: usize, source: i32, first: i32, last: i32, factor: f64): void {
  setCell(block, Cell.first, first);
  setCell(block, Cell.last, last);
  store<f64>(block + ((<usize>Cell.factor) << 2), factor);
  store<i32>(pointer(block, Cell.queue), source);
  setReal(pointer(block, Cell.counts), source, 1);
  store<u8>(pointer(block, Cell.seen) + <usize>source, 1);
  const levels = pointer(block, Cell.levels);
  store<i32>(levels, 0);
  store<i32>(levels, 1, 4);
  setCell(block, Cell.tooLarge, 0);
  setCell(block, Cell.level, 0);
  setCell(block, Cell.from, 0);
  setCell(block, Cell.to, 1);
  setCell(block, Cell.unseenCount, -1);
  const offsets = pointer(block, Cell.offsets);
  const inOffsets = pointer(block, Cell.inOffsets);
  setCell(block, Cell.arcsLeft, whole(inOffsets, last) - whole(inOffsets, first));
  forward(
    block,
    whole(offsets, source + 1) - whole(offsets, source),
    whole(inOffsets, source + 1) - whole(inOffsets, source),
  );
}

/** Visits arcs of the source until about `budget` are visited or it is done; gives their number. */
export function go(block: usize, budget: i32): i32 {
  let visited: i32 = 0;
  while (visited < budget) {
    const phase = cell(block, Cell.phase);
    if (phase == Phase.done) break;
    if (phase == Phase.push) visited += push(block);
    else if (phase == Phase.gather) visited += gather(block);
    else if (phase == Phase.pull) visited += pull(block);
    else if (phase == Phase.pushBack) visited += pushBack(block);
    else visited += pullBack(block);
  }
  return visited;
}

// Chooses the side for the step to the next level, given how many arcs leave and enter the one at hand.
function forward(block: usize, out: i32, into: i32): void {
  const from = cell(block, Cell.from);
  const to = cell(block, Cell.to);
  const level = cell(block, Cell.level);
  setReal(pointer(block, Cell.outArcs), level, <f64>out);
  setReal(pointer(block, Cell.inArcs), level, <f64>into);
  const left = cell(block, Cell.arcsLeft) - into;
  setCell(block, Cell.arcsLeft, left);
  const size = cell(block, Cell.last) - cell(block, Cell.first);
  if (to == size) {
    endSearch(block, to);
    return;
  }
  setCell(block, Cell.tail, to);
  setCell(block, Cell.cursor, from);
  if (<f64>out * 1.5 <= <f64>(left + size - to)) {
    setCell(block, Cell.unseenCount, -1);
    setCell(block, Cell.phase, Phase.push);
  } else setCell(block, Cell.phase, Phase.gather);
}

// The level adds its path counts to its neighbors. What is added to vertices seen before is never read.
function push(block: usize): i32 {
  const offsets = pointer(block, Cell.offsets);
  const targets = pointer(block, Cell.targets);
  const queue = pointer(block, Cell.queue);
  const counts = pointer(block, Cell.counts);
  const sums = pointer(block, Cell.sums);
  const seen = pointer(block, Cell.seen);
  const to = cell(block, Cell.to);
  let end = queue + ((<usize>cell(block, Cell.tail)) << 2);
  let visited: i32 = 0;
  let i = cell(block, Cell.cursor);
  for (; i < to && visited < stretch; i++) {
    const v = whole(queue, i);
    const count = real(counts, v);
    const row = offsets + ((<usize>v) << 2);
    const start = load<i32>(row);
    const stop = load<i32>(row, 4);
    let at = targets + ((<usize>start) << 2);
    const last = targets + ((<usize>stop) << 2);
    for (; at < last; at += 4) {
      const w = <usize>load<i32>(at);
      const sum = sums + (w << 3);
      store<f64>(sum, load<f64>(sum) + count);
      store<i32>(end, <i32>w);
      end += ((<usize>load<u8>(seen + w)) ^ 1) << 2;
      store<u8>(seen + w, 1);
    }
    visited += stop - start + 1;
  }
  const tail = <i32>((end - queue) >> 2);
  setCell(block, Cell.cursor, i);
  setCell(block, Cell.tail, tail);
  if (i == to) endLevel(block, sums);
  return visited;
}

// Before a pull: the vertices not seen are listed, and the counts of the level are lit for them to read.
function gather(block: usize): i32 {
  const queue = pointer(block, Cell.queue);
  const counts = pointer(block, Cell.counts);
  const lit = pointer(block, Cell.lit);
  const seen = pointer(block, Cell.seen);
  const unseen = pointer(block, Cell.unseen);
  const from = cell(block, Cell.from);
  const to = cell(block, Cell.to);
  for (let i = from; i < to; i++) {
    const v = whole(queue, i);
    setReal(lit, v, real(counts, v));
  }
  setCell(block, Cell.cursor, 0);
  setCell(block, Cell.kept, 0);
  setCell(block, Cell.phase, Phase.pull);
  if (cell(block, Cell.unseenCount) >= 0) return to - from;
  const first = cell(block, Cell.first);
  const last = cell(block, Cell.last);
  let end = unseen;
  for (let v = first; v < last; v++) {
    store<i32>(end, v);
    end += ((<usize>load<u8>(seen + <usize>v)) ^ 1) << 2;
  }
  setCell(block, Cell.unseenCount, <i32>((end - unseen) >> 2));
  return last - first;
}

function pull(block: usize): i32 {
  const inOffsets = pointer(block, Cell.inOffsets);
  const inTargets = pointer(block, Cell.inTargets);
  const queue = pointer(block, Cell.queue);
  const counts = pointer(block, Cell.counts);
  const lit = pointer(block, Cell.lit);
  const seen = pointer(block, Cell.seen);
  const unseen = pointer(block, Cell.unseen);
  const all = cell(block, Cell.unseenCount);
  let tail = queue + ((<usize>cell(block, Cell.tail)) << 2);
  let kept = unseen + ((<usize>cell(block, Cell.kept)) << 2);
  let visited: i32 = 0;
  let i = cell(block, Cell.cursor);
  for (; i < all && visited < stretch; i++) {
    const w = whole(unseen, i);
    const row = inOffsets + ((<usize>w) << 2);
    const start = load<i32>(row);
    const stop = load<i32>(row, 4);
    visited += stop - start + 1;
    const count = gathered(lit, inTargets, start, stop);
    const hit = <i32>(count > 0);
    setReal(counts, w, count);
    store<i32>(tail, w);
    tail += (<usize>hit) << 2;
    store<u8>(seen + <usize>w, hit);
    store<i32>(kept, w);
    kept += (<usize>(1 - hit)) << 2;
  }
  setCell(block, Cell.cursor, i);
  setCell(block, Cell.tail, <i32>((tail - queue) >> 2));
  setCell(block, Cell.kept, <i32>((kept - unseen) >> 2));
  if (i == all) {
    const to = cell(block, Cell.to);
    for (let k = cell(block, Cell.from); k < to; k++) setReal(lit, whole(queue, k), 0);
    setCell(block, Cell.unseenCount, <i32>((kept - unseen) >> 2));
    endLevel(block, counts);
  }
  return visited;
}

// The path counts of a level are whole, in `found`: they are kept, and its arcs counted.
function endLevel(block: usize, found: usize): void {
  const offsets = pointer(block, Cell.offsets);
  const inOffsets = pointer(block, Cell.inOffsets);
  const queue = pointer(block, Cell.queue);
  const counts = pointer(block, Cell.counts);
  const to = cell(block, Cell.to);
  const tail = cell(block, Cell.tail);
  let largest: f64 = 0;
  let out: i32 = 0;
  for (let i = to; i < tail; i++) {
    const w = whole(queue, i);
    const count = real(found, w);
    setReal(counts, w, count);
    largest = count > largest ? count : largest;
    const row = (<usize>w) << 2;
    out += load<i32>(offsets + row, 4) - load<i32>(offsets + row);
  }
  let into = out;
  if (offsets != inOffsets) {
    into = 0;
    for (let i = to; i < tail; i++) {
      const row = inOffsets + ((<usize>whole(queue, i)) << 2);
      into += load<i32>(row, 4) - load<i32>(row);
    }
  }
  if (largest > largestCount) {
    setCell(block, Cell.tooLarge, 1);
    setCell(block, Cell.reached, tail);
    clear(block);
    return;
  }
  if (tail == to) {
    endSearch(block, tail);
    return;
  }
  const level = cell(block, Cell.level) + 1;
  setCell(block, Cell.level, level);
  store<i32>(pointer(block, Cell.levels) + ((<usize>(level + 1)) << 2), tail);
  setCell(block, Cell.from, to);
  setCell(block, Cell.to, tail);
  forward(block, out, into);
}

// The source has reached all it can: the way back begins with the last level.
function endSearch(block: usize, reached: i32): void {
  setCell(block, Cell.reached, reached);
  zero(block, pointer(block, Cell.sums), 3);
  finish(block);
}

// The dependencies of a level are whole: they are scored, and lit for the level before.
function finish(block: usize): void {
  const level = cell(block, Cell.level);
  if (level == 0) {
    clear(block);
    return;
  }
  const queue = pointer(block, Cell.queue);
  const counts = pointer(block, Cell.counts);
  const sums = pointer(block, Cell.sums);
  const lit = pointer(block, Cell.lit);
  const levels = pointer(block, Cell.levels);
  const actors = pointer(block, Cell.actors);
  const stands = pointer(block, Cell.stands);
  const weighted = cell(block, Cell.weighted) != 0;
  const factor = load<f64>(block + ((<usize>Cell.factor) << 2));
  const from = whole(levels, level);
  const to = whole(levels, level + 1);
  setCell(block, Cell.level, level - 1);
  setCell(block, Cell.from, from);
  setCell(block, Cell.to, to);
  const scored = cell(block, Cell.scored) != 0;
  // Only links need the step to the source.
  if (level == 1 && !scored) {
    for (let i = from; i < to; i++) {
      const v = whole(queue, i);
      setReal(actors, v, real(actors, v) + factor * (real(counts, v) * real(sums, v)));
    }
    clear(block);
    return;
  }
  for (let i = from; i < to; i++) {
    const v = whole(queue, i);
    const count = real(counts, v);
    const sum = real(sums, v);
    setReal(actors, v, real(actors, v) + factor * (count * sum));
    setReal(lit, v, (weighted ? real(stands, v) : 1) / count + sum);
  }
  const into = real(pointer(block, Cell.inArcs), level);
  const out = real(pointer(block, Cell.outArcs), level - 1);
  const mayPush = !scored && (cell(block, Cell.offsets) == cell(block, Cell.inOffsets) || wide(block));
  if (mayPush && into * 1.3 < out) {
    setCell(block, Cell.cursor, from);
    setCell(block, Cell.phase, Phase.pushBack);
  } else {
    setCell(block, Cell.cursor, whole(levels, level - 1));
    setCell(block, Cell.phase, Phase.pullBack);
  }
}

// What is added to vertices that the source does not reach is never read.
function pushBack(block: usize): i32 {
  const inOffsets = pointer(block, Cell.inOffsets);
  const inTargets = pointer(block, Cell.inTargets);
  const queue = pointer(block, Cell.queue);
  const sums = pointer(block, Cell.sums);
  const lit = pointer(block, Cell.lit);
  const to = cell(block, Cell.to);
  let visited: i32 = 0;
  let i = cell(block, Cell.cursor);
  for (; i < to && visited < stretch; i++) {
    const w = whole(queue, i);
    const share = real(lit, w);
    setReal(lit, w, 0);
    const row = inOffsets + ((<usize>w) << 2);
    const start = load<i32>(row);
    const stop = load<i32>(row, 4);
    let at = inTargets + ((<usize>start) << 2);
    const last = inTargets + ((<usize>stop) << 2);
    for (; at < last; at += 4) {
      const sum = sums + ((<usize>load<i32>(at)) << 3);
      store<f64>(sum, load<f64>(sum) + share);
    }
    visited += stop - start + 1;
  }
  setCell(block, Cell.cursor, i);
  if (i == to) finish(block);
  return visited;
}

function pullBack(block: usize): i32 {
  const offsets = pointer(block, Cell.offsets);
  const targets = pointer(block, Cell.targets);
  const queue = pointer(block, Cell.queue);
  const counts = pointer(block, Cell.counts);
  const sums = pointer(block, Cell.sums);
  const lit = pointer(block, Cell.lit);
  const arcScores = pointer(block, Cell.arcScores);
  const scored = cell(block, Cell.scored) != 0;
  const factor = load<f64>(block + ((<usize>Cell.factor) << 2));
  const from = cell(block, Cell.from);
  let visited: i32 = 0;
  let i = cell(block, Cell.cursor);
  for (; i < from && visited < stretch; i++) {
    const v = whole(queue, i);
    const row = offsets + ((<usize>v) << 2);
    const start = load<i32>(row);
    const stop = load<i32>(row, 4);
    visited += stop - start + 1;
    setReal(
      sums,
      v,
      scored
        ? scoredSum(lit, targets, arcScores, start, stop, factor * real(counts, v))
        : gathered(lit, targets, start, stop),
    );
  }
  setCell(block, Cell.cursor, i);
  if (i == from) dim(block);
  return visited;
}

// The level is lit no more.
function dim(block: usize): void {
  const queue = pointer(block, Cell.queue);
  const lit = pointer(block, Cell.lit);
  const to = cell(block, Cell.to);
  for (let i = cell(block, Cell.from); i < to; i++) setReal(lit, whole(queue, i), 0);
  finish(block);
}

// Zeros between sources; `lit` has them.
function clear(block: usize): void {
  zero(block, pointer(block, Cell.seen), 0);
  zero(block, pointer(block, Cell.sums), 3);
  setCell(block, Cell.phase, Phase.done);
}

// Whether the source reaches so much of its part that all of the part is cleared after it.
function wide(block: usize): bool {
  return cell(block, Cell.reached) * 4 >= cell(block, Cell.last) - cell(block, Cell.first);
}

// Zeros where the source has been, in cells of 1 << width bytes.
function zero(block: usize, array: usize, width: usize): void {
  const first = cell(block, Cell.first);
  const last = cell(block, Cell.last);
  const reached = cell(block, Cell.reached);
  if (wide(block)) {
    memory.fill(array + ((<usize>first) << width), 0, (<usize>(last - first)) << width);
    return;
  }
  const queue = pointer(block, Cell.queue);
  if (width == 0) for (let i = 0; i < reached; i++) store<u8>(array + <usize>whole(queue, i), 0);
  else for (let i = 0; i < reached; i++) setReal(array, whole(queue, i), 0);
}
