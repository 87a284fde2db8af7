import type { PlainGraph, View } from "./graph.js";
import { solve } from "./solve.js";

export interface PagerankOptions extends Pick<View, "directed" | "parallel"> {
  readonly damping?: number;
  readonly selfTies?: "count" | "ignore";
  /** Where the walk restarts: the share of each actor, together 1. Even over everyone by default. */
  readonly restart?: readonly number[];
}

/**
 * PageRank: the x with x = d (Pᵀ x + dangling · u) + (1 − d) u, u the restart, solved exactly.
 *
 * Counts  arcs as they are, P in proportion to strength; parallel ties add up under either policy.
 *         An undirected self-tie is an arc v → v of twice its strength, a directed one of its strength.
 *         Who has no way out restarts.
 */
export function pagerank(graph: PlainGraph, options: PagerankOptions = {}): number[] {
  const { damping = 0.85, selfTies = "count", directed = "respect" } = options;
  const n = graph.ids.length;
  const u = options.restart ?? graph.ids.map(() => 1 / n);
  const flow = graph.ids.map(() => graph.ids.map(() => 0));
  for (const { source, target, strength, directed: oneWay } of graph.ties) {
    if (source === target && selfTies === "ignore") continue;
    flow[source][target] += strength;
    if (!oneWay || directed === "ignore") flow[target][source] += strength;
  }
  const step = flow.map((row) => {
    const out = row.reduce((sum, strength) => sum + strength, 0);
    return row.map((strength, v) => (out > 0 ? strength / out : u[v]));
  });
  const system = graph.ids.map((_, v) => graph.ids.map((_, w) => (w === v ? 1 : 0) - damping * step[w][v]));
  return solve(
    system,
    u.map((share) => (1 - damping) * share),
  );
}
