import { paintGround } from "../report/draw/network/canvas-ground.js";
import { paintLines } from "../report/draw/network/canvas-lines.js";
import { paintMarkRings, paintMarks } from "../report/draw/network/canvas-marks.js";
import { paintNames } from "../report/draw/network/canvas-names.js";
import { isTie } from "../report/draw/network/legend.js";
import { neighborhood, type Painting } from "../report/draw/network/painting.js";
import type { NetworkScene } from "../report/draw/network/scene.js";
import { cleared } from "./blank-canvas.js";
import { element } from "./dom.js";
import { LineBuffer } from "./line-buffer.js";
import type { NetworkPainter } from "./painter.js";

/** Paints on a canvas, which every browser has. */
export class CanvasPainter implements NetworkPainter {
  readonly node = element("canvas", { "aria-hidden": "true" });
  readonly #ties = new LineBuffer(() => this.#compose());
  #shown: { readonly scene: NetworkScene; readonly painting: Painting } | undefined;

  paint(scene: NetworkScene, painting: Painting): void {
    this.#shown = { scene, painting };
    this.#compose();
  }

  destroy(): void {
    this.#ties.destroy();
    this.node.remove();
  }

  #compose(): void {
    const context = this.#shown && cleared(this.node, this.#shown.painting);
    if (this.#shown === undefined || context === null || context === undefined) return;
    const { scene, painting } = this.#shown;
    const near = neighborhood(scene, painting.focused);
    paintGround(context, scene, painting);
    this.#ties.paint(context, scene, painting);
    for (const lines of scene.lines)
      paintLines(context, scene, lines, painting, isTie(lines) ? "focus" : "all");
    paintMarks(context, scene, painting, near);
    paintMarkRings(context, scene, painting, near);
    if (painting.names) paintNames(context, scene, painting, near);
  }
}
