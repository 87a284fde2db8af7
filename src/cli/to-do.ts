import { findingCodes } from "../ingest/finding-codes.js";
import type { Effect, Finding, TableCount } from "../ingest/finding.js";
import { tableNames, type Ledger } from "../ingest/ledger.js";
import { tasksOf, type Task } from "../ingest/tasks.js";
import { terminal as clean } from "../text/escape.js";
import { shorten } from "../text/shorten.js";
import { wrap } from "../text/width.js";
import { counted } from "../text/counted.js";
import { line, styled, width, type Terminal } from "./terminal.js";

const shownExamples = 3;

/** What the sections of the list are called, the most harmful first. */
const sections: readonly (readonly [effect: Effect, title: string, became: (count: number) => string])[] = [
  [
    "quarantined",
    "Rows set aside: they count for nothing until they are mended",
    (n) => `${counted(n, "row")} set aside`,
  ],
  [
    "blanked",
    "Values left blank: the rows count, these values do not",
    (n) => `${counted(n, "value")} left blank`,
  ],
  ["merged", "Rows merged with an equal one", (n) => `${counted(n, "row")} merged`],
  ["noted", "To know: nothing was changed", (n) => counted(n, "note")],
];

/** Prints what became of the rows of each table, in one line each. */
export function printAccounts(ledger: Ledger, terminal: Terminal): void {
  const { stdout } = terminal;
  const tables = tableNames.filter((table) => ledger[table].rows > 0);
  for (const { file, rows, idle } of ledger.files.filter(({ mapped }) => mapped)) {
    const made = idle === 0 ? "" : `, ${idle} of which made nothing`;
    line(stdout, `${clean(file)}: ${counted(rows, "row")} read by the mapping${made}`);
  }
  for (const table of tables)
    line(stdout, `${styled(terminal, stdout, "bold", table)}: ${account(ledger[table])}`);
  if (tables.length === 0) line(stdout, "There is no row yet: only headers were found.");
}

function account({ rows, accepted, merged, quarantined }: TableCount): string {
  if (accepted === rows) return `${counted(rows, "row")}: ${rows === 1 ? "it" : "all"} can be used`;
  const parts = [
    `${accepted} can be used`,
    ...(quarantined > 0 ? [`${quarantined} set aside`] : []),
    ...(merged > 0 ? [`${merged} merged`] : []),
  ];
  return `${counted(rows, "row")}: ${parts.join(", ")}`;
}

/**
 * Prints the findings as a list of things to do: the most harmful first, then by table and column in the order of the
 * file, each with how often it occurs, the first examples and the remedy.
 */
export function printToDo(ledger: Ledger, terminal: Terminal): void {
  const { stdout } = terminal;
  line(stdout);
  if (ledger.total === 0) {
    line(stdout, "Nothing to mend.");
    return;
  }
  const all = tasksOf(ledger, shownExamples);
  let begun = false;
  for (const [effect, title, became] of sections) {
    const tasks = all.filter((task) => task.effect === effect);
    if (tasks.length === 0) continue;
    if (begun) line(stdout);
    begun = true;
    for (const text of wrap(title, width(terminal)))
      line(stdout, styled(terminal, stdout, effect === "quarantined" ? "red" : "bold", text));
    let owner = "";
    for (const task of tasks) {
      const { file, header: column } = task;
      const heading = `${clean(file)}${column === "" ? "" : `, column "${clean(shorten(column, 40))}"`}`;
      if (heading !== owner) line(stdout, `\n  ${styled(terminal, stdout, "bold", heading)}`);
      owner = heading;
      printTask(task, became, terminal);
    }
  }
}

function printTask(
  { code, count, effect, examples: found }: Task,
  became: (count: number) => string,
  terminal: Terminal,
): void {
  const { stdout } = terminal;
  const room = width(terminal);
  const say = (text: string, first: string, rest: string): void => {
    wrap(clean(text), room - rest.length).forEach((part, i) => line(stdout, (i === 0 ? first : rest) + part));
  };
  const placed = (finding: Finding): string => {
    const place = placeOf(finding);
    return place === "" ? finding.message : `${place}: ${finding.message}`;
  };
  // A note that stands alone needs no heading.
  if (effect === "noted" && count === 1 && found.length === 1)
    say(`${placed(found[0])} [${code}]`, "    - ", "      ");
  else {
    say(`${became(count)}: ${findingCodes[code]} [${code}]`, "    ", "      ");
    const rules = new Set<string>();
    for (const finding of found) {
      const [what, rule] = cut(placed(finding));
      say(rules.has(rule) ? what : what + rule, "      - ", "        ");
      rules.add(rule);
    }
    const more = count - found.length;
    if (more > 0) line(stdout, styled(terminal, stdout, "dim", `        … and ${more} more`));
  }
  const fixes = new Set(found.map(({ fix }) => sentence(fix)).filter((fix) => fix !== nothing));
  for (const fix of fixes) say(fix, "      → ", "        ");
}

/** What stands in a cell, and what must stand there, which need be said once only. */
function cut(message: string): [what: string, rule: string] {
  const at = message.lastIndexOf("; it must be ");
  return at < 0 ? [message, ""] : [message.slice(0, at), message.slice(at)];
}

/** What some notes say instead of a remedy. */
const nothing = "Nothing needs to be done.";

function placeOf({ file, line: at, row }: Finding): string {
  if (at > 0) return `${file.includes(", sheet ") ? "row" : "line"} ${at}`;
  return row > 0 ? `row ${row}` : "";
}

function sentence(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
