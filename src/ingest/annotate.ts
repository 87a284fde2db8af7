import { Pace } from "../control/pace.js";
import type { Control } from "../control/control.js";
import { knownOptions } from "../network/known-options.js";
import type { Effect, Finding } from "./finding.js";
import { headersOf } from "./header-of.js";
import type { Ledger } from "./ledger.js";
import type { RowSource, TableName } from "./source.js";
import { asParticipations } from "./two-mode/as-participations.js";

/** A row of a source with what the ledger says about it. */
export interface AnnotatedRow {
  readonly table: TableName;
  /** The data row, from 1, and the line on which it begins; 0 where there are no lines. */
  readonly row: number;
  readonly line: number;
  /** Its cells as they were read, by header. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What is wrong with it in one text, the worst first; empty where nothing is. */
  readonly finding: string;
  readonly findings: readonly Finding[];
}

/** How `ingest` was told to read the source. */
export interface AnnotateOptions extends Control {
  /** The table for which the source was given to `ingest`; undefined where it stood for a whole network. */
  readonly table?: TableName | undefined;
  /** Whether `ingest` read its ties as participations. Default false. */
  readonly twoMode?: boolean | undefined;
}

/**
 * The rows of a source, in order, each with the findings that `ingest` made about it: for a list that people mend row by
 * row. Read the source anew, as a stream is read once; it must have the name it had for `ingest`. Rows that a mapping
 * read are found by their own number, whatever they made.
 *
 * The ledger keeps the first 10,000 findings of each code unless `keepFindings` says otherwise; further ones are missing
 * here. For the steward: findings quote values. O(rows + findings).
 */
export async function* annotate(
  source: RowSource,
  ledger: Ledger,
  options: AnnotateOptions = {},
): AsyncGenerator<AnnotatedRow, void, undefined> {
  knownOptions(options, ["table", "twoMode"]);
  const pace = new Pace(options);
  const index = new Map<string, Finding[]>();
  const mapped = new Set(ledger.files.filter((file) => file.mapped).map(({ file }) => file));
  for (const finding of ledger.findings()) {
    if (pace.due()) await pace.rest();
    if (finding.row === 0) continue;
    const { file, row } = finding;
    const key = keyOf(file, mapped.has(file) ? undefined : finding.table, row);
    const known = index.get(key);
    if (known === undefined) index.set(key, [finding]);
    else known.push(finding);
  }
  const headerOf = headersOf(ledger);
  const counts = { actors: 0, ties: 0, participations: 0 };
  let names: Readonly<Partial<Record<TableName, string>>> = {};
  let read = 0;
  const rows = options.twoMode === true ? asParticipations(source) : source;
  for await (const batch of rows.batches(options.table, pace)) {
    names = batch.names ?? names;
    for (const { table, cells, line } of batch.rows) {
      read++;
      const file = names[table] ?? source.name;
      const ofFile = mapped.has(file);
      const row = ofFile ? read : ++counts[table];
      const findings = index.get(keyOf(file, ofFile ? undefined : table, row)) ?? [];
      const values = Object.fromEntries(batch.headers[table].map((header, i) => [header, cells[i]]));
      yield { table, row, line, values, finding: findingText(findings, headerOf), findings };
      if (pace.due()) await pace.rest();
    }
  }
}

const severity: readonly Effect[] = ["quarantined", "blanked", "merged", "noted"];
const words: Readonly<Record<Effect, string>> = {
  quarantined: "SET ASIDE",
  blanked: "LEFT BLANK",
  merged: "MERGED",
  noted: "NOTE",
};

/** Findings about one row as one text, the worst first; empty where there is none. */
export function findingText(
  findings: readonly Finding[],
  headerOf: (table: TableName, column: string) => string,
): string {
  const texts = severity.flatMap((effect) =>
    findings
      .filter((finding) => finding.effect === effect)
      .map(({ table, column, message, fix }) => {
        const where = column === "" ? words[effect] : `${words[effect]} (${headerOf(table, column)})`;
        return `${where}: ${message}. ${fix.slice(0, 1).toUpperCase()}${fix.slice(1)}`;
      }),
  );
  return Array.from(new Set(texts)).join(" | ");
}

function keyOf(file: string, table: TableName | undefined, row: number): string {
  return [row, table ?? "", file].join(" ");
}
