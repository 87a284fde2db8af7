import { expect, test } from "vitest";
import { fixed, percent, plain, rounded, say } from "../../src/report/say.js";
import { fit, pad, textWidth, wrap } from "../../src/text/width.js";

test("only the literal parts of a sentence are our own words", () => {
  expect(say`Hello ${"<b>"}, ${1234.5}.`).toEqual([
    { words: "Hello " },
    { said: "<b>" },
    { words: ", " },
    { figure: "1,234.5" },
    { words: "." },
  ]);
});

test("shares are rounded to a tenth, but not to none or all", () => {
  expect(
    [0, 0.00001, 0.048643, 0.5, 0.99999, 1].map((share) => plain(percent(share, "under", "over"))),
  ).toEqual(["0%", "under 0.1%", "4.9%", "50.0%", "over 99.9%", "100%"]);
});

test("numbers in columns keep their decimals, numbers in sentences drop them", () => {
  expect([plain(fixed(2, 1)), plain(fixed(-0.04, 1)), plain(fixed(-12345.678, 2))]).toEqual([
    "2.0",
    "0.0",
    "−12,345.68",
  ]);
  expect([plain(rounded(2.04, 1)), plain(rounded(0.196, 2))]).toEqual(["2", "0.2"]);
});

test("width counts what a terminal shows", () => {
  expect([textWidth("abc"), textWidth("こども"), textWidth("e\u0301"), textWidth("🏮")]).toEqual([
    3, 6, 1, 2,
  ]);
  expect(fit("こども灯", 5)).toBe("こど…");
  expect(pad("ab", 4, "start")).toBe("  ab");
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
});
