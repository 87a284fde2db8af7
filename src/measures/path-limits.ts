import type { Csr } from "../csr/csr.js";
import type { PathPairs } from "./path-pairs.js";

/**
 * The largest share of the pairs on whose paths each vertex, or each link, can lie. It is 0 for a vertex that leads from
 * nobody to somebody else, as one with fewer than two neighbors.
 */
export function pathLimits(graph: Csr, pairs: PathPairs, ofTies: boolean): Float64Array {
  if (ofTies) return new Float64Array(graph.linkCount).fill(1);
  return Float64Array.from({ length: graph.order }, (_, v) =>
    leadsOn(graph, v) ? pairs.without(v) / pairs.count : 0,
  );
}

/** Whether there are u → v → w with u other than w. Rows are ascending. */
function leadsOn({ offsets, targets, inOffsets, inTargets }: Csr, v: number): boolean {
  const [into, out] = [inOffsets[v + 1] - inOffsets[v], offsets[v + 1] - offsets[v]];
  if (into === 0 || out === 0) return false;
  const first = inTargets[inOffsets[v]];
  return (
    first !== inTargets[inOffsets[v + 1] - 1] ||
    first !== targets[offsets[v]] ||
    first !== targets[offsets[v + 1] - 1]
  );
}
