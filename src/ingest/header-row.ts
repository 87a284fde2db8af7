import { terminal } from "../text/escape.js";
import { shorten } from "../text/shorten.js";
import type { Remark, TableName } from "./source.js";

/** Names for the columns of a table, each only once, from the cells of its header row; remarks say where that took more than trimming. */
export function headerRow(
  cells: readonly string[],
  table: TableName,
  line: number,
): { columns: string[]; remarks: Remark[] } {
  const columns: string[] = [];
  const remarks: Remark[] = [];
  const seen = new Set<string>();
  cells.forEach((cell, i) => {
    const header = cell.trim();
    let unique = header === "" ? `column ${i + 1}` : header;
    for (let copy = 2; seen.has(unique); copy++) unique = `${header} (${copy})`;
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
  return { columns, remarks };
}
