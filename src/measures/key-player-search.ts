import type { Pace } from "../control/pace.js";
import { sortedOrder } from "../network/sort.js";
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
function setCount(order: number, size: number): number {
  let count = 1;
  for (let i = 0; i < size; i++) count *= (order - i) / (i + 1);
  return Math.round(count);
}

function looksAtAll(order: number, size: number, cost: number): boolean {
  const count = setCount(order, size);
  return count <= mostSets && count * cost <= mostVisits;
}

/** Sets that are looked at: every one, or those of choosing members, swapping each once and bounding the rest. */
export function looksOf(order: number, size: number, cost: number): number {
  return looksAtAll(order, size, cost) ? setCount(order, size) : order * (2 * size + 1);
}

/** Looks at sets, which count as steps of the phase under way, and keeps what is known of it. */
class Search {
  #looks = 0;

  constructor(
    readonly order: number,
    readonly size: number,
    readonly goal: SetGoal,
    readonly pace: Pace,
  ) {}

  /** The values of sets that have the base in common and `size` further members each. */
  async values(base: readonly number[], further: Int32Array, size = 1): Promise<Float64Array> {
    const values = await this.goal.values(base, further, size);
    this.#looks += values.length;
    this.pace.advance(this.#looks);
    if (this.pace.due()) await this.pace.rest();
    return values;
  }

  /** Vertices by falling number, the same by number. */
  async sorted(vertices: Int32Array, by: Float64Array): Promise<Int32Array> {
    const order = await sortedOrder(this.pace, vertices.length, (a, b) => {
      const [one, other] = [vertices[a], vertices[b]];
      return by[other] - by[one] || one - other;
    });
    return order.map((i) => vertices[i]);
  }
}

/** The best set of a size, or one that no swap of a member betters. */
export async function bestSet(
  order: number,
  size: number,
  goal: SetGoal,
  seed: number,
  pace: Pace,
): Promise<Chosen> {
  const search = new Search(order, size, goal, pace);
  if (looksAtAll(order, size, goal.cost)) return enumerate(search);
  const greedy = await greedily(search);
  let best = await swap(greedy.members, greedy.order, search);
  if (!goal.submodular) {
    // Candidates are those who do most alone: a start is drawn from twice as many as are sought, and more.
    const pool = greedy.order.subarray(0, Math.max(16, 4 * size));
    for (let start = 0; start < restarts; start++) {
      const draw = random(seed, start);
      const left = [...pool];
      const members = Array.from({ length: size }, () => left.splice(draw.below(left.length), 1)[0]);
      const found = await swap(members, pool, search);
      if (found.value > best.value + rounding) best = found;
    }
  }
  const bound = goal.submodular ? await marginalBound(best, search) : Infinity;
  return { ...best, members: [...best.members].sort((a, b) => a - b), exact: false, bound };
}

interface Valued {
  readonly members: readonly number[];
  readonly value: number;
}

async function enumerate(search: Search): Promise<Chosen> {
  const { order, size, goal } = search;
  const set = Int32Array.from({ length: size }, (_, i) => i);
  const block = new Int32Array(size * Math.min(goal.together, 65536));
  let members = [...set];
  let value = -Infinity;
  for (let more = true; more;) {
    let filled = 0;
    for (; more && filled < block.length; filled += size) {
      block.set(set, filled);
      more = next(set, order);
    }
    const values = await search.values([], block.subarray(0, filled), size);
    for (let i = 0; i < values.length; i++)
      if (values[i] > value + rounding) {
        members = [...block.subarray(i * size, (i + 1) * size)];
        value = values[i];
      }
  }
  return { members, value, exact: true, bound: value };
}

/** The next set in the order of its numbers; false after the last. */
function next(set: Int32Array, order: number): boolean {
  const size = set.length;
  let i = size - 1;
  while (i >= 0 && set[i] === order - size + i) i--;
  if (i < 0) return false;
  set[i]++;
  for (let j = i + 1; j < size; j++) set[j] = set[j - 1] + 1;
  return true;
}

/** Adds one member after the other; where gains only shrink, only those whose gain may still be the largest are looked at. */
async function greedily(
  search: Search,
): Promise<{ readonly members: readonly number[]; readonly order: Int32Array }> {
  const { order, size, goal } = search;
  const everybody = Int32Array.from({ length: order }, (_, v) => v);
  const gain = (await search.values([], everybody)).slice();
  const ranked = await search.sorted(everybody, gain);
  const members = [ranked[0]];
  let value = gain[ranked[0]];
  let left: Int32Array = ranked.slice(1);
  while (members.length < size) {
    let best = -1;
    for (let from = 0; from < left.length; from += goal.together) {
      const some = left.subarray(from, from + goal.together);
      if (goal.submodular && best >= 0 && gain[some[0]] <= gain[best]) break;
      const values = await search.values(members, some);
      for (const [i, v] of some.entries()) {
        gain[v] = values[i] - value;
        if (best < 0 || gain[v] > gain[best] + rounding) best = v;
      }
    }
    members.push(best);
    value += gain[best];
    left = await search.sorted(
      left.filter((v) => v !== best),
      gain,
    );
  }
  return { members, order: ranked };
}

/** Puts outsiders in the place of members as long as one of them helps. */
async function swap(start: readonly number[], candidates: Int32Array, search: Search): Promise<Valued> {
  const members = [...start];
  let [value] = await search.values(members, new Int32Array(0), 0);
  for (let better = true; better;) {
    better = false;
    for (let i = 0; i < members.length; i++) {
      const others = candidates.filter((v) => !members.includes(v));
      const rest = members.filter((_, j) => j !== i);
      for (let from = 0; from < others.length;) {
        const some = others.subarray(from, from + search.goal.together);
        const values = await search.values(rest, some);
        const found = values.findIndex((each) => each > value + rounding);
        if (found < 0) from += some.length;
        else {
          [others[from + found], members[i]] = [members[i], some[found]];
          [value, better] = [values[found], true];
          from += found + 1;
        }
      }
    }
  }
  return { members, value };
}

/** No set exceeds the value of this one by more than the largest gains that so many further members would bring. */
async function marginalBound({ members, value }: Valued, search: Search): Promise<number> {
  const { order, size } = search;
  const inside = new Set(members);
  const others = Int32Array.from({ length: order }, (_, v) => v).filter((v) => !inside.has(v));
  const gains = (await search.values(members, others)).map((each) => each - value).sort();
  return gains.subarray(Math.max(0, gains.length - size)).reduceRight((sum, gain) => sum + gain, value);
}
