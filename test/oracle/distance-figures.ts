import { unordered, type PlainGraph, type View } from "./graph.js";
import { distances } from "./distances.js";

/**
 * Distances in a few figures, over pairs of different actors.
 *
 * meanDistance    over pairs with a path; NaN if there is none
 * diameter        the longest of them; NaN if there is none
 * efficiency      Σ 1/d over all pairs, 1/∞ being 0, divided by their number; NaN for fewer than two actors
 * reachablePairs  pairs with a path: each once if every tie is undirected, ordered otherwise
 * histogram       by number of steps (whatever the distance option): [k] is the pairs exactly k steps apart, [0] is 0
 */
export function distanceFigures(graph: PlainGraph, view: Omit<View, "direction"> = {}) {
  const share = unordered(graph, view) ? 2 : 1;
  const between = (table: number[][]) => table.flatMap((row, u) => row.filter((_, v) => u !== v));
  const all = between(distances(graph, view));
  const finite = all.filter((d) => d < Infinity);
  const hops = between(distances(graph, { ...view, distance: "hops" })).filter((d) => d < Infinity);
  const longest = Math.max(0, ...hops);
  return {
    meanDistance: finite.reduce((sum, d) => sum + d, 0) / finite.length,
    diameter: finite.length === 0 ? NaN : Math.max(...finite),
    efficiency: all.reduce((sum, d) => sum + 1 / d, 0) / all.length,
    reachablePairs: finite.length / share,
    histogram: Array.from({ length: longest + 1 }, (_, k) => hops.filter((d) => d === k).length / share),
  };
}
