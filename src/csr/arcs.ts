import { inChunks, type Pace } from "../control/pace.js";

/** Arcs in rows by tail, heads ascending within a row, arcs of the same two ends in the order of their ties. */
export interface ArcRows {
  readonly offsets: Int32Array;
  readonly heads: Int32Array;
  /** Position of the arc's tie in the list of ties. */
  readonly ties: Int32Array;
}

/** Loops over rows look at the clock after so many arcs: the first rows are the longest by far. */
export const arcsPerLook = 4096;

/** Ties between vertices; `directed` is one value for all or 0/1 for each. */
export interface VertexTies {
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly directed: boolean | Uint8Array;
}

/** Rows of the arcs of the given ties without self-ties: two counting passes. O(n + m). */
export async function arcRows(order: number, ties: VertexTies, pace: Pace): Promise<ArcRows> {
  const { tail, head, directed } = ties;
  const both = (tie: number): boolean => !(typeof directed === "boolean" ? directed : directed[tie] === 1);
  const byHead = new Int32Array(order + 1);
  await inChunks(pace, tail.length, 32768, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      if (tail[tie] === head[tie]) continue;
      byHead[head[tie] + 1]++;
      if (both(tie)) byHead[tail[tie] + 1]++;
    }
  });
  for (let v = 0; v < order; v++) byHead[v + 1] += byHead[v];
  const tails = new Int32Array(byHead[order]);
  const tieAt = new Int32Array(byHead[order]);
  const next = byHead.slice();
  await inChunks(pace, tail.length, 16384, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const [u, v] = [tail[tie], head[tie]];
      if (u === v) continue;
      tails[next[v]] = u;
      tieAt[next[v]++] = tie;
      if (!both(tie)) continue;
      tails[next[u]] = v;
      tieAt[next[u]++] = tie;
    }
  });
  return transpose({ offsets: byHead, heads: tails, ties: tieAt }, pace);
}

/** The same arcs in rows by head. O(n + m). */
export async function transpose(rows: ArcRows, pace: Pace): Promise<ArcRows> {
  const order = rows.offsets.length - 1;
  const offsets = new Int32Array(order + 1);
  await inChunks(pace, rows.heads.length, 65536, (from, to) => {
    for (let arc = from; arc < to; arc++) offsets[rows.heads[arc] + 1]++;
  });
  for (let v = 0; v < order; v++) offsets[v + 1] += offsets[v];
  const next = offsets.slice();
  const heads = new Int32Array(rows.heads.length);
  const ties = new Int32Array(rows.heads.length);
  let look = 0;
  for (let v = 0; v < order; v++) {
    for (let arc = rows.offsets[v]; arc < rows.offsets[v + 1]; arc++) {
      const slot = next[rows.heads[arc]]++;
      heads[slot] = v;
      ties[slot] = rows.ties[arc];
    }
    if (rows.offsets[v + 1] < look) continue;
    look = rows.offsets[v + 1] + arcsPerLook;
    if (pace.due()) await pace.rest();
  }
  return { offsets, heads, ties };
}
