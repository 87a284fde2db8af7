import type { PlainGraph } from "./graph.js";
import { components } from "./components.js";

/**
 * Cut points: the actors, and the ties, without which there would be more components.
 *
 * Counts  directions ignored. A tie with another beside it, parallel or opposite, is no bridge under either policy,
 *         because the other one is still there. Self-ties are never bridges.
 * Gives   positions of actors in `ids` and of ties in `ties`, ascending.
 */
export function cutPoints(graph: PlainGraph): { articulationPoints: number[]; bridges: number[] } {
  const parts = components(graph).length;
  const partsWith = (ties: PlainGraph["ties"]) => components({ ids: graph.ids, ties }).length;
  const actors = graph.ids.map((_, actor) => actor);
  return {
    // Stripped of its ties the actor is still there, as a component of its own: hence − 1.
    articulationPoints: actors.filter(
      (actor) =>
        partsWith(graph.ties.filter((tie) => tie.source !== actor && tie.target !== actor)) - 1 > parts,
    ),
    bridges: [...graph.ties.keys()].filter(
      (tie) => partsWith(graph.ties.filter((_, i) => i !== tie)) > parts,
    ),
  };
}
