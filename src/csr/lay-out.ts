import { inChunks, type Pace } from "../control/pace.js";
import { engineFor, startsOf } from "../network/pair-order.js";
import type { Csr } from "./csr.js";
import type { MergedStrands } from "./merge.js";

/** The arrays of a compiled form that hold its out-arcs or its in-arcs. */
type Rows = Pick<Csr, "targets" | "links" | "strengths" | "distances">;

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
  const { order, symmetric } = csr;
  const { tails, heads } = strands;
  const plain = linkOf === undefined && !strands.strengths && !strands.lengths;
  const ends = { source: tails, target: heads };
  if (symmetric && plain && (await engineFor(heads.length)?.layOut(order, ends, csr, pace))) return;
  const [next = await startsOf(order, tails, pace), back = await startsOf(order, heads, pace)] =
    strands.starts;
  // Strands are walked from low to high tails: those that end in a vertex first, so that the heads of each ascend.
  if (symmetric) {
    for (let v = 0; v <= order; v++) next[v] += back[v];
    csr.offsets.set(next);
    await fill(csr, next, heads, tails, strands, linkOf, pace);
  } else {
    csr.offsets.set(next);
    csr.inOffsets.set(back);
    const inward = {
      targets: csr.inTargets,
      links: csr.inLinks,
      strengths: csr.inStrengths,
      distances: csr.inDistances,
    };
    await fill(inward, back, heads, tails, strands, linkOf, pace);
  }
  await fill(csr, next, tails, heads, strands, linkOf, pace);
}

/** Arcs go all over: the first ones touch each a page of memory anew in up to four arrays, which takes some microseconds. */
const strandsPerLook = 1024;

/** Puts the arc of each strand where the next one of its row goes. */
async function fill(
  { targets, links, strengths, distances }: Rows,
  next: Int32Array,
  rows: Int32Array,
  ends: Int32Array,
  strands: MergedStrands,
  linkOf: Int32Array | undefined,
  pace: Pace,
): Promise<void> {
  const weighed = strengths.length > 0 ? strands.strengths : undefined;
  const { lengths } = strands;
  await inChunks(pace, ends.length, strandsPerLook, (from, to) => {
    for (let strand = from; strand < to; strand++) {
      const arc = next[rows[strand]]++;
      targets[arc] = ends[strand];
      links[arc] = linkOf ? linkOf[strand] : strand;
      if (weighed) strengths[arc] = weighed[strand];
      if (lengths) distances[arc] = lengths[strand];
    }
  });
}
