import { columnBuilder } from "../../network/column-builder.js";
import { cellAt, gather, type Column } from "../../network/columns.js";

/** A new column with the given rows of this one, in that order; −1 stands for a blank row. */
export function pickRows(column: Column, rows: Int32Array): Column {
  // Beyond its ends a typed array gives what is blank in these columns.
  if (column.type !== "date" && column.type !== "list") return gather(column, rows);
  const builder = columnBuilder(column.type);
  for (const row of rows) builder.push(row < 0 ? undefined : cellAt(column, row));
  return builder.finish();
}

/** A column with blank rows behind those it has. */
export function lengthened(column: Column, from: number, to: number): Column {
  if (from === to) return column;
  const rows = new Int32Array(to).fill(-1);
  for (let row = 0; row < from; row++) rows[row] = row;
  return pickRows(column, rows);
}
