import type { Csr } from "../csr/csr.js";
import { VertexHeap } from "./heap.js";
import { rowsAlong, type Along, type Kernel } from "./kernel.js";

export interface StrengthCoresJob {
  readonly along: Along;
  /** Whether self-ties count, each with its strength once. */
  readonly loops: boolean;
}

type Scratch = { heap: ["i32", number]; place: ["i32", number]; held: ["f64", number] };

/**
 * Cores by strength: the largest s such that v belongs to a set in which the arcs of everyone into the set have a summed
 * strength of s.
 *
 * Counts      arcs in one direction; in a graph with directions ignored these are all ties. Strengths of parallel ties
 *             add up.
 * Cost        O((n + m) log n) time, O(n) scratch.
 * Reference   Batagelj & Zaveršnik, Adv. Data Anal. Classif. 5 (2011) 129–145, doi:10.1007/s11634-010-0079-y (p-cores,
 *             with the sum of strengths for p).
 */
// Batagelj & Zaveršnik, Algorithm 1:  p(v; C) → held   heap by p
export const strengthCoresKernel: Kernel<StrengthCoresJob, { scores: ["f64", number] }, Scratch> = {
  name: "strength-cores",
  scratch: ({ order }) => ({ heap: ["i32", order], place: ["i32", order], held: ["f64", order] }),
  part: ({ order }) => ({ scores: ["f64", order] }),
  start(graph: Csr, { along, loops }, { heap, place, held }, { scores }) {
    const { order } = graph;
    const own = rowsAlong(graph, along);
    const losing = rowsAlong(graph, along === "out" ? "in" : "out");
    const queue = new VertexHeap(heap, place, held);
    let filled = 0;
    let level = 0;

    const fill = (v: number): number => {
      const { offsets, strengths } = own;
      let sum = loops ? graph.loopStrength[v] / 2 : 0;
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
        sum += strengths.length > 0 ? strengths[arc] : 1;
      held[v] = sum;
      queue.raise(v);
      return offsets[v + 1] - offsets[v] + 1;
    };
    const strike = (u: number): number => {
      const { offsets, targets, strengths } = losing;
      level = Math.max(level, held[u]);
      scores[u] = level;
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const v = targets[arc];
        if (place[v] < 0) continue;
        held[v] -= strengths.length > 0 ? strengths[arc] : 1;
        queue.raise(v);
      }
      return 2 * (offsets[u + 1] - offsets[u] + 1);
    };

    return {
      progress: () => (order === 0 ? 1 : (filled + order - queue.size) / (2 * order)),
      step(arcBudget) {
        for (; filled < order && arcBudget > 0; filled++) arcBudget -= fill(filled);
        while (filled === order && queue.size > 0 && arcBudget > 0) arcBudget -= strike(queue.pop());
        return filled === order && queue.size === 0;
      },
    };
  },
};
