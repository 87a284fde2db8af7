import type { PlainGraph, View } from "./graph.js";
import { distances } from "./distances.js";

/**
 * Reach: how many other actors are at most `steps` steps away.
 *
 * Counts  hops in the chosen direction, "out" by default; the actor itself is not counted.
 */
export function reach(
  graph: PlainGraph,
  options: Omit<View, "distance"> & { readonly steps: number },
): number[] {
  const hops = distances(graph, { ...options, distance: "hops" });
  return hops.map((away, v) => away.filter((d, u) => u !== v && d < Infinity && d <= options.steps).length);
}
