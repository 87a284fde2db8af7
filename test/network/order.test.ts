import fc from "fast-check";
import { expect, test } from "vitest";
import { Pace } from "../../src/control/pace.js";
import { assemble } from "../../src/network/assemble.js";
import { textOrder } from "../../src/network/text-order.js";

/** Texts with long common beginnings, ends at any place, and signs of one and two bytes. */
const text = fc
  .tuple(
    fc.constantFrom("", "a", "https://example.org/entity/", "Ж", "日本"),
    fc.oneof(
      fc.nat(3000).map(String),
      fc.string({ maxLength: 8 }),
      fc.string({ maxLength: 4, unit: "binary" }),
    ),
  )
  .map(([begin, end]) => begin + end);

async function expectOrder(texts: readonly string[]): Promise<void> {
  const order = await textOrder(texts, new Pace({}));
  const expected = texts.map((each, i) => ({ each, i }));
  expected.sort((a, b) => (a.each < b.each ? -1 : a.each > b.each ? 1 : a.i - b.i));
  expect(Array.from(order)).toEqual(expected.map(({ i }) => i));
}

test("texts are ordered by code unit, equal ones as they come", async () => {
  await fc.assert(fc.asyncProperty(fc.array(text, { maxLength: 60 }), expectOrder));
});

test.each([
  ["numbers", (i: number) => String((i * 7919) % 20_011)],
  ["numbers behind a long beginning", (i: number) => `https://example.org/entity/Q${(i * 7919) % 20_011}`],
  ["numbers in another script", (i: number) => `Ж${(i * 7919) % 20_011}`],
  ["few different texts", (i: number) => ["a", "", "ab", "ÿ", "a\0"][(i * 7) % 5]],
  ["endings of any length", (i: number) => "x".repeat((i * 7919) % 301)],
  ["falling texts", (i: number) => String(9_999_999 - i)],
])("thousands of %s are ordered too", async (_, textAt) => {
  await expectOrder(Array.from({ length: 6000 }, (_, i) => textAt(i)));
});

const tie = fc.record({
  source: fc.nat(4),
  target: fc.nat(4),
  directed: fc.boolean(),
  strength: fc.constantFrom(1, 2, NaN),
});

test("ties are ordered by their ends, direction and columns, whatever order they come in", async () => {
  const names = ["10", "9", "a", "B", "ä"];
  await fc.assert(
    fc.asyncProperty(
      fc.array(tie, { maxLength: 30 }),
      fc.shuffledSubarray(names, { minLength: 5 }),
      fc.constantFrom(undefined, true, false),
      fc.boolean(),
      async (ties, ids, direction, weighed) => {
        const values = Float64Array.from(ties, ({ strength }) => strength);
        const flags = Uint8Array.from(ties, ({ directed }) => Number(directed));
        const { actors, ties: found } = await assemble(
          {
            ids,
            actorColumns: new Map(),
            source: Int32Array.from(ties, ({ source }) => source),
            target: Int32Array.from(ties, ({ target }) => target),
            directed: direction ?? flags,
            tieColumns: weighed ? new Map([["strength", { type: "number", values }]]) : new Map(),
          },
          new Pace({}),
        );
        const column = found.columns.get("strength");
        const rows = Array.from(found.source, (source, i) => [
          actors.ids.at(source),
          actors.ids.at(found.target[i]),
          Number(typeof found.directed === "boolean" ? found.directed : found.directed[i]),
          column?.type === "number" && !Number.isNaN(column.values[i]) ? column.values[i] : 9,
        ]);
        const key = (row: readonly unknown[]): string => JSON.stringify(row);
        const expected = ties.map(({ source, target, directed, strength }) => [
          ids[source],
          ids[target],
          Number(direction ?? directed),
          weighed && !Number.isNaN(strength) ? strength : 9,
        ]);
        const rank = (row: readonly unknown[]): string =>
          [String(row[0]), String(row[1]), key(row.slice(2))].join("\u0000");
        expected.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
        expect(rows).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});
