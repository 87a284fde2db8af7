import type { PlainGraph } from "./graph.js";
import type { DegreeOptions } from "./degree.js";

/**
 * Strength: the strengths of an actor's ties, added up.
 *
 * Counts  in the chosen direction, "all" by default: there every tie counts once. Parallel ties add either way.
 *         An undirected self-tie adds twice its strength; a directed one once to out, once to in, twice to all.
 */
export function strength(graph: PlainGraph, options: Omit<DegreeOptions, "normalized"> = {}): number[] {
  const { direction = "all", selfTies = "count", directed = "respect" } = options;
  return graph.ids.map((_, v) => {
    let sum = 0;
    for (const tie of graph.ties) {
      if (tie.source === tie.target && selfTies === "ignore") continue;
      const bothWays = !tie.directed || directed === "ignore" || direction === "all";
      if (tie.source === v && (bothWays || direction === "out")) sum += tie.strength;
      if (tie.target === v && (bothWays || direction === "in")) sum += tie.strength;
    }
    return sum;
  });
}
