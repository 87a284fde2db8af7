import type { NetworkScene, SceneMark } from "../report/draw/network/scene.js";
import type { SceneTransform } from "../report/draw/network/scene-labels.js";

type Size = readonly [width: number, height: number];

/** Room at the edge for marks and names. */
const margin = 34;
/** Few actors are not blown up. */
const largest = 2;
/** How far can be zoomed out and in from where everything is shown. */
const reach = [0.5, 40] as const;

/** Which part of a scene is shown: everything, until the reader moves it. */
export class Viewport {
  #size: Size = [0, 0];
  #all: SceneTransform = { x: 0, y: 0, k: 1 };
  #shown: SceneTransform | undefined;
  #bounds: readonly [left: number, top: number, right: number, bottom: number] = [0, 0, 1, 1];

  get transform(): SceneTransform {
    return this.#shown ?? this.#all;
  }

  get size(): Size {
    return this.#size;
  }

  /** What is to be shown: everything of a scene. */
  frame({ marks, rings }: NetworkScene): void {
    const round = [...marks, ...rings];
    this.#bounds = round.reduce<readonly [number, number, number, number]>(
      ([left, top, right, bottom], { x, y, r }) => [
        ...([Math.min(left, x - r), Math.min(top, y - r)] as const),
        ...([Math.max(right, x + r), Math.max(bottom, y + r)] as const),
      ],
      [Infinity, Infinity, -Infinity, -Infinity],
    );
    this.#fit();
  }

  /** The place for it is another one; the middle of what is shown stays in the middle. */
  resize(size: Size): void {
    const [dx, dy] = [(size[0] - this.#size[0]) / 2, (size[1] - this.#size[1]) / 2];
    this.#size = size;
    this.#fit();
    if (this.#shown !== undefined) this.move(dx, dy);
  }

  move(dx: number, dy: number): void {
    const { x, y, k } = this.transform;
    this.#shown = { x: x + dx, y: y + dy, k };
  }

  /** Larger or smaller by a factor, around a point or the middle. */
  zoom(factor: number, [px, py]: Size = [this.#size[0] / 2, this.#size[1] / 2]): void {
    const { x, y, k } = this.transform;
    const wanted = Math.min(this.#all.k * reach[1], Math.max(this.#all.k * reach[0], k * factor));
    this.#shown = { x: px - ((px - x) * wanted) / k, y: py - ((py - y) * wanted) / k, k: wanted };
  }

  showAll(): void {
    this.#shown = undefined;
  }

  /** Moves just so far that a mark is inside. */
  bringIn(mark: SceneMark): void {
    const { x, y, k } = this.transform;
    const off = (at: number, room: number): number =>
      at < margin ? margin - at : at > room - margin ? room - margin - at : 0;
    const [dx, dy] = [off(mark.x * k + x, this.#size[0]), off(mark.y * k + y, this.#size[1])];
    if (dx !== 0 || dy !== 0) this.move(dx, dy);
  }

  #fit(): void {
    const [left, top, right, bottom] = this.#bounds;
    const [width, height] = this.#size;
    const k = Math.min(
      largest,
      Math.max(width - 2 * margin, width / 2) / Math.max(1, right - left),
      Math.max(height - 2 * margin, height / 2) / Math.max(1, bottom - top),
    );
    this.#all = { x: (width - k * (left + right)) / 2, y: (height - k * (top + bottom)) / 2, k };
  }
}
