import { inChunks, type Pace } from "../control/pace.js";

/** Arcs in the order of their tails. */
export interface Arcs {
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  /** Position in the view's list of the tie behind each arc, where that is asked for. */
  readonly ties: Int32Array | undefined;
}

/** Where the arcs of each tail begin when they are in order, and the end of all. */
export async function offsetsOf(order: number, tails: Int32Array, pace: Pace): Promise<Int32Array> {
  const offsets = new Int32Array(order + 1);
  await inChunks(pace, tails.length, 65536, (from, to) => {
    for (let arc = from; arc < to; arc++) offsets[tails[arc] + 1]++;
  });
  for (let v = 0; v < order; v++) offsets[v + 1] += offsets[v];
  return offsets;
}

/** Orders arcs by tail, those of one tail as they are given: one counting pass. O(n + m). */
export async function byTail(order: number, given: Arcs, pace: Pace): Promise<Arcs> {
  const { length } = given.tails;
  const next = await offsetsOf(order, given.tails, pace);
  const tails = new Int32Array(length);
  const heads = new Int32Array(length);
  const ties = given.ties && new Int32Array(length);
  await inChunks(pace, length, 32768, (from, to) => {
    for (let arc = from; arc < to; arc++) {
      const slot = next[given.tails[arc]]++;
      heads[slot] = given.heads[arc];
      if (ties && given.ties) ties[slot] = given.ties[arc];
    }
  });
  let row = 0;
  await inChunks(pace, length, 65536, (from, to) => {
    let v = row;
    for (let arc = from; arc < to; arc++) {
      while (next[v] <= arc) v++;
      tails[arc] = v;
    }
    row = v;
  });
  return { tails, heads, ties };
}
