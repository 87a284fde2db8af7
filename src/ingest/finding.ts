import type { FindingCode } from "./finding-codes.js";
import type { TableName } from "./source.js";

/** What became of the row or value that a finding is about. */
export type Effect = "quarantined" | "blanked" | "merged" | "noted";

/** One thing the ledger has to say about the input. For the steward: the message may quote the value. */
export interface Finding {
  /** The file or source it was read from. */
  readonly file: string;
  readonly table: TableName;
  /** The data row, from 1; 0 for findings about a whole column or file. */
  readonly row: number;
  /** The line of the file on which the row begins, from 1; 0 where there are no lines. */
  readonly line: number;
  /** The header of the column; empty for findings about a whole row or file. */
  readonly column: string;
  readonly code: FindingCode;
  readonly message: string;
  readonly fix: string;
  readonly effect: Effect;
}

/** How many findings there are of one code, table, column and effect: safe to show to anyone. */
export interface FindingCount {
  readonly code: FindingCode;
  readonly table: TableName;
  /** A name of the field table, `(other)` for columns of the caller's own, empty for findings about whole rows. */
  readonly column: string;
  readonly effect: Effect;
  readonly count: number;
}

/** What became of the rows of a table: `rows = accepted + merged + quarantined`, always. */
export interface TableCount {
  readonly rows: number;
  readonly accepted: number;
  readonly merged: number;
  readonly quarantined: number;
}

/** How many rows a file has, and how many of them made no actor, tie or participation. */
export interface FileCount {
  readonly file: string;
  readonly rows: number;
  readonly idle: number;
  /** True for files whose rows a mapping reads: a row of them may make several rows of the tables. */
  readonly mapped: boolean;
}

/** How a column of the input was understood. */
export interface ColumnNote {
  readonly table: TableName;
  readonly header: string;
  /** The field it was recognized as; undefined for an attribute that is kept under its own name. */
  readonly field: string | undefined;
  /** `field` by its name, `alias` by another word for it, `mapped` by a rule of a mapping, `attribute` kept as it is. */
  readonly how: "field" | "alias" | "mapped" | "attribute";
  /** What the network calls an attribute that a mapping named. */
  readonly attribute?: string;
  /** The type of the column in the network. */
  readonly type: string;
  /** Rows of the network that have a value. */
  readonly filled: number;
}

/** Values that were understood as something else than what they say: how often, and in which column. */
export interface Conversion {
  readonly table: TableName;
  readonly column: string;
  /** What was done: `"jumelage" read as sister-city`. */
  readonly what: string;
  readonly count: number;
}
