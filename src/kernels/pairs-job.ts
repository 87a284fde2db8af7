import type { Along } from "./kernel.js";

/**
 * Pairs of vertices by their place, those with the same first end one after the other: what is worked out around it is
 * then worked out once. Along "out" walks lead from the first ends to the second, along "in" from the second to the first.
 */
export interface PairsJob {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly along: Along;
  /** Whether ties count by their strength. */
  readonly weighted: boolean;
}
