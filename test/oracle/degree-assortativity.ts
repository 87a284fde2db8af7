import { arcs, type PlainGraph, type View } from "./graph.js";
import { pearson } from "./pearson.js";

/**
 * Degree assortativity: Pearson's correlation, over arcs, of the out-degree of the source with the in-degree of the
 * target. Where every tie is undirected both are simply the degree, and each link is read both ways.
 *
 * Counts  distinct neighbors and links under "collapse", ties under "count"; self-ties never. NaN without variation.
 */
export function degreeAssortativity(
  graph: PlainGraph,
  view: Pick<View, "directed" | "parallel"> = {},
): number {
  const all = arcs(graph, view);
  const out = (v: number) => all.filter((arc) => arc.source === v).length;
  const into = (v: number) => all.filter((arc) => arc.target === v).length;
  return pearson(all.map(({ source, target }) => [out(source), into(target)] as const));
}
