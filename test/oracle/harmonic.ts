import type { PlainGraph, View } from "./graph.js";
import { distances } from "./distances.js";

/**
 * Harmonic closeness: H(v) = Σ 1 / d(v, u) over every u ≠ v, where 1/∞ is 0.
 *
 * Counts      distances in the chosen direction, "out" by default.
 * Normalized  divided by n − 1; NaN for a lone actor.
 */
export function harmonic(
  graph: PlainGraph,
  options: View & { readonly normalized?: boolean } = {},
): number[] {
  return distances(graph, options).map((away, v) => {
    const sum = away.reduce((total, d, u) => (u === v ? total : total + 1 / d), 0);
    return options.normalized ? sum / (graph.ids.length - 1) : sum;
  });
}
