import type { Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import type { Walk } from "../measures/walk.js";

/** How long a tie is meant to be, and how far lone actors stand from each other. */
export const tieLength = 30;

/** A graph to be laid out, undirected, and what that takes. */
export interface Scene {
  readonly graph: Csr;
  readonly seed: number;
  readonly pace: Pace;
  readonly fold: Walk["fold"];
}

/** Where vertices are. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Where nobody is yet. */
export function nowhere(order: number): Places {
  return { x: new Float64Array(order), y: new Float64Array(order) };
}

/** Vertices in groups: those of group g are members[ends[g − 1]] … members[ends[g] − 1]. */
export interface Groups {
  readonly members: Int32Array;
  readonly ends: Int32Array;
}

/** The groups of vertices with equal labels from 0 to n − 1: the largest first, then by the smallest member. O(n). */
export function groupsOf(labels: Int32Array): Groups {
  const order = labels.length;
  const sizes = new Int32Array(order);
  const first = new Int32Array(order).fill(-1);
  for (let v = 0; v < order; v++) {
    if (first[labels[v]] < 0) first[labels[v]] = v;
    sizes[labels[v]]++;
  }
  const inUse = Array.from(sizes.keys()).filter((label) => sizes[label] > 0);
  inUse.sort((a, b) => sizes[b] - sizes[a] || first[a] - first[b]);
  const ends = new Int32Array(inUse.length);
  const at = new Int32Array(order);
  let end = 0;
  for (const [g, label] of inUse.entries()) {
    at[label] = end;
    ends[g] = end += sizes[label];
  }
  const members = new Int32Array(order);
  for (let v = 0; v < order; v++) members[at[labels[v]]++] = v;
  return { members, ends };
}

/** Where group g begins in `members`. */
export function beginOf({ ends }: Groups, g: number): number {
  return g === 0 ? 0 : ends[g - 1];
}

/** The first `count` groups. */
export function firstGroups({ members, ends }: Groups, count: number): Groups {
  const kept = ends.subarray(0, count);
  return { members: members.subarray(0, count === 0 ? 0 : kept[count - 1]), ends: kept };
}

/** How many groups have more than one member, where the largest come first. */
export function tiedGroups(groups: Groups): number {
  let count = 0;
  while (count < groups.ends.length && groups.ends[count] - beginOf(groups, count) > 1) count++;
  return count;
}
