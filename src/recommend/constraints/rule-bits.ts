import { listRuleNames, pairRuleNames, type RuleName } from "../english/rules.js";

/** Rules in the order in which they are looked at. */
export const ruleNames: readonly RuleName[] = [...pairRuleNames, ...listRuleNames];

const bits: ReadonlyMap<RuleName, number> = new Map(ruleNames.map((name, i) => [name, 1 << i]));

/** The bit that stands for a rule in a set of rules. */
export function bitOf(rule: RuleName): number {
  return bits.get(rule) ?? 0;
}

/** The rules of a set, in their order. */
export function rulesIn(mask: number): RuleName[] {
  return ruleNames.filter((name) => (mask & bitOf(name)) !== 0);
}
