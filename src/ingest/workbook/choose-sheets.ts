import { ComityError } from "../../errors/error.js";
import { foldWord } from "../../schema/fold.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { TableName } from "../source.js";
import type { Sheet } from "./book.js";
import { isSilent, tableOfSheet } from "./sheet-names.js";

/** Which sheets of a workbook are read as which table, and which are left out. */
export interface SheetChoice {
  readonly read: readonly { readonly sheet: Sheet; readonly table: TableName }[];
  readonly leftOut: readonly Sheet[];
}

/**
 * Chooses sheets: the one that is asked for; else, for a whole network, those whose names stand for tables; else the one
 * that stands for the wanted table; else the first one. Throws `bad-option` for an unknown sheet and `empty-input`.
 */
export function chooseSheets(
  sheets: readonly Sheet[],
  name: string,
  wanted: TableName | undefined,
  asked: string | undefined,
): SheetChoice {
  const [first] = sheets;
  if (first === undefined)
    throw new ComityError("empty-input", `${name} has no sheet with cells`, {
      fix: "Give a workbook with at least a header row",
    });
  if (asked !== undefined) {
    const sheet = sheetOf(sheets, asked, name);
    return { read: [{ sheet, table: wanted ?? tableOfSheet(sheet.name) ?? "ties" }], leftOut: [] };
  }
  const read: { sheet: Sheet; table: TableName }[] = [];
  for (const sheet of sheets) {
    const table = tableOfSheet(sheet.name);
    if (table === undefined || (wanted !== undefined && table !== wanted)) continue;
    if (!read.some((other) => other.table === table)) read.push({ sheet, table });
  }
  if (read.length === 0) {
    const candidate = sheets.find((sheet) => !isSilent(sheet.name) && tableOfSheet(sheet.name) === undefined);
    read.push({ sheet: candidate ?? first, table: wanted ?? "ties" });
  }
  const leftOut = sheets.filter(
    (sheet) =>
      !isSilent(sheet.name) &&
      !read.some((chosen) => chosen.sheet === sheet) &&
      (wanted === undefined || tableOfSheet(sheet.name) === undefined || tableOfSheet(sheet.name) === wanted),
  );
  return { read, leftOut };
}

function sheetOf(sheets: readonly Sheet[], asked: string, name: string): Sheet {
  const found =
    sheets.find((sheet) => sheet.name === asked) ??
    sheets.find((sheet) => foldWord(sheet.name) === foldWord(asked) && foldWord(asked) !== "");
  if (found !== undefined) return found;
  const there = sheets.map((sheet) => `"${terminal(shorten(sheet.name, 31))}"`).join(", ");
  throw new ComityError(
    "bad-option",
    `${name} has no sheet "${terminal(shorten(asked))}"; its sheets are ${shorten(there, 300)}`,
    { fix: "Give the name of one of them", path: ["sheet"] },
  );
}
