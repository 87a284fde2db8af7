import { csv } from "../text/escape.js";
import type { CellValue, PlainRow } from "./tabular.js";

/** Rows as comma-separated values with a header line; undefined cells are empty. */
export function csvRows(names: readonly string[], rows: readonly PlainRow[]): string {
  const cell = (value: CellValue): string =>
    typeof value === "boolean" ? String(value) : value === undefined ? "" : csv(value);
  return [names.map(csv), ...rows.map((row) => names.map((name) => cell(row[name])))]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");
}
