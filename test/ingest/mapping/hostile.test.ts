import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isComityError } from "../../../src/errors/error.js";
import { parseCsv } from "../../../src/ingest/csv/parse-csv.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { mapRows } from "../../../src/ingest/mapping/map-rows.js";
import type { Mapping } from "../../../src/ingest/mapping/mapping.js";
import { readMapping } from "../../../src/ingest/mapping/read-mapping.js";
import { checkAccount } from "../support.js";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const text = `a,b,c,d\nx,"y; z",1.5,2011\n__proto__,x,"2,5",17.5.2011\n,,-,\nx,y,1,k\n`;
const whole: Json = {
  comityMapping: "1.0",
  about: "x",
  input: { decimal: ".", blank: ["-"] },
  records: [
    {
      table: "actors",
      as: "one",
      fields: { id: { join: ["a", "c"], with: "/" }, since: { year: "d" }, kind: { constant: "ngo" } },
    },
    {
      table: "actors",
      as: "two",
      fields: { id: { column: "b", split: ";", each: true }, note: { column: ["c", "d"] } },
    },
    {
      table: "ties",
      rest: true,
      fields: {
        source: { record: "one" },
        target: { record: "two" },
        strength: { column: "c", decimal: ",", before: "x", after: "y" },
        since: { column: "d", date: "day-month-year", values: { k: null }, otherwise: "blank" },
      },
    },
  ],
  leave: {},
};

const scrap = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Json>("a", "b", "c", "d", "a") },
  fc.constantFrom<Json>("one", "two", "ties", "actors", ";", "", "__proto__", null, 0, 1, -1, true, [], {}),
  {
    weight: 2,
    arbitrary: fc.constantFrom<Json>(
      { column: ["a", "b"] },
      { record: "one" },
      { join: ["a"] },
      { year: "d" },
    ),
  },
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

/** Changes one thing somewhere: a value, a key, or what stands beside it. */
function changed(json: Json, choose: (most: number) => number, put: Json, depth = 0): Json {
  if (typeof json !== "object" || json === null || (depth > 2 && choose(3) === 0)) return put;
  if (Array.isArray(json)) {
    if (json.length === 0) return [put];
    const at = choose(json.length);
    return json.map((each, i) => (i === at ? changed(each, choose, put, depth + 1) : each));
  }
  const entries = Object.entries(json);
  if (entries.length === 0 || choose(24) === 0) return Object.fromEntries([...entries, ["__proto__", put]]);
  const at = choose(entries.length);
  return Object.fromEntries(
    entries.map(([key, each], i) => [key, i === at ? changed(each, choose, put, depth + 1) : each]),
  );
}

test("a mapping that was tampered with is refused by one coded error, or read with every row accounted for", async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(scrap, { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      async (puts, stream) => {
        const choose = (most: number): number => (stream.next().value as number) % most;
        const json = puts.reduce<Json>((sum, put) => changed(sum, choose, put), whole);
        try {
          const mapping = readMapping(JSON.parse(JSON.stringify(json)));
          const { ledger } = await ingest(mapRows(parseCsv(text, { name: "x.csv" }), mapping));
          checkAccount(ledger);
          expect(ledger.files[0].rows).toBe(4);
          read++;
        } catch (error) {
          if (!isComityError(error)) throw error;
          expect(error.message.length).toBeLessThan(1000);
        }
      },
    ),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(100);
});

test("rules without end are refused", () => {
  let rule: unknown = "a";
  for (let i = 0; i < 50_000; i++) rule = { join: [rule] };
  const mapping = { comityMapping: "1.0", records: [{ table: "actors", fields: { id: rule } }] };
  expect(() => readMapping(mapping)).toThrow(/too deeply/);
});

test("names that look like keys of objects are names", async () => {
  const mapping = JSON.parse(
    '{"comityMapping":"1.0","records":[{"table":"actors","fields":{"id":"a","__proto__":"b","constructor":"c"}}]}',
  ) as Mapping;
  const { network } = await ingest(mapRows(parseCsv(text), mapping));
  expect([...network.actors.columns.keys()]).toEqual(["__proto__", "constructor", "d"]);
});

test("the mappings of the package are mappings", () => {
  const folder = fileURLToPath(new URL("../../../examples/mappings/", import.meta.url));
  const json: unknown = JSON.parse(readFileSync(`${folder}german-twin-towns.map.json`, "utf8"));
  expect(readMapping(json)).toEqual(json);
});
