import { paintGround } from "./canvas-ground.js";
import { paintLines } from "./canvas-lines.js";
import { paintMarkRings, paintMarks } from "./canvas-marks.js";
import { paintNames } from "./canvas-names.js";
import { neighborhood, type DrawingContext, type Painting } from "./painting.js";
import type { NetworkScene } from "./scene.js";

/** A scene on a canvas, from the ground up: map, rings, lines, marks, rings of brokers, names. */
export function paintScene(context: DrawingContext, scene: NetworkScene, painting: Painting): void {
  paintGround(context, scene, painting);
  for (const lines of scene.lines) paintLines(context, scene, lines, painting);
  const near = neighborhood(scene, painting.focused);
  paintMarks(context, scene, painting, near);
  paintMarkRings(context, scene, painting, near);
  if (painting.names) paintNames(context, scene, painting, near);
}
