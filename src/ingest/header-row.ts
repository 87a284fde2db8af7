import { terminal } from "../text/escape.js";
import { shorten } from "../text/shorten.js";
import type { Remark, TableName } from "./source.js";

/** The header under which `comity check --copy` writes what is wrong with a row; reading leaves the column out. */
export const findingHeader = "finding";

/** What a header row says about the columns of a table. */
export interface HeaderRow {
  /** Names for the columns, each only once. */
  readonly columns: string[];
  /** Where a name took more than trimming, and what is left out. */
  readonly remarks: Remark[];
  /** The place of the column that an earlier check wrote, which is not among the columns; −1 where there is none. */
  readonly left: number;
}

/** Reads a header row. */
export function headerRow(cells: readonly string[], table: TableName, line: number): HeaderRow {
  const columns: string[] = [];
  const remarks: Remark[] = [];
  const seen = new Set<string>();
  const copies = new Map<string, number>();
  const left = cells.findIndex((cell) => cell.trim().toLowerCase() === findingHeader);
  if (left >= 0)
    remarks.push({
      ...{ code: "left-out", table, line, column: cells[left].trim() },
      message: `the column "${findingHeader}" was left out: it holds what an earlier check wrote`,
      fix: "Nothing needs to be done; give a column of your own another header.",
    });
  cells.forEach((cell, i) => {
    if (i === left) return;
    const header = cell.trim();
    let unique = header === "" ? `column ${i + 1}` : header;
    let copy = copies.get(header) ?? 1;
    while (seen.has(unique)) unique = `${header} (${++copy})`;
    copies.set(header, copy);
    seen.add(unique);
    columns.push(unique);
    if (header === "")
      remarks.push({
        ...{ code: "blank-header", table, line, column: unique },
        message: `column ${i + 1} has no header and is called "${unique}"`,
        fix: "Give every column a header.",
      });
    else if (unique !== header)
      remarks.push({
        ...{ code: "repeated-header", table, line, column: unique },
        message: `the header "${terminal(shorten(header))}" occurs twice; the later column is called "${terminal(shorten(unique))}"`,
        fix: "Give every column a header of its own.",
      });
  });
  return { columns, remarks, left };
}
