import { arcs as plainArcs, type PlainGraph } from "../../oracle/graph.js";
import type { ChanceArc } from "../../oracle/spread.js";

/** Arcs of a graph with one chance each, of ties of one pair at least one of them, or the sum of their weights. */
export function evenArcs({ ids, ties }: PlainGraph, chance: number, add = false): ChanceArc[] {
  const found = plainArcs({ ids, ties }, { parallel: "count" });
  if (!add) return found.map(({ source, target }) => ({ source, target, chance }));
  return found.map(({ source, target }) => {
    const into = found.filter((arc) => arc.target === target).length;
    return { source, target, chance: chance / Math.max(1, chance * into) };
  });
}

/** Arcs with the share of strengths into their heads. */
export function sharedArcs(graph: PlainGraph): ChanceArc[] {
  const found = plainArcs(graph, { parallel: "count" });
  return found.map(({ source, target, strength }) => {
    const into = found.filter((arc) => arc.target === target);
    return { source, target, chance: strength / into.reduce((sum, arc) => sum + arc.strength, 0) };
  });
}

/** The largest number of failures among `runs` that a chance of failure goes beyond only once in a thousand. */
export function mostFailures(runs: number, chance: number): number {
  let [probability, sum, most] = [(1 - chance) ** runs, (1 - chance) ** runs, 0];
  while (sum < 0.999) {
    most++;
    probability *= ((runs - most + 1) / most) * (chance / (1 - chance));
    sum += probability;
  }
  return most;
}
