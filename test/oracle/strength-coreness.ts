import { arcs, type PlainGraph, type View } from "./graph.js";

export interface StrengthCores extends Pick<View, "directed" | "direction"> {
  readonly selfTies?: "count" | "ignore";
}

/**
 * Coreness by strength: over all groups that an actor is in, the most that the weakest member of the group holds within
 * it. By trying every group, so for few actors only.
 *
 * Counts  the strengths of arcs in the direction (default "all"), each tie once; a self-tie, where it counts, once.
 */
export function strengthCoreness(graph: PlainGraph, options: StrengthCores = {}): number[] {
  const { direction = "all", directed = "respect", selfTies = "ignore" } = options;
  const steps = arcs(graph, {
    parallel: "count",
    ...(direction === "all" ? { directed: "ignore" } : { directed, direction }),
  });
  const everyone = graph.ids.map((_, actor) => actor);
  const core = everyone.map(() => 0);
  for (let group = 1; group < 2 ** everyone.length; group++) {
    const inside = (actor: number): boolean => ((group >> actor) & 1) === 1;
    const held = everyone.filter(inside).map((actor) => {
      const own = graph.ties.filter(({ source, target }) => source === actor && target === actor);
      const loops = selfTies === "count" ? own.reduce((sum, { strength }) => sum + strength, 0) : 0;
      return steps
        .filter(({ source, target }) => source === actor && inside(target))
        .reduce((sum, { strength }) => sum + strength, loops);
    });
    const weakest = Math.min(...held);
    for (const actor of everyone.filter(inside)) core[actor] = Math.max(core[actor], weakest);
  }
  return core;
}
