import type { Column } from "../../network/columns.js";
import type { Place } from "../finding-store.js";
import type { TableName } from "../source.js";

/** The rows of a table that could be read, in input order, before they are compared with each other. */
export interface TableData {
  readonly table: TableName;
  readonly file: string;
  readonly length: number;
  /** For each field that names actors, the number of the id in each row. */
  readonly ends: readonly Int32Array[];
  /** Of ties only: one value for all, or 1 per directed tie. */
  readonly directed: boolean | Uint8Array;
  readonly columns: ReadonlyMap<string, Column>;
  /** The data row and the line from which each row was read. */
  readonly row: (index: number) => number;
  readonly line: (index: number) => number;
  /** Rows that lost values, and so are not known to equal any other, with the names of their lost columns. */
  readonly damaged: ReadonlyMap<number, readonly string[]>;
  /** What findings call fields that a mapping made. */
  readonly labels?: ReadonlyMap<string, string>;
}

/** Where the row of that index was read. */
export function placeOfRow({ file, table, row, line, labels }: TableData, index: number, column = ""): Place {
  return { file, table, row: row(index), line: line(index), column: labels?.get(column) ?? column };
}
