import { random } from "../random/random.js";
import type { SetGoal } from "./key-player-goals.js";

/** A chosen set, and what is known of the best. */
export interface Chosen {
  readonly members: readonly number[];
  readonly value: number;
  /** True where every set was looked at. */
  readonly exact: boolean;
  /** No set has a higher value, where the search tells; else Infinity. */
  readonly bound: number;
}

/** Sets are all looked at where there are no more of them, and no more arc visits. */
const mostSets = 1e6;
const mostVisits = 5e8;
const restarts = 4;
/** Values closer than this are the same: the set with the smaller numbers stays. */
const rounding = 1e-12;

/** How many sets of a size there are. */
export function setCount(order: number, size: number): number {
  let count = 1;
  for (let i = 0; i < size; i++) count *= (order - i) / (i + 1);
  return Math.round(count);
}

export function looksAtAll(order: number, size: number, { cost }: SetGoal): boolean {
  const count = setCount(order, size);
  return count <= mostSets && count * cost <= mostVisits;
}

/** The best set of a size, or one that no swap of a member betters. */
export async function bestSet(order: number, size: number, goal: SetGoal, seed: number): Promise<Chosen> {
  const look: Look = (members) => goal.value(members);
  if (looksAtAll(order, size, goal)) return enumerate(order, size, look);
  const greedy = await greedily(order, size, look, goal.submodular);
  let best = await swap(greedy.members, greedy.order, look);
  if (!goal.submodular) {
    // Candidates are those who do most alone: a start is drawn from twice as many as are sought, and more.
    const pool = greedy.order.slice(0, Math.max(16, 4 * size));
    for (let start = 0; start < restarts; start++) {
      const draw = random(seed, start);
      const left = [...pool];
      const members = Array.from({ length: size }, () => left.splice(draw.below(left.length), 1)[0]);
      const found = await swap(members, pool, look);
      if (found.value > best.value + rounding) best = found;
    }
  }
  const bound = goal.submodular ? await marginalBound(order, size, best, look) : Infinity;
  return { ...best, members: [...best.members].sort((a, b) => a - b), exact: false, bound };
}

type Look = (members: readonly number[]) => Promise<number>;

interface Valued {
  readonly members: readonly number[];
  readonly value: number;
}

async function enumerate(order: number, size: number, look: Look): Promise<Chosen> {
  const set = Array.from({ length: size }, (_, i) => i);
  let members = [...set];
  let value = -Infinity;
  for (;;) {
    const found = await look(set);
    if (found > value + rounding) {
      members = [...set];
      value = found;
    }
    let i = size - 1;
    while (i >= 0 && set[i] === order - size + i) i--;
    if (i < 0) return { members, value, exact: true, bound: value };
    set[i]++;
    for (let j = i + 1; j < size; j++) set[j] = set[j - 1] + 1;
  }
}

/** Adds one member after the other; where gains only shrink, only those whose gain may still be the largest are looked at. */
async function greedily(
  order: number,
  size: number,
  look: Look,
  lazy: boolean,
): Promise<{ readonly members: readonly number[]; readonly order: readonly number[] }> {
  const alone: number[] = [];
  for (let v = 0; v < order; v++) alone.push(await look([v]));
  const ranked = Array.from(alone.keys()).sort((a, b) => alone[b] - alone[a] || a - b);
  const members = [ranked[0]];
  let value = alone[ranked[0]];
  let left = ranked.slice(1);
  const gain = [...alone];
  while (members.length < size) {
    let best = -1;
    for (const v of left) {
      if (lazy && best >= 0 && gain[v] <= gain[best]) break;
      gain[v] = (await look([...members, v])) - value;
      if (best < 0 || gain[v] > gain[best] + rounding) best = v;
    }
    members.push(best);
    value += gain[best];
    left = left.filter((v) => v !== best).sort((a, b) => gain[b] - gain[a] || a - b);
  }
  return { members, order: ranked };
}

/** Puts outsiders in the place of members as long as one of them helps. */
async function swap(start: readonly number[], candidates: readonly number[], look: Look): Promise<Valued> {
  let members = [...start];
  let value = await look(members);
  for (let better = true; better;) {
    better = false;
    for (let i = 0; i < members.length; i++)
      for (const v of candidates) {
        if (members.includes(v)) continue;
        const other = members.map((member, j) => (j === i ? v : member));
        const found = await look(other);
        if (found <= value + rounding) continue;
        [members, value, better] = [other, found, true];
      }
  }
  return { members, value };
}

/** No set exceeds the value of this one by more than the largest gains that so many further members would bring. */
async function marginalBound(
  order: number,
  size: number,
  { members, value }: Valued,
  look: Look,
): Promise<number> {
  const gains: number[] = [];
  for (let v = 0; v < order; v++) if (!members.includes(v)) gains.push((await look([...members, v])) - value);
  gains.sort((a, b) => b - a);
  return gains.slice(0, size).reduce((sum, gain) => sum + gain, value);
}
