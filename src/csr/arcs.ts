import { inChunks, type Pace } from "../control/pace.js";

/** Arcs in rows by tail, with the tie behind each where that is asked for. */
export interface ArcRows {
  readonly offsets: Int32Array;
  readonly heads: Int32Array;
  /** Position in the view's list of ties. */
  readonly ties: Int32Array | undefined;
}

/** Puts arcs in rows by tail, those of one row in the order given: one counting pass. O(n + m). */
export async function inRows(
  order: number,
  tails: Int32Array,
  heads: Int32Array,
  ties: Int32Array | undefined,
  pace: Pace,
): Promise<ArcRows> {
  const offsets = new Int32Array(order + 1);
  await inChunks(pace, tails.length, 65536, (from, to) => {
    for (let arc = from; arc < to; arc++) offsets[tails[arc] + 1]++;
  });
  for (let v = 0; v < order; v++) offsets[v + 1] += offsets[v];
  const next = offsets.slice();
  const placed = new Int32Array(tails.length);
  const behind = ties && new Int32Array(tails.length);
  await inChunks(pace, tails.length, 32768, (from, to) => {
    for (let arc = from; arc < to; arc++) {
      const slot = next[tails[arc]]++;
      placed[slot] = heads[arc];
      if (ties && behind) behind[slot] = ties[arc];
    }
  });
  return { offsets, heads: placed, ties: behind };
}

/** The tail of every arc of rows. */
export async function tailsOf(offsets: Int32Array, pace: Pace): Promise<Int32Array> {
  const tails = new Int32Array(offsets[offsets.length - 1]);
  let row = 0;
  await inChunks(pace, tails.length, 65536, (from, to) => {
    let v = row;
    for (let arc = from; arc < to; arc++) {
      while (offsets[v + 1] <= arc) v++;
      tails[arc] = v;
    }
    row = v;
  });
  return tails;
}
