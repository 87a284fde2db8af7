import { findingHeader } from "../../ingest/header-row.js";
import { readBook, type Book, type Sheet } from "../../ingest/workbook/book.js";
import { chooseSheets } from "../../ingest/workbook/choose-sheets.js";
import { SheetRows } from "../../ingest/workbook/sheet-rows.js";
import { SheetTable } from "../../ingest/workbook/sheet-table.js";
import { tagsOf } from "../../ingest/workbook/tags-of.js";
import { Zip, type ZipEntry } from "../../ingest/workbook/zip.js";
import type { Pace } from "../../control/pace.js";
import type { TableName } from "../../ingest/source.js";
import { zipFiles, type FileToZip } from "../workbook/zip-files.js";
import { withCells } from "./sheet-cells.js";

/** Which sheets of a workbook were read. */
export interface WorkbookLayout {
  readonly table?: TableName | undefined;
  readonly sheet?: string | undefined;
  readonly headerLine?: number | undefined;
}

/**
 * A workbook with one more column in each sheet that was read, behind the last header: what is wrong with each row.
 * `findings` has the texts by sheet name and row. All else stays as it is, formats, formulas and other sheets included;
 * a column that an earlier check wrote is replaced.
 */
export async function copyWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  findings: (sheet: string) => ReadonlyMap<number, string>,
  { table, sheet: asked, headerLine }: WorkbookLayout,
  pace: Pace,
): Promise<Uint8Array> {
  const zip = new Zip(bytes, name);
  const book = await readBook(zip, name, pace);
  const { read } = chooseSheets(book.sheets, name, table, asked);
  const changed = new Map<string, string>();
  for (const chosen of read) {
    const place = await placeIn(zip, book, chosen.sheet, name, headerLine, pace);
    if (place === undefined) continue;
    const cells = new Map(findings(chosen.sheet.name));
    cells.set(place.row, findingHeader);
    const text = new TextDecoder().decode(await whole(zip, chosen.sheet.entry));
    changed.set(chosen.sheet.entry.path, withCells(text, place.column, cells, place.cleared));
  }
  const files: FileToZip[] = [];
  for (const entry of zip.entries.values()) {
    if (entry.path.endsWith("/")) continue;
    const text = changed.get(entry.path);
    files.push([entry.path, text === undefined ? await whole(zip, entry) : new TextEncoder().encode(text)]);
    if (pace.due()) await pace.rest();
  }
  return zipFiles(files);
}

/** The row of the headers and the column for findings: the one of an earlier check, or the first behind the headers that is free. */
async function placeIn(
  zip: Zip,
  book: Book,
  sheet: Sheet,
  name: string,
  headerLine: number | undefined,
  pace: Pace,
): Promise<{ row: number; column: number; cleared: boolean } | undefined> {
  const rows = new SheetRows(book, name);
  const columns: string[] = [];
  const table = new SheetTable("ties", sheet.name, headerLine, columns);
  let widest = 0;
  for await (const { tags } of tagsOf(zip, sheet.entry, name, pace))
    for (const { cells } of table.take(rows.push(tags)).rows) widest = Math.max(widest, cells.length);
  if (table.empty) return undefined;
  const cleared = table.left >= 0;
  return { row: table.headerRow, column: cleared ? table.left : Math.max(columns.length, widest), cleared };
}

async function whole(zip: Zip, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(entry.size);
  let at = 0;
  for await (const piece of zip.unpack(entry)) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
