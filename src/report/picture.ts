import { ComityError } from "../errors/error.js";
import { terminal } from "../text/escape.js";

/** A drawing as a value that notebooks show. */
export interface Picture {
  /** The drawing as an SVG element; empty where there is nothing to draw. */
  toSVG(): string;
  /** The same: an SVG element is HTML as it stands. */
  toHTML(): string;
  /** The title, in a line. */
  toString(): string;
}

/**
 * An SVG string, such as `networkSvg` and `countryMap` give, as a value that shows itself in Jupyter kernels which ask for
 * that, such as Deno's. Others take strings: `tslab.display.svg(picture(…).toSVG())`, or the SVG string itself. An empty
 * string shows as "Nothing to draw". Throws `bad-input` for any other text.
 */
export function picture(svg: string): Picture {
  if (typeof (svg as unknown) !== "string" || (svg !== "" && !svg.startsWith("<svg")))
    throw new ComityError("bad-input", "a picture is an SVG string that begins with <svg", {
      fix: "Give what networkSvg or countryMap returns",
    });
  const said = svg === "" ? "Nothing to draw" : `Picture(${titleOf(svg)})`;
  const shown = { "text/plain": said, ...(svg !== "" && { "image/svg+xml": svg }) };
  return {
    toSVG: () => svg,
    toHTML: () => svg,
    toString: () => said,
    [Symbol.for("Jupyter.display")]: () => ({ ...shown }),
  };
}

/** The title of a drawing as it is written in it, on one line. */
function titleOf(svg: string): string {
  return terminal(/<title[^>]*>([^<]*)/.exec(svg)?.[1] ?? "without a title");
}
