import { classes } from "./classes.js";
import type { PlainGraph } from "./graph.js";
import { distances } from "./distances.js";

/**
 * Weak components: two actors are together if ties lead from one to the other.
 *
 * Counts  directions ignored; an isolate is a component. Largest first, then by first member.
 */
export function components(graph: PlainGraph): number[][] {
  const hops = distances(graph, { directed: "ignore" });
  return classes(graph.ids.length, (a, b) => hops[a][b] < Infinity);
}
