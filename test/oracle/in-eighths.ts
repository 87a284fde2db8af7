import type { PlainGraph } from "./graph.js";

/** The graph with strengths whose sums are exact in any order. */
export function inEighths({ ids, ties }: PlainGraph): PlainGraph {
  return { ids, ties: ties.map((tie) => ({ ...tie, strength: Math.ceil(8 * tie.strength) / 8 })) };
}
