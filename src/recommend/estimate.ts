import type { Estimate } from "../measures/cost.js";
import { estimateBy, type MeasureOptionsOf } from "../measures/estimate.js";
import type { EveryName } from "../measures/every.js";
import { plans, type Plan } from "../measures/plans.js";
import type { Network } from "../network/network.js";
import { composeBoardDefaults, type ComposeBoardOptions } from "./board/compose-board.js";
import { boardWork } from "./board/work.js";
import { linkPlan } from "./links/link-plan.js";
import type { LinkScoresOptions } from "./links/link-scores.js";
import { matchMentorsDefaults, type MatchMentorsOptions } from "./mentors/match-mentors.js";
import { mentorsWork } from "./mentors/work.js";

const undirected = { directed: "ignore" } as const;

/** What boards, mentors and link scores take. */
const proposals = {
  composeBoard: {
    defaults: composeBoardDefaults,
    works: async (open, asked) => [boardWork(await open(undirected), { ...composeBoardDefaults, ...asked })],
  },
  linkScores: linkPlan,
  matchMentors: {
    defaults: matchMentorsDefaults,
    async works(open, asked, network) {
      await open(undirected);
      const { mentors, newcomers } = roles(network, asked as MatchMentorsOptions);
      return [mentorsWork(mentors, newcomers)];
    },
  },
} as const satisfies Readonly<Record<string, Plan>>;

const all = { ...plans, ...proposals };

/** What `estimate` knows. */
export type EstimatedName = EveryName | keyof typeof proposals;

/** The options of a measure. */
export type EstimateOptions<N extends EstimatedName> = N extends "composeBoard"
  ? ComposeBoardOptions
  : N extends "matchMentors"
    ? MatchMentorsOptions
    : N extends "linkScores"
      ? LinkScoresOptions
      : N extends EveryName
        ? MeasureOptionsOf<N>
        : never;

/**
 * What a measure of a network, link scores, a board or mentors would take, before the call: arc visits, seconds on one thread and bytes.
 * Takes the options of the call. Nothing is compiled and nothing kept. `robustness` and `stability` count every run of the
 * measure that they ask, while their `limit` holds for each of the runs.
 *
 * Arc visits are a bound for networks in which most pairs are a few steps apart; on chains of thousands, closeness,
 * harmonic, reach and distances visit up to 32 times as many. `spread` and `readiness` mostly need far fewer cascades than
 * they may. For `matchMentors` all count who have the experience, also those who may not be asked. Throws `bad-option` or
 * `unknown-measure`. O(n + m).
 */
export async function estimate<N extends EstimatedName>(
  measure: N,
  network: Network,
  options?: EstimateOptions<N>,
): Promise<Estimate> {
  return estimateBy(all, measure, network, options);
}

/** How many there are of either role, by the lists of a call or by experience. */
function roles(
  { actors }: Network,
  asked: MatchMentorsOptions,
): { readonly mentors: number; readonly newcomers: number } {
  const { experiencedFrom, newcomersUpTo } = { ...matchMentorsDefaults, ...asked };
  const column = actors.columns.get("experience");
  let [experienced, fresh] = [0, 0];
  if (column?.type === "number")
    for (const years of column.values) {
      if (years >= experiencedFrom) experienced++;
      if (years <= newcomersUpTo) fresh++;
    }
  return { mentors: asked.mentors?.length ?? experienced, newcomers: asked.newcomers?.length ?? fresh };
}
