import { inChunks, type Pace } from "../control/pace.js";
import { compareCells, gather, type Column } from "./columns.js";
import { isDirected, type Columns, type TieTable } from "./network.js";
import { orderPairs } from "./pair-order.js";
import { sortedOrder } from "./sort.js";

/** Ties in any order, their ends as positions among the actors given. */
export interface LooseTies {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly directed: boolean | Uint8Array;
  readonly columns: Columns;
  /** True where source and target may be written over. */
  readonly spent: boolean;
}

/**
 * The ties in canonical order: ascending by source row, target row, direction, then every column. `rowOf` gives the row
 * of each position; undefined where they are the same. Two counting passes; O(n + m), and O(k log k) comparisons for k
 * ties of one pair. Beside the ties given and the result it holds 4 bytes a tie, 12 where the ties have more
 * than their ends; the result takes the place of the ties given where they are spent.
 */
export async function orderTies(
  ties: LooseTies,
  rowOf: Int32Array | undefined,
  actors: number,
  pace: Pace,
): Promise<TieTable> {
  const { source, directed, columns, spent } = ties;
  const length = source.length;
  const bare = typeof directed === "boolean" && columns.size === 0;
  const { ascending, first, second } = await inRows(ties, rowOf, pace);
  if (bare && ascending) return { length, source: first, target: second, directed, columns };
  const pairs = { first, second, mark: bare ? undefined : await identity(length, pace) };
  const ends = ascending ? pairs : await orderPairs(actors, pairs, spent || rowOf !== undefined, pace);
  const ordered = { length, source: ends.first, target: ends.second };
  const order = ends.mark;
  if (order === undefined) return { ...ordered, directed, columns };
  await sortParallels(ordered, order, ties, pace);
  let same = true;
  await inChunks(pace, length, 65536, (from, to) => {
    for (let i = from; same && i < to; i++) same = order[i] === i;
  });
  if (same) return { ...ordered, directed: uniform(directed), columns };
  let flags = directed;
  if (typeof directed !== "boolean") {
    const moved = new Uint8Array(length);
    await inChunks(pace, length, 65536, (from, to) => {
      for (let i = from; i < to; i++) moved[i] = directed[order[i]];
    });
    flags = uniform(moved);
  }
  return { ...ordered, directed: flags, columns: await gathered(columns, order, pace) };
}

/** The ends of the ties as rows, and whether the ties are in their order. */
async function inRows(
  { source, target, spent }: LooseTies,
  rowOf: Int32Array | undefined,
  pace: Pace,
): Promise<{ readonly ascending: boolean; readonly first: Int32Array; readonly second: Int32Array }> {
  const { length } = source;
  const asGiven = spent || rowOf === undefined;
  const first = asGiven ? source : new Int32Array(length);
  const second = asGiven ? target : new Int32Array(length);
  let falls = 0;
  await inChunks(pace, length, 32768, (from, to) => {
    if (rowOf !== undefined) {
      toRows(source, rowOf, first, from, to);
      toRows(target, rowOf, second, from, to);
    }
    if (falls === 0) falls = countFalls(first, second, Math.max(1, from), to);
  });
  return { ascending: falls === 0, first, second };
}

function toRows(ends: Int32Array, rowOf: Int32Array, rows: Int32Array, from: number, to: number): void {
  for (let i = from; i < to; i++) rows[i] = rowOf[ends[i]];
}

/** How many ties stand behind one that comes after them. */
function countFalls(source: Int32Array, target: Int32Array, from: number, to: number): number {
  let falls = 0;
  for (let i = from; i < to; i++) {
    const further = source[i] - source[i - 1];
    if (further < 0 || (further === 0 && target[i] < target[i - 1])) falls++;
  }
  return falls;
}

/** The numbers 0 … length − 1. */
async function identity(length: number, pace: Pace): Promise<Int32Array> {
  const order = new Int32Array(length);
  await inChunks(pace, length, 65536, (from, to) => {
    for (let i = from; i < to; i++) order[i] = i;
  });
  return order;
}

/** Puts ties of one pair into the order of their directions and columns. */
async function sortParallels(
  { source, target }: Pick<TieTable, "source" | "target">,
  order: Int32Array,
  { directed, columns }: Pick<TieTable, "directed" | "columns">,
  pace: Pace,
): Promise<void> {
  const length = order.length;
  const flags = { length, source, target, directed, columns };
  const comparison = Array.from(columns.values());
  const compare = (a: number, b: number): number =>
    Number(isDirected(flags, a)) - Number(isDirected(flags, b)) || compareRows(comparison, a, b);
  for (let start = 0, look = 0; start < length;) {
    let end = start + 1;
    while (end < length && source[end] === source[start] && target[end] === target[start]) end++;
    if (end - start > 1) {
      const run = order.slice(start, end);
      const sorted = await sortedOrder(pace, run.length, (a, b) => compare(run[a], run[b]));
      for (let i = 0; i < run.length; i++) order[start + i] = run[sorted[i]];
    }
    start = end;
    if (start < look) continue;
    look = start + 4096;
    if (pace.due()) await pace.rest();
  }
}

/** The order of two rows by every column in turn. */
export function compareRows(columns: readonly Column[], a: number, b: number): number {
  for (const column of columns) {
    const difference = compareCells(column, a, b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** One value for all where the flags agree. */
export function uniform(directed: boolean | Uint8Array): boolean | Uint8Array {
  if (typeof directed === "boolean") return directed;
  if (!directed.includes(1)) return false;
  return directed.includes(0) ? directed : true;
}

/** Every column with the given rows, in that order, giving way between columns. */
export async function gathered(columns: Columns, order: Int32Array, pace: Pace): Promise<Columns> {
  const made = new Map<string, Column>();
  for (const [name, column] of columns) {
    made.set(name, gather(column, order));
    if (pace.due()) await pace.rest();
  }
  return made;
}
