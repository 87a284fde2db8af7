import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

/** `sums` holds the number of arcs, of arcs whose reverse exists, the summed strength and the summed mutual strength. */
export type ReciprocityPart = { sums: ["f64", number] };

/**
 * Reciprocity sums: how many arcs are answered by their reverse, and how much of the strength.
 *
 * Counts      arcs of a collapsed graph; the two arcs of an undirected link answer each other. The mutual strength of
 *             an arc is the smaller of its own and that of its reverse. Self-ties change nothing.
 * Cost        O(n + m) time, no scratch: the two ascending rows of each vertex are merged.
 * Reference   Garlaschelli & Loffredo, Phys. Rev. Lett. 93 (2004) 268701, doi:10.1103/PhysRevLett.93.268701; Squartini et
 *             al., Sci. Rep. 3 (2013) 2729, doi:10.1038/srep02729.
 */
export const reciprocityKernel: Kernel<null, ReciprocityPart> = {
  name: "reciprocity",
  scratch: () => ({}),
  part: () => ({ sums: ["f64", 4] }),
  start(graph: Csr, _job, _scratch, { sums }) {
    const { order, offsets, targets, strengths, inOffsets, inTargets, inStrengths } = graph;
    const weighted = strengths.length > 0;
    let v = 0;
    return {
      progress: () => v / order,
      step(arcBudget) {
        for (; v < order && arcBudget > 0; v++) {
          let back = inOffsets[v];
          for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
            const own = weighted ? strengths[arc] : 1;
            sums[0]++;
            sums[2] += own;
            while (back < inOffsets[v + 1] && inTargets[back] < targets[arc]) back++;
            if (back === inOffsets[v + 1] || inTargets[back] !== targets[arc]) continue;
            sums[1]++;
            sums[3] += Math.min(own, weighted ? inStrengths[back] : 1);
          }
          arcBudget -= offsets[v + 1] - offsets[v] + inOffsets[v + 1] - inOffsets[v] + 1;
        }
        return v === order;
      },
    };
  },
};
