/** Sigma as what draws the picture of `comity/element`: the entry `comity/sigma`. It loads nothing of sigma by itself. */
export type { NetworkPainter, NetworkRenderer } from "./element/painter.js";
export type { SigmaGraph, SigmaParts, SigmaView } from "./element/sigma/sigma-parts.js";
export { sigmaRenderer } from "./element/sigma/sigma-renderer.js";
