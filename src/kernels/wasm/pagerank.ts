import { pagerankBinary } from "./compiled/pagerank.js";
import { wasmWorkbenches } from "./wasm-workbench.js";

/** A workbench with the loops of `wasmPagerankLoops`; undefined where the host has no WebAssembly. */
export const pagerankWorkbench = wasmWorkbenches(pagerankBinary, [
  // In-arcs of a graph that is symmetric are its out-arcs.
  ...(["offsets", "targets", "strengths"] as const),
  ...(["inOffsets", "inTargets", "inStrengths", "loopOutStrength"] as const),
]);
