import { inChunks, type Pace } from "../../control/pace.js";
import type { SetPool } from "./set-pool.js";

/** The sets of a pool by member: those that v is in are sets[at[v]] … sets[at[v + 1] − 1], ascending. */
export interface SetIndex {
  readonly at: Int32Array;
  readonly sets: Int32Array;
  readonly bytes: number;
}

/** Indexes the sets of a pool by counting. O(n + members), in slices. */
export async function indexOf(
  { count, members, offsets }: SetPool,
  order: number,
  pace: Pace,
): Promise<SetIndex> {
  const at = new Int32Array(order + 2);
  const length = offsets[count];
  await inChunks(pace, length, 65536, (from, to) => {
    for (let i = from; i < to; i++) at[members[i] + 2]++;
  });
  await inChunks(pace, order, 65536, (from, to) => {
    for (let v = from; v < to; v++) at[v + 2] += at[v + 1];
  });
  const sets = new Int32Array(length);
  await inChunks(pace, count, 4096, (from, to) => {
    for (let set = from; set < to; set++)
      for (let i = offsets[set]; i < offsets[set + 1]; i++) sets[at[members[i] + 1]++] = set;
  });
  return { at, sets, bytes: at.byteLength + sets.byteLength };
}
