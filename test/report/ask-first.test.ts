import { expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.js";
import { htmlReport, markdownReport, textReport } from "../../src/report.js";
import { elements, parseMarkup, textContent, type Element } from "./parse-markup.js";
import { asking, hostile, rich } from "./sample.js";

const page = (analysis: Analysis): Element => parseMarkup(htmlReport(analysis));
const partOf = (analysis: Analysis): string => {
  const text = textContent(page(analysis)).replace(/\s+/g, " ");
  const from = text.indexOf("Who to ask first, so that a message");
  return from < 0 ? "" : text.slice(from, text.indexOf("What if this one drops out?", from));
};
const changed = (change: Partial<NonNullable<Analysis["askFirst"]>>): Analysis =>
  ({ ...asking, askFirst: { ...asking.askFirst, ...change } }) as Analysis;

test("who to ask first is told in turn, with what it is worth, what is assumed and what is not known", () => {
  const text = partOf(asking);
  expect(text).toContain("the 5 named here are expected to reach 13 of all 26 actors (51.5%), themselves");
  // What is promised is not rounded up.
  expect(text).toContain(
    "With a chance of at least 99%, they reach 13 or more on average, and no other 5 of those who may be asked reach more than 16: so the choice has at least 81.2% of the best",
  );
  expect(text).toContain("What is assumed: whoever has the message passes it on once along each tie");
  expect(text).toContain("Whether anybody will pass a message on, the data cannot say.");
  expect(text).toMatch(/1\. Altwehrbach\s*local government\s*Germany\s*6\.2/);
  expect(text).toContain("18 of 26 actors may be asked: organizations under their own names");
  expect(partOf(rich)).toBe("");
  for (const written of [text, markdownReport(asking), textReport(asking)])
    expect(written).not.toMatch(/influencer/i);
});

test("neither people nor actors under a pseudonym are listed before the public, whatever the file says", () => {
  expect(partOf(asking)).not.toMatch(/Ada Lampwright|organization 1\b/);
  const steward = partOf({ ...asking, audience: "steward" });
  expect(steward).toContain("4. Ada Lampwright");
  expect(steward).toContain("This is an order in which to ask, not a rank.");
  expect(steward).not.toMatch(/organization 1\b/);
});

test("the curve is drawn with its band and what no choice passes, and has a table", () => {
  const figure = elements(page(asking), "figure").find((each) =>
    textContent(elements(each, "figcaption")[0]).includes("How many a message reaches"),
  );
  if (figure === undefined) throw new Error("the curve is missing");
  const [svg] = elements(figure, "svg");
  expect(elements(svg, "title", "desc")).toHaveLength(2);
  const classes = elements(svg, "path").map(({ attributes }) => attributes.get("class"));
  for (const name of ["comity-chance", "comity-curve-line", "comity-line-line"])
    expect(classes).toContain(name);
  // Nobody is asked, then the first, the second …
  expect(elements(svg, "circle")).toHaveLength(6);
  expect(elements(figure, "tr")).toHaveLength(6);
  const [last] = elements(figure, "tr").slice(-1);
  expect(elements(last, "th", "td").map(textContent)).toEqual(["5", "13.4", "12.5", "14.3", "15.5"]);
});

test("groups are called reached more or less only where that is certain", () => {
  const text = partOf(asking);
  expect(text).toContain("Reached clearly more than all together: Germany (90.0% of 3).");
  expect(text).toContain("Reached clearly less than all together: Vietnam (10.0% of 3).");
  expect(text).toContain("Of no kind it is certain that it is reached more or less");
  // One group alone is compared with nobody.
  expect(text).not.toContain("How much of each group is reached");
  // Of thirteen countries only three have three actors: of those who are level all are listed or none.
  expect(text).toContain("How much of the 3 largest countries is reached");
});

test("where nobody may be asked, or one alone, the words fit", () => {
  const nobody = partOf(changed({ mayBeAsked: 0, asked: [], curve: [], guarantee: null }));
  expect(nobody).toContain("Nobody may be asked");
  expect(nobody).not.toContain("expected");
  const { asked = [], curve = [] } = asking.askFirst ?? {};
  const nothing = partOf(changed({ asked: [], curve: [], guarantee: null }));
  expect(nothing).toContain("Nobody who may be asked is expected to reach anybody.");
  const one = partOf(changed({ asked: asked.slice(0, 1), curve: curve.slice(0, 1), mayBeAsked: 26 }));
  expect(one).toContain("the one named here is expected to reach");
  expect(one).toContain("it reaches 13 or more on average, and nobody else who may be asked reaches more");
  expect(one).toContain("All 26 actors may be asked");
  expect(one).not.toContain("How many a message reaches");
});

test("names are text, and the methods say it in words that fit", () => {
  const names = elements(page(asking), "bdi").map(textContent);
  expect(names).toContain(hostile.script);
  const methods = textContent(page(asking));
  expect(methods).toContain("who to ask first");
  expect(methods).toContain("A first sentence. A last one; seed 7");
  expect(methods).not.toContain("of all pairs with a chance");
});
