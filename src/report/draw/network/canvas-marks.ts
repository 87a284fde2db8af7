import { faint, type DrawingContext, type Painting } from "./painting.js";
import type { NetworkScene, SceneMark } from "./scene.js";
import { growth } from "./scene-labels.js";
import { corners } from "./shapes.js";

/** Who is in focus: a mark and all it is tied to; undefined where nobody is, and all are drawn alike. */
type Near = ReadonlySet<number> | undefined;

/** Marks in units of the page, so that their edges stay thin; those of one look and strength together. */
export function paintMarks(
  context: DrawingContext,
  { marks }: NetworkScene,
  painting: Painting,
  near: Near,
  part: "all" | "near" = "all",
): void {
  const { ratio, colors } = painting;
  const alphaOf = (mark: number): number => (near === undefined || near.has(mark) ? 1 : faint);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (let from = 0; from < marks.length;) {
    const { look } = marks[from];
    const alpha = alphaOf(from);
    let to = from;
    context.beginPath();
    while (to < marks.length && marks[to].look === look && alphaOf(to) === alpha) {
      if (part === "all" || alpha === 1) traceMark(context, marks[to], painting);
      to++;
    }
    context.globalAlpha = alpha;
    context.fillStyle = look.open === true ? colors.paper : colors[look.ink];
    context.strokeStyle = look.open === true ? colors[look.ink] : colors.paper;
    context.lineWidth = edgeWidth(look);
    context.fill();
    context.stroke();
    from = to;
  }
  context.globalAlpha = 1;
}

/** How broad the edge of a mark is. */
export function edgeWidth({ open }: SceneMark["look"]): number {
  return open === true ? 1 : 0.6;
}

/** Rings around those that stand between others, and around the one in focus. */
export function paintMarkRings(
  context: DrawingContext,
  { marks }: NetworkScene,
  painting: Painting,
  near: Near,
): void {
  const { ratio, colors, focused } = painting;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.strokeStyle = colors.ring;
  context.lineWidth = 1.4;
  marks.forEach((mark, place) => {
    if (!mark.broker && place !== focused) return;
    const { x, y, r } = onPage(mark, painting);
    context.globalAlpha = near === undefined || near.has(place) ? 1 : faint;
    context.beginPath();
    context.arc(x, y, r * 1.1 + 2.4, 0, 2 * Math.PI);
    context.stroke();
  });
  context.globalAlpha = 1;
}

function onPage(
  { x, y, r }: SceneMark,
  { transform }: Painting,
): { readonly x: number; readonly y: number; readonly r: number } {
  const { k } = transform;
  return { x: x * k + transform.x, y: y * k + transform.y, r: r * growth(k) };
}

function traceMark(context: DrawingContext, mark: SceneMark, painting: Painting): void {
  const { x, y, r } = onPage(mark, painting);
  if (mark.look.shape === "circle") {
    context.moveTo(x + r, y);
    context.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  corners[mark.look.shape].forEach(([dx, dy], i) => {
    if (i === 0) context.moveTo(x + r * dx, y + r * dy);
    else context.lineTo(x + r * dx, y + r * dy);
  });
  context.closePath();
}
