import type { Ingested } from "../ingest/ingest.js";
import { tableNames } from "../ingest/ledger.js";
import { actorAt, tieAt } from "../network/rows.js";
import { cellAt, type Cell } from "../network/columns.js";
import { fieldNames } from "../schema/fields.js";
import { terminal as clean } from "../text/escape.js";
import { shorten } from "../text/shorten.js";
import { fit, wrap } from "../text/width.js";
import { counted } from "../text/counted.js";
import { line, styled, width, type Terminal } from "./terminal.js";

type Values = Readonly<Record<string, unknown>>;

const shownFindings = 3;

/** Prints what the first rows of a table become: one actor, tie or participation in full, then all of them line by line. */
export function printFirstRows({ network, ledger }: Ingested, rows: number, terminal: Terminal): void {
  const { stdout } = terminal;
  const { actors, ties, participations } = network;
  const made = [
    counted(actors.length, "actor"),
    ...(ties.length > 0 ? [counted(ties.length, "tie")] : []),
    ...(participations.length > 0 ? [counted(participations.length, "participation")] : []),
  ];
  line(stdout);
  line(
    stdout,
    styled(terminal, stdout, "bold", `The first ${counted(rows, "row")} read this way: ${made.join(", ")}`),
  );
  const first = ties.length > 0 ? ties.source[0] : participations.length > 0 ? participations.actor[0] : 0;
  if (actors.length > 0) full("An actor in full", actorAt(network, first) as unknown as Values, terminal);
  const name = (row: number): string => nameOf(actorAt(network, row) as unknown as Values);
  if (ties.length > 0) {
    full("A tie in full", tieAt(network, 0) as unknown as Values, terminal);
    list("All of them", ties.length, terminal, (row) => {
      const tie = tieAt(network, row) as unknown as Values;
      const sign = tie["directed"] === true ? "→" : "–";
      const title = `${name(ties.source[row])} ${sign} ${name(ties.target[row])}`;
      item(title, without(tie, "source", "target", "directed"), terminal);
    });
  }
  if (participations.length > 0)
    list(ties.length > 0 ? "Who took part" : "All of them", participations.length, terminal, (row) => {
      const { activity, ...rest } = Object.fromEntries(
        Array.from(participations.columns, ([field, column]) => [field, cellAt(column, row)] as const),
      );
      item(`${name(participations.actor[row])} at ${text(activity)}`, rest, terminal);
    });
  if (ties.length === 0 && participations.length === 0)
    list("All of them", actors.length, terminal, (row) => {
      item(name(row), without(actorAt(network, row) as unknown as Values, "id", "name"), terminal);
    });
  printFindings(ledger, terminal);
}

function printFindings(ledger: Ingested["ledger"], terminal: Terminal): void {
  const { stdout } = terminal;
  const found = ledger.rows().filter(({ effect, row }) => row > 0 && effect !== "noted");
  const aside = tableNames.reduce((sum, table) => sum + ledger[table].quarantined, 0);
  line(stdout);
  if (found.length === 0) line(stdout, "Nothing in these rows needs to be mended.");
  else
    line(
      stdout,
      `${counted(found.length, "finding")} in these rows${aside > 0 ? `, ${aside} of them set a row aside` : ""}:`,
    );
  for (const { message, line: at } of found.slice(0, shownFindings))
    for (const [i, each] of wrap(
      clean(`${at > 0 ? `line ${at}: ` : ""}${message}`),
      width(terminal) - 4,
    ).entries())
      line(stdout, `${i === 0 ? "  - " : "    "}${each}`);
}

/** More lines than a screen has help nobody; a matrix has thousands of ties. */
const mostLines = 40;

function list(title: string, length: number, terminal: Terminal, print: (row: number) => void): void {
  const shown = Math.min(length, mostLines);
  heading(shown < length ? `The first ${shown}` : title, terminal);
  for (let row = 0; row < shown; row++) print(row);
  if (shown < length) line(terminal.stdout, `    … and ${length - shown} more`);
}

function heading(title: string, terminal: Terminal): void {
  line(terminal.stdout);
  line(terminal.stdout, `  ${title}`);
}

function full(title: string, values: Values, terminal: Terminal): void {
  heading(title, terminal);
  for (const [field, value] of inOrder(values)) {
    if (value === undefined) continue;
    const lead = `    ${clean(shorten(field, 20)).padEnd(20)}  `;
    line(terminal.stdout, `${lead}${fit(clean(shown(value)), width(terminal) - lead.length)}`);
  }
}

function item(title: string, rest: Values, terminal: Terminal): void {
  const said = inOrder(rest)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) =>
      /^(?:method|kind|country|role)$/.test(field) ? shown(value) : `${field} ${shown(value)}`,
    );
  const whole = clean([shorten(title, 60), ...said.map((each) => shorten(each, 40))].join(" · "));
  line(terminal.stdout, `    ${fit(whole, width(terminal) - 4)}`);
}

function without(values: Values, ...fields: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));
}

/** Fields in the order of the field table, what a list has beside them last. */
function inOrder(values: Values): [string, unknown][] {
  const place = (field: string): number => (order.includes(field) ? order.indexOf(field) : order.length);
  return Object.entries(values).sort(([a], [b]) => place(a) - place(b));
}

const order: readonly string[] = [
  ...fieldNames("tie"),
  ...fieldNames("actor"),
  ...fieldNames("participation"),
];

function nameOf(values: Values): string {
  return `${text(values["name"] ?? values["id"])}${values["country"] === undefined ? "" : ` (${text(values["country"])})`}`;
}

function text(value: unknown): string {
  return shorten(shown(value), 40);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => String(each as Cell)).join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([key, each]) => `${key} ${String(each as Cell)}`)
      .join(", ");
  return String(value as Cell);
}
