import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textRows } from "../../src/cli/print-rows.js";
import { textWidth } from "../../src/text/width.js";

const lines = (text: string): string[] => text.split("\n").slice(0, -1);

describe("a table in text", () => {
  test("that fits stands as it is, numbers to the right", () => {
    const rows = [
      { id: "a", n: 1 },
      { id: "bb", n: 10 },
    ];
    expect(lines(textRows(["id", "n"], rows, 80))).toEqual(["id   n", "a    1", "bb  10"]);
  });

  test("that is too wide becomes several below each other, and no two rows look alike", () => {
    const names = ["activity", ...Array.from({ length: 12 }, (_, i) => `measureOfActivity${i}`)];
    const rows = [1, 2, 3].map((each) => ({
      activity: `gardens-workshop-${each}`,
      ...Object.fromEntries(names.slice(1).map((name, i) => [name, each * i])),
    }));
    const text = textRows(names, rows, 80);
    const blocks = text.split("\n\n");
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) {
      const [head, ...body] = block.trimEnd().split("\n");
      expect(head).toMatch(/^activity /);
      expect(body.map((line) => line.split(" ")[0])).toEqual(rows.map(({ activity }) => activity));
    }
    for (const name of names) expect(text).toContain(name);
  });

  test("keeps within the width whatever stands in it, and shows every header and number", () => {
    const cell = fc.oneof(fc.string({ maxLength: 50 }), fc.integer(), fc.constant(undefined));
    const table = fc
      .integer({ min: 1, max: 9 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(table, (cells) => {
        const names = cells[0].map((_, i) => `column${i}`);
        const rows = cells.map((row) => Object.fromEntries(row.map((value, i) => [names[i], value])));
        const text = textRows(names, rows, 60);
        expect(lines(text).filter((line) => textWidth(line) > 60)).toEqual([]);
        for (const name of names) expect(text).toContain(name);
        for (const value of cells.flat())
          if (typeof value === "number") expect(text.replaceAll(",", "")).toContain(String(Math.abs(value)));
      }),
    );
  });

  test("wraps explanations and loses no word of them", () => {
    const about =
      "so many actors hosting equally often would be as concentrated as they are here in this list";
    const text = textRows(["figure", "about"], [{ figure: "effectiveHosts", about }], 50, {
      wrapped: "about",
    });
    expect(lines(text).every((line) => textWidth(line) <= 50)).toBe(true);
    expect(text.replace(/\s+/g, " ")).toContain(about);
  });

  test("may have more rows than a call takes arguments", () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => ({ id: `a${i}` }));
    expect(lines(textRows(["id"], rows, 80))).toHaveLength(200_001);
  });
});
