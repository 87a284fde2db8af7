import { describe, expect, test } from "vitest";
import { check } from "../../src/schema/check.js";
import { loadCountries } from "../../src/schema/countries.js";
import { accept, read } from "../../src/schema/read.js";

describe("text cells", async () => {
  const books = { countries: await loadCountries() };
  const strength = read("tie", "strength", books);

  test.each([
    ["9", 9],
    [" 0.5 ", 0.5],
    ["1e3", 1000],
    [".5", 0.5],
  ])("the strength %j is a number", (text, value) => expect(strength(text)).toEqual({ value }));

  test.each([
    "-1",
    "0",
    "NaN",
    "1e999",
    "inf",
    "Infinity",
    "0x10",
    "1,5",
    "1.000,5",
    "1 000",
    "1'000",
    "12 km",
    "1e-999",
    "−5",
  ])("the strength %j is a problem", (text) =>
    expect(strength(text).problem).toMatchObject({ code: "bad-strength" }),
  );

  test("a decimal comma is named as such", () =>
    expect(strength("3,5").problem?.fix).toBe("Write a decimal point: 3.5."));

  test("empty cells are absent, except where a value is required", () => {
    expect(strength("  ")).toEqual({ value: undefined });
    expect(read("tie", "source", books)(" ").problem).toMatchObject({ code: "missing-value" });
  });

  test("words are understood with their aliases", () => {
    const kind = read("actor", "kind", books);
    expect(kind("NGO")).toEqual({ value: "ngo", alias: false });
    expect(kind("e.V.")).toEqual({ value: "ngo", alias: true });
    expect(kind("partner").problem).toMatchObject({ code: "unknown-kind" });
    const extra = { kind: { embassy: ["Botschaft"] } };
    expect(read("actor", "kind", { ...books, extra })("botschaft")).toEqual({
      value: "embassy",
      alias: true,
    });
  });

  test("lists, languages, flags, risk and consent", () => {
    expect(read("actor", "interests", books)("music, sports")).toEqual({ value: ["music", "sports"] });
    expect(read("actor", "interests", books)("arts, crafts; music")).toEqual({
      value: ["arts, crafts", "music"],
    });
    expect(read("actor", "languages", books)("EN_gb, zh-hant")).toEqual({ value: ["en-GB", "zh-Hant"] });
    expect(read("tie", "directed", books)("Undirected")).toEqual({ value: false });
    expect(read("actor", "risk", books)("High (2024-05)")).toEqual({
      value: { level: "high", date: "2024-05" },
    });
    expect(read("actor", "consent", books)("publish; no contact")).toEqual({
      value: { publish: "yes", contact: "no" },
    });
  });

  test("what protects an actor stands in for what cannot be read", () => {
    expect(read("actor", "risk", books)("ask first").problem?.instead).toEqual({ level: "high" });
    expect(read("actor", "onePerson", books)("perhaps").problem?.instead).toBe(true);
    expect(read("actor", "consent", books)("ask Maria").problem).toMatchObject({
      code: "bad-consent",
      instead: { recommend: "no", contact: "no", publish: "no" },
    });
  });

  test("a no to being analyzed survives an object that does not fit", () =>
    expect(check("actor", "consent")({ analyze: "no", publihs: "yes" })?.instead).toMatchObject({
      analyze: "no",
    }));

  test("typed values keep their types; words in them are understood", () => {
    expect(check("tie", "strength")("9")).toMatchObject({ fix: "Write the number without quotes." });
    expect(accept("tie", "strength", books)("9").problem).toMatchObject({ code: "bad-strength" });
    expect(accept("actor", "country", books)("Germany")).toEqual({ value: "DE" });
    expect(accept("actor", "kind", books)("Verein")).toEqual({ value: "ngo", alias: true });
    expect(accept("actor", "needs", books)("music; sports")).toEqual({ value: ["music", "sports"] });
    expect(accept("actor", "name", books)(null)).toEqual({ value: undefined });
    expect(accept("actor", "population", books)("")).toEqual({ value: undefined });
    expect(accept("actor", "id", books)("").problem).toMatchObject({ code: "missing-value" });
    expect(accept("actor", "id", books)(" a ")).toEqual({ value: " a " });
  });

  test("messages are short and say what is allowed", () => {
    expect(check("actor", "latitude")(91)?.message).toBe(
      "latitude is 91; it must be a finite number from -90 to 90",
    );
    expect(check("actor", "name")("x".repeat(20000))?.message.length).toBeLessThan(200);
  });
});
