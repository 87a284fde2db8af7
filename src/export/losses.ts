import type { TableName } from "../ingest/source.js";

/** What may be missing or changed in a network that was handed on, in a word. */
export type LossKind =
  | "withheld"
  | "refused"
  | "mentions"
  | "steward"
  | "participations"
  | "dataset"
  | "column"
  | "column-name"
  | "column-type"
  | "values"
  | "characters"
  | "white-space"
  | "own-words"
  | "equal-rows";

/** Something of a network that its written form does not hold, or that is read back as something else. */
export interface Loss {
  readonly what: LossKind;
  readonly table?: TableName;
  readonly column?: string;
  /** The name or the type of the column when it is read back. */
  readonly as?: string;
  /** How many rows or values it concerns. */
  readonly count: number;
  /** The same as one sentence. */
  readonly message: string;
}
