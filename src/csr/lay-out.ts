import { inChunks, type Pace } from "../control/pace.js";
import { inRows, tailsOf } from "./arcs.js";
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
  const { order, symmetric, offsets, targets, links, strengths, distances } = csr;
  const { heads } = strands;
  const tails = await tailsOf(strands.offsets, pace);
  // Rows are filled from low to high tails, so that the heads of each come in ascending order.
  const next = strands.offsets.slice();
  if (symmetric) {
    const back = new Int32Array(order + 1);
    await inChunks(pace, heads.length, 65536, (from, to) => {
      for (let strand = from; strand < to; strand++) back[heads[strand] + 1]++;
    });
    for (let v = 1; v <= order; v++) next[v] += back[v] += back[v - 1];
  }
  offsets.set(next);
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
  const arcs = new Int32Array(csr.arcs);
  await inChunks(pace, csr.arcs, 65536, (from, to) => {
    for (let arc = from; arc < to; arc++) arcs[arc] = arc;
  });
  const { offsets, heads } = await inRows(csr.order, csr.targets, arcs, undefined, pace);
  csr.inOffsets.set(offsets);
  await inChunks(pace, csr.arcs, 65536, (from, to) => {
    for (let a = from; a < to; a++) {
      const arc = heads[a];
      csr.inTargets[a] = tails[arc];
      csr.inLinks[a] = csr.links[arc];
      if (csr.strengths.length > 0) csr.inStrengths[a] = csr.strengths[arc];
      if (csr.distances.length > 0) csr.inDistances[a] = csr.distances[arc];
    }
  });
}
