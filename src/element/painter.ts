import type { ComityError } from "../errors/error.js";
import type { Painting } from "../report/draw/network/painting.js";
import type { NetworkScene } from "../report/draw/network/scene.js";

/** What paints a scene in a page: a canvas, or another library. */
export interface NetworkPainter {
  /** Stands in the place of the picture and fills it; pointers and keys are not its business. */
  readonly node: HTMLElement;
  /** Paints a scene as it is to be seen now, in place of what was there. Its place has an area. */
  paint(scene: NetworkScene, painting: Painting): void;
  /** Gives back what it holds. */
  destroy(): void;
}

/**
 * Makes a painter for a picture. One that cannot paint, or no longer, says so by `fail`, once it is made: the picture is then
 * painted on a canvas.
 */
export type NetworkRenderer = (fail: (why: ComityError) => void) => NetworkPainter;
