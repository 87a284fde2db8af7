import type { Figure } from "../values/figures.js";
import type { ActionList, Means } from "./suggest-for.js";
import type { Change } from "./result.js";

/** Numbers about the whole list. */
export function figuresOf(
  { choosing }: Means,
  lists: readonly ActionList[],
  { before, after }: Change,
): Record<string, Figure> {
  const { blend, tally, constraints } = choosing;
  const found: Record<string, Figure> = {};
  for (const [k, { objective }] of blend.parts.entries()) {
    const { name, about, exact } = objective;
    const figure = (key: string, value: number, text: string): void => {
      found[blend.parts.length === 1 ? key : `${key} of ${name}`] = { value, about: text };
    };
    figure("before", before[k].value, `${about}, as it is`);
    figure("after", after[k].value, `${about}, if all new ties are made and last`);
    figure("change", after[k].value - before[k].value, "what they change together");
    if (exact) continue;
    figure("beforeLow", before[k].low, "where the value lies as it is, at least");
    figure("beforeHigh", before[k].high, "and at most");
  }
  if (constraints.bounds.costs !== undefined)
    found.cost = { value: tally.cost, about: "what all suggestions cost together, as far as it is known" };
  found.suggestions = { value: tally.count, about: "suggestions" };
  for (const { action, found: pairs, allowed, looked } of lists) {
    found[`${action}: found`] = { value: pairs, about: "pairs that came into question" };
    found[`${action}: allowed`] = { value: allowed, about: "of these, pairs that constraints allow" };
    found[`${action}: looked`] = { value: looked, about: "exact looks at what pairs gain" };
  }
  return found;
}
