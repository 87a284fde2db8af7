import type { Column } from "../../network/columns.js";

/** The number of rows of a column that have a value. */
export function filledRows(column: Column): number {
  switch (column.type) {
    case "category":
    case "consent":
      return count(column.codes, (code) => code !== 0);
    case "flag":
      return count(column.values, (value) => value !== 0);
    case "number":
      return count(column.values, (value) => !Number.isNaN(value));
    case "text":
      return column.values.reduce((sum, value) => sum + (value === undefined ? 0 : 1), 0);
    case "date":
      return count(column.from, (from, row) => from <= column.to[row]);
    case "list":
      return count(column.offsets.subarray(1), (end, row) => end > column.offsets[row]);
  }
}

function count(
  values: Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array,
  has: (value: number, row: number) => boolean,
): number {
  let sum = 0;
  for (let row = 0; row < values.length; row++) if (has(values[row], row)) sum++;
  return sum;
}
