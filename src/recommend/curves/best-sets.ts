import type { Pace } from "../../control/pace.js";
import type { VertexPairs } from "../ground.js";
import type { Objective } from "../objective.js";
import { chosen } from "../selection/chosen-pairs.js";
import type { Taken } from "./greedy-by-all.js";

/** So many looks at pairs are taken at most, and so many looks times actors. */
export const mostLooks = 150_000;
const mostSteps = 2e7;
/** An objective that is dear to open counts as so many looks. */
const dearOpening = 3000;
const rounding = 1e-12;

/** The ties that gain most together, as positions of pairs. */
export interface BestSet {
  readonly at: readonly number[];
  readonly gain: number;
}

/**
 * The best choice of at most 1, 2 … `budget` ties among pairs, proven by looking at all choices that could be better than the
 * best known, which greedy choice begins with; undefined from where on that takes too many looks.
 *
 * Where gains shrink as ties are taken, the gains of the rest bound what a beginning may come to (branch and bound); elsewhere
 * nothing does, and all choices are looked at. The last tie of a choice is told by its gain, so that a choice of k takes as many
 * openings as there are choices of k − 1; `dear` says whether that counts.
 *
 * Nemhauser & Wolsey, Math. Oper. Res. 3 (1978) 177–188, doi:10.1287/moor.3.3.177; Land & Doig, Econometrica 28 (1960)
 * 497–520, doi:10.2307/1910129.
 */
export async function bestSets(
  open: () => Promise<Objective>,
  pairs: VertexPairs,
  greedy: Taken,
  budget: number,
  { order, dear, pace }: { readonly order: number; readonly dear: boolean; readonly pace: Pace },
): Promise<readonly (BestSet | undefined)[]> {
  const most = Math.min(mostLooks, Math.floor(mostSteps / Math.max(1, order)));
  const search = new Search(open, pairs, { most, opening: dear ? dearOpening : 0, pace });
  const found: (BestSet | undefined)[] = [];
  let last: BestSet | undefined = { at: [], gain: 0 };
  for (let size = 1; size <= budget; size++) {
    const at = greedy.at.slice(0, size);
    const gain = greedy.adds.slice(0, size).reduce((sum, each) => sum + each, 0);
    if (last !== undefined) last = await search.best(size, gain > last.gain ? { at, gain } : last);
    found.push(last);
  }
  return found;
}

class Search {
  #looked = 0;
  #best: BestSet = { at: [], gain: 0 };
  /** Positions of pairs by falling gain of each alone. */
  #order: readonly number[] | undefined;

  constructor(
    private readonly open: () => Promise<Objective>,
    private readonly pairs: VertexPairs,
    private readonly limits: { readonly most: number; readonly opening: number; readonly pace: Pace },
  ) {}

  /** The best choice of a size; undefined where it takes too many looks. */
  async best(size: number, known: BestSet): Promise<BestSet | undefined> {
    this.#best = known;
    return (await this.#visit([], 0, size)) ? this.#best : undefined;
  }

  /** Looks at the choices that begin with these ties and go on with pairs from a place on; false where that is too many. */
  async #visit(begun: readonly number[], from: number, size: number): Promise<boolean> {
    const { most, opening, pace } = this.limits;
    if (pace.due()) await pace.rest();
    const left = this.pairs.length - from;
    this.#looked += left + opening;
    if (this.#looked > most) return false;
    const { gains, value, submodular } = await this.#look(begun, from);
    const order = (this.#order ??= Array.from(gains.keys()).sort((i, j) => gains[j] - gains[i] || i - j));
    const missing = size - begun.length;
    if (missing === 1) {
      for (const i of order.slice(from))
        if (value + gains[i] > this.#best.gain + rounding)
          this.#best = { at: [...begun, i], gain: value + gains[i] };
      return true;
    }
    // Each choice is looked at as the last pair of it: where all must be, and are too many, the search ends before it begins.
    if (!submodular && this.#looked + choices(left, missing) > most) return false;
    const after = submodular ? bestOfLater(order, gains, from, missing - 1) : undefined;
    for (let place = from; place < order.length; place++) {
      const i = order[place];
      if (after !== undefined && value + gains[i] + after[place - from] <= this.#best.gain + rounding)
        continue;
      if (!(await this.#visit([...begun, i], place + 1, size))) return false;
    }
    return true;
  }

  async #look(
    begun: readonly number[],
    from: number,
  ): Promise<{ readonly gains: Float64Array; readonly value: number; readonly submodular: boolean }> {
    const { pairs } = this;
    const objective = await this.open();
    const before = (await objective.value()).value;
    for (const i of begun) await objective.take(pairs.a[i], pairs.b[i]);
    const value = begun.length === 0 ? 0 : (await objective.value()).value - before;
    const gains = new Float64Array(pairs.length);
    const at = this.#order === undefined ? undefined : Int32Array.from(this.#order.slice(from)).sort();
    const found = await objective.gains(at === undefined ? pairs : chosen(pairs, at));
    for (let i = 0; i < found.length; i++) gains[at === undefined ? i : at[i]] = found[i];
    return { gains, value, submodular: objective.submodular };
  }
}

/** How many choices there are of `missing` of `left` pairs. */
function choices(left: number, missing: number): number {
  let count = left;
  for (let i = 1; i < missing; i++) count *= (left - i) / (i + 1);
  return count;
}

/** By place, the sum of the `count` highest gains of pairs that come later; what loses counts nothing. */
function bestOfLater(
  order: readonly number[],
  gains: Float64Array,
  from: number,
  count: number,
): Float64Array {
  const sums = new Float64Array(order.length - from);
  let top: number[] = [];
  for (let place = order.length - 1; place >= from; place--) {
    sums[place - from] = top.reduce((sum, gain) => sum + Math.max(0, gain), 0);
    top = [...top, gains[order[place]]].sort((x, y) => y - x).slice(0, count);
  }
  return sums;
}
