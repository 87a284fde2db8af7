import { trianglesBinary } from "./compiled/triangles.js";
import { wasmWorkbenches } from "./wasm-workbench.js";

/** A workbench with the search of `wasmCloseTriangles`; undefined where the host has no WebAssembly. */
export const trianglesWorkbench = wasmWorkbenches(trianglesBinary, [
  // In-arcs of a graph that is symmetric are its out-arcs.
  ...(["offsets", "targets", "strengths"] as const),
  ...(["inOffsets", "inTargets", "inStrengths"] as const),
]);
