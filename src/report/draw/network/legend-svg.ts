import { fit, textWidth, wrap } from "../../../text/width.js";
import type { Ink } from "../inks.js";
import { element, textOf } from "../svg.js";
import { dashes, type Look, type NetworkScene, type SceneKey } from "./scene.js";

type Attributes = Readonly<Record<string, string | number>>;

/** How the writer of the picture draws what the legend explains. */
export interface LegendInks {
  fill(ink: Ink): Attributes;
  line(ink: Ink): Attributes;
  look(look: Look): Attributes;
  shape(look: Look, at: { readonly x: number; readonly y: number; readonly r: number }): string;
}

const size = 12;
/** Words are narrower than single names may be. */
const signWidth = 0.5;
const [left, between, afterGlyph] = [16, 22, 7];
const rowHeight = 22;
const noteHeight = 17;

/** The legend in rows under a scene, and how high it is: classes, then sizes and lines, then what is not drawn. */
export function legendSvg(
  { legend, width, height, language }: NetworkScene,
  inks: LegendInks,
): { readonly svg: string; readonly height: number } {
  const looks = legend.filter(({ key }) => key === "look");
  const notes = legend.filter(({ key }) => key === "note");
  const rest = legend.filter(({ key }) => key !== "look" && key !== "note");
  const parts: string[] = [];
  const fromRight = language?.direction === "rtl";
  const written = (text: string, x: number, y: number): string =>
    element(
      "text",
      {
        ...{ ...inks.fill("text"), "font-size": size, x: fromRight ? width - x : x, y },
        ...(fromRight ? { "text-anchor": "end" } : {}),
      },
      textOf(text, language),
    );
  let y = height + 12;
  for (const keys of [looks, rest]) {
    if (keys.length === 0) continue;
    let x = left;
    let row = rowHeightOf(keys);
    // Classes stand in columns, so that they can be run over.
    const column = keys === looks ? Math.max(...keys.map(widthOf)) + between : 0;
    const end = width - left - (keys === looks ? column - between : 0);
    y += row / 2;
    for (const entry of keys) {
      const glyph = glyphWidth(entry);
      const text = fit(entry.text, Math.floor((width - 2 * left - glyph - afterGlyph) / (size * signWidth)));
      const wide = glyph + afterGlyph + textWidth(text) * size * signWidth;
      if (x > left && (column > 0 ? x > end : x + wide > end)) {
        x = left;
        y += row;
        row = rowHeight;
      }
      parts.push(glyphSvg(entry, fromRight ? width - x - glyph : x, y, inks));
      parts.push(written(text, x + glyph + afterGlyph, y + 4.2));
      x += Math.max(column, wide + between);
    }
    y += row / 2;
  }
  for (const { text } of notes)
    for (const line of wrap(text, Math.floor((width - 2 * left) / (size * signWidth)))) {
      y += noteHeight;
      parts.push(written(line, left, y));
    }
  return { svg: element("g", {}, ...parts), height: legend.length === 0 ? 0 : y - height + 14 };
}

function widthOf(entry: SceneKey): number {
  return glyphWidth(entry) + afterGlyph + textWidth(entry.text) * size * signWidth;
}

function rowHeightOf(keys: readonly SceneKey[]): number {
  return Math.max(rowHeight, ...keys.map((entry) => (entry.key === "size" ? 2 * entry.r + 6 : 0)));
}

function glyphWidth(entry: SceneKey): number {
  return entry.key === "line" ? 30 : entry.key === "size" ? 2 * entry.r : 13;
}

function glyphSvg(entry: SceneKey, x: number, y: number, inks: LegendInks): string {
  switch (entry.key) {
    case "look":
      return element(
        "g",
        { ...inks.look(entry.look), "stroke-width": 1 },
        inks.shape(entry.look, { x: x + 6.5, y, r: 5.5 }),
      );
    case "size":
      return element("circle", {
        ...inks.line("ring"),
        "stroke-width": 1,
        cx: x + entry.r,
        cy: y,
        r: entry.r,
      });
    case "broker":
      return element("circle", { ...inks.line("ring"), "stroke-width": 1.4, cx: x + 6.5, cy: y, r: 6 });
    case "line": {
      const dash = dashes[entry.sort];
      return element("path", {
        ...inks.line(entry.ink),
        "stroke-width": Math.min(4, entry.width),
        ...(dash === undefined ? {} : { "stroke-dasharray": dash.join(" ") }),
        d: `M${Math.round(x)},${Math.round(y)}h30`,
      });
    }
    case "note":
      return "";
  }
}
