import { arcs, type PlainGraph } from "./graph.js";
import { pearson } from "./pearson.js";

/**
 * The best cut into a core (all actors with at least so many neighbors) and a periphery: for every threshold, the
 * correlation of ties with "both in the core" over the pairs on one side; the highest, with the fewest actors.
 */
export function corePeriphery(graph: PlainGraph) {
  const all = arcs(graph, { directed: "ignore" });
  const tied = (a: number, b: number) => Number(all.some((arc) => arc.source === a && arc.target === b));
  const neighbors = graph.ids.map((_, a) => graph.ids.filter((_id, b) => tied(a, b) === 1).length);
  const pairs = graph.ids.flatMap((_, a) => graph.ids.slice(0, a).map((_id, b) => [a, b] as const));
  const cuts = [...new Set(neighbors)].map((least) => {
    const core = neighbors.map((count) => count >= least);
    const sides = (wanted: (number | boolean)[]) =>
      pairs.filter(([a, b]) => wanted.includes(Number(core[a]) + Number(core[b])));
    const ties = (some: typeof pairs) => some.map(([a, b]) => tied(a, b));
    const fit = (some: typeof pairs, is: (count: number) => boolean) =>
      pearson(some.map(([a, b]) => [Number(is(Number(core[a]) + Number(core[b]))), tied(a, b)]));
    const share = (count: number) => mean(ties(sides([count])));
    const outside = neighbors.flatMap((_, a) => (core[a] ? [] : [a]));
    const coreTies = neighbors.map((_, a) => core.filter((isIn, b) => isIn && tied(a, b) === 1).length);
    return {
      core,
      coreTies,
      coreSize: core.filter(Boolean).length,
      fit: fit(sides([0, 2]), (count) => count === 2),
      fitAcross: fit(pairs, (count) => count > 0),
      coreDensity: share(2),
      acrossDensity: share(1),
      peripheryDensity: share(0),
      attached: mean(outside.map((a) => Number(coreTies[a] > 0))),
    };
  });
  return cuts
    .filter(({ fit }) => !Number.isNaN(fit))
    .sort((a, b) => (Math.abs(a.fit - b.fit) > 1e-12 ? b.fit - a.fit : a.coreSize - b.coreSize))
    .at(0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
