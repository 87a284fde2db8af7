import type { TableName } from "../../source.js";
import type { Mapping } from "../mapping.js";

/**
 * How far a reading can be trusted. `sure`: the header says it and the values fit. `likely`: one of the two says it and
 * the other does not speak against it. `guess`: something had to be assumed; a person should look at it.
 */
export type Confidence = "sure" | "likely" | "guess";

/** How one column of a table is proposed to be read. */
export interface ColumnProposal {
  readonly header: string;
  /** What it is read as, in plain words: "partner: country". */
  readonly as: string;
  /** Why, in plain words. */
  readonly because: string;
  readonly confidence: Confidence;
  /** The share of examined rows that have a value, 0 to 1. */
  readonly filled: number;
  /** How many different values were met. */
  readonly distinct: number;
  /** The most frequent values, at most three: they quote the table. */
  readonly examples: readonly string[];
  /** The fields that it fills; none where the column is left out. */
  readonly fields: readonly FilledField[];
}

/** A field that a column fills. */
export interface FilledField {
  readonly table: TableName;
  /** The name of the record, where the mapping gives it one. */
  readonly record: string | undefined;
  readonly field: string;
}

/** What `proposeMapping` makes of a table. For the steward of the data: it quotes values. */
export interface Proposal {
  /** Ready for `mapRows`, to be corrected by a person first. */
  readonly mapping: Mapping;
  /** What each row seems to be, in plain words, and why. */
  readonly shape: { readonly is: string; readonly because: string; readonly confidence: Confidence };
  readonly columns: readonly ColumnProposal[];
  /** What a person should look at before the mapping is used, the gravest first. */
  readonly doubts: readonly string[];
  /** Rows in the table, and how many of them were looked at. */
  readonly rows: { readonly total: number; readonly examined: number };
}
