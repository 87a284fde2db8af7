import type { Intervals } from "../values/score-intervals.js";

/** How the highest scores stand to the others. */
export interface Separation {
  /** Each number r says that the r highest lie above all others. */
  readonly cuts: readonly number[];
  /** Whether each of them is told apart from every other, or both are known closely enough. */
  readonly settled: boolean;
}

/** The positions of the k highest counts among those that may be ranked, highest first, then by position. O(n + k log k). */
export function highest(counts: Float64Array, rankable: Uint8Array, k: number): Int32Array {
  let most = 0;
  for (const count of counts) most = Math.max(most, count);
  const width = Math.ceil((most + 1) / 65536);
  const having = new Int32Array(65536);
  for (let i = 0; i < counts.length; i++) having[Math.floor(counts[i] / width)] += rankable[i];
  let least = Math.floor(most / width);
  for (let found = having[least]; least > 0 && found < k; found += having[least]) least--;
  const candidates: number[] = [];
  for (let i = 0; i < counts.length; i++)
    if (rankable[i] === 1 && counts[i] >= least * width) candidates.push(i);
  candidates.sort((a, b) => counts[b] - counts[a] || a - b);
  return Int32Array.from(candidates.slice(0, k));
}

/**
 * Looks at the intervals of the highest and of all others that may be ranked. Two whose intervals touch are known closely
 * enough where the upper one is at most epsilon below what was found, and the lower one at most epsilon above.
 */
export function separation(
  top: Int32Array,
  rankable: Uint8Array,
  found: Float64Array,
  { low, high }: Intervals,
  epsilon: number,
): Separation {
  const inTop = new Uint8Array(rankable.length);
  for (const i of top) inTop[i] = 1;
  // The highest that others may be, and those among them who may be more than epsilon above what was found.
  let [others, wideOthers] = [-Infinity, -Infinity];
  for (let i = 0; i < rankable.length; i++) {
    if (rankable[i] === 0 || inTop[i] === 1) continue;
    others = Math.max(others, high[i]);
    if (high[i] - found[i] > epsilon) wideOthers = Math.max(wideOthers, high[i]);
  }
  // For each rank the highest that anybody after it may be.
  const after = new Float64Array(top.length);
  for (let r = top.length - 1, highestYet = others; r >= 0; r--) {
    after[r] = highestYet;
    highestYet = Math.max(highestYet, high[top[r]]);
  }
  const cuts: number[] = [];
  let settled = true;
  let lowest = Infinity;
  for (const [r, i] of top.entries()) {
    if (found[i] - low[i] > epsilon && low[i] <= after[r]) settled = false;
    if (high[i] - found[i] > epsilon && high[i] >= lowest) settled = false;
    lowest = Math.min(lowest, low[i]);
    if (lowest > after[r]) cuts.push(r + 1);
  }
  return { cuts, settled: settled && wideOthers < lowest };
}
