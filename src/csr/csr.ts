import { views, type Places, type Shape } from "./arena.js";

/**
 * The compiled form of a view of a network: integers and floats in one buffer, all that kernels and workers see.
 *
 * Vertices 0 … order − 1 are the actors of the view, numbered by falling number of tie ends, then by id; in an overlay
 * they have the numbers of its base.
 * The out-arcs of u are the positions offsets[u] … offsets[u + 1] − 1, their heads `targets` ascending in each row;
 * the in-arcs are laid out alike in `inOffsets` and `inTargets` (their tails). offsets[order] equals `arcs`.
 * `links[a]` is the link that arc a belongs to: both arcs of an undirected link carry the same number.
 * A self-tie is no arc: `loopEnds[v]` and `loopOut[v]` say how much the self-ties of v add to its total and its
 * outgoing degree (2 and 2 if undirected, 2 and 1 if directed), `loopStrength` and `loopOutStrength` the same of strength.
 * When `symmetric`, every arc has its reverse in the same link and the in-arrays are the out-arrays.
 */
export interface Csr {
  readonly order: number;
  readonly arcs: number;
  readonly linkCount: number;
  /** True when every tie of the view is undirected: pairs are unordered. */
  readonly symmetric: boolean;
  /** True when ties of the same pair were merged, so that no row holds a target twice. */
  readonly collapsed: boolean;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
  readonly links: Int32Array;
  /** Strength of each out-arc, larger = closer; empty when every strength is 1. */
  readonly strengths: Float64Array;
  /** Length of each out-arc, smaller = closer; empty when steps are counted. */
  readonly distances: Float64Array;
  readonly inOffsets: Int32Array;
  readonly inTargets: Int32Array;
  readonly inLinks: Int32Array;
  readonly inStrengths: Float64Array;
  readonly inDistances: Float64Array;
  readonly loopEnds: Int32Array;
  readonly loopOut: Int32Array;
  readonly loopStrength: Float64Array;
  readonly loopOutStrength: Float64Array;
  /** How many actors a vertex stands for at the end of paths, in graphs made by `foldGraph`. */
  readonly stands?: Float64Array;
  /** How often a vertex counts as a source, in graphs made by `foldGraph`: 0 where another does for it, or it reaches nobody. */
  readonly repeats?: Float64Array;
  /**
   * In directed graphs made by `foldGraph`, where the only arc of a vertex leads that another searches for (−1 for all
   * others), how often it begins a path, and for whom each vertex searches: `followers` from followerStarts[v] on.
   */
  readonly leader?: Int32Array;
  readonly begins?: Float64Array;
  readonly followers?: Int32Array;
  readonly followerStarts?: Int32Array;
  /** Where the parts of the graph begin that no arc leaves, and the order at the end, in graphs made by `foldGraph`. */
  readonly parts?: Int32Array;
  /** What is needed to see the same compiled form from another thread. */
  readonly handle: CsrHandle;
}

/** A Csr as plain data that can be posted to a worker: the buffer and where things are in it. */
export interface CsrHandle {
  readonly buffer: ArrayBufferLike;
  readonly places: Places;
  readonly order: number;
  readonly arcs: number;
  readonly linkCount: number;
  readonly symmetric: boolean;
  readonly collapsed: boolean;
}

/** How many numbers each array of a Csr needs. */
export interface CsrSize {
  readonly order: number;
  readonly arcs: number;
  readonly symmetric: boolean;
  readonly strengths: boolean;
  readonly distances: boolean;
}

/** The arrays of a Csr of the given size. */
export function csrShape({ order, arcs, symmetric, strengths, distances }: CsrSize): Shape {
  const inward = symmetric ? 0 : 1;
  return {
    offsets: ["i32", order + 1],
    targets: ["i32", arcs],
    links: ["i32", arcs],
    strengths: ["f64", strengths ? arcs : 0],
    distances: ["f64", distances ? arcs : 0],
    inOffsets: ["i32", inward * (order + 1)],
    inTargets: ["i32", inward * arcs],
    inLinks: ["i32", inward * arcs],
    inStrengths: ["f64", strengths ? inward * arcs : 0],
    inDistances: ["f64", distances ? inward * arcs : 0],
    loopEnds: ["i32", order],
    loopOut: ["i32", order],
    loopStrength: ["f64", order],
    loopOutStrength: ["f64", order],
  };
}

/** The Csr behind a handle, as views of its buffer. */
export function openCsr(handle: CsrHandle): Csr {
  const { buffer, places, ...facts } = handle;
  const own = views(buffer, places) as unknown as Omit<Csr, "handle" | keyof typeof facts>;
  const inward = handle.symmetric
    ? {
        inOffsets: own.offsets,
        inTargets: own.targets,
        inLinks: own.links,
        inStrengths: own.strengths,
        inDistances: own.distances,
      }
    : {};
  return { ...facts, ...own, ...inward, handle };
}
