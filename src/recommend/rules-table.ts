import { pairRuleNames, ruleWords } from "./english/rules.js";
import type { ActionList } from "./suggest-for.js";

/** How many pairs a rule kept out. */
export type RuleRow = {
  readonly action: string;
  readonly rule: string;
  readonly pairs: number;
  /** What it asks for, and what would relax it. */
  readonly about: string;
};

export const ruleColumns = ["action", "rule", "pairs", "about"] as const;

/** The rules that kept pairs out, by action; a pair counts for the first rule in its way. */
export function ruleRows(lists: readonly ActionList[]): RuleRow[] {
  return lists.flatMap(({ action, barred }) =>
    pairRuleNames.flatMap((rule): RuleRow[] => {
      const pairs = barred[rule];
      const { asks, relax } = ruleWords[rule];
      return pairs === undefined
        ? []
        : [{ action, rule, pairs, about: relax === undefined ? asks : `${asks}; to relax it: ${relax}` }];
    }),
  );
}
