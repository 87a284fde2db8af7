import { arcs, type PlainGraph, type View } from "./graph.js";

export interface DegreeOptions extends Omit<View, "distance"> {
  readonly selfTies?: "count" | "ignore";
  readonly normalized?: boolean;
}

/**
 * Degree: under "collapse" the distinct neighbors, under "count" the ties.
 *
 * Counts      in the chosen direction, "all" by default: there a neighbor is anyone tied either way, and a tie is one.
 *             A self-tie adds 2 if undirected; if directed, 1 to out, 1 to in, 2 to all. Under "collapse" the
 *             self-ties of an actor are one, directed only if all of them are.
 * Normalized  divided by n − 1; NaN for a lone actor.
 */
export function degree(graph: PlainGraph, options: DegreeOptions = {}): number[] {
  const { direction = "all", parallel = "collapse", selfTies = "count", directed = "respect" } = options;
  const steps = arcs(graph, { ...options, direction });
  return graph.ids.map((_, v) => {
    const own = graph.ties.filter((tie) => tie.source === v && tie.target === v);
    const worth = own.map((tie) => (tie.directed && directed === "respect" && direction !== "all" ? 1 : 2));
    const loops =
      parallel === "collapse" ? Math.max(0, ...worth) : worth.reduce<number>((sum, each) => sum + each, 0);
    const total = steps.filter((arc) => arc.source === v).length + (selfTies === "count" ? loops : 0);
    const others = graph.ids.length - 1;
    return options.normalized ? (others > 0 ? total / others : NaN) : total;
  });
}
