import { inChunks, type Pace } from "../../control/pace.js";
import type { SetPool } from "./set-pool.js";

/**
 * By which of the chosen each of the first `count` sets of a pool is met first: 1 for the first chosen, 2 for the second …;
 * 0 where somebody who was asked before meets it, −1 where nobody does. O(members of the sets).
 */
export async function metBy(
  { members, offsets }: SetPool,
  count: number,
  order: number,
  asked: readonly number[],
  chosen: readonly number[],
  pace: Pace,
): Promise<Int32Array> {
  const none = chosen.length + 1;
  const ranks = new Int32Array(order).fill(none);
  chosen.forEach((v, i) => (ranks[v] = i + 1));
  for (const v of asked) ranks[v] = 0;
  const met = new Int32Array(count);
  await inChunks(pace, count, 4096, (from, to) => {
    for (let set = from; set < to; set++) {
      let least = none;
      for (let i = offsets[set]; i < offsets[set + 1]; i++)
        if (ranks[members[i]] < least) least = ranks[members[i]];
      met[set] = least === none ? -1 : least;
    }
  });
  return met;
}

/** How many sets are met by those asked before (0), with the first chosen (1), with the first two (2) … */
export function metSoFar(met: Int32Array, chosen: number): number[] {
  const counts = new Array<number>(chosen + 1).fill(0);
  for (const by of met) if (by >= 0) counts[by]++;
  for (let i = 1; i <= chosen; i++) counts[i] += counts[i - 1];
  return counts;
}
