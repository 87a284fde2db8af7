import { log } from "../../random/elementary.js";
import type { Walk } from "../walk.js";
import { lowerBound, upperBound } from "./bounds.js";
import type { Question } from "./certify.js";
import type { FairGoal, Share } from "./fair-goals.js";
import { metBy } from "./judge.js";
import { indexOf } from "./set-index.js";
import { SetPool } from "./set-pool.js";
import { chooseByWorth } from "./choose-by-worth.js";

/** A fair choice and what is certain of it. */
export interface FairChoice {
  readonly members: readonly number[];
  /** The worth of the choice, and of that which looks at nobody's share. */
  readonly value: number;
  readonly plain: number;
  /** The worth of the choice at least, and the most that any choice could be worth, with a chance of at least 1 − δ. */
  readonly low: number;
  readonly best: number;
  /** By group: whether anybody who is or may be asked was seen to reach it. */
  readonly isReachable: readonly boolean[];
  /** Sets drawn for it, in both pools together. */
  readonly sets: number;
}

/** Sets for each group in each pool. */
const setsPerGroup = 4096;

/**
 * A choice that shares reach among groups, judged by sets apart from those it was made by. Both pools have as many sets for each
 * group. The `plain` choice stands if none is found that is fairer.
 */
export async function fairChoice(
  opened: Walk,
  question: Question,
  groups: readonly (readonly number[])[],
  goalOf: (isReachable: readonly boolean[]) => FairGoal,
  plain: readonly number[],
): Promise<FairChoice> {
  const { pace } = opened;
  const { eligible, asked, size, samples, bytes, aim } = question;
  const order = eligible.length;
  const count = groups.length;
  const strata = new Int32Array(count + 1);
  groups.forEach((members, g) => (strata[g + 1] = strata[g] + members.length));
  const drawing = { ...question.drawing, roots: Int32Array.from(groups.flat()), strata };
  const selecting = new SetPool(opened, drawing, "fair sets to choose by");
  const judging = new SetPool(opened, drawing, "fair sets to judge by");
  const wanted = Math.max(1, Math.min(setsPerGroup, Math.floor(samples / 2 / count)));
  await selecting.draw(wanted * count, () => selecting.count >= count && selecting.bytes > bytes / 3);
  const each = Math.floor(selecting.count / count);
  await judging.draw(each * count, () => false);
  // Sets behind the last that every group has are left out.
  selecting.count = each * count;
  const eta = log((2 * count) / aim.delta);
  const seen: Share = (met) => met / each;
  const atMost: Share = (met) => Math.min(1, upperBound(met, eta) / each);
  const atLeast: Share = (met) => Math.min(1, lowerBound(met, eta) / each);
  const index = await indexOf(selecting, order, pace);
  const shared = { pool: selecting, index, groups: count, eligible, asked };
  const isReachable = groups.map(() => false);
  for (let set = 0; set < selecting.count; set++)
    for (let i = selecting.offsets[set]; i < selecting.offsets[set + 1]; i++)
      if (eligible[selecting.members[i]] === 1) isReachable[set % count] = true;
  const goal = goalOf(isReachable);
  const { choices, best } = await goal.search(
    (worth) => chooseByWorth(shared, size, worth, pace),
    seen,
    atMost,
  );
  const worth = async (pool: SetPool, members: readonly number[], share: Share): Promise<number> => {
    const met = await metBy(pool, each * count, order, asked, members, pace);
    const hits = new Int32Array(count);
    for (let set = 0; set < met.length; set++) if (met[set] >= 0) hits[set % count]++;
    return goal.value(Float64Array.from(hits, share));
  };
  let members = plain;
  let most = await worth(selecting, plain, seen);
  for (const choice of choices) {
    const value = await worth(selecting, choice, seen);
    if (value > most) [members, most] = [choice, value];
  }
  return {
    members,
    value: await worth(judging, members, seen),
    plain: await worth(judging, plain, seen),
    low: Math.min(best, await worth(judging, members, atLeast)),
    best,
    isReachable,
    sets: 2 * each * count,
  };
}
