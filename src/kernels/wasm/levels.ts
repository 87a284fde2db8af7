import type { Arena } from "../kernel.js";
import { compileBinary, WasmArena } from "./arena.js";
import { levelsBinary } from "./compiled/levels.js";

let compiled: Promise<WebAssembly.Module | undefined> | undefined;

/** An arena with the loops of `WasmBrandes`; undefined where the host has no WebAssembly. */
export async function levelsArena(): Promise<Arena | undefined> {
  compiled ??= compileBinary(levelsBinary);
  const module = await compiled;
  return module && new WasmArena(module);
}
