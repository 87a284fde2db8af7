import { inChunks, type Pace } from "../control/pace.js";
import { compareCells, gather, type Column } from "./columns.js";
import { isDirected, type Columns, type TieTable } from "./network.js";
import { sortedOrder } from "./sort.js";

/** Ties in any order, their ends as positions among the actors given. */
export interface LooseTies {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly directed: boolean | Uint8Array;
  readonly columns: Columns;
}

/**
 * The ties in canonical order: ascending by source row, target row, direction, then every column. `rowOf` gives the row
 * of each position; undefined where they are the same. Two counting passes; O(n + m), and O(k log k) comparisons for k
 * ties of one pair. Beside the result it holds 4 bytes a tie, 12 where the ties have more than their ends.
 */
export async function orderTies(
  ties: LooseTies,
  rowOf: Int32Array | undefined,
  actors: number,
  pace: Pace,
): Promise<TieTable> {
  const { source, target, directed, columns } = ties;
  const length = source.length;
  const bare = typeof directed === "boolean" && columns.size === 0;
  const counts = await countEnds(source, target, rowOf, actors, pace);
  const inPlace = counts.ascending && rowOf === undefined;
  if (inPlace && bare) return { length, ...ties };
  const order = bare ? undefined : new Int32Array(length);
  const ends = inPlace ? ties : await byEnds(source, target, rowOf, counts, order, pace);
  const ordered = { length, source: ends.source, target: ends.target };
  if (order === undefined) return { ...ordered, directed, columns };
  if (inPlace) for (let i = 0; i < length; i++) order[i] = i;
  await sortParallels(ordered, order, ties, pace);
  let same = true;
  for (let i = 0; same && i < length; i++) same = order[i] === i;
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

/** How many ties begin and end in each row, one place further on, and whether they are in order. */
interface EndCounts {
  readonly ascending: boolean;
  readonly bySource: Int32Array;
  readonly byTarget: Int32Array;
}

async function countEnds(
  source: Int32Array,
  target: Int32Array,
  rowOf: Int32Array | undefined,
  actors: number,
  pace: Pace,
): Promise<EndCounts> {
  const [bySource, byTarget] = [new Int32Array(actors + 1), new Int32Array(actors + 1)];
  let ascending = true;
  let [last, lastEnd] = [0, 0];
  await inChunks(pace, source.length, 32768, (from, to) => {
    let [s, t, falls] = [last, lastEnd, 0];
    for (let i = from; i < to; i++) {
      const [begin, end] = [s, t];
      s = rowOf === undefined ? source[i] : rowOf[source[i]];
      t = rowOf === undefined ? target[i] : rowOf[target[i]];
      if (s < begin || (s === begin && t < end)) falls++;
      bySource[s + 1]++;
      byTarget[t + 1]++;
    }
    [last, lastEnd] = [s, t];
    if (falls > 0) ascending = false;
  });
  return { ascending, bySource, byTarget };
}

/** The ends in order; fills `order` with the tie of each place. Ties of one pair keep their order. */
async function byEnds(
  source: Int32Array,
  target: Int32Array,
  rowOf: Int32Array | undefined,
  { bySource, byTarget }: EndCounts,
  order: Int32Array | undefined,
  pace: Pace,
): Promise<{ source: Int32Array; target: Int32Array }> {
  const length = source.length;
  for (let row = 1; row < bySource.length; row++) {
    bySource[row] += bySource[row - 1];
    byTarget[row] += byTarget[row - 1];
  }
  const first = new Int32Array(length);
  const tieAt = new Int32Array(order === undefined ? 0 : length);
  await inChunks(pace, length, 32768, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const place = byTarget[rowOf === undefined ? target[tie] : rowOf[target[tie]]]++;
      first[place] = rowOf === undefined ? source[tie] : rowOf[source[tie]];
      if (order !== undefined) tieAt[place] = tie;
    }
  });
  // Now the rows of each target end where byTarget says.
  const second = new Int32Array(length);
  let row = 0;
  await inChunks(pace, length, 32768, (from, to) => {
    let t = row;
    for (let i = from; i < to; i++) {
      while (byTarget[t] <= i) t++;
      const place = bySource[first[i]]++;
      second[place] = t;
      if (order !== undefined) order[place] = tieAt[i];
    }
    row = t;
  });
  row = 0;
  await inChunks(pace, length, 65536, (from, to) => {
    let s = row;
    for (let i = from; i < to; i++) {
      while (bySource[s] <= i) s++;
      first[i] = s;
    }
    row = s;
  });
  return { source: first, target: second };
}

/** Puts ties of one pair into the order of their directions and columns. */
async function sortParallels(
  { source, target }: Pick<TieTable, "source" | "target">,
  order: Int32Array,
  { directed, columns }: LooseTies,
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
