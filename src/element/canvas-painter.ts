import { paintScene } from "../report/draw/network/canvas-writer.js";
import { element } from "./dom.js";
import type { NetworkPainter } from "./painter.js";

/** Paints on one canvas, which every browser has. */
export function canvasPainter(): NetworkPainter {
  const node = element("canvas", { "aria-hidden": "true" });
  return {
    node,
    paint(scene, painting) {
      const context = node.getContext("2d");
      if (context === null) return;
      fitCanvas(node, painting);
      paintScene(context, scene, painting);
    },
    destroy() {
      node.remove();
    },
  };
}

/** As many pixels as the painting has. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  { size, ratio }: { readonly size: readonly [number, number]; readonly ratio: number },
): void {
  const [wide, high] = size.map((length) => Math.round(length * ratio));
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
}
