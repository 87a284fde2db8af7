import { arcs, near, unordered, type PlainGraph, type View } from "./graph.js";
import { distances } from "./distances.js";
import { links } from "./links.js";
import { pathCounts } from "./path-counts.js";

/**
 * Betweenness of ties: b(u → v) = Σ σ(s, u) σ(v, t) / σ(s, t) over pairs s ≠ t with a shortest path along u → v.
 *
 * Counts      an undirected tie is the sum of its two arcs; halved if every tie is undirected.
 *             "collapse" scores links (see links.ts), "count" scores every tie for itself; self-ties have no score.
 * Normalized  divided by n(n − 1), half of that for unordered pairs.
 * Gives       [source, target, score] for each link, in the order of links.ts.
 */
export function tieBetweenness(
  graph: PlainGraph,
  options: View & { readonly normalized?: boolean } = {},
): [source: number, target: number, score: number][] {
  const away = distances(graph, options);
  const paths = pathCounts(graph, options);
  const n = graph.ids.length;
  const divisor = options.normalized ? n * (n - 1) : unordered(graph, options) ? 2 : 1;
  const score = (u: number, v: number, length: number) => {
    let sum = 0;
    for (let s = 0; s < n; s++)
      for (let t = 0; t < n; t++)
        if (near(away[s][u] + length + away[v][t], away[s][t]))
          sum += (paths[s][u] * paths[v][t]) / paths[s][t];
    return sum;
  };
  const scored = arcs(graph, options).map((arc) => ({
    ...arc,
    score: score(arc.source, arc.target, arc.distance),
  }));
  return links(graph, options).map(({ source, target, bothWays, tie }) => {
    const joins = (a: number, b: number) =>
      (a === source && b === target) || (bothWays && a === target && b === source);
    const own = scored.filter((arc) => (tie ?? arc.tie) === arc.tie && joins(arc.source, arc.target));
    return [source, target, own.reduce((sum, arc) => sum + arc.score, 0) / divisor];
  });
}
