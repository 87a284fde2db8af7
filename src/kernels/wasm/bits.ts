import type { Workbench } from "../workbench.js";
import { bitsBinary } from "./compiled/bits.js";
import { compileBinary, WasmWorkbench } from "./wasm-workbench.js";

let compiled: Promise<WebAssembly.Module | undefined> | undefined;

/** A workbench with the loops of `wasmBitLoops`; undefined where the host has no WebAssembly, or none with 128-bit registers. */
export async function bitsWorkbench(): Promise<Workbench | undefined> {
  compiled ??= compileBinary(bitsBinary);
  const module = await compiled;
  return module && new WasmWorkbench(module);
}
