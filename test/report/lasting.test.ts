import { expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.js";
import { htmlReport, markdownReport, textReport } from "../../src/report.js";
import { elements, parseMarkup, textContent } from "./parse-markup.js";
import { lasting, rich } from "./sample.js";

const partOf = (analysis: Analysis) => {
  const sections = elements(parseMarkup(htmlReport(analysis)), "section");
  const part = sections.find(({ attributes }) => attributes.get("id") === "alive");
  if (part === undefined) throw new Error("part 3 is missing");
  return part;
};
const textOf = (analysis: Analysis): string => textContent(partOf(analysis));
const changed = (change: Partial<NonNullable<Analysis["durability"]>>): Analysis =>
  ({ ...lasting, durability: { ...lasting.durability, ...change } }) as Analysis;

test("how long ties last is told with what is not known and what the record hides", () => {
  const text = textOf(lasting);
  expect(text).toContain(
    "Of 70 ties it is known how long they have lived so far: 21 of them have ended. Of 5 ties it is not known",
  );
  expect(text).toContain(
    "5.0% were one-off, begun and ended on one day; 10.0% were others that ended within a year; 85.0% lasted a year or longer. 3 ties younger than a year",
  );
  expect(text).toContain("Of the ties that have not ended, 20.0% are called dormant.");
  expect(text).toContain("10.0% reach their recorded end within twelve months after 2025-11-22");
  expect(text).toContain(
    "Half of all ties end before they are 12.5 years old (with 95% certainty not before 9.1 years; a latest age cannot be told).",
  );
  expect(text).toContain("What the record hides: ties without an end are taken as alive on 2025-11-22");
  expect(textContent(parseMarkup(htmlReport(lasting)))).toContain(
    "Half of all ties end before they are 12.5 years old.",
  );
  expect(textOf(rich)).not.toContain("How long ties last");
});

test("a record without ends is not read as ties that last for ever", () => {
  const all = { group: "all", ties: 70, ended: 0, expectedEnded: 0, alive: [] };
  const text = textOf(changed({ all, curve: [], groups: [] }));
  expect(text).toContain("none of them has ended");
  expect(text).toContain("No tie of the record has an end, so how long ties last cannot be told");
  expect(text).not.toMatch(/Share of ties that are still there|Half of all ties/);
});

test("where half never ended, no age is given", () => {
  const all = { group: "all", ties: 70, ended: 21, expectedEnded: 21, alive: [] };
  const text = textOf(changed({ all }));
  expect(text).toContain("it cannot be told when half of them have ended");
  expect(text).not.toContain("Half of all ties end before");
});

test("groups that end clearly more or less often are told apart, others are not", () => {
  const text = textOf(lasting);
  expect(text).toContain(
    "Clearly more of these ended than if all were alike: festival (12; 3 if alike), lamp lending | <i> (9; 4.2 if alike).",
  );
  expect(text).toContain(
    "Clearly fewer of these ended than if all were alike: sister city (4; 12 if alike).",
  );
  expect(text.match(/Clearly more/g)).toHaveLength(1);
  expect(text).toContain("1 smaller group with fewer than 10 ties each (4 ties together) is not listed.");
  expect(text).toContain("90.0% (72.0% to 96.0%)");
  expect(text).toContain("1 month");
});

test("intervals and the curve are drawn with what they show as a table", () => {
  const figures = elements(partOf(lasting), "figure");
  expect(figures).toHaveLength(4);
  const [, curve, method] = figures;
  const paths = (figure: (typeof figures)[number], name: string): number =>
    elements(figure, "path").filter(({ attributes }) => attributes.get("class") === name).length;
  expect(elements(curve, "circle")).toHaveLength(14);
  expect(paths(curve, "comity-chance")).toBe(1);
  expect(elements(elements(curve, "tbody")[0], "tr")).toHaveLength(13);
  // Of the festivals all have ended: a dot at 0, and nothing to tell a range from.
  expect(elements(method, "circle")).toHaveLength(3);
  expect(paths(method, "comity-line-line")).toBe(2);
});

test("what ties hang on is counted, and named for nobody but the steward", () => {
  const text = textOf(lasting);
  expect(text).toContain(
    "The programme is known for 26 of 52 ties (50.0%), spread over 4 programmes. The largest programme holds 50.0% of these. Without it 13 ties would go; 3 actors would be left without any tie, and the parts with ties would become 4 instead of 3.",
  );
  expect(text).toContain(
    "The reporter is known for all 52 ties, the same one each time. Without it 52 ties would go; 20 actors would be left without any tie, and nothing of the network would be left.",
  );
  expect(text).toContain("1 of 52 ties (1.9%) has an actor run by one person at an end");
  expect(text).toContain("the others would form as many parts as before");
  for (const report of [htmlReport, markdownReport, textReport])
    expect(report(lasting)).not.toContain("zq the person");
  expect(textOf({ ...lasting, audience: "steward" })).toContain("zq the person behind it");
});

test("what this version cannot tell leaves out what part 3 tells", () => {
  const text = (analysis: Analysis): string => textContent(parseMarkup(htmlReport(analysis)));
  expect(text(rich)).toContain("Part 3: how long ties of a kind usually last");
  expect(text(lasting)).not.toContain("Part 3: how long ties of a kind usually last");
});
