import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { knownOptions } from "../../network/known-options.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import { sizeOf } from "../bytes.js";
import type { Batch, Input, Remark, RowSource, TableName, Tail } from "../source.js";
import { readBook } from "./book.js";
import { chooseSheets } from "./choose-sheets.js";
import { gather } from "./gather.js";
import { SheetRows } from "./sheet-rows.js";
import { SheetTable } from "./sheet-table.js";
import { tagsOf } from "./tags-of.js";
import { Zip } from "./zip.js";

/** What of a workbook is read, and what it is called. */
export interface WorkbookOptions {
  /** The sheet to read as one table. Default: the sheets whose names stand for tables. */
  readonly sheet?: string | undefined;
  /** The row that holds the headers, from 1; what stands above it is left out. Default: the first that has any cell. */
  readonly headerLine?: number | undefined;
  /** What findings call it. Default `"workbook"`. */
  readonly name?: string;
}

/**
 * The sheets of an `.xlsx` workbook, for `ingest`. Sheets called Actors, Ties and Participations (or Elements and
 * Connections, Nodes and Edges, Akteure and Beziehungen, Acteurs and Liens and the like, in any case) together are one
 * network; without such a sheet the first one is a table of ties, or of what the source is given for. Other sheets are
 * left out, and a remark names them.
 *
 * Cells are read as people see them: dates as ISO days, months or years without a time zone, numbers to the 15 digits
 * that spreadsheets show, with the leading zeros of their format, formulas by their stored values. Cells that show an
 * error become findings, as do formulas without a stored value; merged cells, hidden rows and hidden sheets are told.
 * Lines of findings are the row numbers of the sheet.
 *
 * The file is held in memory while it is read (at most 256 MiB), its sheets are unpacked piece by piece. One that would
 * unpack to more than 1 GiB, or 250 times its size, is refused. Needs no package; runs in Node and browsers. Throws
 * `unreadable-format` (also for protected workbooks and `.xls`), `empty-input`, `bad-input` and `bad-option` when read.
 */
export function parseWorkbook(input: Input, options: WorkbookOptions = {}): RowSource {
  knownOptions(options, ["sheet", "headerLine", "name"], { control: false });
  const { name = "workbook", sheet, headerLine } = options;
  if (headerLine !== undefined && !(Number.isInteger(headerLine) && headerLine > 0))
    throw new ComityError("bad-option", `headerLine is ${String(headerLine)}, but it must be a row from 1`, {
      path: ["headerLine"],
    });
  return {
    form: "rows",
    name: sheet === undefined ? name : nameOfSheet(name, sheet),
    cells: "text",
    distinctTies: false,
    picked: sheet !== undefined,
    batches: (table, pace) => batches(input, name, { sheet, headerLine }, table, pace),
  };
}

async function* batches(
  input: Input,
  name: string,
  { sheet: asked, headerLine }: WorkbookOptions,
  wanted: TableName | undefined,
  pace: Pace,
): AsyncGenerator<Batch, Tail, undefined> {
  // The archive is read before there is a phase to report.
  if (sizeOf(input) > 0) pace.begin(`opening ${name}`, 0);
  const zip = new Zip(await gather(input, name, pace), name);
  const book = await readBook(zip, name, pace);
  const { read, leftOut } = chooseSheets(book.sheets, name, wanted, asked);
  const headers: Record<TableName, string[]> = { actors: [], ties: [], participations: [] };
  const names = Object.fromEntries(read.map(({ sheet, table }) => [table, nameOfSheet(name, sheet.name)]));
  const total = read.reduce((sum, { sheet }) => sum + sheet.entry.size, 0);
  const remarks: Remark[] = leftOut.map((sheet) => leftOutRemark(sheet.name, read[0].table));
  yield { headers, names, rows: [], remarks, done: 0, total };
  let done = 0;
  const tables: SheetTable[] = [];
  for (const { sheet, table } of read) {
    const rows = new SheetRows(book, nameOfSheet(name, sheet.name));
    const reader = new SheetTable(table, sheet.name, headerLine, headers[table]);
    tables.push(reader);
    if (sheet.hidden)
      reader.remark(
        "hidden-sheet",
        0,
        `the sheet "${shown(sheet.name)}" is hidden; it was read all the same`,
        "Delete it if it is not meant to be read.",
      );
    for await (const { tags, bytes } of tagsOf(zip, sheet.entry, name, pace)) {
      done += bytes;
      const found = reader.take(rows.push(tags));
      if (found.rows.length > 0 || found.remarks.length > 0) yield { headers, names, ...found, done, total };
    }
    yield { headers, names, ...reader.end(rows.merged), done, total };
  }
  if (tables.every(({ empty }) => empty))
    throw new ComityError(
      "empty-input",
      `${tables.map(({ sheet }) => nameOfSheet(name, shown(sheet))).join(" and ")} has no header row`,
      {
        fix: "Give a sheet that has at least a row of headers",
      },
    );
  return {
    present: new Set(tables.filter(({ empty }) => !empty).map(({ table }) => table)),
    conversions: tables.flatMap((reader) => reader.conversions()),
  };
}

function nameOfSheet(name: string, sheet: string): string {
  return `${name}, sheet ${sheet}`;
}

function leftOutRemark(sheet: string, table: TableName): Remark {
  return {
    ...{ code: "left-out", table, line: 0 },
    message: `the sheet "${shown(sheet)}" was left out`,
    fix: `Nothing needs to be done if it holds no data; else call it Actors, Ties or Participations, or read it by its name.`,
  };
}

function shown(text: string): string {
  return terminal(shorten(text, 31));
}
