import { betweenness } from "./betweenness.js";
import { closeness } from "./closeness.js";
import { degree } from "./degree.js";
import type { PlainGraph } from "./graph.js";

/**
 * Σ (highest − own) over the most it can be, that of a star: ties both ways where directions are ignored, and for degree
 * and closeness following ties, arcs that all leave (reach) the center. NaN below three actors.
 */
export function centralization(graph: PlainGraph, direction: "all" | "out" | "in" = "all") {
  const n = graph.ids.length;
  const directed = direction === "all" ? "ignore" : "respect";
  const star = (both: boolean): PlainGraph => ({
    ids: graph.ids,
    ties: graph.ids.slice(1).map((_, i) => ({
      ...(direction === "in" ? { source: i + 1, target: 0 } : { source: 0, target: i + 1 }),
      ...{ directed: !both, strength: 1 },
    })),
  });
  const share = (scores: (some: PlainGraph) => number[], both: boolean): number => {
    if (n < 3) return NaN;
    const spread = (values: number[]): number =>
      values.reduce((sum, value) => sum + Math.max(...values) - value, 0);
    return spread(scores(graph)) / spread(scores(star(both)));
  };
  const view = { direction, directed } as const;
  return {
    degree: share((some) => degree(some, { ...view, selfTies: "ignore" }), direction === "all"),
    closeness: share((some) => closeness(some, view), direction === "all"),
    betweenness: share((some) => betweenness(some, { directed, normalized: true }), true),
  };
}
