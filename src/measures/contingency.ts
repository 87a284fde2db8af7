import { inChunks, type Pace } from "../control/pace.js";

/** How two groupings of the same actors meet: sizes of the groups of both, and how many actors each pair of groups shares. */
export interface Contingency {
  readonly actors: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Actors by first · (number of second groups) + second, of pairs that share any. */
  readonly cells: ReadonlyMap<number, number>;
}

/** Counts two groupings, given as codes from 0 up in the same order. O(n). */
export async function contingency(
  first: Int32Array,
  second: Int32Array,
  counts: readonly [first: number, second: number],
  pace: Pace,
): Promise<Contingency> {
  const sizes = counts.map((count) => new Float64Array(count));
  const cells = new Map<number, number>();
  await inChunks(pace, first.length, 8192, (from, to) => {
    for (let i = from; i < to; i++) {
      sizes[0][first[i]]++;
      sizes[1][second[i]]++;
      const cell = first[i] * counts[1] + second[i];
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
  });
  return { actors: first.length, first: sizes[0], second: sizes[1], cells };
}
