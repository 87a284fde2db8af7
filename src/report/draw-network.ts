import { knownOptions } from "../network/known-options.js";
import { oneOf } from "../csr/form.js";
import { inks, type InkColors } from "./draw/inks.js";
import { paintScene } from "./draw/network/canvas-writer.js";
import type { DrawingContext } from "./draw/network/painting.js";
import type { NetworkScene, SceneMark } from "./draw/network/scene.js";
import { asItIs, growth, type SceneTransform } from "./draw/network/scene-labels.js";

export interface DrawNetworkOptions {
  /** The size of the canvas in units of the page; by default that of the scene. */
  readonly width?: number;
  readonly height?: number;
  /** How many pixels of the canvas make a unit of the page, as `devicePixelRatio` says. Default 1. */
  readonly ratio?: number;
  /** How the scene is moved and enlarged: a point of it is drawn at x · k + the shift. Default: not at all. */
  readonly transform?: SceneTransform;
  readonly theme?: "light" | "dark";
  /** Colors that are to be other than those of the theme. */
  readonly colors?: Partial<InkColors>;
  /** Whether names are written, by default true; without them a moving picture is drawn faster. */
  readonly names?: boolean;
  /** The place in `scene.marks` of a mark that stands out with all it is tied to. */
  readonly focused?: number;
}

/** What was drawn, to be asked where something stands. */
export interface DrawnNetwork {
  /** The mark under a point of the canvas, in units of the page; its `actor` is the place in `actors` of the analysis. */
  actorAt(x: number, y: number): SceneMark | undefined;
}

/** A finger or a pointer may miss a mark by so much. */
const near = 6;

/**
 * Draws a scene on a canvas, whose `width` and `height` in pixels are those of the options times `ratio`. It replaces what is
 * there. Draw again, with the same scene, when the transform changes: up to 5,000 marks take some milliseconds. Throws
 * `bad-option`.
 */
export function drawNetwork(
  context: DrawingContext,
  scene: NetworkScene,
  options: DrawNetworkOptions = {},
): DrawnNetwork {
  const known = ["width", "height", "ratio", "transform", "theme", "colors", "names", "focused"];
  knownOptions(options, known, { control: false });
  const { width = scene.width, height = scene.height, ratio = 1, transform = asItIs } = options;
  const { theme = "light", colors, names = true, focused } = options;
  oneOf("theme", theme, ["light", "dark"]);
  paintScene(context, scene, {
    ...{ size: [width, height], ratio, transform, names, focused },
    colors: { ...inks[theme], ...colors },
  });
  return { actorAt: (x, y) => nearestMark(scene, x, y, transform) };
}

/** The mark whose middle is nearest among those that the point touches, or almost. */
export function nearestMark(
  { marks }: NetworkScene,
  px: number,
  py: number,
  { x, y, k }: SceneTransform,
): SceneMark | undefined {
  let found: SceneMark | undefined;
  let least = Infinity;
  for (const mark of marks) {
    const away = Math.hypot(mark.x * k + x - px, mark.y * k + y - py);
    if (away >= least || away > mark.r * growth(k) + near) continue;
    found = mark;
    least = away;
  }
  return found;
}
