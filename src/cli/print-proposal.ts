import type { ColumnProposal, Proposal } from "../ingest/mapping/propose/proposal.js";
import { terminal as clean } from "../text/escape.js";
import { shorten } from "../text/shorten.js";
import { fit, textWidth, wrap } from "../text/width.js";
import { line, styled, width, type Terminal } from "./terminal.js";

/** Columns of a grid that are read alike are told once. */
interface Alike {
  readonly columns: readonly ColumnProposal[];
}

/** Prints how a table is proposed to be read: what it is, column by column with reasons, and what to look at. */
export function printProposal({ shape, columns, doubts, rows }: Proposal, terminal: Terminal): void {
  const { stdout } = terminal;
  const bold = (text: string): string => styled(terminal, stdout, "bold", text);
  const doubtful = { sure: "", likely: " (likely)", guess: " (a guess)" }[shape.confidence];
  say(`This table seems to hold ${shape.is}${doubtful}.`, "", terminal, "bold");
  say(`${capital(shape.because)}.`, "", terminal);
  const examined = rows.examined === rows.total ? "All" : `${rows.examined} of`;
  line(stdout, `${examined} ${rows.total} rows were looked at.`);
  line(stdout);
  line(stdout, bold("Column by column"));
  for (const alike of grouped(columns)) printColumn(alike, terminal);
  line(stdout);
  if (doubts.length === 0) line(stdout, bold("Nothing was in doubt."));
  else
    line(
      stdout,
      bold(doubts.length === 1 ? "Please look at this" : `Please look at these ${doubts.length} points`),
    );
  doubts.forEach((doubt, i) => say(doubt, `  ${String(i + 1).padStart(2)}. `, terminal));
}

function printColumn({ columns }: Alike, terminal: Terminal): void {
  const { stdout } = terminal;
  const [column] = columns;
  const { confidence } = column;
  const headers = columns.length <= 3 ? columns : [...columns.slice(0, 2), columns[columns.length - 1]];
  const names = headers.map(({ header }) => clean(shorten(header, 40)));
  const title =
    columns.length <= 3
      ? names.join(", ")
      : `${names[0]}, ${names[1]}, … ${names[2]} (${columns.length} columns)`;
  line(stdout);
  const room = width(terminal) - textWidth(title) - 5;
  const values = columns.length > 1 || room < 12 ? "" : `   ${fit(clean(fill(column)), room)}`;
  line(stdout, `  ${styled(terminal, stdout, "bold", title)}${values}`);
  const mark = confidence === "sure" ? "" : ` (${confidence})`;
  say(`${clean(column.as)}${mark}`, "    read as  ", terminal, confidence === "guess" ? "bold" : undefined);
  say(`${clean(column.because)}`, "    because  ", terminal, "dim");
}

/** How full a column is, and what stands in it. */
function fill({ filled, distinct, examples }: ColumnProposal): string {
  if (distinct === 0) return "empty";
  const share = filled === 1 ? "" : `${filled < 0.01 ? "under 1" : Math.floor(filled * 100)}% filled; `;
  const shown = examples.map((example) => shorten(example, 18)).join(" · ");
  return `${share}${distinct === 1 ? "always" : "e.g."} ${shown}`;
}

function grouped(columns: readonly ColumnProposal[]): Alike[] {
  const groups: ColumnProposal[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const alike = last !== undefined && last[0].as === column.as && last[0].because === column.because;
    if (alike) last.push(column);
    else groups.push([column]);
  }
  return groups.map((found) => ({ columns: found }));
}

function say(text: string, lead: string, terminal: Terminal, style?: "bold" | "dim"): void {
  const { stdout } = terminal;
  const lines = wrap(clean(text), width(terminal) - lead.length);
  lines.forEach((each, i) =>
    line(
      stdout,
      `${i === 0 ? lead : " ".repeat(lead.length)}${style === undefined ? each : styled(terminal, stdout, style, each)}`,
    ),
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
