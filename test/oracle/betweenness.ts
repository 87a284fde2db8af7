import { near, unordered, type PlainGraph, type View } from "./graph.js";
import { distances } from "./distances.js";
import { pathCounts } from "./path-counts.js";

/**
 * Betweenness of actors: b(v) = Σ σ(s, v) σ(v, t) / σ(s, t) over pairs s ≠ t, both other than v,
 * where v lies on a shortest path from s to t.
 *
 * Counts      unordered pairs (half the sum) if every tie is undirected, ordered pairs otherwise; arcs as they are.
 * Normalized  divided by (n − 1)(n − 2), half of that for unordered pairs; NaN for fewer than three actors.
 */
export function betweenness(
  graph: PlainGraph,
  options: View & { readonly normalized?: boolean } = {},
): number[] {
  const away = distances(graph, options);
  const paths = pathCounts(graph, options);
  const n = graph.ids.length;
  const pairs = (n - 1) * (n - 2);
  const divisor = options.normalized ? (n < 3 ? NaN : pairs) : unordered(graph, options) ? 2 : 1;
  return graph.ids.map((_, v) => {
    let sum = 0;
    for (let s = 0; s < n; s++)
      for (let t = 0; t < n; t++)
        if (s !== t && s !== v && t !== v && near(away[s][v] + away[v][t], away[s][t]))
          sum += (paths[s][v] * paths[v][t]) / paths[s][t];
    return sum / divisor;
  });
}
