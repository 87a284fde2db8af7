import type { Axis, CurvePoint } from "../document.js";
import { plain } from "../say.js";
import { placeOn } from "./interval-chart.js";
import { drawing, element, filled, stroked, textOf } from "./svg.js";

export interface CurveChart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly axis: Axis;
  readonly points: readonly CurvePoint[];
}

const [width, height, size] = [480, 240, 11];
const [left, right, top, bottom] = [44, 12, 12, 26];
const shares = [0, 0.25, 0.5, 0.75, 1];

/** A share that falls with time, as an SVG string: a line with a dot at every point, and the band in which it lies. */
export function curveChart({ id, title, description, axis, points }: CurveChart): string {
  const x = placeOn(axis, left, width - right);
  const y = placeOn({ from: 0, to: 1, ticks: [] }, height - bottom, top);
  const at = (when: number, share: number): string => `${x(when).toFixed(1)},${y(share).toFixed(1)}`;
  const written = { ...filled("quiet"), "font-size": size };
  const across = shares.flatMap((share) => [
    element("path", { ...stroked("grid", 1), d: `M${left},${y(share).toFixed(1)}H${width - right}` }),
    element("text", { ...written, x: left - 6, y: y(share) + 4, "text-anchor": "end" }, `${100 * share}%`),
  ]);
  const along = axis.ticks.map(({ at: when, text }) =>
    element("text", { ...written, x: x(when), y: height - 9, "text-anchor": "middle" }, textOf(plain(text))),
  );
  const banded = points.flatMap(({ at: when, range }) => (range === undefined ? [] : [{ when, range }]));
  const upper = banded.map(({ when, range: [, high] }) => at(when, high));
  const lower = banded.map(({ when, range: [low] }) => at(when, low)).reverse();
  const band =
    banded.length < 2
      ? []
      : [
          element("path", {
            ...filled("chance"),
            "fill-opacity": "0.45",
            d: `M${[...upper, ...lower].join("L")}Z`,
          }),
        ];
  const line = element("path", {
    ...stroked("curve", 2),
    d: `M${points.map((point) => at(point.at, point.share)).join("L")}`,
  });
  const dots = points.map((point) =>
    element("circle", { ...filled("circle"), cx: x(point.at), cy: y(point.share), r: 2.5 }),
  );
  return drawing({ id, title, description, width, height }, ...across, ...band, ...along, line, ...dots);
}
