import { ComityError } from "../errors/error.js";
import { byCodeUnit } from "../text/order.js";

/** What a person can decide about a pair. */
export const verdicts = ["same", "different", "undecided"] as const;

export type Verdict = (typeof verdicts)[number];

/** What a person decided about two actors. */
export interface Decision {
  readonly a: string;
  readonly b: string;
  readonly decision: Verdict;
  /** Who decided. */
  readonly by?: string | undefined;
  /** When, as a date. */
  readonly on?: string | undefined;
  readonly note?: string | undefined;
}

/** The key of a pair in any order. JSON keeps ids with any sign apart. */
export function pairKey(a: string, b: string): string {
  return byCodeUnit(a, b) <= 0 ? JSON.stringify([a, b]) : JSON.stringify([b, a]);
}

/** Decisions as they were given, checked. Throws `bad-option` with the position in `path`. */
export function checkedDecisions(decisions: Iterable<Decision>): Decision[] {
  if (typeof decisions !== "object" || (decisions as unknown) === null || !(Symbol.iterator in decisions))
    throw new ComityError("bad-option", "decisions is not a list", {
      fix: 'Give a list of { a, b, decision: "same" | "different" | "undecided" }',
      path: ["decisions"],
    });
  return Array.from(decisions, (decision: unknown, position) => {
    const path = ["decisions", position];
    if (typeof decision !== "object" || decision === null)
      throw new ComityError("bad-option", `${path.join(".")} is not an object`, { path });
    const { a, b, decision: verdict } = decision as Decision;
    if (typeof a !== "string" || typeof b !== "string" || a === b)
      throw new ComityError("bad-option", `${path.join(".")} needs two different ids, a and b`, { path });
    if (!verdicts.includes(verdict))
      throw new ComityError("bad-option", `${path.join(".")}.decision must be ${verdicts.join(", ")}`, {
        path: [...path, "decision"],
      });
    return { ...(decision as Decision) };
  });
}
