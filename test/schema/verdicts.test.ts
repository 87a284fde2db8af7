import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { check } from "../../src/schema/check.js";
import { loadCountries } from "../../src/schema/countries.js";
import type { Field } from "../../src/schema/field.js";
import { fieldNames, fields, type TableName } from "../../src/schema/fields.js";
import { jsonSchema } from "../../src/schema/json-schema.js";
import { accept, read } from "../../src/schema/read.js";
import { write } from "./write.js";
import { actorSchema, datasetSchema, participationSchema, tieSchema } from "../../src/schema/zod.js";
import { validValues } from "./valid-values.js";

const zodSchemas: Record<TableName, z.ZodType> = {
  actor: actorSchema,
  tie: tieSchema,
  participation: participationSchema,
  dataset: datasetSchema,
};
const definitions = {
  actor: "Actor",
  tie: "Tie",
  participation: "Participation",
  dataset: "Dataset",
} as const;
const required: Record<TableName, Record<string, string>> = {
  actor: { id: "a" },
  tie: { source: "a", target: "b" },
  participation: { actor: "a", activity: "x" },
  dataset: {},
};

const ajv = new Ajv2020({ strict: true, allErrors: false });
ajv.addSchema(jsonSchema(), "comity");
const jsonVerdict = (table: TableName) => {
  const validate = ajv.getSchema(`comity#/$defs/${definitions[table]}`);
  if (validate === undefined) throw new Error(`no definition of ${table}`);
  return validate;
};

const tables = Object.keys(fields) as TableName[];
const cases = tables.flatMap((table) => fieldNames(table).map((name) => ({ table, name })));

const hostile: readonly unknown[] = [
  ...[
    "",
    " ",
    "\u00a0",
    "\u2028",
    "a\u2028",
    "10",
    "9",
    "__proto__",
    "constructor",
    "a".repeat(1000),
    "a".repeat(1001),
  ],
  ...[
    "🕊".repeat(1000),
    "🕊".repeat(1001),
    "x".repeat(10000),
    "x".repeat(10001),
    "مدينة",
    "e\u0301",
    "é",
    "\u202eabc",
  ],
  ...[
    "\ud800",
    "a\udc00b",
    "a\u0000",
    "a\nb",
    "a\tb",
    "a\u0085b",
    "a;b",
    "a|b",
    "<img src=x onerror=alert(1)>",
  ],
  ...[
    "1963-13",
    "1963-02-29",
    "1964-02-29",
    "1900-02-29",
    "2000-02-29",
    "0000",
    "0001",
    "9999-12-31",
    "2011-5",
    "2011-04-31",
  ],
  ...[
    "2011-05-17T00:00",
    "2011\n",
    "DE",
    "de",
    "DEU",
    "XK",
    "ZZ",
    "EN-gb",
    "en_GB",
    "zh-Hant-TW",
    "e",
    "english",
    "yes",
    "low",
  ],
  ...["school", "sister-city", "active", "1e3", "0x10", "NaN", "Infinity", "1,5"],
  ...[
    0,
    -0,
    1,
    -1,
    0.5,
    9,
    90,
    90.0000001,
    91,
    -90,
    180,
    181,
    1e999,
    -1e999,
    NaN,
    5e-324,
    -5e-324,
    2 ** 53,
    2 ** 53 - 1,
  ],
  ...[
    1.7976931348623157e308,
    true,
    false,
    null,
    [],
    [""],
    ["a"],
    ["a", 1],
    ["de", "EN"],
    [["a"]],
    ["a;b"],
    [null],
  ],
  ...[
    {},
    { level: "low" },
    { level: "low", date: "2011" },
    { level: "low", date: "2011-13" },
    { level: "mild" },
  ],
  ...[
    { date: "2011" },
    { level: "low", note: "x" },
    { publish: "yes" },
    { publish: "maybe" },
    { publish: true },
  ],
  ...[
    { analyse: "no" },
    { until: "2027" },
    { until: "soon" },
    { analyze: "no", contact: "unstated", until: "2027-06" },
  ],
  ...[
    { publish: null },
    { level: ["low"] },
    { constructor: "x" },
    new Array(2),
    JSON.parse('{"__proto__": {"level": "low"}}'),
  ],
];

const anything = fc.oneof(
  fc.constantFrom(...hostile),
  fc.jsonValue(),
  fc.string(),
  fc.double(),
  fc.string({ unit: "binary" }),
);

describe("zod, JSON Schema and checker give the same verdict", () => {
  test.each(cases)("$table $name", ({ table, name }) => {
    const field = fields[table][name] as Field;
    const checker = check(table, name);
    const validate = jsonVerdict(table);
    const agree = (value: unknown): void => {
      const row = { ...required[table], [name]: value };
      const verdict = checker(value) === undefined;
      expect({ value, zod: zodSchemas[table].safeParse(row).success, json: validate(row) }).toEqual({
        value,
        zod: verdict,
        json: verdict,
      });
    };
    for (const value of hostile) agree(value);
    fc.assert(fc.property(anything, agree), { numRuns: 300 });
    fc.assert(fc.property(validValues(field), agree), { numRuns: 100 });
  });

  test.each(cases)("a missing $table $name", ({ table, name }) => {
    const row = Object.fromEntries(Object.entries(required[table]).filter(([key]) => key !== name));
    const verdict = check(table, name)(undefined) === undefined;
    expect(zodSchemas[table].safeParse(row).success).toBe(verdict);
    expect(jsonVerdict(table)(row)).toBe(verdict);
  });

  test("unknown keys pass through", () => {
    expect(actorSchema.parse({ id: "a", motto: "peace" })).toEqual({ id: "a", motto: "peace" });
    expect(jsonVerdict("actor")({ id: "a", motto: "peace" })).toBe(true);
  });

  test("a zod error says what the checker says", () => {
    const message = check("tie", "strength")("9")?.message;
    expect(tieSchema.safeParse({ source: "a", target: "b", strength: "9" }).error?.issues[0]?.message).toBe(
      message,
    );
  });
});

describe("reading what was written gives the value back", async () => {
  const books = { countries: await loadCountries() };
  test.each(cases)("$table $name", ({ table, name }) => {
    const field = fields[table][name] as Field;
    const checker = check(table, name);
    const reader = read(table, name, books);
    const acceptor = accept(table, name, books);
    fc.assert(
      fc.property(validValues(field), (value) => {
        expect(checker(value)).toBeUndefined();
        expect(reader(write(table, name, value))).toMatchObject({ value });
        expect(acceptor(value)).toMatchObject({ value });
      }),
      { numRuns: 300 },
    );
  });

  test.each(cases)("nothing that is read for $table $name fails the check", ({ table, name }) => {
    const checker = check(table, name);
    const reader = read(table, name, books);
    const acceptor = accept(table, name, books);
    const sound = (value: unknown): void => {
      const readings = [acceptor(value), ...(typeof value === "string" ? [reader(value)] : [])];
      for (const reading of readings) {
        if (reading.problem === undefined) expect(checker(reading.value)).toBeUndefined();
        else expect(reading.problem.fix).toMatch(/\.$/);
        if (reading.problem?.instead !== undefined) expect(checker(reading.problem.instead)).toBeUndefined();
      }
    };
    for (const value of hostile) sound(value);
    fc.assert(fc.property(anything, sound), { numRuns: 200 });
  });
});
