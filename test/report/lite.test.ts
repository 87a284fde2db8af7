import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.js";
import { htmlReport, networkScene } from "../../src/report.js";
import { litePicture } from "../../src/report/lite-picture.js";
import { elements, parseMarkup, textContent } from "./parse-markup.js";
import { crowdPicture, hostilePicture } from "./pictured.js";
import { samples } from "./sample.js";

const all: Readonly<Record<string, Analysis>> = { ...samples, pictured: hostilePicture };
const crowd = crowdPicture(5000, 10000);
const circled = { ...crowd, actors: crowd.actors.map((actor, i) => ({ ...actor, community: 1 + (i % 90) })) };

describe.each(Object.entries(all))("the short report of the sample %s", (_, analysis) => {
  const text = htmlReport(analysis, { lite: true });
  const root = parseMarkup(text);

  test("is shorter, and says so", () => {
    expect(text.length).toBeLessThan(Math.min(150_000, htmlReport(analysis).length + 200));
    expect(textContent(root)).toContain("The short report");
  });

  test("has the same answers and questions", () => {
    const full = parseMarkup(htmlReport(analysis));
    const parts = (page: typeof root): (string | undefined)[] =>
      elements(page, "section").map(({ attributes }) => attributes.get("id"));
    expect(parts(root)).toEqual(parts(full).filter((id) => id !== "organizations"));
    const answers = elements(full, "dl").slice(0, 1).map(textContent);
    expect(elements(root, "dl").slice(0, 1).map(textContent)).toEqual(answers);
  });

  test("has tables of ten rows at most, one picture, and no script", () => {
    for (const body of elements(root, "tbody")) expect(elements(body, "tr").length).toBeLessThanOrEqual(10);
    expect(elements(root, "svg").length).toBeLessThanOrEqual(1);
    expect(elements(root, "script")).toEqual([]);
  });
});

test("5,000 actors take at most 150 kB, drawn as their circles", () => {
  for (const analysis of [crowd, circled]) {
    const text = htmlReport(analysis, { lite: true });
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(150_000);
    expect(elements(parseMarkup(text), "svg")).toHaveLength(1);
    expect(text).toContain("more rows in the full report");
  }
});

test("where that is too much, tables end sooner, then suggestions, references and the picture are left out", () => {
  const long = (name: string): string => `${name}, twinning committee of the ${"district of ".repeat(150)}`;
  const wordy: Analysis = {
    ...samples.suggesting,
    actors: samples.suggesting.actors.map((actor) => ({ ...actor, name: long(actor.name) })),
  };
  const text = htmlReport(wordy, { lite: true });
  expect(htmlReport(wordy).length).toBeGreaterThan(150_000);
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(150_000);
  const ids = elements(parseMarkup(text), "section").map(({ attributes }) => attributes.get("id"));
  expect(ids).toContain("next");
  expect(ids).not.toContain("references");
});

test("circles count who is drawn and the pairs between, and leave no actor out in silence", () => {
  const { picture } = litePicture(circled, 300);
  const { circles = [], ties = [] } = picture?.coarse ?? {};
  expect(circles.reduce((sum, { actors }) => sum + actors, 0)).toBe(crowd.picture?.drawn.length);
  const communityOf = (place: number): number =>
    circled.actors[circled.picture?.drawn[place] ?? -1].community;
  const across = circled.picture?.ties.filter(([a, b]) => communityOf(a) !== communityOf(b)) ?? [];
  expect(ties.reduce((sum, [, , count]) => sum + count, 0)).toBe(across.length);
  expect(ties.every(([one, other]) => one < other)).toBe(true);
  expect(picture?.omitted.at(-1)).toEqual({ why: "too-many", actors: 5000, ties: 10000 });
  // The first circle has its place from the layout.
  expect(circles.find(({ community }) => community === 1)).toMatchObject({ x: 500, y: 350, r: 300 });
  expect(networkScene(litePicture(circled, 300))?.marks).toHaveLength(90);
});

test("few actors are drawn one by one", () => {
  expect(litePicture(hostilePicture, 300)).toBe(hostilePicture);
});
