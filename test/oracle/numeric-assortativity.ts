import { arcs, type PlainGraph, type View } from "./graph.js";
import { pearson } from "./pearson.js";

export interface NumericAssortativityOptions extends Pick<View, "directed" | "parallel"> {
  /** The number of each actor; undefined where there is none. */
  readonly values: readonly (number | undefined)[];
}

/**
 * Numeric assortativity: Pearson's correlation between the values at the two ends of ties.
 *
 * Counts  links under "collapse", ties under "count", undirected ones both ways; self-ties and ties with an end
 *         that has no value left out. NaN if the values at either end do not vary.
 */
export function numericAssortativity(
  graph: PlainGraph,
  { values, ...view }: NumericAssortativityOptions,
): number {
  const ends = arcs(graph, view).flatMap(({ source, target }) => {
    const [x, y] = [values[source], values[target]];
    return x === undefined || y === undefined ? [] : [[x, y] as const];
  });
  return pearson(ends);
}
