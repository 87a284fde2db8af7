import { inChunks, type Pace } from "../control/pace.js";
import type { Strands, VertexTies } from "./strands.js";

/** Strands with the values of the ties behind them. */
export interface MergedStrands {
  readonly offsets: Int32Array;
  readonly heads: Int32Array;
  /** The sum of strengths and the least length; undefined where not asked for. */
  readonly strengths: Float64Array | undefined;
  readonly lengths: Float64Array | undefined;
  /** 1 where a tie behind the strand leads one way; empty where none does. */
  readonly single: Uint8Array;
}

/** Adds up what lies behind each strand, and merges those of one pair unless they are counted. Reuses their heads. O(n + m). */
export async function mergeStrands(
  { offsets: starts, heads, ties: behind, symmetric }: Strands,
  counted: boolean,
  ties: VertexTies,
  strengthOf: ((tie: number) => number) | undefined,
  lengths: Float64Array | undefined,
  pace: Pace,
): Promise<MergedStrands> {
  const { length } = heads;
  const offsets = new Int32Array(starts.length);
  const strength = strengthOf && new Float64Array(length);
  const least = lengths && new Float64Array(length).fill(Infinity);
  const single = new Uint8Array(symmetric ? 0 : length);
  let [strands, row, begun] = [0, 0, -1];
  await inChunks(pace, length, 16384, (from, to) => {
    let [at, u, last] = [strands, row, begun];
    for (let i = from; i < to; i++) {
      for (; starts[u + 1] <= i; last = -1) offsets[++u] = at;
      const v = heads[i];
      if (counted || v !== last) heads[at++] = last = v;
      if (behind === undefined) continue;
      const tie = behind[i];
      if (strength && strengthOf) strength[at - 1] += strengthOf(tie);
      if (least && lengths) least[at - 1] = Math.min(least[at - 1], lengths[tie]);
      if (!symmetric && ties.oneWay(tie)) single[at - 1] = 1;
    }
    [strands, row, begun] = [at, u, last];
  });
  offsets.fill(strands, row + 1);
  return {
    offsets,
    heads: strands < length ? heads.slice(0, strands) : heads,
    strengths: strength,
    lengths: least,
    single: behind === undefined ? single.fill(1) : single,
  };
}
