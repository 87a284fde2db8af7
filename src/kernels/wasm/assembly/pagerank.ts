// The two loops of a sweep of PageRank: the same sums in the same order as pagerank-loops.ts, so that every bit
// comes out alike. Nothing is kept here: all there is lies in the memory of the caller, at addresses that
// stand in a block of 32-bit cells.
import { pointer, real } from "./memory";

/** The cells of the block, in the order in which `wasm-pagerank.ts` fills them. */
const enum Cell {
  inOffsets,
  inTargets,
  inStrengths,
  loopOutStrength,
  share,
  inverse,
  scores,
  restart,
  /** 1 where arcs have strengths. */
  weighted,
  /** 1 where walks restart everywhere alike. */
  anywhere,
  /** 1 where self-ties are walked. */
  loops,
}

function flag(block: usize, at: i32): bool {
  return load<i32>(block + ((<usize>at) << 2)) != 0;
}

function at<T>(share: usize, v: i32): f64 {
  return <f64>load<T>(share + ((<usize>v) << alignof<T>()));
}

/** What the vertices from…to − 1 hand on along a unit of strength; gives `dangling` and what those without out-arcs have. */
function spread<T>(block: usize, from: i32, to: i32, dangling: f64): f64 {
  const share = pointer(block, Cell.share);
  const inverse = pointer(block, Cell.inverse);
  const scores = pointer(block, Cell.scores);
  for (let v = from; v < to; v++) {
    const part = real(inverse, v);
    const score = real(scores, v);
    store<T>(share + ((<usize>v) << alignof<T>()), <T>(score * part));
    if (part == 0) dangling += score;
  }
  return dangling;
}

/** New scores of the vertices from…to − 1; gives `change` and what they changed by. */
function pull<T>(block: usize, from: i32, to: i32, damping: f64, base: f64, change: f64): f64 {
  const inOffsets = pointer(block, Cell.inOffsets);
  const inTargets = pointer(block, Cell.inTargets);
  const inStrengths = pointer(block, Cell.inStrengths);
  const loopOutStrength = pointer(block, Cell.loopOutStrength);
  const share = pointer(block, Cell.share);
  const scores = pointer(block, Cell.scores);
  const restart = pointer(block, Cell.restart);
  const weighted = flag(block, Cell.weighted);
  const anywhere = flag(block, Cell.anywhere);
  const loops = flag(block, Cell.loops);
  let arc = inTargets + ((<usize>load<i32>(inOffsets + ((<usize>from) << 2))) << 2);
  for (let w = from; w < to; w++) {
    const end = inTargets + ((<usize>load<i32>(inOffsets + ((<usize>w) << 2), 4)) << 2);
    let even: f64 = loops ? real(loopOutStrength, w) * at<T>(share, w) : 0;
    let odd: f64 = 0;
    if (weighted) {
      let strength = inStrengths + ((arc - inTargets) << 1);
      for (; arc + 4 < end; arc += 8) {
        even += load<f64>(strength) * at<T>(share, load<i32>(arc));
        odd += load<f64>(strength, 8) * at<T>(share, load<i32>(arc, 4));
        strength += 16;
      }
      if (arc < end) even += load<f64>(strength) * at<T>(share, load<i32>(arc));
    } else {
      for (; arc + 4 < end; arc += 8) {
        even += at<T>(share, load<i32>(arc));
        odd += at<T>(share, load<i32>(arc, 4));
      }
      if (arc < end) even += at<T>(share, load<i32>(arc));
    }
    arc = end;
    const next = damping * (even + odd) + (anywhere ? base : base * real(restart, w));
    change += abs(next - real(scores, w));
    store<f64>(scores + ((<usize>w) << 3), next);
  }
  return change;
}

export function spreadDouble(block: usize, from: i32, to: i32, dangling: f64): f64 {
  return spread<f64>(block, from, to, dangling);
}
export function spreadSingle(block: usize, from: i32, to: i32, dangling: f64): f64 {
  return spread<f32>(block, from, to, dangling);
}
export function pullDouble(block: usize, from: i32, to: i32, damping: f64, base: f64, change: f64): f64 {
  return pull<f64>(block, from, to, damping, base, change);
}
export function pullSingle(block: usize, from: i32, to: i32, damping: f64, base: f64, change: f64): f64 {
  return pull<f32>(block, from, to, damping, base, change);
}
