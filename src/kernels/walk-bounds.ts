import type { Csr } from "../csr/csr.js";
import { closenessOf, type Nearness } from "./closeness-bound.js";
import { rowsAlong, type Along, type Kernel } from "./kernel.js";

export interface WalkBoundsJob {
  readonly along: Along;
  readonly kind: Nearness;
  /** How many others each vertex reaches, at least and at most. */
  readonly least: Int32Array;
  readonly most: Int32Array;
}

type Scratch = {
  before: ["f64", number];
  walks: ["f64", number];
  next: ["f64", number];
  found: ["f64", number];
  total: ["f64", number];
};

/** Steps after which all others are taken to be one step further. */
const farthest = 16;
/** Counts of walks above this may be inexact, and say no more than that there are many. */
const exactCount = 2 ** 52;

/**
 * A score that the closeness of no vertex exceeds, for all vertices at once: at most as many others lie at distance k as
 * walks of k steps leave it, where walks of undirected graphs do not turn back at once.
 *
 * Counts      steps along arcs in one direction; a vertex itself is not counted.
 * Cost        O(n + m) a step, at most 16 steps; O(n) scratch.
 * Reference   Bergamini, Borassi, Crescenzi, Marino & Meyerhenke, ACM TKDD 13 (2019) 53, doi:10.1145/3344719.
 */
// Bergamini et al. 2019:  γ_{k−1}, γ_k, γ_{k+1} → before, walks, next   r(v) → least, most (of others).
export const walkBoundsKernel: Kernel<WalkBoundsJob, { bound: ["f64", number] }, Scratch> = {
  name: "walk-bounds",
  scratch: ({ order }) => ({
    before: ["f64", order],
    walks: ["f64", order],
    next: ["f64", order],
    found: ["f64", order],
    total: ["f64", order],
  }),
  part: ({ order }) => ({ bound: ["f64", order] }),
  start(graph: Csr, { along, kind, least, most }, scratch, { bound }) {
    const { order } = graph;
    const { offsets, targets } = rowsAlong(graph, along);
    const { found, total } = scratch;
    let { before, walks, next } = scratch;
    const others = order - 1;
    const staying = graph.symmetric && graph.collapsed;
    let [step, v, open] = [1, 0, 0];
    found.fill(0);
    total.fill(0);

    const leaving = (u: number): number => {
      const degree = offsets[u + 1] - offsets[u];
      if (step === 1) return degree;
      let sum = 0;
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) sum += walks[targets[arc]];
      if (!(sum < exactCount)) return Infinity;
      if (staying) sum -= step === 2 ? degree : (degree - 1) * before[u];
      return sum >= 0 ? sum : Infinity;
    };

    /** The score if `reached` others, found at this step at last, are all that there are. */
    const consider = (u: number, reached: number): void => {
      const sum = total[u] + (reached - found[u]) * step;
      bound[u] = Math.max(bound[u], closenessOf(kind, reached, sum, others));
    };

    /** Takes `count` vertices to be at this distance. Where more would be too many, or none are left, u is done. */
    const place = (u: number, count: number): void => {
      const [from, to] = [found[u], Math.min(most[u], found[u] + count)];
      if (kind === "harmonic") bound[u] += (to - from) / step;
      else if (to > from) {
        if (least[u] > from && least[u] < to) consider(u, least[u]);
        if (to >= least[u]) consider(u, to);
        total[u] += (to - from) * step;
      }
      found[u] = to;
      if (to < most[u] && count > 0) open++;
    };

    return {
      progress: () => (step - 1) / (farthest + 1),
      step(arcBudget) {
        while (arcBudget > 0) {
          if (v < order) {
            if (step <= farthest) {
              next[v] = leaving(v);
              arcBudget -= offsets[v + 1] - offsets[v];
            } else next[v] = walks[v] === 0 ? 0 : Infinity;
            if (found[v] < most[v]) place(v, next[v]);
            arcBudget--;
            v++;
            continue;
          }
          if (open === 0 || step > farthest) return true;
          [before, walks, next] = [walks, next, before];
          step++;
          v = open = 0;
        }
        return false;
      },
    };
  },
};
