import { arcs, unordered, type PlainGraph, type View } from "./graph.js";
import { distances } from "./distances.js";

/**
 * Centrality of a group C (Everett & Borgatti), each from its definition; what lies within the group does not count.
 *
 * Degree       actors outside with an arc from a member.
 * Harmonic     Σ 1 / d(C, v) over v outside, d(C, v) = min over members u of d(u, v).
 * Closeness    r² / ((n − c) Σ d(C, v)) over the r outside in reach; 0 where r is 0; NaN if nobody is outside.
 * Betweenness  Σ over pairs s ≠ t outside of the share of shortest paths from s to t that hold a member: every path is
 *              spelled out. Half of that if every tie is undirected.
 */
export function groupCentrality(
  graph: PlainGraph,
  group: readonly number[],
  view: View = {},
): Readonly<Record<string, number>> {
  const { directed = "respect" } = view;
  const both: View = { directed: view.direction === "all" ? "ignore" : directed };
  const away = distances(graph, view);
  const outside = graph.ids.map((_, v) => v).filter((v) => !group.includes(v));
  const near = outside.map((v) => Math.min(...group.map((u) => away[u][v])));
  const finite = near.filter((d) => d < Infinity);
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const degree = near.filter((d) => d === 1).length;
  const harmonic = sum(near.map((d) => 1 / d));
  const steps = arcs(graph, both);
  const straight = distances(graph, both);
  const paths = (at: number, to: number): number[][] =>
    at === to
      ? [[to]]
      : steps
          .filter(({ source, target }) => source === at && straight[at][to] === 1 + straight[target][to])
          .flatMap(({ target }) => paths(target, to).map((rest) => [at, ...rest]));
  const shares = outside.flatMap((s) =>
    outside
      .filter((t) => t !== s && straight[s][t] < Infinity)
      .map((t) => {
        const all = paths(s, t);
        return all.filter((path) => path.some((v) => group.includes(v))).length / all.length;
      }),
  );
  const pairs = outside.length * (outside.length - 1);
  return {
    actors: group.length,
    degree,
    degreeNormalized: degree / outside.length,
    closeness:
      outside.length === 0
        ? NaN
        : finite.length === 0
          ? 0
          : finite.length ** 2 / sum(finite) / outside.length,
    harmonic,
    harmonicNormalized: harmonic / outside.length,
    betweenness: sum(shares) / (unordered(graph, both) ? 2 : 1),
    betweennessNormalized: sum(shares) / pairs,
  };
}
