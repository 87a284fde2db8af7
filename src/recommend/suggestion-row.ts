import type { Explanation, ObjectiveGain } from "./explanation/explained.js";
import type { Suggestion } from "./suggest.js";
import type { SuggestionRow } from "./suggestions.js";

/** A suggestion as a row. `tied` are the methods by which the two are tied. With several objectives the benefit is the score that it has by itself. */
export function rowOf(
  rank: number,
  { action, score, priced }: Suggestion,
  tied: readonly string[],
  gains: readonly ObjectiveGain[],
  explanation: Explanation,
): SuggestionRow {
  const { a, b, method, introducers, underMissing, likelihood, reasons, cautions, steps } = explanation;
  const summed = (value: (gain: ObjectiveGain) => number): number =>
    gains.length === 1
      ? value(gains[0])
      : gains.reduce((sum, gain) => sum + (gain.weight / gain.scale) * value(gain), 0);
  const [introducer] = introducers;
  // What a pair does already is no advice; a tie to be protected needs none.
  const had = new Set(action === "deepen" ? tied : []);
  const usual = action === "protect" ? undefined : method.methods.find((use) => !had.has(use.method));
  const first = priced === undefined ? usual?.method : priced.method;
  return {
    ...{ rank, action, source: a.id, sourceName: a.name, target: b.id, targetName: b.name },
    ...(method.known && first !== undefined && { method: first }),
    ...(priced?.why !== undefined && { methodWhy: priced.why }),
    ...(priced !== undefined && !Number.isNaN(priced.cost) && { cost: priced.cost }),
    score,
    benefit: summed(({ alone }) => alone),
    ...(underMissing !== undefined && { missingLow: underMissing.low, missingHigh: underMissing.high }),
    adds: summed(({ gain }) => gain),
    ...(likelihood !== undefined && !Number.isNaN(likelihood.chance) && { likelihood: likelihood.chance }),
    ...(introducers.length > 0 && { introducer: introducer.id, introducerName: introducer.name }),
    reasons: reasons.map(({ text }) => text).join("; "),
    cautions: cautions.map(({ text }) => text).join("; "),
    steps: steps.map(({ text }, i) => `${i + 1}. ${text}`).join(" "),
  };
}
