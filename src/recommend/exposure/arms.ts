import type { LinkScoreName } from "../links/score-names.js";

/** Who proposes: as `recommend` does, or by a score that knows nothing of the objective, or by chance. */
export const arms = ["recommend", "likelihood", "adamicAdar", "preferentialAttachment", "random"] as const;
export type Arm = (typeof arms)[number];

/** The link score that puts pairs in an order, where one does. */
export function linkScoreOf(arm: Arm): LinkScoreName | undefined {
  return arm === "adamicAdar" || arm === "preferentialAttachment" ? arm : undefined;
}
