import { arcs, type PlainGraph } from "./graph.js";

/**
 * The share of the pairs of other members of its group that meet by way of an actor: not tied, with the actor among those in
 * the group who are tied to both, each of whom counts alike. Directions and strengths are ignored. Pair by pair.
 */
export function heldTogether(graph: PlainGraph, labels: readonly (string | undefined)[]): number[] {
  const tied = new Set(
    arcs(graph, { directed: "ignore" }).map(({ source, target }) => `${source} ${target}`),
  );
  return graph.ids.map((_, v) => {
    const group = labels[v];
    const members = graph.ids.flatMap((__, u) => (group !== undefined && labels[u] === group ? [u] : []));
    if (members.length < 5) return NaN;
    const pairs = members
      .filter((u) => u !== v)
      .flatMap((u, i, others) => others.slice(i + 1).map((w) => [u, w] as const));
    const parts = pairs.map(([u, w]) => {
      if (tied.has(`${u} ${w}`)) return 0;
      const between = members.filter((x) => tied.has(`${u} ${x}`) && tied.has(`${x} ${w}`));
      return between.includes(v) ? 1 / between.length : 0;
    });
    return parts.reduce((sum, part) => sum + part, 0) / pairs.length;
  });
}
