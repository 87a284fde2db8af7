import type { Workbench } from "../workbench.js";
import { pagerankBinary } from "./compiled/pagerank.js";
import { compileBinary, WasmWorkbench } from "./wasm-workbench.js";

/** What the kernel reads of a graph; the in-arcs of one that is symmetric are its out-arcs. */
const read = [
  ...(["offsets", "targets", "strengths"] as const),
  ...(["inOffsets", "inTargets", "inStrengths", "loopOutStrength"] as const),
];

let compiled: Promise<WebAssembly.Module | undefined> | undefined;

/** A workbench with the loops of `wasmPagerankLoops`; undefined where the host has no WebAssembly. */
export async function pagerankWorkbench(): Promise<Workbench | undefined> {
  compiled ??= compileBinary(pagerankBinary);
  const module = await compiled;
  return module && new WasmWorkbench(module, read);
}
