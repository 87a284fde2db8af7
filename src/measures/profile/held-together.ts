import type { Csr } from "../../csr/csr.js";
import { heldTogetherKernel } from "../../kernels/held-together.js";
import { sourceJobs } from "../../kernels/kernel.js";
import type { Labels } from "../labels.js";
import type { Walk } from "../walk.js";

/** Of fewer members a share of pairs says nothing: four have but three pairs beside each. */
export const fewestMembers = 5;

/** A group of each vertex, and what of it hangs together through the vertex. */
export interface Held {
  /** The number of members of its group, itself among them; NaN without a known group. */
  readonly members: Float64Array;
  /** From 0 to 1; NaN without a known group of `fewestMembers` or more. */
  readonly share: Float64Array;
}

/**
 * By vertex: the share of the pairs of other members of its group that are not tied, but are two steps apart within the
 * group by way of it. A pair with k members in between counts 1 / k for each of them. The graph must be undirected.
 *
 * Cost     O(n + Σ d²) over the numbers of ties within groups.
 */
export async function heldTogether({ csr, fold }: Walk, { codes, names }: Labels): Promise<Held> {
  const sizes = new Float64Array(names.length);
  for (const group of codes) if (group >= 0) sizes[group]++;
  const groups = Int32Array.from(codes, (group) =>
    group >= 0 && sizes[group] >= fewestMembers ? group : -1,
  );
  const jobs = sourceJobs(csr.order).map((range) => ({ ...range, groups }));
  const through = await fold(heldTogetherKernel, jobs, new Float64Array(csr.order), (into, part) => {
    for (let v = 0; v < into.length; v++) into[v] += part.through[v];
  });
  const sizeOf = (v: number): number => (codes[v] < 0 ? NaN : sizes[codes[v]]);
  const members = Float64Array.from(codes, (_, v) => sizeOf(v));
  const share = Float64Array.from(members, (size, v) =>
    // Every pair was met from both of its ends.
    size >= fewestMembers ? Math.min(1, through[v] / ((size - 1) * (size - 2))) : NaN,
  );
  return { members, share };
}

/** How many arcs the search visits at most: two looks along the arcs of each end of every arc; of an outline, a bound. */
export function heldArcs({ order, arcs, offsets }: Csr): number {
  if (offsets.length <= order) return 2 * arcs * Math.min(order, offsets[1]);
  let squares = 0;
  for (let v = 0; v < order; v++) squares += (offsets[v + 1] - offsets[v]) ** 2;
  return 2 * squares;
}
