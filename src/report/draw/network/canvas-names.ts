import type { DrawingContext, Painting } from "./painting.js";
import type { NetworkScene } from "./scene.js";
import { sceneLabels } from "./scene-labels.js";

const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** Names with paper around them; with a focus only those in it. */
export function paintNames(
  context: DrawingContext,
  scene: NetworkScene,
  { size, ratio, transform, colors }: Painting,
  near: ReadonlySet<number> | undefined,
): void {
  const named = near === undefined ? scene.named : scene.named.filter((place) => near.has(place));
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.font = `${scene.letters.size}px ${fonts}`;
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colors.paper;
  const labels = sceneLabels({ ...scene, named }, size, transform);
  for (const [ink, written] of [
    [colors.quiet, labels.rings],
    [colors.text, labels.marks],
  ] as const) {
    context.fillStyle = ink;
    for (const { text, x, y, anchor } of written) {
      context.textAlign = anchor === "middle" ? "center" : anchor === "end" ? "right" : "left";
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }
}
