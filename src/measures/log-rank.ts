import { inChunks, type Pace } from "../control/pace.js";
import { chiSquareTail } from "./chi-square.js";
import type { Reason } from "../values/reasons.js";
import type { TieLives } from "./tie-lives.js";

/** Whether groups end alike. */
export interface LogRank {
  readonly chiSquare: number;
  readonly df: number;
  /** The chance of curves that differ as much if all groups end alike. */
  readonly p: number;
}

/**
 * The log-rank test of several groups: on each day of age the ends of each group beside those that its share of the ties
 * then under observation would have, with the variance of ends dealt out among these (hypergeometric, after Mantel and
 * Haenszel), summed over days. Delayed entry only changes who is under observation. The degrees of freedom are those of the
 * groups that can be told apart: groups never observed together when anything ended cannot. Gives a reason where there is
 * no test: `groups-overlap` if an entry is in several groups, `one-group` if no two can be told apart.
 * O(members + days · groups + days with an end · groups²).
 *
 * Mantel, Cancer Chemother. Rep. 50 (1966) 163–170; Peto & Peto, J. R. Stat. Soc. A 135 (1972) 185–207,
 * doi:10.2307/2344317.
 */
export async function logRank(
  lives: TieLives,
  members: readonly (readonly number[])[],
  pace: Pace,
): Promise<LogRank | Reason> {
  const groups = members.map((own) => own.filter((i) => lives.age[i] >= 0)).filter((own) => own.length > 0);
  const all = groups.flat();
  if (new Set(all).size < all.length) return "groups-overlap";
  const k = groups.length;
  const { offsets, groupOf, sortOf } = await byDay(lives, groups, pace);
  const [atRisk, ended, excess] = [new Float64Array(k), new Float64Array(k), new Float64Array(k)];
  const variance = Array.from(groups, () => new Float64Array(k));
  for (let day = 0; day + 1 < offsets.length; day++) {
    if (pace.due()) await pace.rest();
    let ends = 0;
    ended.fill(0);
    for (let i = offsets[day]; i < offsets[day + 1]; i++) {
      if (sortOf[i] === sorts.end) ended[groupOf[i]]++;
      else atRisk[groupOf[i]] += sortOf[i] === sorts.enter ? 1 : -1;
      ends += Number(sortOf[i] === sorts.end);
    }
    if (ends === 0) continue;
    const watched = atRisk.reduce((sum, count) => sum + count, 0);
    const each = watched > 1 ? (ends * (watched - ends)) / (watched - 1) : 0;
    for (let g = 0; g < k; g++) {
      const share = atRisk[g] / watched;
      excess[g] += ended[g] - ends * share;
      for (let h = 0; h < k; h++) variance[g][h] += each * share * (Number(g === h) - atRisk[h] / watched);
    }
  }
  const { square, rank } = quadratic(excess, variance);
  return rank === 0 ? "one-group" : { chiSquare: square, df: rank, p: chiSquareTail(square, rank) };
}

const sorts = { enter: 0, leave: 1, end: 2 } as const;

/** What happens on each day of age: who comes under observation, is no longer, and ends. */
async function byDay(lives: TieLives, groups: readonly (readonly number[])[], pace: Pace) {
  const { age, entry, ended } = lives;
  const days = groups.flat().reduce((most, i) => Math.max(most, age[i]), 0) + 2;
  const offsets = new Int32Array(days + 1);
  const visit = async (use: (day: number, group: number, sort: number) => void): Promise<void> => {
    for (const [g, own] of groups.entries())
      await inChunks(pace, own.length, 8192, (from, to) => {
        for (const i of own.slice(from, to)) {
          use(entry[i] + 1, g, sorts.enter);
          use(age[i] + 1, g, sorts.leave);
          if (ended[i] === 1) use(age[i], g, sorts.end);
        }
      });
  };
  await visit((day) => offsets[day + 1]++);
  for (let day = 0; day < days; day++) offsets[day + 1] += offsets[day];
  const next = offsets.slice(0, days);
  const [groupOf, sortOf] = [new Int32Array(offsets[days]), new Uint8Array(offsets[days])];
  await visit((day, group, sort) => {
    groupOf[next[day]] = group;
    sortOf[next[day]++] = sort;
  });
  return { offsets, groupOf, sortOf };
}

/** xᵀ V⁻ x and the rank of V, which is symmetric and has no negative direction, by elimination; both are spent. */
function quadratic(x: Float64Array, variance: readonly Float64Array[]): { square: number; rank: number } {
  const scale = variance.map((row, g) => row[g]);
  const rest = new Set(variance.keys());
  let [square, rank] = [0, 0];
  for (;;) {
    let pivot = -1;
    for (const g of rest)
      if (variance[g][g] > 1e-9 * scale[g] && (pivot < 0 || variance[g][g] > variance[pivot][pivot]))
        pivot = g;
    if (pivot < 0) return { square, rank };
    rest.delete(pivot);
    rank++;
    square += x[pivot] ** 2 / variance[pivot][pivot];
    for (const g of rest) {
      const factor = variance[g][pivot] / variance[pivot][pivot];
      x[g] -= factor * x[pivot];
      for (const h of rest) variance[g][h] -= factor * variance[pivot][h];
    }
  }
}
