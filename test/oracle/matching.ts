import type { MatchingJob } from "../../src/kernels/matching.js";

/** What a set of pairs is worth with the rewards of places; undefined where it breaks supply or demand. */
export function matchingWorth(job: MatchingJob, matched: ArrayLike<number>): number | undefined {
  const { offsets, targets, worth, supply, demand, first, further } = job;
  const used = Array.from(demand, () => 0);
  let sum = 0;
  for (let i = 0; i < supply.length; i++) {
    let taken = 0;
    for (let pair = offsets[i]; pair < offsets[i + 1]; pair++) {
      if (matched[pair] === 0) continue;
      sum += worth[pair] + (taken === 0 ? first : further);
      taken++;
      used[targets[pair]]++;
    }
    if (taken > supply[i]) return undefined;
  }
  return used.every((count, j) => count <= demand[j]) ? sum : undefined;
}

/** The most that any set of pairs is worth, all of them looked at. */
export function bestMatching(job: MatchingJob): number {
  const { length } = job.targets;
  let best = 0;
  for (let set = 0; set < 2 ** length; set++) {
    const matched = Array.from({ length }, (_, pair) => (set >> pair) & 1);
    best = Math.max(best, matchingWorth(job, matched) ?? 0);
  }
  return best;
}

/** What prices and surpluses say that no matching exceeds (weak duality of the linear program). */
export function dualWorth(job: MatchingJob, surplus: ArrayLike<number>, price: ArrayLike<number>): number {
  const { offsets, targets, worth, supply, demand, first, further } = job;
  let sum = 0;
  for (let j = 0; j < demand.length; j++) {
    const pairs = targets.filter((target) => target === j).length;
    sum += Math.min(demand[j], pairs) * price[j];
  }
  for (let i = 0; i < supply.length; i++) {
    const places = Math.min(supply[i], offsets[i + 1] - offsets[i]);
    for (let place = 0; place < places; place++)
      sum += Math.max(0, (place === 0 ? first : further) - surplus[i]);
    for (let pair = offsets[i]; pair < offsets[i + 1]; pair++)
      sum += Math.max(0, worth[pair] + surplus[i] - price[targets[pair]]);
  }
  return sum;
}
