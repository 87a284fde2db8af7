import type { Walk } from "../measures/walk.js";
import type { Network } from "../network/network.js";

/** What recommending stands on: the network, opened without directions and collapsed, and who may be asked. */
export interface Ground {
  readonly network: Network;
  readonly opened: Walk;
  /** Consents hold, and actors exist, as of this date. */
  readonly asOf: string | undefined;
  /** By vertex, 1 for who may be an end of something new: see `mayTakeOn`. */
  readonly eligible: Uint8Array;
}

/** Unordered pairs of vertices, each once: a[i] < b[i], ascending by a, then by b. */
export interface VertexPairs {
  readonly length: number;
  readonly a: Int32Array;
  readonly b: Int32Array;
}
