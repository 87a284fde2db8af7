import type { Arena } from "../kernel.js";
import { compileBinary, WasmArena } from "./arena.js";
import { bitsBinary } from "./compiled/bits.js";

let compiled: Promise<WebAssembly.Module | undefined> | undefined;

/** An arena with the loops of `wasmBitLoops`; undefined where the host has no WebAssembly, or none with 128-bit registers. */
export async function bitsArena(): Promise<Arena | undefined> {
  compiled ??= compileBinary(bitsBinary);
  const module = await compiled;
  return module && new WasmArena(module);
}
