import { inChunks, type Pace } from "../control/pace.js";
import type { Strands, VertexTies } from "./strands.js";

/** Strands with the values of the ties behind them. */
export interface MergedStrands {
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  /** As those of the strands; none where some were merged. */
  readonly starts: Strands["starts"];
  /** The sum of strengths and the least length; undefined where not asked for. */
  readonly strengths: Float64Array | undefined;
  readonly lengths: Float64Array | undefined;
  /** 1 where a tie behind the strand leads one way; empty where none does. */
  readonly single: Uint8Array;
}

/** Adds up what lies behind each strand, and merges those of one pair unless they are counted. Reuses their ends. O(m). */
export async function mergeStrands(
  { tails, heads, starts, ties: behind, symmetric }: Strands,
  counted: boolean,
  ties: VertexTies,
  strengthOf: ((tie: number) => number) | undefined,
  lengths: Float64Array | undefined,
  pace: Pace,
): Promise<MergedStrands> {
  const { length } = heads;
  const strengths = strengthOf && new Float64Array(length);
  const least = lengths && new Float64Array(length).fill(Infinity);
  const single = new Uint8Array(symmetric ? 0 : length);
  let strands = 0;
  await inChunks(pace, length, 16384, (from, to) => {
    // Nothing follows the loop: code that has not run yet would throw away what was compiled of it.
    for (let i = from; i < to; i++) {
      if (counted || strands === 0 || heads[i] !== heads[strands - 1] || tails[i] !== tails[strands - 1]) {
        tails[strands] = tails[i];
        heads[strands++] = heads[i];
      }
      if (!behind) continue;
      const last = strands - 1;
      if (strengths && strengthOf) strengths[last] += strengthOf(behind[i]);
      if (least && lengths) least[last] = Math.min(least[last], lengths[behind[i]]);
      if (!symmetric && ties.oneWay(behind[i])) single[last] = 1;
    }
  });
  const first = (ends: Int32Array): Int32Array => (strands < length ? ends.slice(0, strands) : ends);
  return {
    tails: first(tails),
    heads: first(heads),
    starts: strands < length ? [] : starts,
    strengths,
    lengths: least,
    single: behind ? single : single.fill(1),
  };
}
