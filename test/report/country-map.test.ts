import { expect, test } from "vitest";
import { drawnLinks } from "../../src/report/draw/map-choice.js";
import { placeLabels } from "../../src/report/draw/labels.js";
import { countryMap } from "../../src/report.js";
import { elements, parseMarkup, textContent } from "./parse-markup.js";
import { empty, noCountries, rich } from "./sample.js";

const drawn = parseMarkup(countryMap(rich));

test("the map is one well-formed SVG without a declaration", async () => {
  expect(countryMap(rich).startsWith("<svg ")).toBe(true);
  expect(drawn.children).toHaveLength(1);
  await expect(countryMap(rich)).toMatchFileSnapshot("../snapshots/country-map-rich.svg");
});

test("there is a circle for every country with a place, and a line for every pair", () => {
  const titled = elements(drawn, "circle").filter((circle) => elements(circle, "title").length > 0);
  expect(titled).toHaveLength(rich.countries.countries.length - 1);
  const [lines] = elements(drawn, "g");
  expect(elements(lines, "path")).toHaveLength(rich.countries.links.length);
});

test("the area of a circle follows the number of actors", () => {
  const radius = (country: string): number => {
    const circle = elements(drawn, "circle").find((one) => textContent(one) === country);
    return Number(circle?.attributes.get("r"));
  };
  expect((radius("Germany") / radius("Jordan")) ** 2).toBeCloseTo(3, 0);
});

test("an unknown country code is neither drawn nor trusted", () => {
  expect(countryMap(rich)).not.toContain("onload");
});

test("without countries there is no map", () => {
  expect(countryMap(empty)).toBe("");
  expect(countryMap(noCountries)).toBe("");
});

test("lines are cut where a number of ties begins, so that equals are treated alike", () => {
  const links = Array.from({ length: 300 }, (_, i) => ({
    source: "DE",
    target: `X${i}`,
    ties: i < 40 ? 5 : 1,
  }));
  expect(drawnLinks(links).links).toHaveLength(40);
  expect(drawnLinks(links).least).toBe(5);
  const equal = links.map((link) => ({ ...link, ties: 1 }));
  expect(drawnLinks(equal).links).toHaveLength(90);
  expect(drawnLinks(equal).least).toBeUndefined();
});

test("labels do not overlap and stay inside the picture", () => {
  const circles = Array.from({ length: 40 }, (_, i) => ({
    text: `Country number ${i}`,
    x: 20 + (i % 8) * 40,
    y: 20 + Math.floor(i / 8) * 12,
    radius: 3,
  }));
  const labels = placeLabels(circles, 12, [400, 200], 40);
  expect(labels.length).toBeGreaterThan(0);
  expect(labels.length).toBeLessThan(40);
});
