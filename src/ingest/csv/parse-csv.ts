import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { shorten } from "../../text/shorten.js";
import { knownOptions } from "../../network/known-options.js";
import { sizeOf, textOf } from "../bytes.js";
import { headerRow } from "../header-row.js";
import { byteOrderMark } from "../remarks.js";
import { objectsOf } from "../objects.js";
import type { Batch, Flaw, Input, RawRow, Remark, RowSource, TableName, Tail } from "../source.js";
import { delimiters, fromLine, linesIn, sniffDelimiter } from "./delimiter.js";
import { CsvSplitter, largestCell, type CsvRecord } from "./splitter.js";

/** How a CSV text is laid out and called. */
export interface CsvOptions {
  /** What stands between cells: `,` `;` `|` or a tab. Default: the one that is most frequent in the header. */
  readonly delimiter?: string;
  /** The line that holds the headers, from 1; what stands above it is left out, with a finding. Default 1. */
  readonly headerLine?: number;
  /** What findings call it. Default `"csv"`. */
  readonly name?: string;
}

/** A table that is read piece by piece; iterating over it gives its rows as objects of texts. */
export interface CsvSource extends RowSource, AsyncIterable<Record<string, string>> {}

/**
 * A CSV table with a header line, for `ingest`. Nothing is read before it is asked for, and no row is kept: a file of
 * any length needs the memory of its columns only. One pass.
 *
 * Cells may be quoted as in RFC 4180, lines may end in LF, CRLF or CR, the text must be UTF-8. What is wrong with a
 * single row becomes a finding of `ingest`; iterating over the rows as objects throws `unreadable-format` there.
 * Throws `empty-input`, `binary-input` and `wrong-encoding` when read, `bad-option` for an unknown delimiter.
 */
export function parseCsv(input: Input, options: CsvOptions = {}): CsvSource {
  knownOptions(options, ["delimiter", "headerLine", "name"], { control: false });
  const { delimiter, headerLine = 1, name = "csv" } = options;
  if (!(Number.isSafeInteger(headerLine) && headerLine >= 1))
    throw new ComityError("bad-option", `headerLine is ${String(headerLine)}, but it must be a line from 1`, {
      path: ["headerLine"],
    });
  if (delimiter !== undefined && !delimiters.some((known) => known === delimiter))
    throw new ComityError(
      "bad-option",
      `delimiter is ${JSON.stringify(shorten(delimiter))}, but it must be one of , ; | and tab`,
      {
        path: ["delimiter"],
      },
    );
  const source: RowSource = {
    form: "rows",
    name,
    cells: "text",
    distinctTies: false,
    batches: (table = "ties", pace) => batches(input, { name, delimiter, headerLine }, table, pace),
  };
  return {
    ...source,
    [Symbol.asyncIterator]: () => objectsOf(source) as AsyncGenerator<Record<string, string>>,
  };
}

interface Layout {
  readonly name: string;
  readonly delimiter: string | undefined;
  readonly headerLine: number;
}

async function* batches(
  input: Input,
  { name, delimiter: given, headerLine }: Layout,
  table: TableName,
  pace: Pace,
): AsyncGenerator<Batch, Tail, undefined> {
  const columns: string[] = [];
  const headers = { actors: [], ties: [], participations: [], [table]: columns };
  let remarks: Remark[] = [];
  const total = sizeOf(input);
  let done = 0;
  let splitter: CsvSplitter | undefined;
  let start = "";
  let apostrophes = 0;
  let above: number | undefined;
  let left = -1;
  const batch = (records: CsvRecord[]): Batch => {
    const rows: RawRow[] = [];
    for (const record of records) {
      if (left >= 0) record.cells.splice(left, 1);
      if (record.line < headerLine) above ??= record.line;
      else if (columns.length === 0) {
        if (above !== undefined) remarks.push(leftAbove(table, above, headerLine));
        const header = headerRow(record.cells, table, record.line);
        columns.push(...header.columns);
        remarks.push(...header.remarks);
        left = header.left;
      } else if (record.fault === undefined && record.cells.every(isBlank))
        remarks.push(blankRow(table, record.line));
      else {
        apostrophes += dropApostrophes(record.cells);
        rows.push(rowOf(record, columns.length, table));
      }
    }
    const found = { headers, rows, remarks, done, total };
    remarks = [];
    return found;
  };
  const onMark = (): number => remarks.push(byteOrderMark(table));
  for await (const text of textOf(input, name, pace, onMark)) {
    done += text.length;
    if (splitter === undefined) {
      start += text;
      if (start.length < 65536 && linesIn(start) < headerLine) continue;
      splitter = new CsvSplitter(given ?? sniffDelimiter(fromLine(start, headerLine)));
      yield batch(splitter.push(start));
    } else yield batch(splitter.push(text));
  }
  if (splitter === undefined) {
    splitter = new CsvSplitter(given ?? sniffDelimiter(fromLine(start, headerLine)));
    yield batch(splitter.push(start));
  }
  yield batch(splitter.end());
  if (columns.length === 0)
    throw new ComityError("empty-input", `${name} has no header line`, {
      fix: "Give a file that has at least a header line",
    });
  const what = "leading apostrophe dropped, which keeps spreadsheets from running a cell as a formula";
  return {
    present: new Set([table]),
    conversions: apostrophes === 0 ? [] : [{ table, column: "", what, count: apostrophes }],
  };
}

function leftAbove(table: TableName, line: number, headerLine: number): Remark {
  return {
    ...{ code: "left-out", table, line },
    message: `what stands above the headers on line ${headerLine} is left out`,
    fix: "Nothing needs to be done.",
  };
}

// Undoes what writers of CSV do to cells that a spreadsheet would take for a formula.
function dropApostrophes(cells: string[]): number {
  let dropped = 0;
  for (let i = 0; i < cells.length; i++) {
    if (cells[i].charCodeAt(0) !== 39 || !/^'+[=+\-@\t\r]/.test(cells[i])) continue;
    cells[i] = cells[i].slice(1);
    dropped++;
  }
  return dropped;
}

function rowOf(record: CsvRecord, width: number, table: TableName): RawRow {
  const { cells, line } = record;
  const flaw = record.fault === undefined ? widthFlaw(cells, width) : faults[record.fault];
  return flaw === undefined ? { table, cells, line } : { table, cells, line, flaw };
}

function widthFlaw(cells: readonly string[], width: number): Flaw | undefined {
  if (cells.length === width) return undefined;
  const message = `the row has ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, the header has ${width}`;
  if (cells.length > width) {
    if (cells.slice(width).every(isBlank)) return undefined;
    return {
      code: "too-many-cells",
      message,
      fix: "Put cells that contain the delimiter in quotation marks.",
    };
  }
  if (isBlank(cells.at(-1) ?? "")) {
    const fix = "Nothing needs to be done; it is safer to write every cell, blank ones too.";
    return {
      code: "missing-cells",
      message: `${message}; it ends in blanks, so the rest is taken as blank`,
      fix,
    };
  }
  return {
    code: "too-few-cells",
    message,
    fix: "Write every cell of the row, blank ones too; the file may have been cut off here.",
  };
}

const faults: Readonly<Record<NonNullable<CsvRecord["fault"]>, Flaw>> = {
  "stray-quote": {
    code: "stray-quote",
    message: "there is text after a closing quotation mark",
    fix: 'Inside a quoted cell write each quotation mark twice: "".',
  },
  "unclosed-quote": {
    code: "unclosed-quote",
    message:
      "a quotation mark that opens on this row is never closed; the rest of the file was taken for one cell",
    fix: 'Close it, or inside a quoted cell write each quotation mark twice: ""; the file may also have been cut off.',
  },
  "oversized-cell": {
    code: "oversized-cell",
    message: `a cell of this row is longer than ${largestCell} characters`,
    fix: "Close the quotation mark that opens it, or shorten the text.",
  },
};

function blankRow(table: TableName, line: number): Remark {
  return {
    code: "blank-row",
    table,
    line,
    message: "the row has no value and is not counted",
    fix: "Delete it.",
  };
}

function isBlank(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}
