import type { VertexPairs } from "../ground.js";
import type { Objective } from "../objective.js";
import { chosen } from "../selection/chosen-pairs.js";
import { highest } from "../selection/highest.js";

/** Up to so many pairs all are looked at in every round. */
export const allInEveryRound = 2500;
/** Gains that are no more than this are sums of the same numbers in another order. */
const nothing = 1e-12;

/** What was taken, as positions of pairs, and what each gained when it was taken. */
export interface Taken {
  readonly at: readonly number[];
  readonly adds: readonly number[];
}

/** How many pairs get an exact look in a round: `looks` in the first, an eighth of them afterwards. */
export function looksOfRound(looks: number, round: number): number {
  return round === 0 ? looks : Math.max(allInEveryRound, looks >> 3);
}

/**
 * Greedy choice by exact gains alone: in each round the pair with the highest gain of all that are looked at, of equal ones the
 * first; no shortlist of a first look is trusted before as many pairs were looked at as `looks` allows. Ends where nothing
 * gains. Of more pairs those that look best, and in later rounds those whose gain was highest so far, are looked at.
 */
export async function greedyByAll(
  objective: Objective,
  pairs: VertexPairs,
  count: number,
  looks: number,
): Promise<Taken> {
  const known = new Float64Array(pairs.length).fill(NaN);
  const [at, adds]: [number[], number[]] = [[], []];
  while (at.length < count && at.length < pairs.length) {
    const few = looksOfRound(looks, at.length);
    const here = await looked(objective, pairs, known, few, at.length > 0);
    const gains = await objective.gains(chosen(pairs, here));
    let best = -1;
    for (const [i, position] of here.entries()) {
      known[position] = gains[i];
      if (at.includes(position)) known[position] = NaN;
      else if (best < 0 || gains[i] > known[best]) best = position;
    }
    if (best < 0 || !(known[best] > nothing)) break;
    at.push(best);
    adds.push(known[best]);
    known[best] = NaN;
    await objective.take(pairs.a[best], pairs.b[best]);
  }
  return { at, adds };
}

async function looked(
  objective: Objective,
  pairs: VertexPairs,
  known: Float64Array,
  few: number,
  later: boolean,
): Promise<Int32Array> {
  if (pairs.length <= few) return Int32Array.from({ length: pairs.length }, (_, i) => i);
  const best = highest(await objective.screen(pairs), few);
  return later ? Int32Array.from(new Set([...best, ...highest(known, few)])).sort() : best;
}
