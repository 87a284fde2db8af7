import { inChunks } from "../../control/pace.js";
import { datesOf, monthsAfter } from "../../measures/lapse.js";
import { partiesOf, type PartyOf } from "../../measures/parties.js";
import { unshownNames } from "../../network/mentions.js";
import { valueOf } from "../../network/network.js";
import { parsePartialDate } from "../../schema/dates.js";
import type { Ground } from "../ground.js";
import { candidatesOf, type ActionCandidates } from "./candidates.js";
import { latest, tieFactsOf, written, type TieFacts } from "./tie-facts.js";
import { tiedPairs } from "./tied-pairs.js";

export interface ProtectOptions {
  /** Within how many months of the date of the view a tie runs out soon. Default 12. */
  readonly months?: number | undefined;
}

/** What all ties of a pair hang on. */
export interface HangsOn {
  readonly of: "programme" | "funder" | "onePerson";
  /** Its name, for the steward alone, or the id of the actor that one person runs; missing where the audience may not see it. */
  readonly party?: string;
  /** How many ties of the view hang on it. */
  readonly ties: number;
}

/** Why the ties of a pair could be lost together. */
export interface ProtectFacts extends TieFacts {
  readonly hangsOn: readonly HangsOn[];
  /** When the last of them runs out, where all of them do so soon. */
  readonly runsOut?: string;
}

const sorts = ["programme", "funder", "onePerson"] as const;

/**
 * Pairs tied in the view whose ties could be lost together: all of them have the same programme or the same funder, or one
 * end is run by one person, or all run out within a year. Both ends may be asked. Without a date of the view nothing is known
 * to run out. O(n + m).
 */
export async function protectCandidates(
  ground: Ground,
  { months = 12 }: ProtectOptions = {},
): Promise<ActionCandidates<ProtectFacts>> {
  const { network, opened, asOf } = ground;
  const { pace, shown, admitted } = opened;
  const { columns } = network.ties;
  const parties = partiesOf(network, opened);
  const tieAt = new Int32Array(network.ties.length).fill(-1);
  const counts = sorts.map(() => new Map<string, number>());
  await inChunks(pace, admitted.ties.length, 4096, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      tieAt[admitted.ties[tie]] = tie;
      for (const [s, sort] of sorts.entries()) {
        const party = parties[sort](tie);
        if (party !== undefined) counts[s].set(party, (counts[s].get(party) ?? 0) + 1);
      }
    }
  });
  const unshown = await unshownNames(network, shown, pace);
  const until = datesOf(columns.get("until"));
  const today = asOf === undefined ? undefined : parsePartialDate(asOf);
  const soon = today === undefined ? -Infinity : monthsAfter(today.to, months);
  const runsOut = (row: number): boolean => {
    const end = until(row);
    return end !== undefined && end.to <= soon && valueOf(columns, "term", row) !== "open";
  };
  const hangsOn = (rows: Int32Array): HangsOn[] =>
    sorts.flatMap((of, s) => {
      const party = common(
        parties[of],
        Array.from(rows, (row) => tieAt[row]),
      );
      if (party === undefined) return [];
      const ties = counts[s].get(party) ?? 0;
      // Who pays and who runs what is for the steward; an end that one person runs is named as an end anyway.
      const isTold = (of === "onePerson" || shown.audience === "steward") && !unshown.has(party);
      return [{ of, ...(isTold && { party }), ties }];
    });
  const tied = await tiedPairs(ground, admitted.ties);
  const positions: number[] = [];
  await inChunks(pace, tied.length, 2048, (from, to) => {
    for (let i = from; i < to; i++) {
      const rows = tied.rows(i);
      if (rows.every(runsOut) || hangsOn(rows).length > 0) positions.push(i);
    }
  });
  const factsOf = await tieFactsOf(ground);
  return candidatesOf(tied, positions, (rows) => {
    const last = rows.every(runsOut) ? latest(Array.from(rows, until)) : undefined;
    return {
      ...factsOf(rows),
      hangsOn: hangsOn(rows),
      ...(last !== undefined && { runsOut: written(last) }),
    };
  });
}

/** The party that all these ties have. */
function common(partyOf: PartyOf, ties: readonly number[]): string | undefined {
  const [first, ...others] = ties.map(partyOf);
  return others.every((party) => party === first) ? first : undefined;
}
