import type { Pace } from "../../../control/pace.js";
import { ComityError } from "../../../errors/error.js";
import { cellText } from "../../cell-text.js";
import type { Headers, RawRow, RowSource } from "../../source.js";
import { Column } from "./column.js";

/** What was read of a table to judge it. */
export interface Sample {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: { readonly total: number; readonly examined: number };
  /** Rows that do not have one cell for each header, or that break the form of their file. */
  readonly flawed: number;
  /** What the reader of the file left out: other sheets of a workbook. */
  readonly leftOut: readonly string[];
  /** The line that seems to hold the headers, where it is not the first. */
  readonly headerLine: number | undefined;
}

/** Rows beyond the first ones that are examined: together with them a list of an office is seen whole. */
const spread = 4000;
/** Titles above a table take a few lines; headers are not looked for further down. */
const titleLines = 12;

/**
 * Reads a table to its end, and keeps its first rows and an even spread of the rest: every second, fourth, eighth … row,
 * so many that they are never more than 4,000. Throws `bad-input` for sources that say themselves what their rows are,
 * `empty-input` for tables without a row.
 */
export async function sampleOf(source: RowSource, first: number, pace: Pace): Promise<Sample> {
  const reading = await readAll(source, first, pace);
  const { header, rows, line } = headerOf(reading.header, reading.rows);
  // Titles above the headers are no rows.
  const total = reading.total - (reading.rows.length - rows.length);
  const good = rows.filter(({ cells, flaw }) =>
    line === undefined ? flaw === undefined || flaw.code === "missing-cells" : cells.length <= header.length,
  );
  if (header.length === 0 || total === 0 || good.length === 0)
    throw new ComityError("empty-input", `${source.name} has no rows to learn from`, {
      fix: "Give a table with a header line and at least one row",
    });
  const columns: Column[] = [];
  for (let i = 0; i < header.length; i++) {
    const listed = good.some(({ cells }) => Array.isArray(cells[i]));
    columns.push(
      new Column(
        header[i],
        i,
        good.map(({ cells }) => cellText(cells[i]).trim()),
        listed,
      ),
    );
    if (pace.due()) await pace.rest();
  }
  return {
    name: source.name,
    columns,
    rows: { total, examined: good.length },
    flawed: rows.length - good.length,
    leftOut: reading.leftOut,
    headerLine: line,
  };
}

async function readAll(
  source: RowSource,
  first: number,
  pace: Pace,
): Promise<{
  header: readonly string[];
  rows: readonly RawRow[];
  total: number;
  leftOut: readonly string[];
}> {
  const head: RawRow[] = [];
  let rest: RawRow[] = [];
  let stride = 1;
  let total = 0;
  let header: readonly string[] = [];
  let begun = false;
  const leftOut: string[] = [];
  for await (const { headers, rows, remarks, done, total: whole } of source.batches(
    source.picked === true ? "ties" : undefined,
    pace,
  )) {
    if (!begun) pace.begin(`reading ${source.name}`, whole);
    begun = true;
    for (const { code, message } of remarks) if (code === "left-out") leftOut.push(message);
    refuseTables(source, headers);
    header = headers.ties;
    for (const row of rows) {
      const place = total++;
      if (place < first) head.push(row);
      else if ((place - first) % stride === 0) {
        rest.push(row);
        if (rest.length <= spread) continue;
        rest = rest.filter((_, i) => i % 2 === 0);
        stride *= 2;
      }
    }
    pace.advance(whole > 0 ? Math.min(done, whole) : 0);
    if (pace.due()) await pace.rest();
  }
  pace.end();
  return { header, rows: [...head, ...rest], total, leftOut };
}

/** A raw table comes as one of ties; sources that say themselves what their rows are have nothing to be guessed. */
function refuseTables(source: RowSource, headers: Headers): void {
  const tables = (["actors", "ties", "participations"] as const).filter((table) => headers[table].length > 0);
  if (tables.every((table) => table === "ties")) return;
  throw new ComityError(
    "bad-input",
    `${source.name} says itself what its rows are (${tables.join(", ")}), so it needs no mapping`,
    { fix: "Read it as it is; of a workbook, one sheet can be looked at alone if it is named (--sheet)" },
  );
}

/**
 * The headers, which may stand below a title: where most columns of the first line have none, the first line that fills
 * most of the widest row with different words is taken instead.
 */
function headerOf(
  given: readonly string[],
  rows: readonly RawRow[],
): { header: readonly string[]; rows: readonly RawRow[]; line: number | undefined } {
  const width = Math.max(given.length, ...rows.slice(0, titleLines).map(({ cells }) => cells.length));
  const named = given.filter((header, i) => header !== `column ${i + 1}`).length;
  const asGiven = { header: given, rows, line: undefined };
  if (width < 3 || named * 2 > width) return asGiven;
  const at = rows.slice(0, titleLines).findIndex(({ cells, line }) => {
    const words = cells.map((cell) => cellText(cell).trim()).filter((cell) => cell !== "");
    const wordy = words.every((word) => /\p{L}/u.test(word));
    return line > 0 && wordy && words.length * 4 >= width * 3 && new Set(words).size === words.length;
  });
  if (at < 0) return asGiven;
  const seen = new Set<string>();
  const header = rows[at].cells.map((cell, i) => {
    const text = cellText(cell).trim() || `column ${i + 1}`;
    let unique = text;
    for (let copy = 2; seen.has(unique); copy++) unique = `${text} (${copy})`;
    seen.add(unique);
    return unique;
  });
  return { header, rows: rows.slice(at + 1), line: rows[at].line };
}
