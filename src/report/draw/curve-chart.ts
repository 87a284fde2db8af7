import type { Curve, CurvePoint } from "../document.js";
import { spoken, type Language } from "../say.js";
import { placeOn } from "./interval-chart.js";
import { drawing, element, filled, stroked, textOf } from "./svg.js";

export interface CurveChart extends Pick<Curve, "along" | "up" | "points"> {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
}

const [width, height, size] = [480, 240, 11];
const [right, top, bottom, gap] = [12, 12, 26, 6];

/**
 * Numbers that go by another, as an SVG string: a line with a dot at every point, the band in which it lies, and a broken line
 * for what it could not pass.
 */
export function curveChart({ id, title, description, language, along, up, points }: CurveChart): string {
  const heights = up.ticks.map(({ at: value, text }) => ({ value, text: spoken(text, language) }));
  const left = Math.max(44, ...heights.map(({ text }) => 2 * gap + text.length * size * 0.58));
  const x = placeOn(along, left, width - right);
  const y = placeOn(up, height - bottom, top);
  const at = (place: number, value: number): string => `${x(place).toFixed(1)},${y(value).toFixed(1)}`;
  const written = { ...filled("quiet"), "font-size": size };
  const across = heights.flatMap(({ value, text }) => [
    element("path", { ...stroked("grid", 1), d: `M${left},${y(value).toFixed(1)}H${width - right}` }),
    element("text", { ...written, x: left - gap, y: y(value) + 4, "text-anchor": "end" }, textOf(text)),
  ]);
  const below = along.ticks.map(({ at: place, text }) =>
    element(
      "text",
      { ...written, x: x(place), y: height - 9, "text-anchor": "middle" },
      textOf(spoken(text, language)),
    ),
  );
  const line = element("path", {
    ...stroked("curve", 2),
    d: `M${points.map((point) => at(point.at, point.value)).join("L")}`,
  });
  const dots = points.map((point) =>
    element("circle", { ...filled("circle"), cx: x(point.at), cy: y(point.value), r: 2.5 }),
  );
  const parts = [...across, ...band(points, at), ...below, ...limit(points, at), line, ...dots];
  return drawing({ id, title, description, width, height, language }, ...parts);
}

type At = (place: number, value: number) => string;

function band(points: readonly CurvePoint[], at: At): string[] {
  const known = points.flatMap(({ at: place, range }) => (range === undefined ? [] : [{ place, range }]));
  if (known.length < 2) return [];
  const upper = known.map(({ place, range: [, high] }) => at(place, high));
  const lower = known.map(({ place, range: [low] }) => at(place, low)).reverse();
  const d = `M${[...upper, ...lower].join("L")}Z`;
  return [element("path", { ...filled("chance"), "fill-opacity": "0.45", d })];
}

function limit(points: readonly CurvePoint[], at: At): string[] {
  const known = points.flatMap(({ at: place, most }) => (most === undefined ? [] : [at(place, most)]));
  if (known.length < 2) return [];
  return [element("path", { ...stroked("line", 1.6), "stroke-dasharray": "5 4", d: `M${known.join("L")}` })];
}
