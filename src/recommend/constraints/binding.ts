import type { Pace } from "../../control/pace.js";
import { bindingWords, ruleWords, type RuleName } from "../english/rules.js";
import type { VertexPairs } from "../ground.js";
import { rulesIn } from "./rule-bits.js";

/** A rule and what it keeps out. */
export type BindingRow = {
  readonly rule: RuleName;
  /** Pairs that it bars, whatever else does. */
  readonly bars: number;
  /** Pairs that it alone bars: so many more would be allowed if it were lifted. */
  readonly alone: number;
  /** What it asks for, and what would relax it. */
  readonly about: string;
};

/** Which constraints bind. */
export interface Binding {
  readonly pairs: number;
  readonly kept: number;
  /** Those first that keep most out alone, then those that bar most. */
  readonly rules: readonly BindingRow[];
  /** The fewest rules that, if lifted, would allow further pairs, and how many; undefined where none are kept out. */
  readonly smallest: { readonly rules: readonly RuleName[]; readonly pairs: number } | undefined;
  readonly text: string;
}

/** Counts what the rules keep out. `barred` gives the bits of the rules that bar a pair, all of them. */
export async function bindingOf(
  { length, a, b }: VertexPairs,
  barred: (a: number, b: number) => number,
  pace: Pace,
): Promise<Binding> {
  const counts = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    if ((i & 1023) === 0 && pace.due()) await pace.rest();
    const mask = barred(a[i], b[i]);
    counts.set(mask, (counts.get(mask) ?? 0) + 1);
  }
  const kept = counts.get(0) ?? 0;
  const sets = [...counts]
    .filter(([mask]) => mask !== 0)
    .map(([mask, pairs]) => ({ rules: rulesIn(mask), pairs }));
  const bars = new Map<RuleName, number>();
  const alone = new Map<RuleName, number>();
  for (const { rules, pairs } of sets)
    for (const rule of rules) {
      bars.set(rule, (bars.get(rule) ?? 0) + pairs);
      if (rules.length === 1) alone.set(rule, pairs);
    }
  const rows = [...bars]
    .map(([rule, count]) => ({ rule, bars: count, alone: alone.get(rule) ?? 0, about: aboutRule(rule) }))
    .sort(
      (one, other) => other.alone - one.alone || other.bars - one.bars || (one.rule < other.rule ? -1 : 1),
    );
  const [smallest] = sets.sort(
    (one, other) =>
      one.rules.length - other.rules.length ||
      other.pairs - one.pairs ||
      (one.rules.join() < other.rules.join() ? -1 : 1),
  );
  return { pairs: length, kept, rules: rows, smallest, text: textOf(length, kept, rows, smallest) };
}

function aboutRule(rule: RuleName): string {
  const { asks, relax } = ruleWords[rule];
  return relax === undefined ? asks : `${asks}; to relax it: ${relax}`;
}

function textOf(
  pairs: number,
  kept: number,
  rows: readonly BindingRow[],
  smallest: Binding["smallest"],
): string {
  if (pairs === 0) return bindingWords.none;
  const alone = rows
    .filter((row) => row.alone > 0)
    .slice(0, 3)
    .map((row) => bindingWords.alone(row.rule, row.alone, ruleWords[row.rule].relax));
  const together =
    alone.length === 0 && smallest !== undefined
      ? [bindingWords.together(smallest.rules, smallest.pairs)]
      : [];
  return [bindingWords.kept(kept, pairs), ...alone, ...together].join("; ");
}
