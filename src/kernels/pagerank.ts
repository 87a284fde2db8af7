import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

export interface PagerankJob {
  readonly damping: number;
  /** Stop when the scores change by less than this in total from one sweep to the next. */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** Where the walk restarts: one share per vertex, together 1. Empty: everywhere alike. */
  readonly restart: Float64Array;
  /** Whether self-ties are walked. */
  readonly loops: boolean;
}

/** `facts` holds the iterations made, the last change and 1 if it fell below the tolerance. */
export type PagerankPart = { scores: ["f64", number]; facts: ["f64", number] };

type Scratch = { share: ["f64", number]; out: ["f64", number] };

/**
 * PageRank: the share of time a walker spends at v who follows an out-arc with probability d, chosen in proportion to
 * its strength, and otherwise restarts: x = d·(Pᵀx + u·(mass of vertices without out-arcs)) + (1 − d)·u.
 *
 * Counts      arcs as they are, undirected ties both ways; strengths; self-ties as arcs to oneself. Vertices without
 *             out-arcs restart. The scores sum to 1.
 * Cost        O(m · ln(1 / tolerance) / ln(1 / d)) time, O(n) scratch.
 * Reference   Brin & Page, Comput. Netw. ISDN Syst. 30 (1998) 107–117, doi:10.1016/S0169-7552(98)00110-X.
 */
export const pagerankKernel: Kernel<PagerankJob, PagerankPart, Scratch> = {
  name: "pagerank",
  scratch: ({ order }) => ({ share: ["f64", order], out: ["f64", order] }),
  part: ({ order }) => ({ scores: ["f64", order], facts: ["f64", 3] }),
  start(graph: Csr, job, { share, out }, { scores, facts }) {
    const { order, inOffsets, inTargets, inStrengths } = graph;
    const weighted = graph.strengths.length > 0;
    const restartAt = (v: number): number => (job.restart.length > 0 ? job.restart[v] : 1 / order);
    let v = 0;
    let dangling = 0;
    let change = 0;
    let iterations = 0;
    let phase: "weigh" | "share" | "pull" = "weigh";

    const weigh = (u: number): void => {
      let sum = job.loops ? graph.loopOutStrength[u] : 0;
      if (weighted)
        for (let arc = graph.offsets[u]; arc < graph.offsets[u + 1]; arc++) sum += graph.strengths[arc];
      else sum += graph.offsets[u + 1] - graph.offsets[u];
      out[u] = sum;
      scores[u] = restartAt(u);
    };
    const pull = (w: number): void => {
      let sum = job.loops ? graph.loopOutStrength[w] * share[w] : 0;
      if (weighted)
        for (let arc = inOffsets[w]; arc < inOffsets[w + 1]; arc++)
          sum += inStrengths[arc] * share[inTargets[arc]];
      else for (let arc = inOffsets[w]; arc < inOffsets[w + 1]; arc++) sum += share[inTargets[arc]];
      const next = job.damping * (sum + dangling * restartAt(w)) + (1 - job.damping) * restartAt(w);
      change += Math.abs(next - scores[w]);
      scores[w] = next;
    };
    const finished = (): boolean => {
      iterations++;
      const converged = change < job.tolerance;
      facts[0] = iterations;
      facts[1] = change;
      facts[2] = converged ? 1 : 0;
      return converged || iterations >= job.maxIterations;
    };

    return {
      progress: () => iterations / job.maxIterations,
      step(arcBudget) {
        if (order === 0) {
          facts[2] = 1;
          return true;
        }
        while (arcBudget > 0) {
          if (phase === "weigh") {
            arcBudget -= graph.offsets[v + 1] - graph.offsets[v] + 1;
            weigh(v);
          } else if (phase === "share") {
            arcBudget--;
            if (out[v] > 0) share[v] = scores[v] / out[v];
            else {
              share[v] = 0;
              dangling += scores[v];
            }
          } else {
            arcBudget -= inOffsets[v + 1] - inOffsets[v] + 1;
            pull(v);
          }
          if (++v < order) continue;
          v = 0;
          if (phase === "pull" && finished()) return true;
          phase = phase === "share" ? "pull" : "share";
          if (phase === "share") dangling = change = 0;
        }
        return false;
      },
    };
  },
};
