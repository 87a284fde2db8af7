import { leidenBinary } from "./compiled/leiden.js";
import { wasmWorkbenches } from "./wasm-workbench.js";

/** A workbench with the loops of `WasmLeiden`; undefined where the host has no WebAssembly. */
export const leidenWorkbench = wasmWorkbenches(leidenBinary, [
  // In-arcs of a graph that is symmetric are its out-arcs.
  ...(["offsets", "targets", "strengths", "loopOutStrength"] as const),
  ...(["inOffsets", "inTargets", "inStrengths"] as const),
]);
