import { lengthsBinary } from "./compiled/lengths.js";
import { wasmWorkbenches } from "./wasm-workbench.js";

/** A workbench with the loops of `WasmLengths`; undefined where the host has no WebAssembly. */
export const lengthsWorkbench = wasmWorkbenches(lengthsBinary);
