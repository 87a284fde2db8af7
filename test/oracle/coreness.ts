import { arcs, type PlainGraph, type View } from "./graph.js";

/**
 * Coreness: the largest k for which an actor is left when everyone with fewer than k ties to those left is
 * struck off, again and again.
 *
 * Counts  directions ignored; distinct neighbors under "collapse", every tie under "count"
 *         (where two opposite directed ties are two). Self-ties never count.
 */
export function coreness(graph: PlainGraph, options: Pick<View, "parallel"> = {}): number[] {
  const steps = arcs(graph, { ...options, directed: "ignore" });
  const core = graph.ids.map(() => 0);
  for (let k = 1; ; k++) {
    let left = graph.ids.map((_, actor) => actor);
    for (let before = -1; before !== left.length;) {
      before = left.length;
      const among = left;
      const ties = (v: number) =>
        steps.filter((arc) => arc.source === v && among.includes(arc.target)).length;
      left = among.filter((v) => ties(v) >= k);
    }
    if (left.length === 0) return core;
    for (const actor of left) core[actor] = k;
  }
}
