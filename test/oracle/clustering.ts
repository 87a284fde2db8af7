import { arcs, type PlainGraph } from "./graph.js";

export interface Clustering {
  /** Share of an actor's pairs of neighbors that are tied; NaN with fewer than two neighbors. */
  readonly local: number[];
  readonly triangles: number;
  /** 3 · triangles / pairs of neighbors; NaN if nobody has two neighbors. */
  readonly transitivity: number;
  /** Mean of `local`, undefined counted as 0; NaN for nobody. */
  readonly meanClustering: number;
  /** Mean of `local` where it is defined; NaN if nowhere. */
  readonly meanClusteringDefined: number;
}

/** Clustering: how often two neighbors of an actor are tied. Directions and self-ties ignored, parallel ties are one. */
export function clustering(graph: PlainGraph): Clustering {
  const tied = arcs(graph, { directed: "ignore" });
  const linked = (a: number, b: number) => tied.some((arc) => arc.source === a && arc.target === b);
  const seen = graph.ids.map((_, v) => {
    const around = tied.filter((arc) => arc.source === v).map((arc) => arc.target);
    const pairs = around.flatMap((a) => around.filter((b) => a < b).map((b) => [a, b] as const));
    return { pairs: pairs.length, closed: pairs.filter(([a, b]) => linked(a, b)).length };
  });
  const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const closed = total(seen.map((each) => each.closed));
  const local = seen.map((each) => each.closed / each.pairs);
  const defined = local.filter((share) => !Number.isNaN(share));
  return {
    local,
    triangles: closed / 3,
    transitivity: closed / total(seen.map((each) => each.pairs)),
    meanClustering: total(defined) / local.length,
    meanClusteringDefined: total(defined) / defined.length,
  };
}
