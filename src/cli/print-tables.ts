import { csvRows } from "../values/csv-rows.js";
import type { Meta } from "../values/meta.js";
import { numberText } from "../values/number-text.js";
import { reasons, type Reason } from "../values/reasons.js";
import type { PlainRow } from "../values/tabular.js";
import type { Printed } from "./measure-tables.js";
import { counted } from "../text/counted.js";
import { textRows } from "./print-rows.js";
import { line, note, paragraph, styled, width, type Terminal } from "./terminal.js";
import { WrongCall } from "./usage.js";

export type TableFormat = "table" | "csv" | "json";

const shownInText = 20;

/** Prints results: tables and JSON on standard output, what a reader must know on standard error before them. */
export function printTables(
  tables: readonly Printed[],
  format: TableFormat,
  top: number | undefined,
  terminal: Terminal,
): void {
  if (format === "csv" && tables.length > 1)
    throw new WrongCall(
      "these measures make tables of different shape: ask for them one by one, or for --format json",
    );
  for (const text of notesOf(tables, format, top)) note(terminal, text);
  if (format === "json") line(terminal.stdout, JSON.stringify(asJson(tables), null, 2));
  else if (format === "csv")
    for (const { names, rows } of tables) terminal.stdout.write(csvRows(names, rows));
  else tables.forEach((table, i) => printText(table, i, top, terminal));
}

function asJson(tables: readonly Printed[]): object {
  const rows = tables
    .filter(({ title }) => title === undefined)
    .flatMap((table) => table.rows.map((row, i) => jsonRow(row, table.reasons[i])));
  const behind = tables.flatMap(({ title, rows: some }) =>
    title === undefined ? [] : [[title, some.map((row) => jsonRow(row, {}))]],
  );
  const figures = Object.assign({}, ...tables.map((table) => table.figures)) as object;
  const meta = Object.assign({}, ...tables.map((table) => table.meta)) as object;
  return {
    rows,
    ...(Object.keys(figures).length > 0 ? { figures } : {}),
    ...(behind.length > 0 ? { tables: Object.fromEntries(behind) as object } : {}),
    meta,
  };
}

function jsonRow(row: PlainRow, undefinedOnes: Readonly<Record<string, string>>): Record<string, unknown> {
  const cells = Object.entries(row).map(([name, value]) => [
    name,
    typeof value === "number" && !Number.isFinite(value) ? null : value,
  ]);
  const some = Object.keys(undefinedOnes).length > 0;
  return { ...Object.fromEntries(cells), ...(some ? { reasons: undefinedOnes } : {}) };
}

function printText(table: Printed, index: number, top: number | undefined, terminal: Terminal): void {
  const { stdout } = terminal;
  if (index > 0) line(stdout);
  if (table.title !== undefined) line(stdout, styled(terminal, stdout, "bold", table.title));
  // What --top asks for is in the first table; those behind a result are cut as ever.
  const whole = table.of === "figures" || (top !== undefined && table.title === undefined);
  const rows = whole ? table.rows : table.rows.slice(0, shownInText);
  const names = table.names.filter((name) => tells(name, rows, table.meta));
  if (rows.length > 0)
    stdout.write(
      textRows(names, rows, width(terminal), {
        wrapped: names.includes("why") ? "why" : "about",
        apart: table.apart,
      }),
    );
  const more = table.rows.length - rows.length;
  if (more > 0)
    line(
      stdout,
      styled(
        terminal,
        stdout,
        "dim",
        `… ${counted(more, "more row")}; ${table.of === "rows" ? "" : "--top N ranks, "}--format ${table.title === undefined ? "csv" : "json"} has all`,
      ),
    );
  for (const [name, figures] of Object.entries(table.figures))
    paragraph(terminal, stdout, `${name}: ${figureText(figures)}`, { hanging: "  " });
}

function figureText(figures: object): string {
  return Object.entries(figures as Record<string, { value: number | null }>)
    .map(([name, { value }]) => `${name} ${numberText(value ?? NaN)}`)
    .join(", ");
}

/** Whether a column says anything: blank ones, names that repeat the ids and the one measure's name do not. */
function tells(name: string, rows: readonly PlainRow[], meta: object): boolean {
  if (name === "measure") return Object.keys(meta).length > 1;
  if (name === "name") return rows.some((row) => row.name !== row.id);
  return rows.some((row) => row[name] !== undefined);
}

function notesOf(tables: readonly Printed[], format: TableFormat, top: number | undefined): Set<string> {
  const metas = tables.flatMap((table) => Object.values(table.meta));
  const notes = new Set(metas.flatMap((meta) => [...meta.notes, ...said(meta)]));
  if (top !== undefined && metas.some(({ audience }) => audience === "public"))
    notes.add("People and actors under a pseudonym are never ranked before the public.");
  if (format === "json") return notes;
  for (const { reasons: undefinedOnes } of tables)
    for (const [name, reason] of undefinedOnes.flatMap((row) => Object.entries(row)))
      notes.add(`${name} is undefined for some: ${reasons[reason as Reason]}.`);
  return notes;
}

function said({ options, view, withheld, audience }: Meta): string[] {
  const sentences: string[] = [];
  const { participations } = view.refused;
  const lost =
    participations === undefined
      ? counted(view.refused.ties, "tie")
      : counted(participations, "participation");
  if (view.refused.actors > 0)
    sentences.push(`Left out: ${counted(view.refused.actors, "actor")} who refused analysis, with ${lost}.`);
  if (view.outside > 0 && participations === undefined)
    sentences.push(
      `Left out by status${options.projected === "ignore" ? ", by date or as projected" : " or date"}: ${counted(view.outside, "tie")}.`,
    );
  else if (view.outside > 0)
    sentences.push(`Left out by date: ${view.outside} ${view.outside === 1 ? "activity" : "activities"}.`);
  if (withheld > 0) sentences.push(`Shown under a pseudonym: ${counted(withheld, "actor")}.`);
  if (audience === "steward") sentences.push("For the steward of the data: do not pass on.");
  return sentences;
}
