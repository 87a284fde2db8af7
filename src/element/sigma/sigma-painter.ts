import { ComityError } from "../../errors/error.js";
import { paintGround } from "../../report/draw/network/canvas-ground.js";
import { paintLines } from "../../report/draw/network/canvas-lines.js";
import { paintMarkRings, paintMarks } from "../../report/draw/network/canvas-marks.js";
import { paintNames } from "../../report/draw/network/canvas-names.js";
import { faint, neighborhood, type Painting } from "../../report/draw/network/painting.js";
import type { NetworkScene } from "../../report/draw/network/scene.js";
import { growth } from "../../report/draw/network/scene-labels.js";
import { cleared, inksOf } from "../blank-canvas.js";
import { element } from "../dom.js";
import type { NetworkPainter } from "../painter.js";
import { lineProgram } from "./line-program.js";
import { markProgram } from "./mark-program.js";
import type { ProgramClass } from "./program.js";
import { isForSigma, sigmaGraph } from "./sigma-graph.js";
import type { CameraState, SigmaGraph, SigmaParts, SigmaView } from "./sigma-parts.js";

/** From where everything else is reckoned. */
const still: CameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };

interface Layers {
  readonly ground: HTMLCanvasElement;
  readonly between: HTMLCanvasElement;
  readonly over: HTMLCanvasElement;
  /** Where sigma draws. */
  readonly own: readonly HTMLCanvasElement[];
}

/** Marks and ties by sigma; around them canvases for what it does not draw. All layers change together. */
export class SigmaPainter<G extends SigmaGraph> implements NetworkPainter {
  readonly node = element("div", { class: "layers", "aria-hidden": "true" });
  readonly #parts: SigmaParts<G>;
  readonly #fail: (why: ComityError) => void;
  #view: { readonly sigma: SigmaView<G>; readonly layers: Layers } | undefined;
  #shown: { readonly scene: NetworkScene; readonly painting: Painting } | undefined;
  #ended = false;

  constructor(parts: SigmaParts<G>, fail: (why: ComityError) => void) {
    this.#parts = parts;
    this.#fail = fail;
  }

  paint(scene: NetworkScene, painting: Painting): void {
    if (this.#ended) return;
    const before = this.#shown;
    this.#shown = { scene, painting };
    try {
      this.#view ??= this.#open();
    } catch (cause) {
      this.#give("this page cannot draw by WebGL", cause);
      return;
    }
    const { sigma } = this.#view;
    if (before?.scene !== scene || inksOf(before.painting) !== inksOf(painting)) {
      const { width, height } = scene;
      sigma.setCustomBBox({ x: [0, width], y: [-height, 0] });
      sigma.setGraph(sigmaGraph(this.#parts.Graph, scene, painting.colors));
    }
    this.#aim();
    sigma.scheduleRender();
  }

  destroy(): void {
    this.#ended = true;
    this.#view?.sigma.kill();
    this.node.remove();
  }

  /** Sigma throws where its place has no area, and there is one only now. */
  #open(): { readonly sigma: SigmaView<G>; readonly layers: Layers } {
    const { Sigma, Graph } = this.#parts;
    const sigma = new Sigma(new Graph(), this.node, {
      ...{ allowInvalidContainer: true, renderLabels: false, stagePadding: 0 },
      zoomToSizeRatioFunction: () => 1 / growth(this.#shown?.painting.transform.k ?? 1),
    });
    const { nodeProgramClasses, edgeProgramClasses } = sigma.getSettings() as Readonly<
      Record<"nodeProgramClasses" | "edgeProgramClasses", Readonly<Record<string, ProgramClass>>>
    >;
    sigma.setSettings({
      ...{ defaultNodeType: "mark", defaultEdgeType: "tie" },
      nodeProgramClasses: { ...nodeProgramClasses, mark: markProgram(nodeProgramClasses.circle) },
      edgeProgramClasses: { ...edgeProgramClasses, tie: lineProgram(edgeProgramClasses.line) },
    });
    // The page itself follows pointers.
    sigma.getMouseCaptor().enabled = sigma.getTouchCaptor().enabled = false;
    const { edges, nodes } = sigma.getCanvases();
    for (const canvas of [edges, nodes])
      canvas.addEventListener("webglcontextlost", () => this.#give("the browser took WebGL away"));
    sigma.on("afterProcess", () => this.#aim());
    sigma.on("afterRender", () => this.#paintAround());
    const layers = {
      ground: sigma.createCanvas("comity-ground", { beforeLayer: "edges" }),
      between: sigma.createCanvas("comity-between", { beforeLayer: "nodes" }),
      over: sigma.createCanvas("comity-over", { afterLayer: "nodes" }),
      own: [edges, nodes],
    };
    return { sigma, layers };
  }

  #give(message: string, cause?: unknown): void {
    if (this.#ended) return;
    this.#fail(
      new ComityError("missing-webgl", message, {
        fix: "Nothing needs to be done: the picture is painted on a canvas",
        cause,
      }),
    );
  }

  /** Has sigma look at just what is to be seen. */
  #aim(): void {
    if (this.#view === undefined || this.#shown === undefined) return;
    const { sigma } = this.#view;
    const { size, transform } = this.#shown.painting;
    const [width, height] = size;
    const look = { cameraState: still, viewportDimensions: { width, height } };
    const at = (x: number, y: number) => sigma.graphToViewport({ x, y: -y }, look);
    const middle = at((width / 2 - transform.x) / transform.k, (height / 2 - transform.y) / transform.k);
    const { x, y } = sigma.viewportToFramedGraph(middle, look);
    sigma.getCamera().setState({ x, y, angle: 0, ratio: (at(1, 0).x - at(0, 0).x) / transform.k });
  }

  #paintAround(): void {
    if (this.#view === undefined || this.#shown === undefined) return;
    const { layers } = this.#view;
    const { scene, painting } = this.#shown;
    const { focused, names } = painting;
    const near = neighborhood(scene, focused);
    for (const canvas of layers.own) canvas.style.opacity = String(focused === undefined ? 1 : faint);
    const ground = cleared(layers.ground, painting);
    if (ground !== null) paintGround(ground, scene, painting);
    const between = cleared(layers.between, painting);
    if (between !== null)
      for (const lines of scene.lines)
        paintLines(between, scene, lines, painting, isForSigma(lines) ? "focus" : "all");
    const over = cleared(layers.over, painting);
    if (over === null) return;
    if (near !== undefined) paintMarks(over, scene, painting, near, "near");
    paintMarkRings(over, scene, painting, near);
    if (names) paintNames(over, scene, painting, near);
  }
}
