import { html } from "../../text/escape.js";
import type { Language } from "../say.js";
import { inks, type Ink } from "./inks.js";

/** A number in a drawing: rounded to a tenth. */
export function at(value: number): string {
  return String(Math.round(10 * value) / 10 + 0);
}

/** An SVG element; attribute values are escaped, children are SVG already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? at(value) : html(value)}"`)
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

/** Text content. In a picture whose words run from right to left, each text runs as its own first letter does. */
export function textOf(text: string, language?: Language): string {
  return language?.direction === "rtl" ? `\u2068${html(text)}\u2069` : html(text);
}

/**
 * A whole drawing. Colors are attributes, so that it stands alone, prints and needs no style sheet; a page may set them
 * anew by the classes. No XML declaration: notebooks put the string into a page.
 */
export function drawing(
  options: {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly width: number;
    readonly height: number;
    /** By default, and for English, nothing is said of it. */
    readonly language?: Language;
  },
  ...children: readonly string[]
): string {
  const { id, title, description, width, height, language } = options;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: "comity-picture",
      viewBox: `0 0 ${at(width)} ${at(height)}`,
      width,
      height,
      role: "img",
      // Places are counted from the left in every language, also within a page that runs the other way.
      ...(language?.direction === "rtl" ? { lang: language.language, direction: "ltr" } : {}),
      "aria-labelledby": `${id}-title ${id}-description`,
      "font-family": "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, sans-serif",
    },
    element("title", { id: `${id}-title` }, textOf(title)),
    element("desc", { id: `${id}-description` }, textOf(description)),
    ...children,
  );
}

/** Attributes that fill a shape with a color of the palette. */
export function filled(color: Ink): { class: string; fill: string } {
  return { class: `comity-${color}`, fill: inks.light[color] };
}

/** Attributes that draw the outline of a shape in a color of the palette. */
export function stroked(
  color: Ink,
  width: number,
): { class: string; fill: string; stroke: string; "stroke-width": number } {
  return { class: `comity-${color}-line`, fill: "none", stroke: inks.light[color], "stroke-width": width };
}
