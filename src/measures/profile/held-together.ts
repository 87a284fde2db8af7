import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
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
export async function heldTogether({ csr, pace }: Walk, { codes, names }: Labels): Promise<Held> {
  const { order, offsets, targets } = csr;
  const sizes = new Float64Array(names.length);
  for (const group of codes) if (group >= 0) sizes[group]++;
  const through = new Float64Array(order);
  /** How many members are between the vertex under way and each other one; −1 for itself and those it is tied to. */
  const between = new Int32Array(order);
  const met = new Int32Array(order);
  const look = (u: number): void => {
    const group = codes[u];
    if (group < 0 || sizes[group] < fewestMembers) return;
    let count = 0;
    const meet = (v: number, mark: number): void => {
      if (between[v] === 0) met[count++] = v;
      between[v] = mark;
    };
    meet(u, -1);
    for (let arc = offsets[u]; arc < offsets[u + 1]; arc++)
      if (codes[targets[arc]] === group) meet(targets[arc], -1);
    const direct = count;
    for (let i = 1; i < direct; i++) {
      const v = met[i];
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const w = targets[arc];
        if (codes[w] === group && between[w] >= 0) meet(w, between[w] + 1);
      }
    }
    for (let i = 1; i < direct; i++) {
      const v = met[i];
      let parts = 0;
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const w = targets[arc];
        if (codes[w] === group && between[w] > 0) parts += 1 / between[w];
      }
      through[v] += parts;
    }
    for (let i = 0; i < count; i++) between[met[i]] = 0;
  };
  await inChunks(pace, order, chunkOf(csr), (from, to) => {
    for (let u = from; u < to; u++) look(u);
  });
  const sizeOf = (v: number): number => (codes[v] < 0 ? NaN : sizes[codes[v]]);
  const members = Float64Array.from(codes, (_, v) => sizeOf(v));
  const share = Float64Array.from(members, (size, v) =>
    // Every pair was met from both of its ends.
    size >= fewestMembers ? Math.min(1, through[v] / ((size - 1) * (size - 2))) : NaN,
  );
  return { members, share };
}

/** How many arcs the search visits at most: two looks along the arcs of each end of every arc. */
export function heldArcs({ order, offsets }: Csr): number {
  let squares = 0;
  for (let v = 0; v < order; v++) squares += (offsets[v + 1] - offsets[v]) ** 2;
  return 2 * squares;
}

/** So many actors that their searches visit some ten thousands of arcs. */
function chunkOf(csr: Csr): number {
  return Math.max(1, Math.floor((65536 * csr.order) / (heldArcs(csr) + csr.order)));
}
