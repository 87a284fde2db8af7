import { paintLines } from "../report/draw/network/canvas-lines.js";
import { lineParts } from "../report/draw/network/line-parts.js";
import { faint, type Painting } from "../report/draw/network/painting.js";
import type { NetworkScene } from "../report/draw/network/scene.js";
import { cleared, inksOf } from "./blank-canvas.js";
import { element } from "./dom.js";

/** So many pixels of lines are painted within a frame: some milliseconds without a graphics card. */
const mostPixels = 100_000;

/** Ties on a canvas of their own, as they were to be seen at some time. */
interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly scene: NetworkScene;
  readonly painting: Painting;
  /** How many parts of the lines are painted. */
  done: number;
}

/**
 * The ties of a picture, painted apart. Where they are many and long they take several frames; until then those of before are
 * moved along, or, of another picture, those shown that are there already.
 */
export class LineBuffer {
  readonly #changed: () => void;
  readonly #canvases = [element("canvas"), element("canvas")];
  readonly #pixel = Object.assign(element("canvas"), { width: 1, height: 1 });
  #whole: Sheet | undefined;
  #begun: Sheet | undefined;
  #frame = 0;

  /** `changed` is called when there is more to be seen than before. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  paint(context: CanvasRenderingContext2D, scene: NetworkScene, painting: Painting): void {
    if (isOf(this.#whole, scene, painting)) this.#giveUp();
    else if (!isOf(this.#begun, scene, painting)) this.#begin(scene, painting);
    const sheet = this.#isBefore({ scene, painting }) ? this.#whole : this.#begun;
    if (sheet === undefined) return;
    const { k, x, y } = painting.transform;
    const { transform, size } = sheet.painting;
    const scale = k / transform.k;
    context.setTransform(painting.ratio, 0, 0, painting.ratio, 0, 0);
    context.globalAlpha = painting.focused === undefined ? 1 : faint;
    context.drawImage(
      sheet.canvas,
      x - transform.x * scale,
      y - transform.y * scale,
      size[0] * scale,
      size[1] * scale,
    );
    context.globalAlpha = 1;
  }

  /** Whether the ties that are whole are of the same picture in the same colors. */
  #isBefore({ scene, painting }: Pick<Sheet, "scene" | "painting">): boolean {
    return this.#whole?.scene === scene && inksOf(this.#whole.painting) === inksOf(painting);
  }

  destroy(): void {
    this.#giveUp();
  }

  #giveUp(): void {
    cancelAnimationFrame(this.#frame);
    this.#begun = undefined;
  }

  #begin(scene: NetworkScene, painting: Painting): void {
    this.#giveUp();
    const [one, other] = this.#canvases;
    const canvas = this.#whole?.canvas === one ? other : one;
    cleared(canvas, painting);
    this.#begun = { canvas, scene, painting: { ...painting, focused: undefined }, done: 0 };
    this.#goOn(this.#begun);
  }

  #goOn(sheet: Sheet): void {
    const { canvas, scene, painting } = sheet;
    const context = canvas.getContext("2d");
    const parts = lineParts(scene);
    const scale = painting.transform.k * painting.ratio;
    for (let left = mostPixels; left > 0 && sheet.done < parts.length; sheet.done++) {
      const { lines, length } = parts[sheet.done];
      if (context !== null) paintLines(context, scene, lines, painting);
      left -= length * scale;
    }
    // Browsers put off what is drawn until it is asked for: all of it at once would hold the page up.
    this.#pixel.getContext("2d")?.drawImage(canvas, 0, 0);
    if (sheet.done < parts.length)
      this.#frame = requestAnimationFrame(() => {
        this.#goOn(sheet);
        if (this.#whole === sheet || !this.#isBefore(sheet)) this.#changed();
      });
    else {
      this.#whole = sheet;
      this.#begun = undefined;
    }
  }
}

function isOf(sheet: Sheet | undefined, scene: NetworkScene, painting: Painting): boolean {
  if (sheet?.scene !== scene || inksOf(sheet.painting) !== inksOf(painting)) return false;
  const { size, ratio, transform } = sheet.painting;
  const { x, y, k } = painting.transform;
  const isAsLarge = size[0] === painting.size[0] && size[1] === painting.size[1] && ratio === painting.ratio;
  return isAsLarge && x === transform.x && y === transform.y && k === transform.k;
}
