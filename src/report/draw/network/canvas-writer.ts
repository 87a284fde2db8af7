import type { InkColors } from "../inks.js";
import { dashes, type NetworkScene, type SceneLines, type SceneMark } from "./scene.js";
import { growth, sceneLabels, type SceneTransform } from "./scene-labels.js";
import { corners } from "./shapes.js";

/** Any 2D context: of a canvas in a page, or of one in a worker. */
export type DrawingContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Everything a canvas is drawn with, settled. */
export interface Painting {
  readonly size: readonly [width: number, height: number];
  readonly ratio: number;
  readonly transform: SceneTransform;
  readonly colors: InkColors;
  readonly names: boolean;
  readonly focused: number | undefined;
}

/** What is not in focus is drawn so faintly. */
const faint = 0.16;
const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** A scene on a canvas, from the ground up: map, rings, lines, marks, rings of brokers, names. */
export function paintScene(context: DrawingContext, scene: NetworkScene, painting: Painting): void {
  const { size, ratio, colors, focused } = painting;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = colors.paper;
  context.fillRect(0, 0, size[0], size[1]);
  paintGround(context, scene, painting);
  paintRings(context, scene, painting);
  const isNear = focused === undefined ? undefined : neighborhood(scene, focused);
  for (const lines of scene.lines) paintLines(context, scene, lines, painting, isNear !== undefined);
  paintMarks(context, scene, painting, (mark) => (isNear === undefined || isNear.has(mark) ? 1 : faint));
  if (painting.names) paintNames(context, scene, painting, isNear);
}

/** A mark and all it is tied to. */
function neighborhood({ lines }: NetworkScene, focused: number): Set<number> {
  const found = new Set([focused]);
  for (const { ties } of lines)
    for (const { from, to } of ties) {
      if (from === focused) found.add(to);
      if (to === focused) found.add(from);
    }
  return found;
}

/** In units of the scene from here on. */
function enlarge(context: DrawingContext, { ratio, transform: { x, y, k } }: Painting): void {
  context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
}

function paintGround(context: DrawingContext, { ground }: NetworkScene, painting: Painting): void {
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

/** Lines of one look at one stroke; with a focus faintly, and then those of the focus again. */
function paintLines(
  context: DrawingContext,
  scene: NetworkScene,
  lines: SceneLines,
  painting: Painting,
  hasFocus: boolean,
): void {
  const { transform, focused, colors } = painting;
  enlarge(context, painting);
  context.strokeStyle = colors[lines.ink];
  context.lineWidth = (lines.width * Math.min(2.5, growth(transform.k))) / transform.k;
  context.setLineDash((dashes[lines.sort] ?? []).map((part) => part / transform.k));
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
  stroke(lines.ties, "all", lines.opacity * (hasFocus ? faint : 1));
  if (hasFocus)
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

/** Marks in units of the page, so that their edges stay thin; those of one look and strength together. */
function paintMarks(
  context: DrawingContext,
  { marks }: NetworkScene,
  painting: Painting,
  alphaOf: (mark: number) => number,
): void {
  const { ratio, colors } = painting;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  for (let from = 0; from < marks.length;) {
    const { look } = marks[from];
    const alpha = alphaOf(from);
    let to = from;
    context.beginPath();
    while (to < marks.length && marks[to].look === look && alphaOf(to) === alpha)
      traceMark(context, marks[to++], painting);
    context.globalAlpha = alpha;
    context.fillStyle = look.open === true ? colors.paper : colors[look.ink];
    context.strokeStyle = look.open === true ? colors[look.ink] : colors.paper;
    context.lineWidth = look.open === true ? 1 : 0.6;
    context.fill();
    context.stroke();
    from = to;
  }
  context.globalAlpha = 1;
  context.strokeStyle = colors.ring;
  context.lineWidth = 1.4;
  marks.forEach((mark, place) => {
    if (!mark.broker && place !== painting.focused) return;
    const { x, y, r } = onPage(mark, painting);
    context.globalAlpha = alphaOf(place);
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

/** Names with paper around them; with a focus only those in it. */
function paintNames(
  context: DrawingContext,
  scene: NetworkScene,
  { size, ratio, transform, colors }: Painting,
  isNear: ReadonlySet<number> | undefined,
): void {
  const named = isNear === undefined ? scene.named : scene.named.filter((place) => isNear.has(place));
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

const paths = new WeakMap<object, Map<string, Path2D>>();

/** An SVG path for the canvas, read once for the thing it belongs to. */
function pathOf(owner: object, key: string, text: string): Path2D {
  const known = paths.get(owner) ?? new Map<string, Path2D>();
  paths.set(owner, known);
  const found = known.get(key) ?? new Path2D(text);
  known.set(key, found);
  return found;
}
