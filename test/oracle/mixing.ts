import { arcs, type PlainGraph, type View } from "./graph.js";
import { links } from "./links.js";

export interface MixingOptions extends Pick<View, "directed" | "parallel"> {
  /** The label of each actor; undefined where there is none. */
  readonly labels: readonly (string | undefined)[];
}

/**
 * Mixing by a label: assortativity r = (Σ e_ii − Σ a_i b_i) / (1 − Σ a_i b_i), E–I (E − I)/(E + I), internal I/(E + I).
 *
 * Counts  links under "collapse" (see links.ts), ties under "count"; self-ties left out. A link of both ways is in
 *         e_ij and in e_ji, but once in I or E. Links with an unlabeled end are left out and counted.
 *         r is NaN if one label has every end; all are NaN without links.
 */
export function mixing(graph: PlainGraph, { labels, ...view }: MixingOptions) {
  const known = arcs(graph, view).filter(
    (arc) => labels[arc.source] !== undefined && labels[arc.target] !== undefined,
  );
  let same = 0;
  let chance = 0;
  for (const label of new Set(labels)) {
    const from = known.filter((arc) => labels[arc.source] === label);
    same += from.filter((arc) => labels[arc.target] === label).length;
    chance += from.length * known.filter((arc) => labels[arc.target] === label).length;
  }
  const all = links(graph, view).map((link) => [labels[link.source], labels[link.target]] as const);
  const labeled = all.filter(([a, b]) => a !== undefined && b !== undefined);
  const internal = labeled.filter(([a, b]) => a === b).length;
  const external = labeled.length - internal;
  return {
    assortativity: (known.length * same - chance) / (known.length ** 2 - chance),
    eiIndex: (external - internal) / labeled.length,
    internalShare: internal / labeled.length,
    internal,
    external,
    leftOut: all.length - labeled.length,
  };
}
