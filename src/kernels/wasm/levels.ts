import { levelsBinary } from "./compiled/levels.js";
import { wasmWorkbenches } from "./wasm-workbench.js";

/** A workbench with the loops of `WasmBrandes`; undefined where the host has no WebAssembly. */
export const levelsWorkbench = wasmWorkbenches(levelsBinary);
