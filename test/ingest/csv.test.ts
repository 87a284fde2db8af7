import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { delimiters, sniffDelimiter } from "../../src/ingest/csv/delimiter.js";
import { parseCsv } from "../../src/ingest/csv/parse-csv.js";
import { CsvSplitter } from "../../src/ingest/csv/splitter.js";
import { ingest } from "../../src/ingest/ingest.js";

const cell = fc.string({
  unit: fc.constantFrom("a", "ß", "🕊", " ", '"', ",", ";", "\t", "|", "\n", "\r\n", "\r"),
  maxLength: 6,
});
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  )
  // A line of one empty cell is a blank line, which is no record.
  .filter((rows) => rows.every((row) => row.length > 1 || row[0] !== ""));

function write(
  rows: readonly (readonly string[])[],
  delimiter: string,
  newline: string,
  always: boolean,
): string {
  const quoted = (text: string): string =>
    always || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(quoted).join(delimiter)).join(newline);
}

function split(text: string, delimiter: string, size = Infinity): string[][] {
  const splitter = new CsvSplitter(delimiter);
  const records = [];
  for (let at = 0; at < text.length; at += size) records.push(...splitter.push(text.slice(at, at + size)));
  records.push(...splitter.end());
  return records.map(({ cells }) => cells);
}

test("splits every dialect as csv-parse does, whatever the pieces", () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...delimiters),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      (rows, delimiter, newline, always, ended, size) => {
        const text = write(rows, delimiter, newline, always) + (ended ? newline : "");
        const expected = parse(text, {
          delimiter,
          record_delimiter: newline,
          skip_empty_lines: true,
        }) as string[][];
        expect(split(text, delimiter)).toEqual(expected);
        expect(split(text, delimiter, size)).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});

test("counts lines, also inside quotation marks and with mixed line ends", () => {
  const splitter = new CsvSplitter(",");
  const records = [...splitter.push('a,b\r\n"x\ny",1\r\r\n\nc'), ...splitter.end()];
  expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [1, "a", "b"],
    [2, "x\ny", "1"],
    [6, "c"],
  ]);
});

test("sniffs the delimiter outside of quotation marks", () => {
  expect(sniffDelimiter('"a,b,c";d;e\n,,,,,,')).toBe(";");
  expect(sniffDelimiter("a\tb,c\td")).toBe("\t");
  expect(sniffDelimiter("alone")).toBe(",");
});

test("gives rows as objects that can be changed on the way", async () => {
  const rows: unknown[] = [];
  for await (const row of parseCsv("\ufefffrom;to\r\nlyon;leipzig\r\n")) rows.push(row);
  expect(rows).toEqual([{ from: "lyon", to: "leipzig" }]);
});

test("text after a closing quotation mark and too many cells set the row aside", async () => {
  const { ledger } = await ingest(
    parseCsv('source,target,method\n"a"x,b,contact\na,b,contact,more\na,b,contact,\nc,d,\ne,\n'),
  );
  expect(ledger.rows().map(({ code, line, effect }) => [code, line, effect])).toEqual([
    ["stray-quote", 2, "quarantined"],
    ["too-many-cells", 3, "quarantined"],
    ["missing-cells", 6, "noted"],
    ["missing-value", 6, "quarantined"],
  ]);
  expect(ledger.ties).toEqual({ rows: 5, accepted: 2, merged: 0, quarantined: 3 });
});
