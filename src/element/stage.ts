import type { ComityError } from "../errors/error.js";
import { nearestMark } from "../report/draw-network.js";
import type { InkColors } from "../report/draw/inks.js";
import type { NetworkScene } from "../report/draw/network/scene.js";
import { CanvasPainter } from "./canvas-painter.js";
import { element } from "./dom.js";
import type { NetworkPainter, NetworkRenderer } from "./painter.js";
import { followPointers } from "./pointers.js";
import { Viewport } from "./viewport.js";

/** What a reader does to a picture: places in `marks` of the scene. */
export interface StageActs {
  hover(mark: number | undefined): void;
  choose(mark: number | undefined): void;
}

/** Beyond so many marks, names wait until the picture stands still. */
const fewMarks = 800;
const stillness = 120;
/** A canvas has at most so many pixels for each unit of the page, and so many in all: more cannot be held everywhere. */
const finest = 2;
const mostPixels = 2 ** 24;

/** What a stage is made of: colors as they are now, what a reader's acts do, what paints, and who hears that it cannot. */
export interface StageParts {
  colors(): InkColors;
  readonly acts: StageActs;
  readonly renderer: NetworkRenderer | undefined;
  fallBack(why: ComityError): void;
  readonly signal: AbortSignal;
}

/** A picture of a scene, as large as its place; nothing is drawn while that has no area. */
export class Stage {
  readonly node = element("div", { class: "stage", tabindex: "0", role: "application" });
  readonly viewport = new Viewport();
  readonly #colors: () => InkColors;
  #painter: NetworkPainter;
  #scene: NetworkScene | undefined;
  #focused: number | undefined;
  #queued = 0;
  #still: ReturnType<typeof setTimeout> | undefined;

  constructor({ colors, acts, renderer, fallBack, signal }: StageParts) {
    this.#colors = colors;
    const canvas = (): NetworkPainter => new CanvasPainter();
    this.#painter = (renderer ?? canvas)((why) => {
      if (signal.aborted) return;
      this.#painter.destroy();
      this.#painter = canvas();
      this.node.replaceChildren(this.#painter.node);
      this.#paint(true);
      fallBack(why);
    });
    this.node.append(this.#painter.node);
    const observer = new ResizeObserver(([{ contentRect }]) => {
      this.viewport.resize([contentRect.width, contentRect.height]);
      // At once: a canvas that changes its size is blank until it is drawn anew.
      this.#paint(true);
    });
    observer.observe(this.node);
    signal.addEventListener("abort", () => {
      observer.disconnect();
      cancelAnimationFrame(this.#queued);
      clearTimeout(this.#still);
      this.#painter.destroy();
    });
    followPointers(
      this.node,
      {
        markAt: (x, y) => {
          const mark = this.#scene && nearestMark(this.#scene, x, y, this.viewport.transform);
          return mark && this.#scene?.marks.indexOf(mark);
        },
        hover: acts.hover,
        choose: acts.choose,
        move: (dx, dy) => {
          this.viewport.move(dx, dy);
          this.draw();
        },
        zoom: (factor, at) => {
          this.viewport.zoom(factor, at);
          this.draw();
        },
      },
      signal,
    );
  }

  show(scene: NetworkScene, reframe: boolean): void {
    this.#scene = scene;
    this.#focused = undefined;
    if (reframe) {
      this.viewport.frame(scene);
      this.viewport.showAll();
    }
    this.draw();
  }

  focus(mark: number | undefined): void {
    if (mark === this.#focused) return;
    this.#focused = mark;
    this.draw();
  }

  /** Draws with the next frame. */
  draw(): void {
    if (this.#queued !== 0) return;
    this.#queued = requestAnimationFrame(() => {
      this.#queued = 0;
      const isSmall = (this.#scene?.marks.length ?? 0) <= fewMarks;
      this.#paint(isSmall);
      clearTimeout(this.#still);
      if (!isSmall) this.#still = setTimeout(() => this.#paint(true), stillness);
    });
  }

  #paint(names: boolean): void {
    const { size, transform } = this.viewport;
    const [width, height] = size;
    if (this.#scene === undefined || width < 1 || height < 1) return;
    const ratio = Math.min(
      ...[finest, globalThis.devicePixelRatio || 1, Math.sqrt(mostPixels / (width * height))],
    );
    const colors = this.#colors();
    this.#painter.paint(this.#scene, { size, ratio, transform, colors, names, focused: this.#focused });
  }
}
