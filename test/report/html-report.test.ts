import type { Analysis } from "../../src/analysis/analysis.js";
import { describe, expect, test } from "vitest";
import { htmlReport } from "../../src/report.js";
import { elements, parseMarkup, textContent, type Element } from "./parse-markup.js";
import { crowdPicture, hostilePicture } from "./pictured.js";
import { hostile, noCountries, noIntake, rich, samples, single } from "./sample.js";

const allowed = [
  ...["html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "div", "figure"],
  ...["figcaption", "h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "dt", "dd", "a", "b", "bdi", "span"],
  ...["table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary"],
  ...["svg", "desc", "g", "path", "circle", "rect", "text"],
];

const all: Readonly<Record<string, Analysis>> = { ...samples, pictured: hostilePicture };
/** What stands in the report before its script adds to it. */
const page = (name: string): Element => parseMarkup(htmlReport(all[name], { script: false }));

describe.each(Object.keys(all))("the report of the sample %s", (name) => {
  const root = page(name);

  test("holds only elements that can do nothing, and no attribute that runs", () => {
    for (const element of elements(root)) {
      expect(allowed).toContain(element.name);
      for (const [attribute, value] of element.attributes) {
        expect(attribute).not.toMatch(/^on|^style$|^src/);
        expect(value).not.toMatch(/javascript:/i);
      }
    }
  });

  test("requests nothing: links lead to papers and into the page, and the policy forbids the rest", () => {
    for (const link of elements(root, "a"))
      expect(link.attributes.get("href")).toMatch(/^#[a-z-]+$|^https:\/\/doi\.org\/10\./);
    expect(htmlReport(all[name], { script: false })).not.toMatch(/@import|url\(/);
    const policy = elements(root, "meta").find(({ attributes }) => attributes.has("http-equiv"));
    expect(policy?.attributes.get("content")).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
  });

  test("has a language, one title, and headings that skip no level", () => {
    expect(elements(root, "html")[0].attributes.get("lang")).toBe("en");
    const levels = elements(root, "h1", "h2", "h3").map((heading) => Number(heading.name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, i) => expect(level - levels[i]).toBeLessThanOrEqual(1));
  });

  test("has tables with a caption, and a head for every column and row", () => {
    for (const table of elements(root, "table")) {
      expect(textContent(elements(table, "caption")[0])).not.toBe("");
      const heads = elements(elements(table, "thead")[0], "th");
      for (const head of heads) expect(head.attributes.get("scope")).toBe("col");
      for (const row of elements(elements(table, "tbody")[0], "tr")) {
        const cells = elements(row, "th", "td");
        expect(cells).toHaveLength(heads.length);
        expect(cells[0].attributes.get("scope")).toBe("row");
        for (const cell of cells) expect(textContent(cell).trim()).not.toBe("");
      }
    }
  });

  test("has pictures with a title, a description and the same numbers as a table", () => {
    for (const figure of elements(root, "figure")) {
      const [svg] = elements(figure, "svg");
      const ids = svg.attributes.get("aria-labelledby")?.split(" ") ?? [];
      const named = elements(svg, "title", "desc").map(({ attributes }) => attributes.get("id"));
      expect(ids.every((id) => named.includes(id))).toBe(true);
      expect(elements(figure, "table").length).toBeGreaterThan(0);
    }
  });

  test("has ids that occur once, and every link into the page finds its place", () => {
    const ids = elements(root).flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of elements(root, "a")) {
      const href = link.attributes.get("href") ?? "";
      if (href.startsWith("#")) expect(ids).toContain(href.slice(1));
    }
  });

  test("shows no number that is not one", () => {
    expect(textContent(elements(root, "body")[0])).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });
});

test("hostile names are just names", () => {
  const body = textContent(elements(page("rich"), "body")[0]);
  for (const name of [hostile.image, hostile.script, hostile.link, hostile.override, hostile.unbroken])
    expect(body).toContain(name);
  expect(htmlReport(rich, { script: false })).not.toMatch(/<img|<script|<b>thought|\u001b/);
});

test("people and pseudonyms never stand in a ranked list, however high they score", () => {
  const ranked = elements(page("rich"), "section").find(
    ({ attributes }) => attributes.get("id") === "placed",
  );
  const text = ranked === undefined ? "" : textContent(ranked);
  expect(text).toContain("Altwehrbach");
  expect(text).not.toMatch(/Ada Lampwright|person 0\d|organization 1/);
  expect(text).toContain("people are counted, never ranked");
});

test("cut points are counted and not named", () => {
  const part = elements(page("rich"), "section").find(
    ({ attributes }) => attributes.get("id") === "drops-out",
  );
  expect(part && elements(part, "bdi")).toEqual([]);
});

test("mixing is read against chance, and a correlation near zero is a finding", () => {
  const text = textContent(page("rich"));
  expect(text).toContain("14.9% of ties stay within one country");
  expect(text).toContain("it would be 7.8%, so ties stay at home 1.9 times as often");
  expect(text).not.toMatch(/no structure/i);
});

test("what is missing is said", () => {
  expect(textContent(parseMarkup(htmlReport(noIntake)))).toContain("No list of findings was passed");
  expect(textContent(parseMarkup(htmlReport(noCountries)))).toContain("No actor has a country");
  expect(textContent(parseMarkup(htmlReport(single)))).toContain("There is only one actor");
  expect(textContent(page("empty"))).toContain("There is no actor in this network");
  expect(textContent(page("empty"))).toContain("not defined: the network has too few actors for this figure");
});

test("notices stand before the answers", () => {
  const text = textContent(page("rich"));
  expect(text.indexOf("invented for tests")).toBeGreaterThan(0);
  expect(text.indexOf("invented for tests")).toBeLessThan(text.indexOf("The answers in five sentences"));
});

test("5,000 organizations with 10,000 ties take at most 3 MB, their picture and the map with them", () => {
  const report = htmlReport(crowdPicture(5000, 10000));
  expect(report.length).toBeLessThanOrEqual(3_000_000);
  expect(report.split('class="comity-picture"').length).toBeGreaterThan(2);
});

test("a title of one’s own is escaped; an analysis of another major version is refused", () => {
  expect(htmlReport(rich, { title: "<script>" })).toContain("<title>&lt;script&gt;</title>");
  const later = JSON.parse(JSON.stringify({ ...rich, schemaVersion: "2.0" }));
  expect(() => htmlReport(later)).toThrow(expect.objectContaining({ code: "unsupported-version" }));
});

test("for the steward it says so, and still ranks nobody who is a person", () => {
  const root = parseMarkup(htmlReport({ ...rich, audience: "steward" }));
  expect(textContent(root)).toContain("do not pass this on");
  const placed = elements(root, "section").find(({ attributes }) => attributes.get("id") === "placed");
  expect(placed && textContent(placed)).not.toContain("Ada Lampwright");
});

test("where shortest paths were left out, it says why and lists partners only", () => {
  const left = new Set(["betweenness", "closeness", "harmonic", "reach", "distances"]);
  const root = parseMarkup(
    htmlReport({
      ...rich,
      actors: rich.actors.map((actor) => ({ ...actor, scores: { degree: actor.scores.degree ?? 0 } })),
      distances: { figures: [], skipped: "left out: too large" },
      methods: rich.methods.filter(({ measure }) => !left.has(measure)),
    }),
  );
  const text = textContent(root);
  expect(text).toContain("Distances were left out: too large.");
  expect(text).toContain("the network is too large for an exact computation");
  expect(text).toContain("have the most partners");
});
