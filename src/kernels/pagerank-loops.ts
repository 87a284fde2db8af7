import type { Csr } from "../csr/csr.js";
import type { PagerankJob } from "./pagerank.js";

/** The two loops of a sweep, over vertices from…to − 1. */
export interface PagerankLoops {
  /** Sets what they hand on along a unit of strength; gives `dangling` and the scores of those without out-arcs. */
  spread(from: number, to: number, dangling: number): number;
  /** Gives them new scores; gives `change` and what the scores changed by. */
  pull(from: number, to: number, base: number, change: number): number;
}

/** What the loops read and write: `share` is in 32 or in 64 bits. */
export interface PagerankArrays {
  readonly share: Float64Array | Float32Array;
  /** 1 / the outgoing strength; 0 without out-arcs. */
  readonly inverse: Float64Array;
  readonly scores: Float64Array;
  /** Where walks restart; empty: everywhere alike. */
  readonly restart: Float64Array;
}

export function pagerankLoops(graph: Csr, job: PagerankJob, arrays: PagerankArrays): PagerankLoops {
  const { inOffsets, inTargets, inStrengths, loopOutStrength } = graph;
  const { damping, loops } = job;
  const { share, inverse, scores, restart } = arrays;
  const weighted = inStrengths.length > 0;
  const anywhere = restart.length === 0;
  return {
    spread(from, to, dangling) {
      for (let v = from; v < to; v++) {
        share[v] = scores[v] * inverse[v];
        if (inverse[v] === 0) dangling += scores[v];
      }
      return dangling;
    },
    pull(from, to, base, change) {
      for (let w = from; w < to; w++) {
        const end = inOffsets[w + 1];
        let arc = inOffsets[w];
        let even = loops ? loopOutStrength[w] * share[w] : 0;
        let odd = 0;
        if (weighted) {
          for (; arc < end - 1; arc += 2) {
            even += inStrengths[arc] * share[inTargets[arc]];
            odd += inStrengths[arc + 1] * share[inTargets[arc + 1]];
          }
          if (arc < end) even += inStrengths[arc] * share[inTargets[arc]];
        } else {
          for (; arc < end - 1; arc += 2) {
            even += share[inTargets[arc]];
            odd += share[inTargets[arc + 1]];
          }
          if (arc < end) even += share[inTargets[arc]];
        }
        const next = damping * (even + odd) + (anywhere ? base : base * restart[w]);
        change += Math.abs(next - scores[w]);
        scores[w] = next;
      }
      return change;
    },
  };
}
