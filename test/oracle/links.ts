import { arcs, type PlainGraph, type View } from "./graph.js";

export interface Link {
  readonly source: number;
  readonly target: number;
  /** A link of both ways stands for two arcs. */
  readonly bothWays: boolean;
  /** The tie it is, under "count". */
  readonly tie?: number;
}

/**
 * What is scored or counted when ties are: links.
 *
 * "collapse"  a pair whose ties are all undirected is one link (from the earlier id to the later);
 *             any other pair has one link for each ordered arc. In order of source, then target.
 * "count"     every tie is a link, in tie order. Self-ties are none, either way.
 */
export function links(graph: PlainGraph, view: Pick<View, "directed" | "parallel"> = {}): Link[] {
  const undirected = (oneWay: boolean) => !oneWay || view.directed === "ignore";
  const ties = graph.ties.map((tie, i) => ({ ...tie, bothWays: undirected(tie.directed), tie: i }));
  const proper = ties.filter((tie) => tie.source !== tie.target);
  if (view.parallel === "count")
    return proper.map(({ source, target, bothWays, tie }) => ({ source, target, bothWays, tie }));
  return arcs(graph, { ...view, parallel: "collapse" })
    .map(({ source, target }) => {
      const between = proper.filter((tie) => new Set([tie.source, tie.target, source, target]).size === 2);
      return { source, target, bothWays: between.every((tie) => tie.bothWays) };
    })
    .filter(({ source, target, bothWays }) => !bothWays || source < target)
    .sort((a, b) => a.source - b.source || a.target - b.target);
}
