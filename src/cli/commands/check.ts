import { findingCodes } from "../../ingest/finding-codes.js";
import type { Finding } from "../../ingest/finding.js";
import { tableNames, type Ledger } from "../../ingest/ledger.js";
import { kindsNotice } from "../../measures/kinds-notice.js";
import { terminal as clean } from "../../text/escape.js";
import { choiceOf, type Arguments } from "../arguments.js";
import type { Command } from "../command.js";
import { inputHelp, inputOptions, readInput } from "../input.js";
import { csvRows } from "../print-rows.js";
import { line, styled, type Terminal } from "../terminal.js";

const shownPerCode = 3;

/** `comity check`: what can be used of some data, and what must be mended. */
export const check: Command = {
  name: "check",
  about: "read data and say what can be used and what must be mended",
  options: { ...inputOptions, format: "word" },
  help: `
comity check FILE [options]

Reads data and accounts for every row: accepted, merged with an equal one, or
quarantined, with a finding for each problem that says where it is and what to
do. Findings quote your data: they are for whoever holds it.

  --format text|csv|json  default text; csv has one finding a line
${inputHelp}
Example:
  comity check --actors members.csv --ties ties.csv
`,
  async run(args: Arguments, terminal: Terminal) {
    const format = choiceOf(args, "format", ["text", "csv", "json"]) ?? "text";
    const { ledger, network } = await readInput(args, terminal);
    for (const notice of kindsNotice(network)) line(terminal.stderr, notice);
    if (format === "json") line(terminal.stdout, JSON.stringify(asJson(ledger), null, 2));
    else if (format === "csv")
      terminal.stdout.write(
        csvRows(
          columns,
          ledger.rows().map((finding) => ({ ...finding })),
        ),
      );
    else printText(ledger, terminal);
    return tableNames.some((table) => ledger[table].accepted > 0) ? 0 : 1;
  },
};

const columns = ["file", "table", "row", "line", "column", "code", "effect", "message", "fix"] as const;

function asJson(ledger: Ledger): object {
  const { actors, ties, participations, findings, conversions, headers } = ledger.toJSON();
  return { actors, ties, participations, findings, conversions, columns: headers };
}

function printText(ledger: Ledger, terminal: Terminal): void {
  const { stdout } = terminal;
  for (const table of tableNames) {
    const { rows, accepted, merged, quarantined } = ledger[table];
    if (rows === 0) continue;
    line(
      stdout,
      `${styled(terminal, stdout, "bold", table)}: ${rows} rows = ${accepted} accepted + ${merged} merged + ${quarantined} quarantined`,
    );
  }
  printFindings(ledger, terminal);
  const understood = ledger.conversions.slice(0, 20);
  if (understood.length > 0) {
    line(stdout);
    line(stdout, styled(terminal, stdout, "bold", "Understood as something else"));
    for (const { table, column, what, count } of understood)
      line(stdout, `  ${count} × ${table}.${clean(column)}: ${clean(what)}`);
    if (ledger.conversions.length > 20)
      line(stdout, `  … and ${ledger.conversions.length - 20} more (--format json has all)`);
  }
  const aliases = ledger.headers.filter(({ how }) => how === "alias");
  if (aliases.length > 0) {
    line(stdout);
    line(stdout, styled(terminal, stdout, "bold", "Headers understood as fields"));
    for (const { table, header, field } of aliases)
      line(stdout, `  ${table}.${clean(header)} → ${field ?? ""}`);
  }
  const kept = ledger.headers.filter(({ how }) => how === "attribute");
  if (kept.length > 0) {
    line(stdout);
    line(stdout, styled(terminal, stdout, "bold", "Columns of your own, kept"));
    for (const { table, header, type, filled } of kept)
      line(stdout, `  ${table}.${clean(header)} (${type}, ${filled} filled)`);
  }
}

function printFindings(ledger: Ledger, terminal: Terminal): void {
  const { stdout } = terminal;
  const totals = new Map<string, { count: number; effects: Set<string> }>();
  for (const { code, count, effect } of ledger.counts()) {
    const known = totals.get(code) ?? { count: 0, effects: new Set() };
    totals.set(code, { count: known.count + count, effects: known.effects.add(effect) });
  }
  line(stdout);
  if (totals.size === 0) {
    line(stdout, "Nothing to mend.");
    return;
  }
  const first = new Map<string, Finding[]>();
  for (const finding of ledger.findings()) {
    const list = first.get(finding.code) ?? [];
    if (list.length < shownPerCode) first.set(finding.code, [...list, finding]);
  }
  for (const [code, { count, effects }] of totals) {
    line(
      stdout,
      styled(
        terminal,
        stdout,
        "bold",
        `${count} × ${code} (${Array.from(effects).join(", ")}): ${findingCodes[code as Finding["code"]]}`,
      ),
    );
    for (const finding of first.get(code) ?? [])
      line(stdout, `  ${clean(`${place(finding)}: ${finding.message}. ${sentence(finding.fix)}`)}`);
    const more = count - (first.get(code)?.length ?? 0);
    if (more > 0) line(stdout, `  … and ${more} more (--format csv lists them)`);
  }
}

function place({ file, line: at, row, column }: Finding): string {
  const where = at > 0 ? `, line ${at}` : row > 0 ? `, row ${row}` : "";
  return `${file}${where}${column === "" ? "" : `, column ${column}`}`;
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
