import { classes } from "./classes.js";
import type { PlainGraph, View } from "./graph.js";
import { distances } from "./distances.js";

/**
 * Strong components: two actors are together if arcs lead from each to the other.
 *
 * Counts  arcs as they are, so an undirected tie always joins. Largest first, then by first member.
 */
export function strongComponents(graph: PlainGraph, options: Pick<View, "directed"> = {}): number[][] {
  const hops = distances(graph, options);
  return classes(graph.ids.length, (a, b) => hops[a][b] < Infinity && hops[b][a] < Infinity);
}
