import { counterfactualWords } from "../english/explanation.js";
import type { Counterfactual, RuleStatus } from "./explained.js";

/** The first pair that was left out. */
export interface NextBest {
  readonly score: number;
  /** The names of its ends. */
  readonly names: readonly [string, string];
}

/**
 * What would take a pair off the list, the smallest change first: a rule that it keeps with nothing to spare, a lower score,
 * consent withdrawn.
 */
export function counterfactualOf(
  score: number,
  next: NextBest | undefined,
  status: readonly RuleStatus[],
): Counterfactual[] {
  const near = status
    .filter((rule) => rule.near)
    .map(({ rule, text }): Counterfactual => ({ code: rule, change: undefined, text }));
  const change = next === undefined || score <= 0 ? 1 : Math.min(1, Math.max(0, 1 - next.score / score));
  const byScore: Counterfactual = {
    code: "score",
    change,
    text:
      next === undefined
        ? counterfactualWords.alone
        : counterfactualWords.score(change, next.names.join(" – ")),
  };
  const consent: Counterfactual = {
    code: "consent",
    change: undefined,
    text: counterfactualWords.consent,
  };
  return change < smallChange ? [byScore, ...near, consent] : [...near, byScore, consent];
}

/** Falls of a score that are smaller come before anything else. */
const smallChange = 0.05;
