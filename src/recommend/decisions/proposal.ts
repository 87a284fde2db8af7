import type { ActionName } from "../actions.js";

/** Some of the two ends of a proposal. */
export type Ends = "source" | "target" | "both";

/**
 * How a proposal stands: "declined" where an end said no, "accepted" where both said yes, "waiting" where somebody was asked
 * and answers are missing, "proposed" where nobody was asked.
 */
export type Standing = "declined" | "accepted" | "waiting" | "proposed";

/** A proposal on record: who was to be tied, who was asked, and what they said. A row of `decisions.csv`. */
export interface Proposal {
  readonly source: string;
  readonly target: string;
  readonly action: ActionName;
  readonly method?: string | undefined;
  /** When it was proposed. */
  readonly proposed?: string | undefined;
  /** Who was asked: whoever answered was. */
  readonly asked?: Ends | undefined;
  /** Who said yes, and who said no. */
  readonly accepted?: Ends | undefined;
  readonly declined?: Ends | undefined;
  /** When the last answer came. */
  readonly date?: string | undefined;
  /** What came of it, in words of the office. For the steward of the data alone. */
  readonly outcome?: string | undefined;
  readonly standing: Standing;
}

/** The columns of `decisions.csv`, in their order. Those without a meaning of their own on reading say who and why to people. */
export const proposalColumns = [
  ...(["source", "sourceName", "target", "targetName", "action", "method", "why", "proposed"] as const),
  ...(["asked", "accepted", "declined", "date", "outcome"] as const),
] as const;

export type ProposalColumn = (typeof proposalColumns)[number];

/** A row of `decisions.csv` as texts, blank where nothing is known. */
export type ProposalRow = Readonly<Record<ProposalColumn, string>>;

/** Whether an end is among some ends. */
export function among(end: "source" | "target", ends: Ends | undefined): boolean {
  return ends === "both" || ends === end;
}

/** All ends of both. */
export function either(one: Ends | undefined, other: Ends | undefined): Ends | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one === other ? one : "both";
}

/** How a proposal stands by who was asked and what they said. */
export function standingOf({
  asked,
  accepted,
  declined,
}: Pick<Proposal, "asked" | "accepted" | "declined">): Standing {
  if (declined !== undefined) return "declined";
  if (accepted === "both") return "accepted";
  return asked === undefined && accepted === undefined ? "proposed" : "waiting";
}
