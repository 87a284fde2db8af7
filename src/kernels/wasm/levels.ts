import type { Workbench } from "../workbench.js";
import { levelsBinary } from "./compiled/levels.js";
import { compileBinary, WasmWorkbench } from "./wasm-workbench.js";

let compiled: Promise<WebAssembly.Module | undefined> | undefined;

/** A workbench with the loops of `WasmBrandes`; undefined where the host has no WebAssembly. */
export async function levelsWorkbench(): Promise<Workbench | undefined> {
  compiled ??= compileBinary(levelsBinary);
  const module = await compiled;
  return module && new WasmWorkbench(module);
}
