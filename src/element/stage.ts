import { drawNetwork, type DrawnNetwork } from "../report/draw-network.js";
import type { InkColors } from "../report/draw/inks.js";
import type { NetworkScene } from "../report/draw/network/scene.js";
import { element } from "./dom.js";
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

/** A canvas with a scene on it, as large as its place; nothing is drawn while that has no area. */
export class Stage {
  readonly node: HTMLElement;
  readonly viewport = new Viewport();
  readonly #canvas = element("canvas", { "aria-hidden": "true" });
  readonly #colors: () => InkColors;
  #scene: NetworkScene | undefined;
  #drawn: DrawnNetwork | undefined;
  #focused: number | undefined;
  #queued = 0;
  #still: ReturnType<typeof setTimeout> | undefined;

  constructor(colors: () => InkColors, acts: StageActs, signal: AbortSignal) {
    this.#colors = colors;
    this.node = element("div", { class: "stage", tabindex: "0", role: "application" }, this.#canvas);
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
    });
    followPointers(
      this.node,
      {
        markAt: (x, y) => {
          const mark = this.#drawn?.actorAt(x, y);
          return mark === undefined ? undefined : this.#scene?.marks.indexOf(mark);
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
    const [width, height] = this.viewport.size;
    const context = this.#canvas.getContext("2d");
    if (this.#scene === undefined || context === null || width < 1 || height < 1) return;
    const ratio = Math.min(
      ...[finest, globalThis.devicePixelRatio || 1, Math.sqrt(mostPixels / (width * height))],
    );
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== wide) this.#canvas.width = wide;
    if (this.#canvas.height !== high) this.#canvas.height = high;
    this.#drawn = drawNetwork(context, this.#scene, {
      ...{ width, height, ratio, names, transform: this.viewport.transform, colors: this.#colors() },
      ...(this.#focused === undefined ? {} : { focused: this.#focused }),
    });
  }
}
