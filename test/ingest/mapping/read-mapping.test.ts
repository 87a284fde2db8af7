import { expect, test } from "vitest";
import { isComityError } from "../../../src/errors/error.js";
import { readMapping } from "../../../src/ingest/mapping/read-mapping.js";

const ties = { table: "ties", fields: { source: "a", target: "b" } };
const whole = { comityMapping: "1.0", records: [ties] };
const withTies = (fields: object): unknown => ({
  comityMapping: "1.0",
  records: [{ table: "ties", fields: { source: "a", target: "b", ...fields } }],
});
const withInput = (input: unknown): unknown => ({ ...whole, input });

function refusal(json: unknown): { code: string; path: string; message: string } {
  try {
    readMapping(json);
  } catch (error) {
    if (isComityError(error)) return { code: error.code, path: error.path.join("."), message: error.message };
    throw error;
  }
  return { code: "none", path: "", message: "" };
}

test("a mapping comes back as it is, as a copy", () => {
  const mapping = {
    ...structuredClone(whole),
    about: "x",
    input: {
      delimiter: ";",
      headerLine: 3,
      decimal: ",",
      blank: ["-"],
      matrix: { cells: "upper", because: "y" },
    },
    leave: { phone: "private" },
  };
  const read = readMapping(mapping);
  expect(read).toEqual(mapping);
  mapping.records.length = 0;
  expect(read.records).toHaveLength(1);
});

test("a later minor version is read", () => {
  expect(refusal({ ...whole, comityMapping: "1.7" }).code).toBe("none");
});

/** What is wrong, where it stands, and a word of the message. */
const faults: readonly [string, unknown, string, RegExp][] = [
  ["no object", [], "", /no object/],
  ["no version", { records: [ties] }, "comityMapping", /missing/],
  ["a version that is none", { ...whole, comityMapping: 1 }, "comityMapping", /is 1/],
  ["an unknown part", { ...whole, recods: [] }, "recods", /did you mean "records"/i],
  ["no record", { comityMapping: "1.0", records: [] }, "records", /empty list/],
  [
    "an unknown table",
    { comityMapping: "1.0", records: [{ ...ties, table: "tie" }] },
    "records.0.table",
    /did you mean "ties"/i,
  ],
  [
    "a record without fields",
    { comityMapping: "1.0", records: [{ table: "ties" }] },
    "records.0.fields",
    /undefined/,
  ],
  [
    "a tie with one end",
    { comityMapping: "1.0", records: [{ table: "ties", fields: { source: "a" } }] },
    "records.0.fields",
    /target/,
  ],
  ["a name for a tie", { comityMapping: "1.0", records: [{ ...ties, as: "t" }] }, "records.0.as", /ties/],
  ["a misspelled field", withTies({ metod: "x" }), "records.0.fields.metod", /did you mean "method"/i],
  ["swapped letters", withTies({ sicne: "x" }), "records.0.fields.sicne", /did you mean "since"/i],
  ["a word for a field", withTies({ weight: "x" }), "records.0.fields.weight", /did you mean "strength"/i],
  [
    "another case",
    withTies({ LastActive: "x" }),
    "records.0.fields.LastActive",
    /did you mean "lastActive"/i,
  ],
  ["a blank name", withTies({ " ": "x" }), "records.0.fields. ", /no name/],
  ["a rule that is a number", withTies({ since: 3 }), "records.0.fields.since", /no object/],
  ["a rule of unknown shape", withTies({ since: { from: "x" } }), "records.0.fields.since", /no rule/],
  [
    "a rule of two shapes",
    withTies({ since: { column: "x", constant: 1 } }),
    "records.0.fields.since",
    /column and constant/,
  ],
  [
    "an unknown part of a rule",
    withTies({ since: { column: "x", splitt: ";" } }),
    "records.0.fields.since.splitt",
    /did you mean "split"/i,
  ],
  ["a blank header", withTies({ since: " " }), "records.0.fields.since", /text/],
  ["no header", withTies({ since: { column: [] } }), "records.0.fields.since.column", /empty list/],
  [
    "each of nothing",
    withTies({ since: { column: "x", each: true } }),
    "records.0.fields.since.each",
    /nothing to take/,
  ],
  [
    "each of columns and items",
    withTies({ since: { column: ["x", "y"], each: true, split: ";" } }),
    "records.0.fields.since",
    /both/,
  ],
  [
    "otherwise without values",
    withTies({ since: { column: "x", otherwise: "blank" } }),
    "records.0.fields.since.otherwise",
    /values/,
  ],
  [
    "a value that is a list",
    withTies({ since: { column: "x", values: { a: [] } } }),
    "records.0.fields.since.values.a",
    /empty list/,
  ],
  [
    "two spellings of a word",
    withTies({ since: { column: "x", values: { Été: "1", ete: "2" } } }),
    "records.0.fields.since.values.ete",
    /one word/,
  ],
  [
    "an unknown order of dates",
    withTies({ since: { column: "x", date: "dmy" } }),
    "records.0.fields.since.date",
    /day-month-year/,
  ],
  ["a join of nothing", withTies({ since: { join: [] } }), "records.0.fields.since.join", /empty list/],
  [
    "a bad part of a join",
    withTies({ since: { join: ["x", { year: 3 }] } }),
    "records.0.fields.since.join.1.year",
    /is 3/,
  ],
  ["a blank constant", withTies({ since: { constant: "" } }), "records.0.fields.since.constant", /empty/],
  ["no such record", withTies({ source: { record: "town" } }), "records.0.fields.source.record", /no record/],
  ["an unknown delimiter", withInput({ delimiter: "x" }), "input.delimiter", /","/],
  ["a line 0", withInput({ headerLine: 0 }), "input.headerLine", /from 1/],
  ["an unknown triangle", withInput({ matrix: { cells: "left" } }), "input.matrix.cells", /upper/],
  ["blank words that are none", withInput({ blank: "-" }), "input.blank", /list/],
  ["a column left out without reason", { ...whole, leave: { phone: "" } }, "leave.phone", /text/],
];

for (const [what, json, path, message] of faults)
  test(`refuses ${what}`, () => {
    const refused = refusal(json);
    expect([refused.code, refused.path]).toEqual(["bad-mapping", path]);
    expect(refused.message).toMatch(message);
    expect(refused.message).toContain(";");
  });

test("a newer major version is refused as such", () => {
  expect(refusal({ ...whole, comityMapping: "2.0" }).code).toBe("unsupported-version");
});

test("references are found among the names of actors", () => {
  const town = { table: "actors", as: "town", fields: { id: "x" } };
  const to = (record: string): unknown => ({
    comityMapping: "1.0",
    records: [town, { table: "ties", fields: { source: { record }, target: "b" } }],
  });
  expect(refusal(to("town")).code).toBe("none");
  expect(refusal(to("twon")).message).toMatch(/did you mean "town"/i);
  expect(refusal({ comityMapping: "1.0", records: [town, town] }).path).toBe("records.1.as");
  expect(
    refusal({
      comityMapping: "1.0",
      records: [{ table: "actors", fields: { id: { record: "town" } } }, town],
    }).path,
  ).toBe("records.0.fields.id.record");
});

test("lists of columns that are taken one by one go in step, across records too", () => {
  const partner = (columns: number): object => ({
    table: "actors",
    as: "partner",
    fields: { id: { column: Array.from({ length: columns }, (_, i) => `p${i}`), each: true } },
  });
  const tie = {
    table: "ties",
    fields: { source: "a", target: { record: "partner" }, since: { column: ["y0", "y1"], each: true } },
  };
  expect(refusal({ comityMapping: "1.0", records: [partner(2), tie] }).code).toBe("none");
  const uneven = refusal({ comityMapping: "1.0", records: [partner(3), tie] });
  expect(uneven.code).toBe("bad-mapping");
  expect(uneven.message).toMatch(/in step/);
});
