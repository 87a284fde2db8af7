import { Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import { componentsKernel } from "../kernels/components.js";
import { setValuesKernel } from "../kernels/set-values.js";
import type { Network } from "../network/network.js";
import { Figures } from "../values/figures.js";
import { mayRank } from "../values/may-rank.js";
import { Table } from "../values/table.js";
import { refuseTooLarge, work, type Work } from "./cost.js";
import { costOfLook, fragmentationBound, removes, setGoal, type KeyPlayerGoal } from "./key-player-goals.js";
import { bestSet, looksOf } from "./key-player-search.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { piecesWithout } from "./pieces.js";
import { walk, type Walk } from "./walk.js";

export interface KeyPlayersOptions extends MeasureOptions {
  /** How many are sought. Default 3. */
  readonly size?: number;
  /** What they are to be best at together. Default "distance-reach". */
  readonly goal?: KeyPlayerGoal;
  /** For "reach", within how many steps others are reached. Default 2. */
  readonly steps?: number;
}

export const keyPlayersDefaults = {
  size: 3,
  goal: "distance-reach",
  steps: 2,
} as const satisfies KeyPlayersOptions;

const goals: readonly KeyPlayerGoal[] = [
  "distance-reach",
  "reach",
  "fragmentation",
  "distance-fragmentation",
];
const abouts: Readonly<Record<KeyPlayerGoal, string>> = {
  "distance-reach": "mean of 1 / distance from the set to every actor, members counted 1",
  reach: "actors that the set reaches within so many steps, itself included",
  fragmentation: "share of pairs left that are not connected without the set",
  "distance-fragmentation": "1 less the mean of 1 / distance between those left without the set",
};

/**
 * Key players: the set of `size` actors that is best together, which is not the same as the best one by one.
 *
 * "distance-reach" (default) and "reach" ask who reaches the others best: whom to tell first, whom to invite (KPP-POS).
 * Both gain less by each further member, so that the set found has at least 1 − 1/e, 63 %, of the best value; the figure
 * `upperBound` mostly says much more. "fragmentation" and "distance-fragmentation" ask without whom the network falls
 * apart (KPP-NEG): for those who have to protect it. No such guarantee is known there.
 *
 * Where there are few sets all are looked at, and `value` is the best there is. Else members are chosen one after the
 * other and swapped as long as that helps, for fragmentation also from four sets drawn at random; then `gap` is how far
 * `value` may be from the best, and `meta.exact` is false. Figures: `value`, `upperBound`, `gap`, `before` (fragmentation
 * without anybody taken away), `named` and `notNamed`. The table `players` names members; before the public neither people
 * nor actors under a pseudonym, who are counted. For fragmentation there is always the remedy: `remedyTies`, the fewest new
 * ties that would hold together what falls apart, and the table `remedy` of such ties.
 *
 * Directions, parallel ties and strengths change nothing. Throws `bad-option`, and `too-large` above `limit`.
 * O(size · n) looks at sets at least, each O(n + m), for "distance-fragmentation" O(n(n + m)).
 *
 * Borgatti, Comput. Math. Organ. Theory 12 (2006) 21–34, doi:10.1007/s10588-006-7084-x; the guarantee: Nemhauser, Wolsey &
 * Fisher, Math. Program. 14 (1978) 265–294, doi:10.1007/BF01588971.
 */
export async function keyPlayers(network: Network, options: KeyPlayersOptions = {}): Promise<Figures> {
  type Own = { readonly size: number; readonly goal: KeyPlayerGoal; readonly steps: number };
  const settled = settle<Own>("keyPlayers", keyPlayersDefaults, options);
  const goal = oneOf("goal", settled.goal, goals);
  const size = within("size", settled.size, 1, 1e6, true);
  const steps = within("steps", settled.steps, 0, Infinity, true);
  const named = { ...settled, onProgress: undefined };
  const opened = await walk(network, "keyPlayers", named, { directed: "ignore" });
  const { csr } = opened;
  const breaks = removes(goal);
  const most = breaks ? csr.order - 2 : csr.order;
  if (size > most)
    throw new ComityError(
      "bad-option",
      `size is ${size}, but ${csr.order} actors have sets of at most ${Math.max(0, most)}`,
      {
        path: ["size"],
      },
    );
  const part = "take a smaller size, or a part of the network with select";
  refuseTooLarge("keyPlayers", settled, csr, [keyPlayersWork(csr, { size, goal })], part);
  const wanted = setGoal(opened, goal, steps);
  const pace = new Pace(settled);
  pace.begin("keyPlayers", looksOf(csr.order, size, wanted.cost));
  const found = await bestSet(csr.order, size, wanted, settled.seed, pace);
  const [before] = breaks ? await wanted.values([], new Int32Array(0), 0) : [NaN];
  const pieces = breaks ? await piecesWithout(opened, found.members) : undefined;
  const known = breaks ? fragmentationBound(csr, goal, size, await partsOf(opened)) : found.bound;
  pace.end();
  const upperBound = found.exact ? found.value : Math.max(found.value, Math.min(found.bound, known));
  const facts = found.exact ? {} : { exact: false, ...(breaks ? { seed: settled.seed } : {}) };
  const meta = opened.meta(found.exact ? [] : [notAll], facts);
  const players = playersOf(opened, found.members);
  return new Figures(
    {
      value: { value: found.value, about: abouts[goal] },
      upperBound: { value: upperBound, about: "no set of this size can have more" },
      gap: { value: upperBound - found.value, about: "how far the value may be from the best" },
      ...(pieces && {
        before: { value: before, about: "the same with everybody there" },
        remedyTies: {
          value: pieces.remedy.length,
          about: "the fewest new ties that would hold together what falls apart",
        },
      }),
      named: { value: players.length, about: "members of the set who are named" },
      notNamed: { value: size - players.length, about: "members of the set who are not" },
    },
    meta,
    {
      players: new Table(["id", "name"], players, meta),
      ...(pieces && {
        remedy: new Table(["one", "other", "actorsOfOne", "actorsOfOther"], pieces.remedy, meta),
      }),
    },
  );
}

const notAll = "Not every set was looked at: the best may be better by up to the gap.";

/** The work of looking at every set, or of choosing members, swapping each once and bounding the rest. */
export function keyPlayersWork(
  csr: Csr,
  { size, goal }: { readonly size: number; readonly goal: KeyPlayerGoal },
): Work {
  const none = new Int32Array(0);
  const job = { aim: goal, steps: 0, base: none, sets: 1, size: 0, further: none };
  const cost = costOfLook(csr, goal);
  return work(setValuesKernel, csr, job, Math.ceil(looksOf(csr.order, size, cost) * cost), 2 * csr.order);
}

/** How many parts the network has, actors without ties included. */
function partsOf(opened: Walk): Promise<number> {
  const roots = (labels: Int32Array): number =>
    labels.reduce((count, label, v) => (label === v ? count + 1 : count), 0);
  return opened.run(componentsKernel, null, ({ labels }) => roots(labels));
}

function playersOf({ shown, actorOf }: Walk, members: readonly number[]): { id: string; name: string }[] {
  return members
    .map((v) => shown.placeOf[actorOf[v]])
    .filter((place) => mayRank(shown, place))
    .sort((a, b) => a - b)
    .map((place) => ({ id: shown.id(place), name: shown.name(place) }));
}
