import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseCsv } from "../../../../src/ingest/csv/parse-csv.js";
import { ingest, type Ingested } from "../../../../src/ingest/ingest.js";
import { mapRows } from "../../../../src/ingest/mapping/map-rows.js";
import { proposeMapping } from "../../../../src/ingest/mapping/propose/propose-mapping.js";
import type { ColumnProposal, Proposal } from "../../../../src/ingest/mapping/propose/proposal.js";

/** A table of test/fixtures/tables. */
export function fixture(name: string): Uint8Array {
  return new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../../fixtures/tables/${name}`, import.meta.url))),
  );
}

/** The proposal for a CSV text, and the network that it makes of it. */
export async function readBack(csv: string | Uint8Array): Promise<Proposal & Ingested> {
  const proposal = await proposeMapping(parseCsv(csv, { name: "table.csv" }));
  const { headerLine } = proposal.mapping.input ?? {};
  const source = parseCsv(csv, { name: "table.csv", ...(headerLine === undefined ? {} : { headerLine }) });
  return { ...proposal, ...(await ingest(mapRows(source, proposal.mapping))) };
}

/**
 * What a person who knows the table says each column is: `table.field` of every field it should fill, with the title of
 * the record where there are two of one table; nothing for a column that should be left out; several answers where more
 * than one is right.
 */
export type Truth = Readonly<Record<string, readonly string[] | readonly (readonly string[])[]>>;

/** The columns whose proposed reading is not as a person would have it, each with what was proposed. */
export function needHand({ columns }: Pick<Proposal, "columns">, truth: Truth): string[] {
  const wrong = columns.filter((column) => {
    const expected = Object.hasOwn(truth, column.header) ? truth[column.header] : undefined;
    if (expected === undefined) return true;
    const answers =
      expected.every((answer) => typeof answer !== "string") && expected.length > 0 ? expected : [expected];
    const said = filled(column).sort().join();
    return !answers.some((answer) => [...(answer as readonly string[])].sort().join() === said);
  });
  return wrong.map((column) => `${column.header}: ${filled(column).join(", ") || "left out"}`);
}

function filled({ fields }: ColumnProposal): string[] {
  return fields.map(({ table, record, field }) => `${record ?? table}.${field}`);
}

/** Every confidence that was given, by header. */
export function confidences({ columns }: Pick<Proposal, "columns">): Record<string, string> {
  return Object.fromEntries(columns.map(({ header, confidence }) => [header, confidence]));
}
