import { numberText } from "../../values/number-text.js";
import type { Language } from "../say.js";
import { drawing, element, filled, stroked, textOf } from "./svg.js";

export interface ColumnChart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

const width = 440;
const height = 200;
const size = 11;
const [right, top, bottom] = [6, 18, 26];

/** Upright bars from zero with their numbers, as an SVG string: for counts in an order, such as years or steps. */
export function columnChart({ id, title, description, language, bars }: ColumnChart): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const left = 12 + Math.max(...ticks(most).map((value) => numberText(value).length)) * size * 0.58;
  const step = (width - left - right) / Math.max(1, bars.length);
  const bar = Math.min(step * 0.78, 44);
  const y = (value: number): number => height - bottom - (value / most) * (height - top - bottom);
  const every = Math.ceil((Math.max(...bars.map(({ label }) => label.length), 1) * size * 0.6 + 4) / step);
  const numbered = bars.every(({ value }) => numberText(value).length * size * 0.58 <= step);
  const written = { ...filled("quiet"), "font-size": size };
  const grid = ticks(most).flatMap((value) => [
    element("path", { ...stroked("grid", 1), d: `M${left},${y(value).toFixed(1)}H${width - right}` }),
    element(
      "text",
      { ...written, x: left - 6, y: y(value) + 4, "text-anchor": "end" },
      textOf(numberText(value)),
    ),
  ]);
  const columns = bars.flatMap(({ label, value }, i) => {
    const middle = left + step * (i + 0.5);
    const shown = value === 0 ? 0 : Math.max(1, y(0) - y(value));
    const drawn = element(
      "rect",
      { ...filled("circle"), x: middle - bar / 2, y: y(0) - shown, width: bar, height: shown },
      element("title", {}, textOf(`${label}: ${numberText(value)}`)),
    );
    const number = element(
      "text",
      { ...filled("text"), "font-size": size, x: middle, y: y(0) - shown - 5, "text-anchor": "middle" },
      textOf(numberText(value)),
    );
    const name = element(
      "text",
      { ...written, x: middle, y: height - 9, "text-anchor": "middle" },
      textOf(label, language),
    );
    // Counted from the end, so that the latest year or the largest part always has its label.
    return [drawn, ...(numbered ? [number] : []), ...((bars.length - 1 - i) % every === 0 ? [name] : [])];
  });
  const floor = element("path", {
    ...stroked("quiet", 1),
    d: `M${left},${height - bottom}H${width - right}`,
  });
  return drawing({ id, title, description, width, height, language }, ...grid, ...columns, floor);
}

/** Zero, a round number and, if it fits, its double. */
function ticks(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const unit = [5, 2, 1, 0.5].map((times) => times * power).find((number) => 2 * number <= most) ?? 1;
  const whole = Math.max(1, unit);
  return [0, whole, 2 * whole, 3 * whole, 4 * whole].filter((value) => value <= most);
}
