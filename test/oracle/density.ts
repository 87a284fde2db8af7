import { arcs, type PlainGraph, type View } from "./graph.js";

/**
 * Density: the share of possible links that are there.
 *
 * Counts  distinct pairs of n(n − 1)/2 if every tie is undirected, distinct ordered arcs of n(n − 1) otherwise
 *         (the same quotient, as an undirected pair is two arcs). Self-ties never; NaN for fewer than two actors.
 */
export function density(graph: PlainGraph, options: Pick<View, "directed"> = {}): number {
  const n = graph.ids.length;
  return n < 2 ? NaN : arcs(graph, options).length / (n * (n - 1));
}
