import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

export interface KatzJob {
  /** What a step costs: below 1 / the largest eigenvalue. */
  readonly alpha: number;
  /** What everybody has without ties. */
  readonly beta: number;
  /** Stop when no score changes by more than so much of `beta`. */
  readonly tolerance: number;
  readonly maxIterations: number;
  /** Whether self-ties count. */
  readonly loops: boolean;
}

/** `facts` holds the iterations made, the largest last change as a share of beta, and 1 if it is within the tolerance. */
export type KatzPart = { scores: ["f64", number]; facts: ["f64", number] };

/**
 * Katz centrality: x_v = β + α Σ A_uv x_u over the in-arcs of v, that is, β times the sum over all walks that end at v,
 * each counting α to the power of its length.
 *
 * Counts      strengths; undirected arcs both ways; a self-tie as an arc to oneself (an undirected one of twice its
 *             strength). With a last change of at most ε β everywhere, every score is within ε times itself of the exact
 *             one: the error is the same sum of walks, of the changes instead of β.
 * Cost        O(m · ln(1 / tolerance) / ln(1 / (α λ))) time, O(n) scratch.
 * Reference   Katz, Psychometrika 18 (1953) 39–43, doi:10.1007/BF02289026.
 */
export const katzKernel: Kernel<KatzJob, KatzPart, { before: ["f64", number] }> = {
  name: "katz",
  scratch: ({ order }) => ({ before: ["f64", order] }),
  part: ({ order }) => ({ scores: ["f64", order], facts: ["f64", 3] }),
  start(graph: Csr, job, { before }, { scores, facts }) {
    const run = pieces();
    run.next(0);
    return {
      progress: () => facts[0] / job.maxIterations,
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function* pieces(): Pieces {
      const { order, inOffsets, inTargets, inStrengths, loopOutStrength } = graph;
      const { alpha, beta, loops } = job;
      const weighted = inStrengths.length > 0;
      let left = yield;
      scores.fill(beta);
      do {
        before.set(scores);
        let change = 0;
        for (let v = 0; v < order; v++) {
          const end = inOffsets[v + 1];
          let arc = inOffsets[v];
          left -= end - arc + 1;
          let sum = loops ? loopOutStrength[v] * before[v] : 0;
          if (weighted) for (; arc < end; arc++) sum += inStrengths[arc] * before[inTargets[arc]];
          else for (; arc < end; arc++) sum += before[inTargets[arc]];
          const score = alpha * sum + beta;
          change = Math.max(change, Math.abs(score - before[v]));
          scores[v] = score;
          if (left <= 0) left = yield;
        }
        facts[0]++;
        facts[1] = change / beta;
        facts[2] = facts[1] <= job.tolerance ? 1 : 0;
      } while (facts[2] === 0 && facts[0] < job.maxIterations);
      return left;
    }
  },
};
