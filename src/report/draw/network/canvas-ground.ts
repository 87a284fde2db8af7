import { enlarge, pathOf, type DrawingContext, type Painting } from "./painting.js";
import type { NetworkScene } from "./scene.js";

/** Paper, and on it what lies under lines and marks: the map, and rings around groups. */
export function paintGround(context: DrawingContext, scene: NetworkScene, painting: Painting): void {
  const { size, ratio, colors } = painting;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, size[0], size[1]);
  paintMap(context, scene, painting);
  paintRings(context, scene, painting);
}

function paintMap(context: DrawingContext, { ground }: NetworkScene, painting: Painting): void {
  if (ground === undefined) return;
  const { colors, transform } = painting;
  enlarge(context, painting);
  context.fillStyle = colors.sea;
  context.fill(pathOf(ground, "sea", ground.sea));
  context.strokeStyle = colors.grid;
  context.lineWidth = 1 / transform.k;
  context.stroke(pathOf(ground, "grid", ground.grid));
  context.fillStyle = colors.land;
  context.fill(pathOf(ground, "land", ground.land));
}

function paintRings(context: DrawingContext, { rings }: NetworkScene, painting: Painting): void {
  if (rings.length === 0) return;
  enlarge(context, painting);
  context.strokeStyle = painting.colors.grid;
  context.lineWidth = 1.2 / painting.transform.k;
  context.beginPath();
  for (const { x, y, r } of rings) {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
  }
  context.stroke();
}
