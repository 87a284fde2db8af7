import { findingText } from "../../ingest/annotate.js";
import type { Finding } from "../../ingest/finding.js";
import { headersOf } from "../../ingest/header-of.js";
import type { Ledger } from "../../ingest/ledger.js";
import type { TableName } from "../../ingest/source.js";

/**
 * What is wrong with the rows of a file, by sheet ("" for what has no sheets) and line. With `only`, the findings of one
 * table, where other tables come from files that may have the same name.
 */
export function findingTexts(
  ledger: Ledger,
  name: string,
  only?: TableName,
): Map<string, Map<number, string>> {
  const headerOf = headersOf(ledger);
  const sheets = new Map<string, Map<number, string>>();
  for (const [file, rows] of findingsByFile(ledger, only)) {
    const texts = new Map(Array.from(rows, ([line, findings]) => [line, findingText(findings, headerOf)]));
    if (file === name) sheets.set("", texts);
    else if (file.startsWith(`${name}, sheet `)) sheets.set(file.slice(`${name}, sheet `.length), texts);
  }
  return sheets;
}

// Findings about rows, by file and line.
function findingsByFile(ledger: Ledger, only: TableName | undefined): Map<string, Map<number, Finding[]>> {
  const files = new Map<string, Map<number, Finding[]>>();
  for (const finding of ledger.findings()) {
    if (finding.row === 0 || (only !== undefined && finding.table !== only)) continue;
    const lines = files.get(finding.file) ?? new Map<number, Finding[]>();
    files.set(finding.file, lines);
    const known = lines.get(finding.line);
    if (known === undefined) lines.set(finding.line, [finding]);
    else known.push(finding);
  }
  return files;
}
