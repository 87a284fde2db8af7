import { inChunks, type Pace } from "../control/pace.js";
import { exp, log } from "../random/elementary.js";
import type { Contingency } from "./contingency.js";
import { logFactorials } from "./log-factorials.js";

/** How much two groupings of the same actors agree. */
export interface Agreement {
  readonly nmi: number;
  readonly ami: number;
  readonly ari: number;
  readonly vi: number;
}

/**
 * Normalized and adjusted mutual information, adjusted Rand index and variation of information of two groupings.
 *
 * Counts      natural logarithms. Two groupings that are the same give 1, 1, 1 and 0 exactly, trivial ones too; NaN
 *             without actors. Groups of one size share their part of the expected information, so its sum runs over pairs
 *             of different sizes.
 * Cost        O(cells + s₁ · s₂ · smallest) with s the numbers of different sizes, at most √(2n).
 */
export async function agreement(table: Contingency, pace: Pace): Promise<Agreement> {
  const { actors: n, cells } = table;
  if (n === 0) return { nmi: NaN, ami: NaN, ari: NaN, vi: NaN };
  const [rows, columns] = [table.first.filter((size) => size > 0), table.second.filter((size) => size > 0)];
  if (cells.size === rows.length && cells.size === columns.length) return { nmi: 1, ami: 1, ari: 1, vi: 0 };
  const [h1, h2] = [entropy(rows, n), entropy(columns, n)];
  const shared = await mutualInformation(table, pace);
  const expected = await expectedInformation(sizes(rows), sizes(columns), n, pace);
  const mean = (h1 + h2) / 2;
  return {
    nmi: shared / mean,
    ami: (shared - expected) / (mean - expected),
    ari: adjustedRand(rows, columns, cells, n),
    vi: Math.max(0, h1 + h2 - 2 * shared),
  };
}

function entropy(groups: Float64Array, n: number): number {
  return groups.reduce((sum, size) => sum - (size / n) * log(size / n), 0);
}

async function mutualInformation(
  { actors: n, first, second, cells }: Contingency,
  pace: Pace,
): Promise<number> {
  let sum = 0;
  const entries = cells.entries();
  await inChunks(pace, cells.size, 4096, (from, to) => {
    for (let i = from; i < to; i++) {
      const [cell, count] = entries.next().value ?? [0, 0];
      const [a, b] = [first[Math.floor(cell / second.length)], second[cell % second.length]];
      sum += (count / n) * log((n * count) / (a * b));
    }
  });
  return Math.max(0, sum);
}

function adjustedRand(
  rows: Float64Array,
  columns: Float64Array,
  cells: ReadonlyMap<number, number>,
  n: number,
): number {
  const pairs = (sum: number, size: number): number => sum + (size * (size - 1)) / 2;
  let both = 0;
  for (const count of cells.values()) both = pairs(both, count);
  const [first, second] = [rows.reduce(pairs, 0), columns.reduce(pairs, 0)];
  const chance = (first * second) / pairs(0, n);
  return (both - chance) / ((first + second) / 2 - chance);
}

/** Different sizes of groups, and how many groups have each. */
function sizes(groups: Float64Array): readonly (readonly [size: number, groups: number])[] {
  const counts = new Map<number, number>();
  for (const size of groups) counts.set(size, (counts.get(size) ?? 0) + 1);
  return Array.from(counts).sort(([a], [b]) => a - b);
}

/** The mutual information of two groupings of these sizes that have nothing to do with each other: Vinh et al. 2010, eq. 24. */
async function expectedInformation(
  rows: readonly (readonly [size: number, groups: number])[],
  columns: readonly (readonly [size: number, groups: number])[],
  n: number,
  pace: Pace,
): Promise<number> {
  const logs = await logFactorials(n, pace);
  let sum = 0;
  for (const [a, some] of rows)
    for (const [b, others] of columns) {
      const fixed = logs[a] + logs[b] + logs[n - a] + logs[n - b] - logs[n];
      const first = Math.max(1, a + b - n);
      const last = Math.min(a, b);
      await inChunks(pace, last - first + 1, 2048, (from, to) => {
        for (let k = first + from; k < first + to; k++) {
          const chance = exp(fixed - logs[k] - logs[a - k] - logs[b - k] - logs[n - a - b + k]);
          sum += some * others * (k / n) * log((n * k) / (a * b)) * chance;
        }
      });
    }
  return sum;
}
