import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotate, type AnnotatedRow } from "../../src/ingest/annotate.js";
import { parseCsv } from "../../src/ingest/csv/parse-csv.js";
import { ingest } from "../../src/ingest/ingest.js";
import { parseNdjson } from "../../src/ingest/json/parse-ndjson.js";
import { mapRows } from "../../src/ingest/mapping/map-rows.js";
import { parseWorkbook } from "../../src/ingest/workbook/parse-workbook.js";

async function all(rows: AsyncIterable<AnnotatedRow>): Promise<AnnotatedRow[]> {
  const list: AnnotatedRow[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

describe("rows with their findings", () => {
  test("of ties that were read as participations are found again", async () => {
    const source = (): ReturnType<typeof parseCsv> =>
      parseCsv("source,target\nx,e\n,e\n", { name: "list.csv" });
    const { ledger } = await ingest(source(), { twoMode: true, kind: "ngo" });
    const rows = await all(annotate(source(), ledger, { twoMode: true }));
    expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([[], ["missing-value"]]);
    expect(rows[1]).toMatchObject({ table: "participations", row: 2, line: 3 });
  });

  test("come in the order of the file, the worst finding first, none of them lost", async () => {
    const text =
      "source,target,since,method\na,b,2011,dialogue\na,b,2011,dialogue\n,b,May,zzz\nc,d,May,dialogue\n";
    const source = (): ReturnType<typeof parseCsv> => parseCsv(text, { name: "ties.csv" });
    const { ledger } = await ingest({ ties: source() });
    const rows = await all(annotate(source(), ledger, { table: "ties" }));
    expect(rows.map(({ row, line, findings }) => [row, line, findings.length])).toEqual([
      [1, 2, 0],
      [2, 3, 1],
      [3, 4, 3],
      [4, 5, 1],
    ]);
    expect(rows[0]).toMatchObject({ values: { source: "a", target: "b", since: "2011" }, finding: "" });
    expect(rows[1].finding).toMatch(/^MERGED: row 2 says the same as row 1/);
    expect(rows[2].finding).toMatch(
      /^SET ASIDE \(source\): .* \| LEFT BLANK \(since\): .* \| LEFT BLANK \(method\): /,
    );
  });

  test("of a mapped file are those of its own rows, whatever these made", async () => {
    const text = "Stadt;Partner;seit\nKöln;Lille;1958\nKöln;;\nBonn;Oxford;früher\n";
    const source = (): ReturnType<typeof parseCsv> => parseCsv(text, { name: "towns.csv" });
    const mapping = {
      comityMapping: "1.0",
      records: [
        { table: "actors", as: "a", fields: { id: "Stadt" } },
        { table: "actors", as: "b", fields: { id: "Partner" } },
        { table: "ties", fields: { source: { record: "a" }, target: { record: "b" }, since: "seit" } },
      ],
    } as const;
    const { ledger } = await ingest(mapRows(source(), mapping));
    const rows = await all(annotate(source(), ledger));
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(rows[0].finding).toBe("");
    expect(rows[2].finding).toContain("LEFT BLANK (seit)");
  });

  test("of a workbook keep to their sheets", async () => {
    const path = fileURLToPath(new URL("../fixtures/workbooks/libreoffice.xlsx", import.meta.url));
    const source = (): ReturnType<typeof parseWorkbook> =>
      parseWorkbook(new Uint8Array(readFileSync(path)), { name: "book.xlsx" });
    const { ledger } = await ingest(source());
    const rows = await all(annotate(source(), ledger));
    expect(rows.filter(({ finding }) => finding !== "").map(({ table, line }) => [table, line])).toEqual([
      ["ties", 6],
    ]);
  });

  test("without lines are found by their number", async () => {
    const text = '{"source":"a","target":"b"}\n7\n{"source":"a"}\n';
    const source = (): ReturnType<typeof parseNdjson> => parseNdjson(text, { name: "t" });
    const { ledger } = await ingest({ ties: source() });
    const rows = await all(annotate(source(), ledger, { table: "ties" }));
    expect(rows.map(({ finding }) => finding === "")).toEqual([true, false, false]);
  });

  test("together are all findings about rows, for any table", async () => {
    const cell = fc.constantFrom("", "a", "b", "c ", "2011", "May", "zz");
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        const text = ["source,target,since,method", ...cells.map((row) => row.join(","))].join("\n");
        const source = (): ReturnType<typeof parseCsv> => parseCsv(text, { name: "t" });
        const { ledger } = await ingest({ ties: source() });
        const rows = await all(annotate(source(), ledger, { table: "ties" }));
        const placed = rows.flatMap(({ findings }) => findings);
        expect(placed.length).toBe(ledger.rows().filter(({ row }) => row > 0).length);
        for (const { row, findings } of rows) for (const finding of findings) expect(finding.row).toBe(row);
      }),
      { numRuns: 200 },
    );
  });

  test("as many are kept as are asked for", async () => {
    const ties = Array.from({ length: 30 }, (_, i) => ({ source: `a${i}`, target: "b", since: "May" }));
    const kept = async (keepFindings?: number): Promise<number> =>
      (await ingest({ ties }, { keepFindings })).ledger.rows().length;
    expect([await kept(), await kept(7), await kept(0), await kept(Infinity)]).toEqual([30, 7, 0, 30]);
    await expect(ingest({ ties }, { keepFindings: -1 })).rejects.toMatchObject({
      code: "bad-option",
      path: ["keepFindings"],
    });
  });
});
