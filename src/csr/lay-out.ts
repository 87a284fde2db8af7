import { inChunks, type Pace } from "../control/pace.js";
import { offsetsOf } from "./arcs.js";
import type { Csr } from "./csr.js";
import type { MergedStrands } from "./merge.js";

/**
 * Writes the arcs of strands into a compiled form: both ways where it is symmetric, else as they are, with the in-arcs.
 * `linkOf` gives the link of each strand; undefined where they are the same. O(n + m).
 */
export async function layOut(
  csr: Csr,
  strands: MergedStrands,
  linkOf: Int32Array | undefined,
  pace: Pace,
): Promise<void> {
  const { order, symmetric, targets, links, strengths, distances } = csr;
  const { tails, heads } = strands;
  // Rows are filled from low to high tails, so that the heads of each come in ascending order.
  const next = await offsetsOf(order, tails, pace);
  if (symmetric) {
    const back = await offsetsOf(order, heads, pace);
    for (let v = 0; v <= order; v++) next[v] += back[v];
  }
  csr.offsets.set(next);
  await inChunks(pace, heads.length, 16384, (from, to) => {
    const put = (tail: number, head: number, strand: number): void => {
      const arc = next[tail]++;
      targets[arc] = head;
      links[arc] = linkOf === undefined ? strand : linkOf[strand];
      if (strengths.length > 0 && strands.strengths) strengths[arc] = strands.strengths[strand];
      if (strands.lengths) distances[arc] = strands.lengths[strand];
    };
    for (let strand = from; strand < to; strand++) {
      put(tails[strand], heads[strand], strand);
      if (symmetric) put(heads[strand], tails[strand], strand);
    }
  });
  if (!symmetric) await fillInward(csr, tails, pace);
}

async function fillInward(csr: Csr, tails: Int32Array, pace: Pace): Promise<void> {
  const { targets, links, strengths, distances } = csr;
  const next = await offsetsOf(csr.order, targets, pace);
  csr.inOffsets.set(next);
  await inChunks(pace, csr.arcs, 32768, (from, to) => {
    for (let arc = from; arc < to; arc++) {
      const slot = next[targets[arc]]++;
      csr.inTargets[slot] = tails[arc];
      csr.inLinks[slot] = links[arc];
      if (strengths.length > 0) csr.inStrengths[slot] = strengths[arc];
      if (distances.length > 0) csr.inDistances[slot] = distances[arc];
    }
  });
}
