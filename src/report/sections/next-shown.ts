import type { ActorEntry } from "../../analysis/analysis.js";
import type { RecommendationSection, Suggested } from "../../analysis/recommendations.js";
import type { PageCatalogue } from "../english/page-english.js";
import { type Text } from "../say.js";

/** A suggestion whose ends this audience may see, with its place in the list. */
export interface Shown {
  readonly turn: number;
  readonly suggestion: Suggested;
  readonly ends: readonly [ActorEntry, ActorEntry];
}

/** The effect of a suggestion as the table has it: a share of what the objective is, or the score of several. */
export function effectOf(
  { effects, score }: Suggested,
  { objectives }: RecommendationSection,
  words: PageCatalogue,
): { readonly text: Text; readonly share: (value: number) => Text } {
  const [objective, ...more] = objectives;
  const [effect] = effects;
  const known = more.length === 0 && effect !== undefined && objective.before > 0;
  const share = (value: number): Text =>
    known ? words.general.percent(Math.abs(value) / objective.before) : words.next.number(value);
  return { text: share(more.length === 0 && effect !== undefined ? effect.alone : score), share };
}
