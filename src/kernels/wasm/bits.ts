import { bitsBinary } from "./compiled/bits.js";
import { wasmWorkbenches } from "./wasm-workbench.js";

/** A workbench with the loops of `wasmBitLoops`; undefined where the host has no WebAssembly, or none with 128-bit registers. */
export const bitsWorkbench = wasmWorkbenches(bitsBinary, ["offsets", "targets", "inOffsets", "inTargets"]);
