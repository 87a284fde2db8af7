import type { VertexPairs } from "../ground.js";
import { pairsAt, type TiedPairs } from "./tied-pairs.js";

/** Pairs for which an action may be proposed, and what is known of the ties of each. */
export interface ActionCandidates<F> {
  readonly pairs: VertexPairs;
  /** The facts of the i-th pair. */
  facts(i: number): F;
}

/** Those of some tied pairs of which `factsOf` tells anything. */
export function candidatesOf<F>(
  tied: TiedPairs,
  positions: readonly number[],
  factsOf: (rows: Int32Array, position: number) => F,
): ActionCandidates<F> {
  return {
    pairs: pairsAt(tied, positions),
    facts: (i) => factsOf(tied.rows(positions[i]), positions[i]),
  };
}
