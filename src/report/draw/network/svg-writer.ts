import type { Label } from "../labels.js";
import { inkRules, inks, type Ink } from "../inks.js";
import { at, drawing, element, textOf } from "../svg.js";
import { legendSvg } from "./legend-svg.js";
import {
  dashes,
  type Look,
  type NetworkScene,
  type SceneLines,
  type SceneMark,
  type SceneTie,
} from "./scene.js";
import { sceneLabels } from "./scene-labels.js";
import { corners } from "./shapes.js";

export interface SvgWriting {
  readonly id: string;
  readonly theme: "light" | "dark" | "auto";
  /** So many marks have their names as tooltips, the most important first. */
  readonly tooltips: number;
  /** Whether all marks stand in one group with the id and "-marks", in their order, for a script to find. */
  readonly grouped?: boolean;
}

const everyInk = Object.keys(inks.light) as readonly Ink[];

/** A scene as one SVG string. Colors are attributes that classes may set anew; with "auto" it has rules for that itself. */
export function writeSvg(scene: NetworkScene, { id, theme, tooltips, grouped }: SvgWriting): string {
  const colors = inks[theme === "dark" ? "dark" : "light"];
  const fill = (ink: Ink) => ({ class: `comity-${ink}`, fill: colors[ink] });
  const line = (ink: Ink) => ({ class: `comity-${ink}-line`, fill: "none", stroke: colors[ink] });
  const halo = (ink: Ink) => ({ ...fill(ink), class: `comity-${ink} comity-halo`, stroke: colors.paper });
  const look = ({ ink, open }: Look) =>
    open === true
      ? { class: `comity-paper comity-${ink}-line`, fill: colors.paper, stroke: colors[ink] }
      : halo(ink);
  const named = new Set(scene.named.slice(0, tooltips));
  const legend = legendSvg(scene, { fill, line, look, shape: shapeSvg });
  const { ground } = scene;
  const labels = sceneLabels(scene, [scene.width, scene.height]);
  const marks = runs(scene.marks).map(({ look: shared, from, to }) =>
    element(
      "g",
      { ...look(shared), "stroke-width": shared.open === true ? 1 : 0.6 },
      ...scene.marks.slice(from, to).map((mark, i) => markSvg(mark, named.has(from + i))),
    ),
  );
  const rings = scene.marks.flatMap(({ broker, x, y, r }) =>
    broker ? [element("circle", { cx: x, cy: y, r: r * 1.1 + 2.4 })] : [],
  );
  return drawing(
    {
      ...{ id, title: scene.title, description: scene.description },
      ...(scene.language === undefined ? {} : { language: scene.language }),
      ...{ width: scene.width, height: scene.height + legend.height },
    },
    ...(theme === "auto" ? [element("style", {}, inkRules(everyInk))] : []),
    element("rect", { ...fill("paper"), width: scene.width, height: scene.height + legend.height }),
    ...(ground === undefined
      ? []
      : [
          element("path", { ...fill("sea"), d: ground.sea }),
          element("path", { ...line("grid"), "stroke-width": 1, d: ground.grid }),
          element("path", { ...fill("land"), d: ground.land }),
        ]),
    ...(scene.rings.length === 0
      ? []
      : [
          element(
            "g",
            { ...line("grid"), "stroke-width": 1.2 },
            ...scene.rings.map(({ x, y, r }) => element("circle", { cx: x, cy: y, r })),
          ),
        ]),
    ...scene.lines.map((lines) => linesSvg(scene, lines, line(lines.ink))),
    ...(grouped === true ? [element("g", { id: `${id}-marks` }, ...marks)] : marks),
    ...(rings.length === 0 ? [] : [element("g", { ...line("ring"), "stroke-width": 1.4 }, ...rings)]),
    labelsSvg(labels.rings, scene, halo("quiet")),
    labelsSvg(labels.marks, scene, halo("text")),
    legend.svg,
  );
}

/** Marks of one look that follow each other. */
function runs(marks: readonly SceneMark[]): { look: Look; from: number; to: number }[] {
  const found: { look: Look; from: number; to: number }[] = [];
  marks.forEach(({ look }, i) => {
    const last = found.at(-1);
    if (last?.look === look) last.to = i + 1;
    else found.push({ look, from: i, to: i + 1 });
  });
  return found;
}

function markSvg(mark: SceneMark, hasTooltip: boolean): string {
  return shapeSvg(mark.look, mark, ...(hasTooltip ? [element("title", {}, textOf(mark.name))] : []));
}

/** A mark of a look; circles as such, other shapes as their corners. */
function shapeSvg(
  { shape }: Look,
  { x, y, r }: { readonly x: number; readonly y: number; readonly r: number },
  ...inside: readonly string[]
): string {
  if (shape === "circle") return element("circle", { cx: x, cy: y, r }, ...inside);
  const points = corners[shape].map(([dx, dy]) => `${at(x + r * dx)},${at(y + r * dy)}`);
  return element("path", { d: `M${points.join("L")}Z` }, ...inside);
}

/** All lines of a look as one path: where they cross they are no darker. */
function linesSvg(
  { marks }: NetworkScene,
  { width, opacity, sort, ties }: SceneLines,
  ink: Readonly<Record<string, string>>,
): string {
  const way = ({ from, to, way: given }: SceneTie): string =>
    given ?? `M${at(marks[from].x)},${at(marks[from].y)}L${at(marks[to].x)},${at(marks[to].y)}`;
  const dash = dashes[sort];
  return element("path", {
    ...ink,
    "stroke-width": String(Math.round(100 * width) / 100),
    ...(opacity === 1 ? {} : { "stroke-opacity": String(opacity) }),
    ...(dash === undefined ? {} : { "stroke-dasharray": dash.join(" ") }),
    d: ties.map(way).join(""),
  });
}

function labelsSvg(
  labels: readonly Label[],
  { letters: { size }, language }: NetworkScene,
  ink: Readonly<Record<string, string>>,
): string {
  if (labels.length === 0) return "";
  const look = { ...ink, "font-size": size, "paint-order": "stroke", "stroke-width": 3 };
  return element(
    "g",
    { ...look, "stroke-linejoin": "round" },
    ...labels.map(({ text, x, y, anchor }) =>
      element(
        "text",
        { x, y, ...(anchor === "start" ? {} : { "text-anchor": anchor }) },
        textOf(text, language),
      ),
    ),
  );
}
