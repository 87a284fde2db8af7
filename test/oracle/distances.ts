import { arcs, type PlainGraph, type View } from "./graph.js";

/**
 * Distances between every two actors, by Floyd and Warshall: d(u, v) = min over w of d(u, w) + d(w, v).
 *
 * Counts  along arcs in the chosen direction (default "out"); self-ties never matter; Infinity if unreachable.
 */
export function distances(graph: PlainGraph, view: View = {}): number[][] {
  const everyone = graph.ids.map((_, actor) => actor);
  const table = everyone.map((u) => everyone.map((v) => (u === v ? 0 : Infinity)));
  for (const { source, target, distance } of arcs(graph, view))
    table[source][target] = Math.min(table[source][target], distance);
  for (const via of everyone)
    for (const from of everyone)
      for (const to of everyone)
        table[from][to] = Math.min(table[from][to], table[from][via] + table[via][to]);
  return table;
}
