// The loops of the Leiden method: the same steps as leiden-moving.ts, leiden-refinement.ts and leiden-aggregation.ts, with
// the same sums in the same order and the same random numbers, so that every bit comes out alike. Nothing is kept here:
// all there is lies in the memory of the caller, at addresses that stand in a block of 32-bit cells.
import { addReal, cell, pointer, real, setCell, setReal, setWhole, whole } from "./memory";

/** The cells of the block, in the order in which `wasm-leiden.ts` fills them. */
const enum Cell {
  community,
  out,
  into,
  outOf,
  intoOf,
  gathered,
  found,
  queue,
  pulls,
  sizes,
  empties,
  waiting,
  refined,
  members,
  starts,
  spot,
  setOf,
  refinedOut,
  refinedInto,
  bound,
  alone,
  gains,
  order,
  offsets,
  targets,
  /** 0 where every arc has strength 1. */
  strengths,
  roomOffsets,
  roomTargets,
  roomStrengths,
  /** Where the loop that is called stands: numbers that it changes. */
  state,
  /** Four cells with the state of the random stream, and two with what was gained, in 64 bits. */
  random = 36,
  gained = 40,
}

/** Strength towards a label, and the sum of `out` over its community. */
function pullOf(pulls: usize, label: i32): usize {
  return pulls + ((<usize>label) << 4);
}

/** 32 random bits: as in random.ts. */
function bits(block: usize): u32 {
  const state = block + (Cell.random << 2);
  let a = load<u32>(state);
  let b = load<u32>(state, 4);
  let c = load<u32>(state, 8);
  let d = load<u32>(state, 12);
  const result = rotl<u32>(b * 5, 7) * 9;
  const shifted = b << 9;
  c ^= a;
  d ^= b;
  b ^= c;
  a ^= d;
  c ^= shifted;
  d = rotl<u32>(d, 11);
  store<u32>(state, a);
  store<u32>(state, b, 4);
  store<u32>(state, c, 8);
  store<u32>(state, d, 12);
  return result;
}
function below(block: usize, bound: u32): u32 {
  const limit = <u64>4294967296 - (<u64>4294967296 % <u64>bound);
  let draw = bits(block);
  while (<u64>draw >= limit) draw = bits(block);
  return draw % bound;
}
function next(block: usize): f64 {
  const high = bits(block) >>> 5;
  const low = bits(block) >>> 6;
  return (<f64>high * 67108864 + <f64>low) / 9007199254740992;
}

/** e to the power x for x ≤ 0: as in elementary.ts. */
function exp(x: f64): f64 {
  if (x < -745.1332191019411) return 0;
  const k = Math.round(x / (6.93147180369123816e-1 + 1.9082149292705877e-10));
  const r = x - k * 6.93147180369123816e-1 - k * 1.9082149292705877e-10;
  let term: f64 = 1;
  for (let i = 17; i >= 1; i--) term = 1 + (r / <f64>i) * term;
  let by = <i32>k;
  while (by < -1000) {
    term *= powerOfTwo(-1000);
    by += 1000;
  }
  return term * powerOfTwo(by);
}
function powerOfTwo(exponent: i32): f64 {
  return reinterpret<f64>((<u64>(exponent + 1023)) << 52);
}

/** Local moving. State: head, left, free, moves. */
export function move(block: usize, budget: i32, rate: f64, tolerance: f64): i32 {
  const community = pointer(block, Cell.community);
  const out = pointer(block, Cell.out);
  const into = pointer(block, Cell.into);
  const intoOf = pointer(block, Cell.intoOf);
  const found = pointer(block, Cell.found);
  const queue = pointer(block, Cell.queue);
  const pulls = pointer(block, Cell.pulls);
  const sizes = pointer(block, Cell.sizes);
  const empties = pointer(block, Cell.empties);
  const waiting = pointer(block, Cell.waiting);
  const offsets = pointer(block, Cell.offsets);
  const targets = pointer(block, Cell.targets);
  const strengths = pointer(block, Cell.strengths);
  const order = cell(block, Cell.order);
  const symmetric = into == out;
  let head = cell(block, Cell.state);
  let left = cell(block, Cell.state + 1);
  let free = cell(block, Cell.state + 2);
  let moves = cell(block, Cell.state + 3);
  let gained = load<f64>(block + (Cell.gained << 2));
  while (left > 0 && budget > 0) {
    const v = whole(queue, head);
    head = head + 1 == order ? 0 : head + 1;
    left--;
    store<u8>(waiting + <usize>v, 0);
    const first = whole(offsets, v);
    const end = whole(offsets, v + 1);
    budget -= end - first + 1;
    let count = 0;
    for (let arc = first; arc < end; arc++) {
      const label = whole(community, whole(targets, arc));
      const strength: f64 = strengths == 0 ? 1 : real(strengths, arc);
      const pull = pullOf(pulls, label);
      const sum = load<f64>(pull);
      if (sum < 0) {
        setWhole(found, count++, label);
        store<f64>(pull, strength);
      } else store<f64>(pull, sum + strength);
    }
    const own = whole(community, v);
    const ofV = real(out, v);
    const outRate = rate * ofV;
    const intoRate = rate * real(into, v);
    const ownPull = pullOf(pulls, own);
    const within = max<f64>(0, load<f64>(ownPull));
    const ownOut = load<f64>(ownPull, 8) - ofV;
    const ownInto = symmetric ? ownOut : real(intoOf, own) - real(into, v);
    const stay = within - outRate * ownInto - intoRate * ownOut;
    let best = own;
    let most = stay;
    for (let i = 0; i < count; i++) {
      const label = whole(found, i);
      const pull = pullOf(pulls, label);
      const towards = load<f64>(pull);
      store<f64>(pull, -1);
      if (label == own) continue;
      const itsOut = load<f64>(pull, 8);
      const itsInto = symmetric ? itsOut : real(intoOf, label);
      const gain = towards - outRate * itsInto - intoRate * itsOut;
      if (gain < most) continue;
      if (gain > most || (best != own && bits(block) < 0x80000000)) {
        most = gain;
        best = label;
      }
    }
    if (most < 0 && whole(sizes, own) > 1) {
      most = 0;
      best = whole(empties, free - 1);
    }
    if (best == own || most - stay <= tolerance) continue;
    moves++;
    gained += most - stay;
    const size = whole(sizes, best);
    setWhole(sizes, best, size + 1);
    if (size == 0) free--;
    const rest = whole(sizes, own) - 1;
    setWhole(sizes, own, rest);
    if (rest == 0) setWhole(empties, free++, own);
    store<f64>(ownPull, load<f64>(ownPull, 8) - ofV, 8);
    const bestPull = pullOf(pulls, best);
    store<f64>(bestPull, load<f64>(bestPull, 8) + ofV, 8);
    if (!symmetric) {
      addReal(intoOf, own, -real(into, v));
      addReal(intoOf, best, real(into, v));
    }
    setWhole(community, v, best);
    for (let arc = first; arc < end; arc++) {
      const u = whole(targets, arc);
      if (load<u8>(waiting + <usize>u) == 1 || whole(community, u) == best) continue;
      store<u8>(waiting + <usize>u, 1);
      const last = head + left++;
      setWhole(queue, last < order ? last : last - order, u);
    }
  }
  setCell(block, Cell.state, head);
  setCell(block, Cell.state + 1, left);
  setCell(block, Cell.state + 2, free);
  setCell(block, Cell.state + 3, moves);
  store<f64>(block + (Cell.gained << 2), gained);
  return budget;
}

/** The arcs inside communities, from place to place. State: places entered, arcs entered. */
export function bind(block: usize, budget: i32): i32 {
  const community = pointer(block, Cell.community);
  const members = pointer(block, Cell.members);
  const spot = pointer(block, Cell.spot);
  const bound = pointer(block, Cell.bound);
  const offsets = pointer(block, Cell.offsets);
  const targets = pointer(block, Cell.targets);
  const strengths = pointer(block, Cell.strengths);
  const innerOffsets = pointer(block, Cell.roomOffsets);
  const innerTargets = pointer(block, Cell.roomTargets);
  const innerStrengths = pointer(block, Cell.roomStrengths);
  const order = cell(block, Cell.order);
  let place = cell(block, Cell.state);
  let arcs = cell(block, Cell.state + 1);
  for (; place < order && budget > 0; place++) {
    const v = whole(members, place);
    const first = whole(offsets, v);
    const end = whole(offsets, v + 1);
    budget -= end - first + 1;
    const own = whole(community, v);
    let sum: f64 = 0;
    for (let arc = first; arc < end; arc++) {
      const u = whole(targets, arc);
      if (whole(community, u) != own) continue;
      setWhole(innerTargets, arcs, whole(spot, u));
      if (strengths == 0) sum += 1;
      else {
        const strength = real(strengths, arc);
        setReal(innerStrengths, arcs, strength);
        sum += strength;
      }
      arcs++;
    }
    setReal(bound, place, sum);
    setWhole(innerOffsets, place + 1, arcs);
  }
  setCell(block, Cell.state, place);
  setCell(block, Cell.state + 1, arcs);
  return budget;
}

/** True when a set has no less strength towards the rest of its community than is expected. */
function wellConnected(block: usize, set: i32, allOut: f64, allInto: f64, rate: f64, tolerance: f64): bool {
  const out = real(pointer(block, Cell.refinedOut), set);
  const into = real(pointer(block, Cell.refinedInto), set);
  const bound = real(pointer(block, Cell.bound), set);
  return bound >= rate * (out * (allInto - into) + into * (allOut - out)) - 2 * tolerance;
}

/** One of the kept sets, or one's own place for staying alone. */
function draw(block: usize, place: i32, kept: i32, most: f64, temperature: f64): i32 {
  const found = pointer(block, Cell.found);
  const gains = pointer(block, Cell.gains);
  if (temperature == 0) {
    let best = 0;
    for (let i = 1; i < kept; i++) if (real(gains, i) > real(gains, best)) best = i;
    return whole(found, best);
  }
  let i = 0;
  let taken = false;
  while (!taken) {
    i = <i32>below(block, kept + 1);
    const gain: f64 = i == kept ? 0 : max<f64>(0, real(gains, i));
    const x = (gain - most) / temperature;
    const at: f64 = x == 0 ? 0 : next(block);
    taken = at < 1 + x || (at * (1 - x) <= 1 && at < exp(x));
  }
  return i == kept ? place : whole(found, i);
}

/** Merging of sets inside communities. State: places visited, merges. */
export function merge(block: usize, budget: i32, rate: f64, tolerance: f64, temperature: f64): i32 {
  const community = pointer(block, Cell.community);
  const out = pointer(block, Cell.out);
  const into = pointer(block, Cell.into);
  const outOf = pointer(block, Cell.outOf);
  const intoOf = pointer(block, Cell.intoOf);
  const gathered = pointer(block, Cell.gathered);
  const found = pointer(block, Cell.found);
  const members = pointer(block, Cell.members);
  const setOf = pointer(block, Cell.setOf);
  const refinedOut = pointer(block, Cell.refinedOut);
  const refinedInto = pointer(block, Cell.refinedInto);
  const bound = pointer(block, Cell.bound);
  const alone = pointer(block, Cell.alone);
  const gains = pointer(block, Cell.gains);
  const offsets = pointer(block, Cell.roomOffsets);
  const targets = pointer(block, Cell.roomTargets);
  const strengths = pointer(block, Cell.roomStrengths);
  const plain = cell(block, Cell.strengths) == 0;
  const order = cell(block, Cell.order);
  let visited = cell(block, Cell.state);
  let merges = cell(block, Cell.state + 1);
  while (visited < order && budget > 0) {
    const place = visited++;
    budget--;
    if (load<u8>(alone + <usize>place) == 0) continue;
    const first = whole(offsets, place);
    const end = whole(offsets, place + 1);
    budget -= end - first;
    const v = whole(members, place);
    const own = whole(community, v);
    const allOut = real(outOf, own);
    const allInto = real(intoOf, own);
    if (!wellConnected(block, place, allOut, allInto, rate, tolerance)) continue;
    let count = 0;
    for (let arc = first; arc < end; arc++) {
      const set = whole(setOf, whole(targets, arc));
      const strength: f64 = plain ? 1 : real(strengths, arc);
      const sum = real(gathered, set);
      if (sum < 0) {
        setWhole(found, count++, set);
        setReal(gathered, set, strength);
      } else setReal(gathered, set, sum + strength);
    }
    const outRate = rate * real(out, v);
    const intoRate = rate * real(into, v);
    let kept = 0;
    let most: f64 = 0;
    for (let i = 0; i < count; i++) {
      const set = whole(found, i);
      const gain = real(gathered, set) - outRate * real(refinedInto, set) - intoRate * real(refinedOut, set);
      if (gain < -2 * tolerance || !wellConnected(block, set, allOut, allInto, rate, tolerance)) {
        setReal(gathered, set, -1);
        continue;
      }
      setWhole(found, kept, set);
      setReal(gains, kept++, gain);
      most = max<f64>(most, gain);
    }
    if (kept == 0) continue;
    const set = draw(block, place, kept, most, temperature);
    if (set != place) {
      setWhole(setOf, place, set);
      store<u8>(alone + <usize>set, 0);
      store<u8>(alone + <usize>place, 0);
      addReal(refinedOut, set, real(out, v));
      if (into != out) addReal(refinedInto, set, real(into, v));
      addReal(bound, set, real(bound, place) - 2 * real(gathered, set));
      merges++;
    }
    for (let i = 0; i < kept; i++) setReal(gathered, whole(found, i), -1);
  }
  setCell(block, Cell.state, visited);
  setCell(block, Cell.state + 1, merges);
  return budget;
}

/** Aggregation. State: the set, its member, sets found, arcs entered, and how many sets there are. */
export function collect(block: usize, budget: i32): i32 {
  const gathered = pointer(block, Cell.gathered);
  const found = pointer(block, Cell.found);
  const refined = pointer(block, Cell.refined);
  const members = pointer(block, Cell.members);
  const starts = pointer(block, Cell.starts);
  const offsets = pointer(block, Cell.offsets);
  const targets = pointer(block, Cell.targets);
  const strengths = pointer(block, Cell.strengths);
  const roomOffsets = pointer(block, Cell.roomOffsets);
  const roomTargets = pointer(block, Cell.roomTargets);
  const roomStrengths = pointer(block, Cell.roomStrengths);
  let set = cell(block, Cell.state);
  let member = cell(block, Cell.state + 1);
  let count = cell(block, Cell.state + 2);
  let arcs = cell(block, Cell.state + 3);
  const sets = cell(block, Cell.state + 4);
  while (set < sets && budget > 0) {
    const v = whole(members, member++);
    const first = whole(offsets, v);
    const end = whole(offsets, v + 1);
    budget -= end - first + 1;
    for (let arc = first; arc < end; arc++) {
      const other = whole(refined, whole(targets, arc));
      const strength: f64 = strengths == 0 ? 1 : real(strengths, arc);
      const sum = real(gathered, other);
      if (sum < 0) {
        setWhole(found, count++, other);
        setReal(gathered, other, strength);
      } else setReal(gathered, other, sum + strength);
    }
    if (member < whole(starts, set + 1)) continue;
    for (let i = 0; i < count; i++) {
      const other = whole(found, i);
      if (other != set) {
        setWhole(roomTargets, arcs, other);
        setReal(roomStrengths, arcs++, real(gathered, other));
      }
      setReal(gathered, other, -1);
    }
    setWhole(roomOffsets, ++set, arcs);
    count = 0;
  }
  setCell(block, Cell.state, set);
  setCell(block, Cell.state + 1, member);
  setCell(block, Cell.state + 2, count);
  setCell(block, Cell.state + 3, arcs);
  return budget;
}
