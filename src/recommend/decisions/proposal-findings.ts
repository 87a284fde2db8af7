import { findingCodes } from "../../ingest/finding-codes.js";

const known = [
  ...(["missing-value", "bad-id", "bad-date", "unknown-word", "bad-text", "duplicate-row"] as const),
  ...(["too-many-cells", "too-few-cells", "missing-cells", "stray-quote", "unclosed-quote"] as const),
  ...(["oversized-cell", "not-a-row"] as const),
] as const;

/** Every code a finding about `decisions.csv` can carry, with the situation it stands for. */
export const proposalFindingCodes: Readonly<Record<ProposalFindingCode, string>> = {
  ...(Object.fromEntries(known.map((code) => [code, findingCodes[code]])) as Record<
    (typeof known)[number],
    string
  >),
  "same-ends": "a proposal has the same actor at both ends",
  "both-answers": "an end is said to have accepted and declined",
  "reversed-dates": "an answer came before the proposal",
};

export type ProposalFindingCode = (typeof known)[number] | "same-ends" | "both-answers" | "reversed-dates";

/** One thing to say about a row of `decisions.csv`. For the steward: the message may quote the value. */
export interface ProposalFinding {
  readonly file: string;
  /** The data row, from 1, and the line of the file on which it begins; 0 where there are no lines. */
  readonly row: number;
  readonly line: number;
  /** The column; empty for findings about a whole row. */
  readonly column: string;
  readonly code: ProposalFindingCode;
  readonly message: string;
  readonly fix: string;
  /** Whether the row was set aside, the value left blank, or nothing changed. */
  readonly effect: "quarantined" | "blanked" | "noted";
}
