import type { PlainGraph, View } from "./graph.js";
import { distances } from "./distances.js";

export interface ClosenessOptions extends View {
  readonly variant?: "wasserman-faust" | "component";
}

/**
 * Closeness, with r the actors reached (the actor itself among them) and Σd the distances to them:
 * "wasserman-faust" (r − 1)/(n − 1) · (r − 1)/Σd, or "component" (r − 1)/Σd.
 *
 * Counts  distances in the chosen direction, "out" by default; n is everyone, isolates too.
 *         Who reaches nobody has 0 in the first variant and NaN in the second.
 */
export function closeness(graph: PlainGraph, options: ClosenessOptions = {}): number[] {
  const n = graph.ids.length;
  return distances(graph, options).map((away) => {
    const reached = away.filter((d) => d > 0 && d < Infinity);
    const total = reached.reduce((sum, d) => sum + d, 0);
    if (options.variant === "component") return reached.length / total;
    return reached.length === 0 ? 0 : ((reached.length / (n - 1)) * reached.length) / total;
  });
}
