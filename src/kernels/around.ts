import type { Csr } from "../csr/csr.js";

/** Distinct neighbors of a vertex of a collapsed graph, whichever way ties lead. O(its ties). */
export function neighborCount(graph: Csr, v: number): number {
  const { offsets, targets, inOffsets, inTargets, symmetric } = graph;
  const out = offsets[v + 1] - offsets[v];
  if (symmetric) return out;
  const into = inOffsets[v + 1] - inOffsets[v];
  let mutual = 0;
  let back = inOffsets[v];
  for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
    while (back < inOffsets[v + 1] && inTargets[back] < targets[arc]) back++;
    if (back < inOffsets[v + 1] && inTargets[back] === targets[arc]) mutual++;
  }
  return out + into - mutual;
}

/** The strength of all ties of a vertex, in and out; ties to itself are none. O(its ties). */
export function strengthAround(graph: Csr, v: number): number {
  const { offsets, strengths, inOffsets, inStrengths, symmetric } = graph;
  let sum = rowStrength(offsets, strengths, v);
  if (!symmetric) sum += rowStrength(inOffsets, inStrengths, v);
  return sum;
}

/** The strength of one row; its length where every strength is 1. */
export function rowStrength(offsets: Int32Array, strengths: Float64Array, v: number): number {
  if (strengths.length === 0) return offsets[v + 1] - offsets[v];
  let sum = 0;
  for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) sum += strengths[arc];
  return sum;
}
