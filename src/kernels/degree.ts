import type { Csr } from "../csr/csr.js";
import { rowsAlong, type Along, type Kernel } from "./kernel.js";

export interface DegreeJob {
  readonly along: Along;
  /** Sum strengths instead of counting arcs. */
  readonly strength: boolean;
  /** Whether self-ties count. */
  readonly loops: boolean;
}

/**
 * Degree k(v): the number of arcs at v; strength s(v): the sum of their strengths.
 *
 * Counts      arcs in one direction; in a graph with directions ignored these are all ties, or all distinct neighbors
 *             where ties of a pair are collapsed. An undirected self-tie adds 2 (and twice its strength), a directed
 *             one 1 out and 1 in.
 * Cost        O(n + m) time, no scratch.
 * Reference   Freeman, Social Networks 1 (1978) 215–239, doi:10.1016/0378-8733(78)90021-7;
 *             Barrat et al., PNAS 101 (2004) 3747–3752, doi:10.1073/pnas.0400087101.
 */
export const degreeKernel: Kernel<DegreeJob, { scores: ["f64", number] }> = {
  name: "degree",
  scratch: () => ({}),
  part: (graph) => ({ scores: ["f64", graph.order] }),
  start(graph: Csr, { along, strength, loops }, _scratch, { scores }) {
    const { offsets, strengths } = rowsAlong(graph, along);
    const loopScores = strength ? graph.loopOutStrength : graph.loopOut;
    let v = 0;
    return {
      progress: () => v / graph.order,
      step(arcBudget) {
        for (; v < graph.order && arcBudget > 0; v++) {
          const arcs = offsets[v + 1] - offsets[v];
          let sum = arcs;
          if (strength && strengths.length > 0) {
            sum = 0;
            for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) sum += strengths[arc];
          }
          scores[v] = loops ? sum + loopScores[v] : sum;
          arcBudget -= arcs + 1;
        }
        return v === graph.order;
      },
    };
  },
};
