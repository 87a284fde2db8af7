import { expect, test } from "vitest";
import { countryMap, networkSvg, picture } from "../../src/report.js";
import { parseMarkup } from "./parse-markup.js";
import { hostilePicture } from "./pictured.js";
import { noCountries, rich } from "./sample.js";

const display = Symbol.for("Jupyter.display");
const shown = (value: object): unknown => Reflect.get(value, display).call(value) as unknown;

test.for([
  ["a map", countryMap(rich)],
  ["a network", networkSvg(hostilePicture)],
] as const)("%s is shown in notebooks as it was drawn, with its title beside it", ([, svg]) => {
  const made = picture(svg);
  const title = /<title[^>]*>([^<]*)/.exec(svg)?.[1] ?? "";
  expect(title).not.toBe("");
  expect(made.toSVG()).toBe(svg);
  expect(made.toHTML()).toBe(svg);
  expect(String(made)).toBe(`Picture(${title})`);
  expect(shown(made)).toEqual({ "text/plain": `Picture(${title})`, "image/svg+xml": svg });
  expect(parseMarkup(made.toSVG())).toBeDefined();
});

test("what is not drawn is said", () => {
  const made = picture(countryMap(noCountries));
  expect(made.toSVG()).toBe("");
  expect(shown(made)).toEqual({ "text/plain": "Nothing to draw" });
});

test("only SVG is a picture", () => {
  for (const other of ["<script>", '<?xml version="1.0"?><svg/>', undefined, 5])
    expect(() => picture(other as string)).toThrow(/begins with <svg/);
});
