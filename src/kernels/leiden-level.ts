import type { Views } from "../csr/arena.js";
import type { Csr } from "../csr/csr.js";
import type { Quality } from "./leiden-quality.js";

/**
 * The graph of a level: its vertices are sets of vertices of the graph before. No arc leads from a vertex to itself, and
 * arcs lead both ways. `strengths` is empty when every arc has strength 1.
 */
export interface Level {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly strengths: Float64Array;
}

/** Room for the graph of a level. */
export type Room = Pick<Level, "offsets" | "targets" | "strengths">;

/** Room for the vertices of a level: what is expected between two of them grows with `out` of one and `into` of the other. */
export type LevelScratch = {
  out: ["f64", number];
  into: ["f64", number];
  /** The community of each vertex. */
  community: ["i32", number];
  /** The sums of `out` and `into` over a community. */
  outOf: ["f64", number];
  intoOf: ["f64", number];
  /** Strength towards each set found around a vertex, −1 where none is found; and those found. */
  gathered: ["f64", number];
  found: ["i32", number];
  /** Vertices in the order of a visit. */
  queue: ["i32", number];
};

/**
 * How much a move must gain, and what it costs: vertices u and v together are expected to have
 * rate · (out(u) · into(v) + into(u) · out(v)). Where the graph is symmetric, `into` is `out`.
 */
export interface Price {
  readonly rate: number;
  /** Differences up to this are none, so that rounding makes nothing go round in circles. */
  readonly tolerance: number;
}

/** The strength of all arcs and self-ties of a graph. */
export function totalStrength({ arcs, strengths, loopOutStrength }: Csr): number {
  let total = strengths.length > 0 ? 0 : arcs;
  for (const strength of strengths) total += strength;
  for (const strength of loopOutStrength) total += strength;
  return total;
}

/** Arcs of the first level: those of a symmetric graph, or those of another in both directions. */
export function groundArcs({ arcs, symmetric }: Csr): number {
  return symmetric ? arcs : 2 * arcs;
}

/** The first level: the graph itself if it is symmetric, else its arcs both ways, written to `room`. */
export function groundLevel(graph: Csr, room: Room): Level {
  const { order, offsets, targets, strengths, inOffsets, inTargets, inStrengths } = graph;
  if (graph.symmetric) return { order, offsets, targets, strengths };
  const strong = strengths.length > 0;
  room.offsets[0] = 0;
  let at = 0;
  for (let v = 0; v < order; v++) {
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      room.targets[at] = targets[arc];
      if (strong) room.strengths[at] = strengths[arc];
      at++;
    }
    for (let arc = inOffsets[v]; arc < inOffsets[v + 1]; arc++) {
      room.targets[at] = inTargets[arc];
      if (strong) room.strengths[at] = inStrengths[arc];
      at++;
    }
    room.offsets[v + 1] = at;
  }
  return { ...room, order, strengths: strong ? room.strengths : strengths };
}

/** Enters what is expected of each vertex of the first level: its strength out and in, or 1 for "cpm". */
export function enterMasses(
  graph: Csr,
  quality: Quality,
  { out, into }: Pick<Views<LevelScratch>, "out" | "into">,
): void {
  if (quality === "cpm") {
    out.fill(1, 0, graph.order);
    into.fill(1, 0, graph.order);
    return;
  }
  const { order, offsets, strengths, inOffsets, inStrengths, loopOutStrength } = graph;
  for (let v = 0; v < order; v++) {
    out[v] = loopOutStrength[v] + rowStrength(offsets, strengths, v);
    if (into !== out) into[v] = loopOutStrength[v] + rowStrength(inOffsets, inStrengths, v);
  }
}

function rowStrength(offsets: Int32Array, strengths: Float64Array, v: number): number {
  if (strengths.length === 0) return offsets[v + 1] - offsets[v];
  let sum = 0;
  for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) sum += strengths[arc];
  return sum;
}

/**
 * Adds the strengths of the arcs of a vertex to `gathered` of the label they lead to; labels not met before are entered
 * in `found` from position `count`. Gives the new count.
 */
export function gather(
  { offsets, targets, strengths }: Level,
  v: number,
  labels: Int32Array,
  { gathered, found }: Pick<Views<LevelScratch>, "gathered" | "found">,
  count: number,
): number {
  const end = offsets[v + 1];
  if (strengths.length === 0)
    for (let arc = offsets[v]; arc < end; arc++) {
      const label = labels[targets[arc]];
      const sum = gathered[label];
      if (sum < 0) {
        found[count++] = label;
        gathered[label] = 1;
      } else gathered[label] = sum + 1;
    }
  else
    for (let arc = offsets[v]; arc < end; arc++) {
      const label = labels[targets[arc]];
      const sum = gathered[label];
      if (sum < 0) {
        found[count++] = label;
        gathered[label] = strengths[arc];
      } else gathered[label] = sum + strengths[arc];
    }
  return count;
}
