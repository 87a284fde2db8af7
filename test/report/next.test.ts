import { expect, test } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.js";
import { htmlReport, markdownReport, textReport } from "../../src/report.js";
import { elements, parseMarkup, textContent, type Element } from "./parse-markup.js";
import { hostile, rich, suggesting } from "./sample.js";

const part = (analysis: Analysis, id = "next"): Element | undefined =>
  elements(parseMarkup(htmlReport(analysis)), "section").find(
    ({ attributes }) => attributes.get("id") === id,
  );
const cards = (analysis: Analysis): Element[] =>
  elements(parseMarkup(htmlReport(analysis)), "div").filter(
    ({ attributes }) => attributes.get("class") === "card",
  );
const whole = part(suggesting);
const text = whole === undefined ? "" : textContent(whole);

test("part 8 begins with what changes on the map, and with what the data cannot say", () => {
  expect(text).toContain(
    "If all new ties that are proposed here are made and last, global efficiency changes from 0.25 to 0.31 (+24.0% of what it is) on the map we have. Whether they will be made, and what comes of them, the data cannot say.",
  );
  expect(text.indexOf("the data cannot say")).toBeLessThan(text.indexOf("What is proposed, at a glance"));
  expect(part(rich)).toBeUndefined();
  const open = part(suggesting, "cannot-yet");
  expect(open && textContent(open)).toMatch(/^7, 9/);
  expect(open && textContent(open)).not.toContain("8. Whom");
});

test("each suggestion has its card: who, a picture, why, who introduces, steps, changes, cautions, what would take it off", () => {
  const all = cards(suggesting);
  expect(all).toHaveLength(3);
  const [first, second, third] = all.map(textContent);
  expect(first).toContain("Altwehrbach (local government, Germany)");
  for (const words of [
    "They have 2 partners in common: Vaucorne and 1 more",
    "Who introducesVaucorne is a partner of both",
    "20 actors within reach instead of 18; nearness 9 instead of 6",
    "as before, 20 actors within reach; nearness 11.0 instead of 9.5",
    "The least connected group, Vietnam, on average: nearness 1.5 instead of 1.5",
    "an effect between 12.0% and 24.0%; on 19 of 20 maps it has any",
    "12.3%, as explained below",
    "What could go wrongThey are about 3 hours apart",
    "It would not be recommended ifIts score fell by more than 12%",
  ])
    expect(first).toContain(words);
  expect(second).toContain("Not known, which is not unlikely");
  expect(third).not.toContain("How likely");
  expect(elements(all[0], "ol")).toHaveLength(1);
  for (const card of all) expect(elements(card, "svg")).toHaveLength(1);
});

test("who is under a pseudonym is neither proposed nor named beside others, whatever the file says", () => {
  for (const write of [htmlReport, markdownReport, textReport])
    expect(write(suggesting)).not.toContain("Nobody may read this");
  const [, , last] = cards(suggesting);
  expect(textContent(last)).not.toContain("person 01");
});

test("a picture has a dot for every partner who is drawn, rings around introducers, and names that do not overlap", () => {
  const [first, second, third] = cards(suggesting).map((card) => elements(card, "svg")[0]);
  const circles = (svg: Element, radius: string): number =>
    elements(svg, "circle").filter(({ attributes }) => attributes.get("r") === radius).length;
  expect([circles(first, "8"), circles(first, "4.5"), circles(first, "2.6")]).toEqual([2, 9, 9]);
  expect([circles(first, "7.5"), circles(second, "7.5"), circles(third, "7.5")]).toEqual([1, 2, 0]);
  const dashes = [first, second, third].map((svg) =>
    elements(svg, "path").some(({ attributes }) => attributes.has("stroke-dasharray")),
  );
  expect(dashes).toEqual([true, true, false]);
  for (const svg of [first, second, third]) {
    const boxes = elements(svg, "text").map((label) => {
      const [x, y] = ["x", "y"].map((key) => Number(label.attributes.get(key)));
      const [title] = elements(label, "title");
      const length = 6.2 * (textContent(label).length - textContent(title).length);
      const anchor = label.attributes.get("text-anchor");
      const left = anchor === "end" ? x - length : anchor === "middle" ? x - length / 2 : x;
      return [left, y - 9, left + length, y + 2] as const;
    });
    boxes.forEach((box, i) => {
      expect(box[0]).toBeGreaterThanOrEqual(-6);
      for (const other of boxes.slice(i + 1))
        expect(box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]).toBe(false);
    });
  }
});

test("why there are fewer than asked for, what rules kept out and what likelihoods rest on is said", () => {
  expect(text).toContain("There is nothing to revive");
  expect(text).toContain(
    "Asked for 2 to protect, there is 1: 3 pairs came into question, and the rules below allow 1 of them.",
  );
  expect(text).toContain("a way to talk");
  expect(text).toContain("It rests on 900 pairs of which it is known what came of them; 240 came true.");
  expect(text).toContain("it gave the first the higher chance in 87.0% of cases");
  const none = { ...suggesting.recommendations, suggestions: [], rules: [] } as Analysis["recommendations"];
  const empty = part({ ...suggesting, recommendations: none } as Analysis);
  expect(empty && textContent(empty)).toContain("Nothing is proposed.");
});

test("pairs across a tension are told with who could convene, and only those who are named", () => {
  expect(text).toContain("Who could convene where no pair is introduced directly");
  expect(text).toContain("Upper town – Lower town: an old quarrelVaucorne (a partner of both)");
  const [table] = elements(parseMarkup(htmlReport(suggesting)), "table").filter((each) =>
    textContent(each).startsWith("Not introduced directly"),
  );
  expect(elements(table, "tr")).toHaveLength(2);
});

test("how well chances fit is drawn and told, and what they go by is folded away", () => {
  const tables = whole === undefined ? [] : elements(whole, "table");
  const named = (caption: string) => tables.find((each) => textContent(each).startsWith(caption));
  const [fit, counts] = [
    named("What came of pairs that were given like chances"),
    named("What the chances go by"),
  ].map((table) => (table === undefined ? "" : textContent(table)));
  expect(fit).toContain("0.1%0.2%300");
  expect(fit).toContain("31%36%300");
  expect(counts).toContain("common neighbors1.20.50.25");
  const summaries = elements(parseMarkup(htmlReport(suggesting)), "summary").map(textContent);
  expect(summaries.some((summary) => summary.startsWith("What the chances go by"))).toBe(true);
  const model = { ...suggesting.recommendations?.model, basis: "declared", evaluation: undefined };
  const declared = part({
    ...suggesting,
    recommendations: { ...suggesting.recommendations, model },
  } as unknown as Analysis);
  const said = declared === undefined ? "" : textContent(declared);
  expect(said).toContain("weights that were declared, not measured");
  expect(said).not.toContain("like chances");
});

test("what was said to earlier proposals stands in the report of the steward, and in no other", () => {
  expect(text).toContain("3 proposals that were made before were read.");
  expect(text).not.toMatch(/declined by|both said yes|2025-03/);
  const steward = part({ ...suggesting, audience: "steward" });
  const said = steward === undefined ? "" : textContent(steward);
  expect(said).toContain(`declined by ${hostile.script}2025-03`);
  expect(said).toContain("both said yes");
  expect(said).not.toContain("asked, an answer is missing");
});

test("names are text in all three reports", () => {
  expect(text).toContain(hostile.script);
  expect(htmlReport(suggesting, { script: false })).not.toMatch(/<script/);
  expect(markdownReport(suggesting)).not.toContain("](javascript:");
  expect(textReport(suggesting)).toContain("Who introduces");
});
