import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { LinkScoreName } from "./score-names.js";

/** What a neighbor with k ties of its own adds at most to a score that rests on neighbors in common. */
const sharesOf: Partial<Readonly<Record<LinkScoreName, (k: number) => number>>> = {
  commonNeighbors: () => 1,
  adamicAdar: (k) => 1 / Math.log(Math.max(2, k)),
  resourceAllocation: (k) => 1 / k,
};

/**
 * By vertex, a number that no score of a pair with it exceeds: what all of its neighbors, or all paths of three steps from it,
 * would add. Undefined where ties are directed or count by strength, and for scores of which little is known beforehand.
 * O(n + m), in slices.
 */
export async function scoreBounds(
  { order, offsets, targets, symmetric }: Csr,
  by: LinkScoreName,
  weighted: boolean,
  pace: Pace,
): Promise<Float64Array | undefined> {
  if (!symmetric || weighted) return undefined;
  const ties = (v: number): number => offsets[v + 1] - offsets[v];
  const around = async (share: (v: number) => number): Promise<Float64Array> => {
    const sums = new Float64Array(order);
    await inChunks(pace, order, 1024, (from, to) => {
      for (let v = from; v < to; v++)
        for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) sums[v] += share(targets[arc]);
    });
    return sums;
  };
  const share = sharesOf[by];
  // Sums of scores run in another order: a hair more than rounding can make is added.
  const found = by === "l3" ? await l3Bounds(around, ties) : share && (await around((v) => share(ties(v))));
  return found?.map((sum) => sum * (1 + 1e-9));
}

async function l3Bounds(
  around: (share: (v: number) => number) => Promise<Float64Array>,
  ties: (v: number) => number,
): Promise<Float64Array> {
  const one = await around((v) => 1 / Math.sqrt(ties(v)));
  return around((v) => one[v] / Math.sqrt(ties(v)));
}
