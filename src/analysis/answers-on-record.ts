import type { Walk } from "../measures/walk.js";
import { answeredPairs } from "../recommend/decisions/answered-pairs.js";
import type { Proposal } from "../recommend/decisions/proposal.js";
import type { AnswersOnRecord } from "./recommendations.js";

/** What became of earlier proposals: to the public only how many were read. */
export function answersOnRecord(proposals: readonly Proposal[], opened: Walk): AnswersOnRecord {
  const read = { proposals: proposals.length };
  if (opened.shown.audience === "public") return read;
  return {
    ...read,
    pairs: answeredPairs(proposals, opened).map(({ source, target, action, standing, declined, on }) => ({
      ...{ source, target, action, standing, declined },
      ...(on === undefined ? {} : { on }),
    })),
  };
}
