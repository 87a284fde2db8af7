import { chanceOfPair } from "../curves/lists.js";
import type { Made } from "../curves/judging.js";
import { sortedPairs } from "../selection/chosen-pairs.js";
import type { Arm } from "./arms.js";
import { grownBy, ungrown } from "./grown.js";
import { keyOf, shownPairs, type ShowCall } from "./shown-pairs.js";

/** Where chances are unknown, each proposal is taken to be accepted with this one. */
export const unknownChance = 0.5;

/** What happened in a round. */
export interface Round {
  /** What was shown, first place first, as vertices of the beginning. */
  readonly shown: Made;
  /** What of it was accepted. */
  readonly accepted: Made;
  /** Steps between both ends before, on the map of this round; Infinity for pairs that are apart. */
  readonly steps: readonly number[];
}

/**
 * Rounds of proposals: in each the first `budget` pairs are shown, and each is accepted with its likelihood on the map of the
 * beginning, by a draw that hangs on the seed, the round and the pair alone, so that all who propose meet the same answers.
 * Accepted ties are made before the next round, where candidates and scores are found anew; a pair is shown once.
 */
export async function roundsOf(
  call: ShowCall,
  arm: Arm,
  count: number,
  signal: AbortSignal | undefined,
): Promise<Round[]> {
  const { prepared } = call;
  const { csr } = prepared.ground.opened;
  const shown = new Set<number>();
  const made: (readonly [number, number])[] = [];
  const rounds: Round[] = [];
  let grown = ungrown(prepared);
  for (let round = 0; round < count; round++) {
    const list = await shownPairs(call, arm, round, grown, { shown, made });
    for (const [a, b] of list) shown.add(keyOf(a, b, csr.order));
    const accepted = await acceptedOf(call, list, round);
    const steps = stepsBetween(grown.ground.opened.csr, firstTo(grown.firstOf), list);
    rounds.push({ shown: list, accepted, steps });
    made.push(...accepted);
    if (accepted.length > 0 && round < count - 1) grown = await grownBy(prepared, made, signal);
    await prepared.ground.opened.pace.rest();
  }
  return rounds;
}

async function acceptedOf({ prepared }: ShowCall, list: Made, round: number): Promise<Made> {
  const { likelihood, ground, seed } = prepared;
  const pairs = sortedPairs(list);
  const chances = await likelihood.predict(pairs);
  const { order } = ground.opened.csr;
  const drawn = chanceOfPair(order, seed, "answers", round);
  const known = new Map(Array.from(chances, (chance, i) => [keyOf(pairs.a[i], pairs.b[i], order), chance]));
  return list.filter(([a, b]) => {
    const chance = known.get(keyOf(a, b, order)) ?? NaN;
    return drawn(a, b) < (Number.isNaN(chance) ? unknownChance : chance);
  });
}

/** Where each vertex of the beginning is now. */
function firstTo(firstOf: Int32Array): Int32Array {
  const nowOf = new Int32Array(firstOf.length);
  firstOf.forEach((first, now) => (nowOf[first] = now));
  return nowOf;
}

/** Steps between both ends of each pair, by a search from the first. O(n + m) a pair. */
function stepsBetween(
  {
    order,
    offsets,
    targets,
  }: { readonly order: number; readonly offsets: Int32Array; readonly targets: Int32Array },
  nowOf: Int32Array,
  list: Made,
): number[] {
  return list.map(([a, b]) => {
    const [from, to] = [nowOf[a], nowOf[b]];
    const steps = new Int32Array(order).fill(-1);
    const queue = [from];
    steps[from] = 0;
    for (let head = 0; head < queue.length && steps[to] < 0; head++) {
      const v = queue[head];
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const w = targets[arc];
        if (steps[w] >= 0) continue;
        steps[w] = steps[v] + 1;
        queue.push(w);
      }
    }
    return steps[to] < 0 ? Infinity : steps[to];
  });
}
