import { fit } from "../../../text/width.js";
import { placeLabels, type Label } from "../labels.js";
import type { NetworkScene } from "./scene.js";

/** How a scene is moved and enlarged: a point of it lies at x · k + the shift. */
export interface SceneTransform {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export const asItIs: SceneTransform = { x: 0, y: 0, k: 1 };

const mostSigns = 30;
/** Beyond so many marks, names may cover small marks, or only what stands at the edge would be named. */
const fewMarks = 350;
/** Shapes and rings reach beyond the circle of the same area. */
const reach = 1.15;
const ringRoom = 3.5;

/** The names that find room beside their marks, the most important first; marks grow with the root of the zoom. */
export function sceneLabels(
  { marks, named, letters }: NetworkScene,
  size: readonly [width: number, height: number],
  { x, y, k }: SceneTransform = asItIs,
): Label[] {
  // Those that are worth a name are the obstacles, too.
  const worth = marks.length <= fewMarks ? named : named.slice(0, Math.round(letters.most * Math.max(1, k)));
  const shown = worth.flatMap((place) => {
    const mark = marks[place];
    const at = { x: mark.x * k + x, y: mark.y * k + y };
    const radius = mark.r * growth(k) * reach + (mark.broker ? ringRoom : 0);
    const outside = at.x < -radius || at.y < -radius || at.x > size[0] + radius || at.y > size[1] + radius;
    return outside ? [] : [{ text: fit(mark.name, mostSigns), ...at, radius }];
  });
  return placeLabels(shown, letters.size, size, letters.most);
}

/** How much larger marks are drawn at a zoom: less than distances, so that what overlaps comes apart. */
export function growth(k: number): number {
  return Math.sqrt(k);
}
