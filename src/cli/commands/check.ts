import { tableNames, type Ledger } from "../../ingest/ledger.js";
import { kindsNotice } from "../../measures/kinds-notice.js";
import { terminal as clean } from "../../text/escape.js";
import { choiceOf, type Arguments } from "../arguments.js";
import { noteBeside } from "../beside-note.js";
import type { Command } from "../command.js";
import { inputHelp, inputOptions, readInput } from "../input.js";
import { plannedCopies, writeCopies } from "../copies.js";
import { counted } from "../../text/counted.js";
import { csvRows } from "../../values/csv-rows.js";
import { printAccounts, printToDo } from "../to-do.js";
import { sayStewardOnly } from "../steward-only.js";
import { line, styled, type Terminal } from "../terminal.js";

/** `comity check`: what can be used of some data, and what must be mended. */
export const check: Command = {
  options: { ...inputOptions, format: "word", copy: "word" },
  help: `
comity check FILE [options]

Reads data, accounts for every row, and lists what is to be mended by column:
what is wrong, how often, what became of it, the first examples, what to do.
Findings quote your data: they are for whoever holds it.

  --format text|csv|json  default text; csv has one finding a line
  --copy FILE             also write a copy of the input with a column "finding"
                          that says beside each bad row what is wrong; all else
                          stays as it is. Mend the copy and check it again: the
                          column is left out. A folder for several input files.
                          No file is ever replaced
${inputHelp}
Example:
  comity check --actors members.csv --ties ties.csv
  comity check members.xlsx --copy to-mend.xlsx
`,
  async run(args: Arguments, terminal: Terminal) {
    const format = choiceOf(args, "format", ["text", "csv", "json"]) ?? "text";
    const copies = await plannedCopies(args);
    const keeping = copies.length > 0 ? { keepFindings: Infinity } : {};
    const { ledger, network } = await readInput(args, terminal, keeping);
    noteBeside(args, network, terminal);
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
    if (ledger.total > 0) sayStewardOnly(terminal);
    const marked = await writeCopies(copies, ledger, args, { signal: terminal.signal });
    copies.forEach(({ to }, i) =>
      line(terminal.stderr, `${to}: a copy, with findings beside ${counted(marked[i], "row")}.`),
    );
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
  printAccounts(ledger, terminal);
  printToDo(ledger, terminal);
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
