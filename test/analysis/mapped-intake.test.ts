import { expect, test } from "vitest";
import { analyze } from "../../src/analysis/analyze.js";
import { ingest } from "../../src/ingest/ingest.js";
import { parseCsv } from "../../src/ingest/csv/parse-csv.js";
import { mapRows } from "../../src/ingest/mapping/map-rows.js";
import { textReport } from "../../src/report/text-report.js";

const records = [
  { table: "actors", as: "town", fields: { id: "Stadt", kind: { constant: "local-government" } } },
  { table: "actors", as: "partner", fields: { id: "Partner", kind: { constant: "local-government" } } },
  { table: "ties", fields: { source: { record: "town" }, target: { record: "partner" } } },
] as const;

test("the report of a mapped list says how many rows the list itself has", async () => {
  const list = parseCsv("Stadt,Partner\nUlm,Metz\nTrier,Metz\n");
  const { network, ledger } = await ingest(mapRows(list, { comityMapping: "1.0", records }));
  const analysis = await analyze(network, { ledger });
  expect(analysis.intake?.mapped).toBe(2);
  const text = textReport(analysis).replace(/\s+/g, " ");
  expect(text).toContain("All 6 entries that the mapping made of the 2 rows of your list could be read.");
});
