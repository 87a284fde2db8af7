import { isTie } from "./legend.js";
import type { NetworkScene, SceneLines, SceneTie } from "./scene.js";

/** So much length of lines, in units of the picture, is one part. */
const mostLength = 25_000;

const known = new WeakMap<NetworkScene, readonly LinePart[]>();

/** Lines of one look that are painted at one stroke, and their length in units of the picture. */
export interface LinePart {
  readonly lines: SceneLines;
  readonly length: number;
}

/** The ties of a scene in parts, in the order in which they are drawn: whoever paints many long ones can rest between two parts. */
export function lineParts(scene: NetworkScene): readonly LinePart[] {
  const found = known.get(scene) ?? scene.lines.filter(isTie).flatMap((lines) => partsOf(scene, lines));
  known.set(scene, found);
  return found;
}

function partsOf({ marks }: NetworkScene, lines: SceneLines): LinePart[] {
  const parts: LinePart[] = [];
  let ties: SceneTie[] = [];
  let length = 0;
  for (const tie of lines.ties) {
    ties.push(tie);
    const [from, to] = [marks[tie.from], marks[tie.to]];
    length += Math.hypot(to.x - from.x, to.y - from.y);
    if (length < mostLength) continue;
    parts.push({ lines: { ...lines, ties }, length });
    [ties, length] = [[], 0];
  }
  if (ties.length === lines.ties.length) return [{ lines, length }];
  return ties.length === 0 ? parts : [...parts, { lines: { ...lines, ties }, length }];
}
