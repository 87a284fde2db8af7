import { ComityError } from "../../errors/error.js";
import type { NetworkRenderer } from "../painter.js";
import type { SigmaGraph, SigmaParts } from "./sigma-parts.js";
import { SigmaPainter } from "./sigma-painter.js";

/**
 * Has sigma draw marks and ties by WebGL: `mount(place, analysis, { renderer: sigmaRenderer({ Sigma, Graph }) })`. Map, suggested
 * ties, rings and names are painted on canvases between its layers, and the page keeps its keys, its pointers, its colors and
 * its twin as a table: the picture is the one that a canvas would show. Where there is no WebGL, or the browser takes it away,
 * the page sends `fallback` with the error `missing-webgl` and paints on a canvas. Throws `bad-option`.
 */
export function sigmaRenderer<G extends SigmaGraph>({ Sigma, Graph }: SigmaParts<G>): NetworkRenderer {
  for (const [name, part] of Object.entries({ Sigma, Graph }))
    if (typeof (part as unknown) !== "function")
      throw new ComityError("bad-option", `${name} is no class`, {
        path: [name],
        fix: 'Pass Sigma from "sigma" and UndirectedGraph from "graphology"',
      });
  return (fail) => new SigmaPainter({ Sigma, Graph }, fail);
}
