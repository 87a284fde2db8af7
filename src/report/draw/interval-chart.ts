import { log } from "../../random/elementary.js";
import { textWidth } from "../../text/width.js";
import type { Axis, IntervalRow } from "../document.js";
import { spoken, type Language } from "../say.js";
import { drawing, element, filled, stroked, textOf } from "./svg.js";

export interface IntervalChart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly axis: Axis;
  readonly rows: readonly IntervalRow[];
}

const width = 480;
const size = 12;
const signWidth = size * 0.62;
const mostSigns = 30;
const step = 24;
const [top, right, bottom, gap] = [26, 16, 8, 12];

/**
 * One line per row as an SVG string: a dot for the value, a thin line with ends for the range in which it lies, a broad bar
 * for where chance would put it. The three differ in form, not only in color.
 */
export function intervalChart({ id, title, description, language, axis, rows }: IntervalChart): string {
  const labels = rows.map(({ label }) => spoken(label, language));
  const shown = labels.map(cut);
  const left = gap + Math.max(...shown.map(textWidth)) * signWidth;
  const x = placeOn(axis, left, width - right);
  const height = top + step * rows.length + bottom;
  const grid = axis.ticks.flatMap(({ at, text }) => [
    element("path", { ...stroked("grid", 1), d: `M${x(at).toFixed(1)},${top}V${height - bottom}` }),
    element(
      "text",
      { ...filled("quiet"), "font-size": size - 1, x: x(at), y: top - 9, "text-anchor": "middle" },
      textOf(spoken(text, language)),
    ),
  ]);
  const mark =
    axis.mark === undefined
      ? []
      : [
          element("path", {
            ...stroked("quiet", 1),
            d: `M${x(axis.mark).toFixed(1)},${top}V${height - bottom}`,
          }),
        ];
  const lines = rows.map((row, i) => {
    const y = top + step * (i + 0.5);
    return element(
      "g",
      {},
      element("title", {}, textOf(labels[i], language)),
      element(
        "text",
        { ...filled("text"), "font-size": size, x: left - gap, y: y + 4, "text-anchor": "end" },
        textOf(shown[i], language),
      ),
      ...marks(row, x, y),
    );
  });
  return drawing({ id, title, description, width, height, language }, ...grid, ...mark, ...lines);
}

function marks({ value, range, chance }: IntervalRow, x: (value: number) => number, y: number): string[] {
  const drawn: string[] = [];
  if (chance !== undefined) {
    const [from, to] = chance.map(x);
    const d = `M${(from - 1.5).toFixed(1)},${y}H${(to + 1.5).toFixed(1)}`;
    drawn.push(element("path", { ...stroked("chance", 12), d }));
  }
  if (range !== undefined) {
    const [from, to] = range.map((end) => x(end).toFixed(1));
    const d = `M${from},${y - 4}V${y + 4}M${from},${y}H${to}M${to},${y - 4}V${y + 4}`;
    drawn.push(element("path", { ...stroked("line", 1.6), d }));
  }
  drawn.push(element("circle", { ...filled("circle"), stroke: "#ffffff", cx: x(value), cy: y, r: 4.5 }));
  return drawn;
}

/** Where a number lies between two places; what is beyond the axis is at its end. */
export function placeOn(
  { from, to, log: byFactor }: Axis,
  start: number,
  end: number,
): (value: number) => number {
  const scale = (value: number): number => (byFactor === true ? log(value) : value);
  const [first, last] = [scale(from), scale(to)];
  return (value) => {
    const part = last === first ? 0 : (scale(value) - first) / (last - first);
    return start + Math.min(1, Math.max(0, part)) * (end - start);
  };
}

/** A name that is too long ends in dots; the whole is in the title. */
function cut(label: string): string {
  const signs = Array.from(label);
  let [wide, kept] = [0, 0];
  while (kept < signs.length && wide + textWidth(signs[kept]) <= mostSigns) wide += textWidth(signs[kept++]);
  return kept === signs.length ? label : `${signs.slice(0, kept).join("").trimEnd()}…`;
}
