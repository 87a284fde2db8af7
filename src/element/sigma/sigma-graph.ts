import type { InkColors } from "../../report/draw/inks.js";
import { edgeWidth } from "../../report/draw/network/canvas-marks.js";
import type { NetworkScene, SceneLines } from "../../report/draw/network/scene.js";
import type { LineAttributes } from "./line-program.js";
import { shapeNumber, type MarkAttributes } from "./mark-program.js";
import type { SigmaGraph } from "./sigma-parts.js";
import { packed } from "./webgl-colors.js";

/** Whether sigma draws these lines: neither dashes nor ways over the globe. */
export function isForSigma({ sort, ties }: SceneLines): boolean {
  return (sort === "within" || sort === "between") && ties.every(({ way }) => way === undefined);
}

/** The marks and ties of a scene as a graph in which every node is the place of its mark: no name of the data is a key. */
export function sigmaGraph<G extends SigmaGraph>(
  Graph: new () => G,
  { marks, lines }: NetworkScene,
  colors: InkColors,
): G {
  const graph = new Graph();
  marks.forEach(({ x, y, r, look }, place) => {
    const own = packed(colors[look.ink]);
    const paper = packed(colors.paper);
    const [fill, line] = look.open === true ? [paper, own] : [own, paper];
    const mark: MarkAttributes = {
      ...{ x, y: -y, size: r, fill, line },
      ...{ shape: shapeNumber(look.shape), edge: edgeWidth(look) },
    };
    graph.addNode(String(place), mark);
  });
  for (const bundle of lines.filter(isForSigma)) {
    const { width, opacity, ink } = bundle;
    const line: LineAttributes = { size: width, opacity, ink: packed(colors[ink]) };
    for (const { from, to } of bundle.ties) graph.addEdge(String(from), String(to), line);
  }
  return graph;
}
