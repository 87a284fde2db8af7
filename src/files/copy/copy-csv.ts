import { pieces } from "../../ingest/bytes.js";
import { CsvSplitter, type CsvRecord } from "../../ingest/csv/splitter.js";
import { fromLine, linesIn, sniffDelimiter } from "../../ingest/csv/delimiter.js";
import { findingHeader } from "../../ingest/header-row.js";
import type { Input } from "../../ingest/source.js";
import { Utf8Decoder } from "../../ingest/utf8.js";

const byteOrderMark = "\ufeff";

/** How a table is laid out. */
export interface CsvLayout {
  readonly delimiter?: string | undefined;
  /** The line of the headers. Default 1. */
  readonly headerLine?: number | undefined;
}

/**
 * The text of a table with one more column in front: its header, and in each row what is wrong with it. All else stays as
 * it is, to the sign; only a column that an earlier check wrote is replaced, for which cells are written anew.
 */
export async function* copyCsv(
  input: Input,
  name: string,
  findings: ReadonlyMap<number, string>,
  layout: CsvLayout,
): AsyncGenerator<string> {
  const { headerLine = 1 } = layout;
  let { delimiter } = layout;
  let splitter: CsvSplitter | undefined;
  let held = "";
  let heldFrom = 0;
  let old = -1;
  let headed = false;
  /** What stands before the first sign of `to`, and is not yet written. */
  const upTo = (to: number): string => {
    const text = held.slice(0, to - heldFrom);
    held = held.slice(to - heldFrom);
    heldFrom = to;
    return text;
  };
  let last: CsvRecord | undefined;
  const finish = (next: number): string => {
    const raw = upTo(next);
    if (last === undefined) return raw;
    const record = last;
    const above = record.line < headerLine;
    const isHeader = !headed && !above;
    if (isHeader) {
      headed = true;
      old = record.cells.findIndex((cell) => cell.trim().toLowerCase() === findingHeader);
    }
    const said = isHeader ? findingHeader : (findings.get(record.line) ?? "");
    return quoted(said) + delimiter + body(raw, record, above ? -1 : old, delimiter ?? ",");
  };
  const take = (records: readonly CsvRecord[]): string => {
    let text = "";
    for (const record of records) {
      text += finish(record.start);
      last = record;
    }
    return text;
  };
  for await (const piece of texts(input, name)) {
    if (piece === byteOrderMark) {
      yield piece;
      continue;
    }
    held += piece;
    if (splitter === undefined) {
      if (held.length < 65536 && linesIn(held) < headerLine) continue;
      delimiter ??= sniffDelimiter(fromLine(held, headerLine));
      splitter = new CsvSplitter(delimiter);
      yield take(splitter.push(held));
    } else yield take(splitter.push(piece));
  }
  if (splitter === undefined) {
    delimiter ??= sniffDelimiter(fromLine(held, headerLine));
    splitter = new CsvSplitter(delimiter);
    yield take(splitter.push(held));
  }
  yield take(splitter.end());
  yield finish(heldFrom + held.length);
}

/** The text of one record with its line end, without the cell that an earlier check wrote. */
function body(raw: string, { cells, fault }: CsvRecord, old: number, delimiter: string): string {
  // Behind a quotation mark that is never closed the rows go on, most likely: each gets its blank cell.
  if (fault === "unclosed-quote") return raw.replace(/(\r\n|\n)(?=[^\r\n])/g, `$1${delimiter}`);
  if (old < 0 || old >= cells.length || fault !== undefined) return raw;
  const [end = ""] = /[\r\n]*$/.exec(raw) ?? [];
  const kept = cells.filter((_, i) => i !== old);
  return kept.map((cell) => (needsQuotes(cell, delimiter) ? quoted(cell) : cell)).join(delimiter) + end;
}

function needsQuotes(cell: string, delimiter: string): boolean {
  return cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell);
}

function quoted(text: string): string {
  return text === "" || text === findingHeader ? text : `"${text.replaceAll('"', '""')}"`;
}

// A byte order mark comes by itself.
async function* texts(input: Input, name: string): AsyncGenerator<string> {
  const decoder = new Utf8Decoder(name);
  let first = true;
  for await (const bytes of pieces(input, name)) {
    const text = decoder.decode(bytes);
    const marked = first && text.startsWith(byteOrderMark);
    if (marked) yield byteOrderMark;
    yield marked ? text.slice(1) : text;
    first = false;
  }
  decoder.end();
}
