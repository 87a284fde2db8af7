import { fit } from "../../../text/width.js";
import { labelBox, overlap, placeLabels, signWidth, type Box, type Label } from "../labels.js";
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
/** A name that is cut to fewer tells nothing. */
const fewestSigns = 12;
/** Shapes and rings reach beyond the circle of the same area. */
const reach = 1.15;
const ringRoom = 3.5;

/** What is written in a picture: the names of rings, and of marks. */
export interface SceneLabels {
  readonly rings: readonly Label[];
  readonly marks: readonly Label[];
}

/** The names that find room beside their marks, the most important first; marks grow with the root of the zoom. */
export function sceneLabels(
  scene: NetworkScene,
  size: readonly [width: number, height: number],
  transform: SceneTransform = asItIs,
): SceneLabels {
  const { marks, named, letters } = scene;
  const { x, y, k } = transform;
  const rings = ringLabels(scene, size, transform);
  // Those that are worth a name are the obstacles, too.
  const worth = marks.length <= fewMarks ? named : named.slice(0, Math.round(letters.most * Math.max(1, k)));
  const shown = worth.flatMap((place) => {
    const mark = marks[place];
    const at = { x: mark.x * k + x, y: mark.y * k + y };
    const radius = mark.r * growth(k) * reach + (mark.broker ? ringRoom : 0);
    const outside = at.x < -radius || at.y < -radius || at.x > size[0] + radius || at.y > size[1] + radius;
    return outside ? [] : [{ text: fit(mark.name, mostSigns), ...at, radius }];
  });
  const taken = rings.map((label) => labelBox(label, letters.size));
  return { rings, marks: placeLabels(shown, letters.size, size, letters.most, taken) };
}

/** The names of rings that are wide enough for one, over their top or under their bottom. */
function ringLabels(
  { rings, letters }: NetworkScene,
  [width, height]: readonly [number, number],
  { x, y, k }: SceneTransform,
): Label[] {
  const found: Label[] = [];
  const taken: Box[] = [];
  for (const ring of rings) {
    const r = ring.r * k;
    const signs = Math.floor((2.4 * r) / (letters.size * signWidth));
    if (signs < fewestSigns) continue;
    const text = fit(ring.name, Math.min(signs, mostSigns));
    const middle = ring.y * k + y;
    for (const at of [middle - r - 4, middle + r + letters.size]) {
      const label: Label = { text, x: ring.x * k + x, y: at, anchor: "middle" };
      const box = labelBox(label, letters.size);
      if (box[0] < 2 || box[1] < 2 || box[2] > width - 2 || box[3] > height - 2) continue;
      if (taken.some((other) => overlap(box, other))) continue;
      found.push(label);
      taken.push(box);
      break;
    }
  }
  return found;
}

/** How much larger marks are drawn at a zoom: less than distances, so that what overlaps comes apart. */
export function growth(k: number): number {
  return Math.sqrt(k);
}
