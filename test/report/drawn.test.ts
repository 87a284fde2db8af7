import { expect, test } from "vitest";
import { intervalChart, placeOn } from "../../src/report/draw/interval-chart.js";
import { curveChart } from "../../src/report/draw/curve-chart.js";
import type { Axis } from "../../src/report/document.js";
import { htmlReport, markdownReport } from "../../src/report.js";
import { say } from "../../src/report/say.js";
import { elements, parseMarkup, textContent, type Element } from "./parse-markup.js";
import { hostile, lasting, rich, sure } from "./sample.js";

const axis: Axis = { from: 0, to: 10, ticks: [0, 5, 10].map((at) => ({ at, text: say`${at}` })) };
const language = { language: "en", direction: "ltr" } as const;
const parts = { id: "one", title: "Title", description: "Description", language };
const attribute = (element: Element, name: string): number => Number(element.attributes.get(name));
const chart = (...rows: Parameters<typeof intervalChart>[0]["rows"]): Element =>
  parseMarkup(intervalChart({ ...parts, axis, rows }));
const figures = (analysis: typeof rich): Element[] => elements(parseMarkup(htmlReport(analysis)), "figure");
const figureOf = (analysis: typeof rich, caption: string): Element | undefined =>
  figures(analysis).find((each) => textContent(elements(each, "figcaption")[0]).includes(caption));

test("a dot lies where its value is, within its range, and a chance bar where chance is", () => {
  const root = chart(
    { label: say`low`, value: 2, range: [1, 4] },
    { label: say`high`, value: 8, chance: [3, 5] },
    { label: say`bare`, value: 5 },
  );
  const [low, high, bare] = elements(root, "circle").map((dot) => attribute(dot, "cx"));
  expect(bare - low).toBeCloseTo(high - bare, 0);
  const ends = (name: string): number[] => {
    const [path] = elements(root, "path").filter(({ attributes }) => attributes.get("class") === name);
    return Array.from((path.attributes.get("d") ?? "").matchAll(/[MH]([\d.]+)/g), ([, x]) => Number(x));
  };
  const unit = (high - low) / 6;
  const range = ends("comity-line-line");
  expect(Math.min(...range)).toBeCloseTo(low - unit, 0);
  expect(Math.max(...range)).toBeCloseTo(low + 2 * unit, 0);
  const [from, to] = ends("comity-chance-line");
  expect(from).toBeLessThan(bare - 2 * unit + 0.1);
  expect(to).toBeGreaterThan(bare - 0.1);
  expect(to).toBeLessThan(high);
});

test("what is beyond an axis is at its end, and factors are equally long where it says so", () => {
  const linear = placeOn(axis, 100, 200);
  expect([linear(-3), linear(5), linear(99)]).toEqual([100, 150, 200]);
  const factors = placeOn({ from: 1, to: 100, log: true, ticks: [] }, 0, 200);
  expect(factors(10)).toBeCloseTo(100, 9);
  expect(factors(20) - factors(10)).toBeCloseTo(factors(2), 9);
});

test("names in pictures are text, long ones are cut, and the whole stands in the title", () => {
  for (const name of [hostile.image, hostile.script, hostile.long, hostile.unbroken]) {
    const root = chart({ label: say`${name}`, value: 1 });
    expect(elements(root, "img", "script")).toEqual([]);
    expect(elements(root, "title").map(textContent)).toContain(name);
    const [label] = elements(root, "g")
      .flatMap((group) => elements(group, "text"))
      .map(textContent);
    expect(Array.from(label).length).toBeLessThanOrEqual(31);
    if (name.length > 31) expect(label).toMatch(/…$/);
  }
});

test("a curve goes through its points, and its band holds them", () => {
  const points = [
    { at: 0, value: 1, range: [1, 1] as const, most: 1 },
    { at: 5, value: 0.5, range: [0.25, 0.75] as const, most: 0.9 },
    { at: 10, value: 0.4 },
  ];
  const up: Axis = { from: 0, to: 1, ticks: [{ at: 1, text: say`${"<all>"}` }] };
  const root = parseMarkup(curveChart({ ...parts, along: axis, up, points }));
  const dots = elements(root, "circle").map((dot) => [attribute(dot, "cx"), attribute(dot, "cy")]);
  expect(dots).toHaveLength(3);
  expect(dots[0][1]).toBeLessThan(dots[1][1]);
  const classed = (name: string): string | undefined =>
    elements(root, "path")
      .find(({ attributes }) => attributes.get("class") === name)
      ?.attributes.get("d");
  expect(classed("comity-curve-line")?.match(/L/g)).toHaveLength(2);
  expect(classed("comity-chance")?.match(/L/g)).toHaveLength(3);
  expect(classed("comity-line-line")?.match(/L/g)).toHaveLength(1);
  expect(elements(root, "text").map(textContent)).toContain("<all>");
});

test("ranks are drawn beside their table, and said once where nothing is drawn", () => {
  const figure = figureOf(sure, "the ranks they may have");
  expect(figure && elements(figure, "circle").length).toBeGreaterThan(1);
  expect(textContent(figure ?? elements(parseMarkup("<p></p>"))[0])).toContain(
    "no order between them is sure",
  );
  expect(markdownReport(sure)).not.toContain("the ranks they may have");
  expect(figureOf(rich, "the ranks they may have")).toBeUndefined();
});

test("no picture of a list holds people or pseudonyms", () => {
  for (const figure of figures(sure))
    expect(textContent(figure)).not.toMatch(/Ada Lampwright|person 0\d|organization 1\b/);
});

test("mixing is drawn beside what chance gives, where there is something to compare", () => {
  const index = figureOf(lasting, "E–I index");
  expect(index && elements(index, "circle")).toHaveLength(2);
  const text = markdownReport(lasting);
  expect(text).toContain("| by country | 0.70 | 0.84 | −3.5 |");
  expect(text).toContain("| NGO with NGO | 12 | 6.0 | 2.00 | 3.0 |");
  expect(text).toContain("| university with university | 0 | 0.0 | – | – |");
  const kinds = figureOf(lasting, "Ties between kinds");
  expect(kinds && elements(kinds, "circle")).toHaveLength(2);
  expect(figureOf(rich, "E–I index")).toBeUndefined();
  const country = (code: string, across: number) => ({
    country: code,
    name: code,
    actors: 5,
    within: 0,
    across,
  });
  const outward: typeof rich = {
    ...lasting,
    countries: { ...lasting.countries, countries: [country("DE", 40), country("FR", 25), country("PL", 15)] },
    mixing: lasting.mixing.map((section) => ({
      ...section,
      figures: section.figures.map((entry) => (entry.figure === "internal" ? { ...entry, value: 0 } : entry)),
    })),
  };
  expect(markdownReport(outward)).not.toContain("| by country |");
});
