import { arcs, near, type PlainGraph, type View } from "./graph.js";
import { distances } from "./distances.js";

/**
 * How many shortest paths lead from each actor to each other one:
 * σ(s, s) = 1; σ(s, t) = Σ σ(s, u) over arcs u → t that end a shortest path.
 *
 * Counts  parallel arcs once under "collapse", each for itself under "count" (there they multiply).
 *         Distances are equal within 1e-12, relatively. 0 if there is no path.
 */
export function pathCounts(graph: PlainGraph, view: View = {}): number[][] {
  const steps = arcs(graph, view);
  return distances(graph, view).map((away, start) => {
    const nearestFirst = away.map((_, actor) => actor).sort((a, b) => away[a] - away[b]);
    const paths = away.map((_, actor) => (actor === start ? 1 : 0));
    for (const end of nearestFirst)
      for (const { source, target, distance } of steps)
        if (target === end && near(away[source] + distance, away[end])) paths[end] += paths[source];
    return paths;
  });
}
