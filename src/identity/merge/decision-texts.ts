import { counted } from "../../text/counted.js";
import type { Applied } from "./follow-decisions.js";

/** What came of decisions on who is the same, a sentence each. */
export function decisionTexts({ merges, counts, unused, conflicts }: Omit<Applied, "network">): string[] {
  const unknown = unused.filter(({ reason }) => reason === "unknown-actor").length;
  return [
    `Decisions: ${counted(counts.merged + merges.length, "actor")} merged into ${merges.length}, ${counted(counts.rewired, "end")} of ties rewired.`,
    ...(counts.selfTies > 0
      ? [`${counted(counts.selfTies, "tie")} became a tie of an actor to itself.`]
      : []),
    ...(counts.duplicates > 0 ? [`${counted(counts.duplicates, "tie")} now equal another and stay.`] : []),
    ...(unknown > 0 ? [`${counted(unknown, "decision")} about ids that are not in the data.`] : []),
    ...(conflicts.length > 0
      ? [
          `${counted(conflicts.length, "contradiction")} between decisions: those actors were not merged. See comity resolve.`,
        ]
      : []),
  ];
}
