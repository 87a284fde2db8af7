import { enlarge, faint, pathOf, type DrawingContext, type Painting } from "./painting.js";
import { dashes, type NetworkScene, type SceneLines } from "./scene.js";
import { growth } from "./scene-labels.js";

/** Lines grow with the zoom no further than this. */
export const mostGrowth = 2.5;

/** Lines of one look at one stroke; with a focus faintly, and then those of the focus again, or these alone. */
export function paintLines(
  context: DrawingContext,
  scene: NetworkScene,
  lines: SceneLines,
  painting: Painting,
  part: "all" | "focus" = "all",
): void {
  const { transform, focused, colors } = painting;
  enlarge(context, painting);
  context.strokeStyle = colors[lines.ink];
  context.lineWidth = (lines.width * Math.min(mostGrowth, growth(transform.k))) / transform.k;
  context.setLineDash((dashes[lines.sort] ?? []).map((each) => each / transform.k));
  const stroke = (shown: SceneLines["ties"], key: string, alpha: number): void => {
    if (shown.length === 0) return;
    context.globalAlpha = alpha;
    if (shown.some(({ way }) => way !== undefined)) {
      context.stroke(pathOf(shown, key, shown.map((tie) => tie.way ?? straight(scene, tie)).join("")));
      return;
    }
    context.beginPath();
    for (const { from, to } of shown) {
      context.moveTo(scene.marks[from].x, scene.marks[from].y);
      context.lineTo(scene.marks[to].x, scene.marks[to].y);
    }
    context.stroke();
  };
  if (part === "all") stroke(lines.ties, "all", lines.opacity * (focused === undefined ? 1 : faint));
  if (focused !== undefined)
    stroke(
      lines.ties.filter(({ from, to }) => from === focused || to === focused),
      "focus",
      1,
    );
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function straight(
  { marks }: NetworkScene,
  { from, to }: { readonly from: number; readonly to: number },
): string {
  return `M${marks[from].x},${marks[from].y}L${marks[to].x},${marks[to].y}`;
}
