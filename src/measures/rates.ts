/**
 * Arc visits a second of each kernel, or of kernels that work together, on one thread of a usual machine (2.6 GHz), counted by the plain bounds of
 * `Estimate`: a kernel that skips much of its bound has a higher rate. `node bench/jobs/rates.mjs` measures them anew.
 */
const rates: Readonly<Record<string, number>> = {
  betweenness: 4e8,
  "weighted-betweenness": 3e7,
  distances: 2e8,
  "weighted-distances": 3e7,
  "path-samples": 1e8,
  louvain: 6e6,
  leiden: 1.2e7,
  pagerank: 8e8,
  hyperball: 2e8,
  "walk-bounds": 2e8,
  "cut-searches": 2e8,
  eigenvector: 3e8,
  katz: 3e8,
  "set-values": 1e8,
  "group-paths": 5e7,
  "held-together": 1e8,
  triangles: 4e9,
  brokerage: 4e9,
  "strength-cores": 1e8,
  "temporal-reach": 8e6,
  "pagerank-push": 9e7,
  cascade: 5e8,
  "reverse-reach": 5e6,
  "vertex-bootstrap": 3e7,
  "neighbor-overlap": 5e6,
  "short-walks": 7e7,
  "pagerank-pairs": 4e8,
  "pairs by neighbors": 3e8,
  "pairs by walks": 4e7,
};

/** Kernels that look at everything about once are not told apart. */
const onceThrough = 2e7;

export function rateOf(kernel: string): number {
  return rates[kernel] ?? onceThrough;
}

/** Arcs and actors compiled in a second. */
export const arcsCompiled = 1e7;
