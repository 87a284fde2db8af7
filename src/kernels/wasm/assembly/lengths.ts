// Searches by length, one source after the other, and Brandes' algorithm along what they found: the same steps in the same
// order as EvenSearch and WeightedPaths, so that every bit comes out alike. What is rare is listed without a branch first:
// which arc of many is one of the few cannot be guessed. Nothing is kept here: all there is lies in the memory of the
// caller, at addresses that stand in blocks of 32-bit cells.
import { addReal, cell, pointer, real, setCell, setReal, setWhole, whole } from "./memory";

/** The cells of the block of a search, in the order in which `wasm-search.ts` fills them. */
const enum Search {
  offsets,
  targets,
  distances,
  first,
  next,
  /** Whom a vertex follows in its bucket. */
  before,
  shorter,
  length,
  settled,
  /** How many arcs `shorter` has room for. */
  room,
  /** Buckets less 1. */
  mask,
  /** The bucket at hand. */
  at,
  waiting,
  reached,
}

/** Those of the block of `WasmPaths`, in the order of `wasm-paths.ts`. */
const enum Paths {
  offsets,
  targets,
  distances,
  links,
  stands,
  length,
  settled,
  position,
  counts,
  dependency,
  onward,
  ways,
  actors,
  linkScores,
  /** 1 where vertices stand for several actors. */
  weighted,
  /** 1 where links are scored. */
  scored,
  reached,
  /** Up to which number of those reached all is counted, or from which on all is scored. */
  cursor,
  noted,
  tooLarge,
}

const slack: f64 = 1 + 1e-12;
const largestCount: f64 = 3.273390607896142e150;

/** Settles vertices until about `budget` arcs are visited, and gives their number; there are `scale` buckets to a length of 1. */
export function settle(block: usize, budget: i32, scale: f64): i32 {
  const offsets = pointer(block, Search.offsets);
  const targets = pointer(block, Search.targets);
  const distances = pointer(block, Search.distances);
  const first = pointer(block, Search.first);
  const next = pointer(block, Search.next);
  const before = pointer(block, Search.before);
  const shorter = pointer(block, Search.shorter);
  const room = cell(block, Search.room);
  const length = pointer(block, Search.length);
  const settled = pointer(block, Search.settled);
  const mask = cell(block, Search.mask);
  let at = cell(block, Search.at);
  let waiting = cell(block, Search.waiting);
  let reached = cell(block, Search.reached);
  let visited: i32 = 0;
  while (waiting > 0 && visited < budget) {
    while (whole(first, at) < 0) at = (at + 1) & mask;
    const u = whole(first, at);
    const after = whole(next, u);
    setWhole(first, at, after);
    if (after >= 0) setWhole(before, after, -1);
    waiting--;
    setWhole(settled, reached++, u);
    const near = real(length, u);
    const row = offsets + ((<usize>u) << 2);
    const start = load<i32>(row);
    const end = load<i32>(row, 4);
    for (let arc = start; arc < end;) {
      const stop = <i32>min<i64>(end, <i64>arc + <i64>room);
      let found = shorter;
      for (; arc < stop; arc++) {
        store<i32>(found, arc);
        found += (<usize>(near + real(distances, arc) < real(length, whole(targets, arc)))) << 2;
      }
      // Of parallel arcs one may be shorter still.
      for (let listed = shorter; listed < found; listed += 4) {
        const one = load<i32>(listed);
        const v = whole(targets, one);
        const through = near + real(distances, one);
        const least = real(length, v);
        if (through >= least) continue;
        setReal(length, v, through);
        const to = (<i32>(through * scale)) & mask;
        if (least == Infinity) waiting++;
        else {
          const from = (<i32>(least * scale)) & mask;
          if (from == to) continue;
          const left = whole(before, v);
          const right = whole(next, v);
          if (right >= 0) setWhole(before, right, left);
          if (left >= 0) setWhole(next, left, right);
          else setWhole(first, from, right);
        }
        const head = whole(first, to);
        setWhole(first, to, v);
        setWhole(next, v, head);
        setWhole(before, v, -1);
        if (head >= 0) setWhole(before, head, v);
      }
    }
    visited += end - start + 8;
  }
  setCell(block, Search.at, at);
  setCell(block, Search.waiting, waiting);
  setCell(block, Search.reached, reached);
  return visited;
}

/** Counts paths, nearest vertices first, until about `budget` arcs are visited, and gives their number. */
export function count(block: usize, budget: i32): i32 {
  const offsets = pointer(block, Paths.offsets);
  const targets = pointer(block, Paths.targets);
  const distances = pointer(block, Paths.distances);
  const length = pointer(block, Paths.length);
  const settled = pointer(block, Paths.settled);
  const position = pointer(block, Paths.position);
  const counts = pointer(block, Paths.counts);
  const onward = pointer(block, Paths.onward);
  const ways = pointer(block, Paths.ways);
  const stop = cell(block, Paths.reached);
  let i = cell(block, Paths.cursor);
  let noted = ways + ((<usize>cell(block, Paths.noted)) << 2);
  let visited: i32 = 0;
  let largest: f64 = 0;
  for (; i < stop && visited < budget; i++) {
    const u = whole(settled, i);
    const limit = real(length, u) * slack;
    const start = noted;
    const row = offsets + ((<usize>u) << 2);
    const from = load<i32>(row);
    const end = load<i32>(row, 4);
    for (let arc = from; arc < end; arc++) {
      store<i32>(noted, arc);
      noted += (<usize>(real(length, whole(targets, arc)) + real(distances, arc) <= limit)) << 2;
    }
    const listed = noted;
    noted = start;
    let sum: f64 = <f64>(i == 0);
    for (let way = start; way < listed; way += 4) {
      const arc = load<i32>(way);
      const v = whole(targets, arc);
      if (whole(position, v) >= i) continue;
      store<i32>(noted, arc);
      noted += 4;
      sum += real(counts, v);
    }
    setWhole(onward, i, <i32>((start - ways) >> 2));
    setReal(counts, u, sum);
    largest = sum > largest ? sum : largest;
    visited += end - from + 2;
  }
  const all = <i32>((noted - ways) >> 2);
  setWhole(onward, i, all);
  setCell(block, Paths.cursor, i);
  setCell(block, Paths.noted, all);
  if (largest > largestCount) setCell(block, Paths.tooLarge, 1);
  return visited;
}

/** Scores, farthest vertices first, until about `budget` arcs are visited, and gives their number. */
export function collect(block: usize, budget: i32, factor: f64): i32 {
  const targets = pointer(block, Paths.targets);
  const linkOf = pointer(block, Paths.links);
  const stands = pointer(block, Paths.stands);
  const settled = pointer(block, Paths.settled);
  const counts = pointer(block, Paths.counts);
  const dependency = pointer(block, Paths.dependency);
  const onward = pointer(block, Paths.onward);
  const ways = pointer(block, Paths.ways);
  const actors = pointer(block, Paths.actors);
  const links = pointer(block, Paths.linkScores);
  const weighted = cell(block, Paths.weighted) != 0;
  const scored = cell(block, Paths.scored) != 0;
  let i = cell(block, Paths.cursor);
  let visited: i32 = 0;
  while (i > 0 && visited < budget) {
    const u = whole(settled, --i);
    const paths = real(counts, u);
    const sum = real(dependency, u);
    if (i > 0) addReal(actors, u, factor * (paths * sum));
    const share = (weighted ? real(stands, u) : 1) / paths + sum;
    const start = whole(onward, i);
    const end = whole(onward, i + 1);
    for (let way = start; way < end; way++) {
      const arc = whole(ways, way);
      const v = whole(targets, arc);
      addReal(dependency, v, share);
      if (scored) addReal(links, whole(linkOf, arc), factor * (real(counts, v) * share));
    }
    visited += end - start + 2;
  }
  setCell(block, Paths.cursor, i);
  return visited;
}
