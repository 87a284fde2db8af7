import { describe, expect, test } from "vitest";
import { markdownReport, textReport } from "../../src/report.js";
import { textWidth } from "../../src/text/width.js";
import { hostile, rich, samples } from "./sample.js";

const snapshot = (name: string, ending: string): string => `../snapshots/report-${name}.${ending}`;

describe.each(Object.keys(samples))("the sample %s", (name) => {
  test("as Markdown", async () => {
    await expect(markdownReport(samples[name])).toMatchFileSnapshot(snapshot(name, "md"));
  });

  test("as plain text of 80 columns", async () => {
    await expect(textReport(samples[name])).toMatchFileSnapshot(snapshot(name, "txt"));
  });

  test.each([60, 80, 120])("keeps within %i columns", (width) => {
    for (const line of textReport(samples[name], { width }).split("\n"))
      expect(textWidth(line), line).toBeLessThanOrEqual(width);
  });
});

test("no control character, escape sequence or reordering mark reaches a terminal", () => {
  expect(textReport(rich)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});

test("names break out of no Markdown", () => {
  const text = markdownReport(rich);
  expect(text).not.toMatch(/(?<!\\)<img|\]\(javascript|(?<!\\)<script/);
  expect(text).not.toContain(hostile.table);
  const table = text.split("\n").filter((line) => line.includes("a \\| b"));
  expect(table.length).toBeGreaterThan(0);
});

test("ranked lists in text and Markdown hold no people either", () => {
  for (const text of [textReport(rich), markdownReport(rich)])
    expect(text).not.toMatch(/Ada Lampwright|organization 1\b/);
});

test("ties that are all projected are not said to be none", () => {
  const only = { ...rich, activity: { ...rich.activity, statuses: [], began: [], undated: 0 } };
  const text = textReport(only);
  expect(text).not.toContain("There are no ties");
  expect(text.replace(/\s+/g, " ")).toContain(
    "All ties are projected from shared activities, so nothing is known",
  );
});
