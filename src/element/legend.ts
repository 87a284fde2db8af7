import type { Ink } from "../report/draw/inks.js";
import { dashes, type Look, type SceneKey } from "../report/draw/network/scene.js";
import { corners } from "../report/draw/network/shapes.js";
import { element } from "./dom.js";

/** What marks and lines stand for, as a list with the marks and lines themselves. */
export function legendList(legend: readonly SceneKey[]): HTMLElement {
  return element(
    "ul",
    { class: "legend" },
    ...legend.map((entry) =>
      entry.key === "note"
        ? element("li", { class: "note aside" }, entry.text)
        : element("li", {}, glyph(entry), element("span", {}, entry.text)),
    ),
  );
}

function glyph(entry: Exclude<SceneKey, { readonly key: "note" }>): SVGElement {
  const frame = svg("svg", { viewBox: "0 0 30 24", "aria-hidden": "true" });
  frame.append(shapeOf(entry));
  return frame;
}

function shapeOf(entry: Exclude<SceneKey, { readonly key: "note" }>): SVGElement {
  const at = { cx: "15", cy: "12" };
  switch (entry.key) {
    case "look":
      return markOf(entry.look);
    case "size":
      return svg("circle", { ...at, ...line("ring"), r: String(Math.min(12, entry.r)) });
    case "broker":
      return svg("circle", { ...at, ...line("ring"), r: "7", "stroke-width": "1.6" });
    case "line": {
      const dash = dashes[entry.sort];
      return svg("path", {
        ...line(entry.ink),
        d: "M0,12h30",
        "stroke-width": String(Math.min(4, entry.width)),
        ...(dash === undefined ? {} : { "stroke-dasharray": dash.join(" ") }),
      });
    }
  }
}

function markOf({ ink, shape, open }: Look): SVGElement {
  const inks = open === true ? `fill-paper line-${ink}` : `fill-${ink}`;
  if (shape === "circle") return svg("circle", { cx: "15", cy: "12", r: "6", class: inks });
  const points = corners[shape].map(([x, y]) => `${15 + 6 * x},${12 + 6 * y}`);
  return svg("path", { d: `M${points.join("L")}Z`, class: inks });
}

function line(ink: Ink): Readonly<Record<string, string>> {
  return { class: `line-${ink}`, fill: "none" };
}

function svg(name: "svg" | "circle" | "path", attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
