import type { Pace } from "../../control/pace.js";
import { compareCells, type Column } from "../../network/columns.js";
import { sortByKey, sortedOrder } from "../../network/sort.js";

/** What makes rows equal. */
export interface Sameness {
  readonly length: number;
  /** Numbers from 0 to `range` − 1 that equal rows have in common; the first one groups most finely. */
  readonly keys: readonly Int32Array[];
  readonly range: number;
  readonly directed: boolean | Uint8Array;
  readonly columns: readonly Column[];
  /** Rows that equal no other whatever they say. */
  readonly apart: ReadonlySet<number>;
  /** Of several equal rows the one with the lowest rank is kept; of equal ranks the first. */
  readonly rank: (row: number) => number;
}

/**
 * For each row the row that is kept in its place because it equals it in keys, direction and every column, or −1.
 * O(n) where few rows share their keys, O(n log n) comparisons at worst.
 */
export async function repeats(same: Sameness, pace: Pace): Promise<Int32Array> {
  const { length, keys, range, apart } = same;
  if (length < 2) return new Int32Array(length).fill(-1);
  let order: Int32Array = new Int32Array(length);
  for (let i = 0; i < length; i++) order[i] = i;
  for (const key of keys) order = await sortByKey(pace, order, key, range);
  const keptFor = new Int32Array(length).fill(-1);
  for (let start = 0; start < length;) {
    let end = start + 1;
    while (end < length && keys.every((key) => key[order[end]] === key[order[start]])) end++;
    if (end - start > 1) {
      const run = order.slice(start, end).filter((row) => !apart.has(row));
      await repeatsInRun(run, same, pace, keptFor);
    }
    start = end;
    if ((start & 1023) === 0 && pace.due()) await pace.rest();
  }
  return keptFor;
}

async function repeatsInRun(run: Int32Array, same: Sameness, pace: Pace, keptFor: Int32Array): Promise<void> {
  const compare = (a: number, b: number): number =>
    direction(same, a) - direction(same, b) || byColumns(same.columns, a, b);
  const sorted = await sortedOrder(pace, run.length, (a, b) => compare(run[a], run[b]));
  for (let start = 0; start < run.length;) {
    let kept = run[sorted[start]];
    let end = start + 1;
    while (end < run.length && compare(run[sorted[start]], run[sorted[end]]) === 0) {
      const row = run[sorted[end++]];
      if (same.rank(row) < same.rank(kept)) kept = row;
    }
    for (let i = start; i < end; i++) {
      const row = run[sorted[i]];
      if (row !== kept) keptFor[row] = kept;
    }
    start = end;
  }
}

function direction({ directed }: Sameness, row: number): number {
  return typeof directed === "boolean" ? 0 : directed[row];
}

/** The order of two rows by every column; 0 when they are equal in all. */
export function byColumns(columns: readonly Column[], a: number, b: number): number {
  for (const column of columns) {
    const difference = compareCells(column, a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}
