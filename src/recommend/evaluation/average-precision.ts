import type { Ranking } from "./ranking.js";

/**
 * Average precision: the mean, over all cases that came true, of the share of true cases among those ranked at least as
 * high. From 0 to 1; a random order has the share of true cases. Cases of equal score count as one rank, so that their
 * order cannot matter. NaN where nothing came true.
 *
 * `counts` says how often each case counts, 1 unless given; `missed` how many came true that were never ranked, each of
 * which counts with a precision of 0. O(n).
 *
 * Buckley & Voorhees, SIGIR 2000, 33–40, doi:10.1145/345508.345543.
 */
export function averagePrecision(
  { order, ends }: Ranking,
  labels: ArrayLike<number>,
  counts?: ArrayLike<number>,
  missed = 0,
): number {
  let [all, found, sum, from] = [0, 0, 0, 0];
  for (const end of ends) {
    const before = found;
    for (let at = from; at < end; at++) {
      const count = counts?.[order[at]] ?? 1;
      all += count;
      if (labels[order[at]] === 1) found += count;
    }
    if (found > before) sum += (found - before) * (found / all);
    from = end;
  }
  return found + missed > 0 ? sum / (found + missed) : NaN;
}
