import type { FieldCode } from "./fields.js";

/** Why a value cannot be taken. */
export interface Problem {
  readonly code: FieldCode;
  /** What was found, shortened, and what is allowed. */
  readonly message: string;
  /** What to do about it, as one sentence. */
  readonly fix: string;
  /** The value to use in place of the bad one, where the field says `onBad: "protect"`. */
  readonly instead?: unknown;
}

/**
 * What a cell says: a value (undefined where the cell is empty), or the problem with it. `alias` is true when a
 * recorded other word was understood, so that the ledger can say so.
 */
export type Reading =
  { readonly value: unknown; readonly alias?: boolean; readonly problem?: undefined } | Bad;

export interface Bad {
  readonly problem: Problem;
}
