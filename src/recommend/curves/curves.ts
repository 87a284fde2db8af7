import { namedBy } from "../asked.js";
import { openerOf, type ObjectiveOptions, type Opener } from "../benefit/open.js";
import { candidatePairs } from "../candidates/candidate-pairs.js";
import type { VertexPairs } from "../ground.js";
import type { ObjectiveName, Objective } from "../objective.js";
import { random } from "../../random/random.js";
import { Blend } from "../selection/blend.js";
import { noPairs } from "../selection/chosen-pairs.js";
import { greedily } from "../selection/greedy.js";
import { bestSets, type BestSet } from "./best-sets.js";
import { greedyByAll } from "./greedy-by-all.js";
import { Judging, type Gained, type Made } from "./judging.js";
import { listsOf, type Baseline } from "./lists.js";
import type { Prepared } from "./prepared.js";

/** Where values are means over draws, so many other draws judge. */
export const judges = 5;

export interface CurvesCall {
  readonly prepared: Prepared;
  readonly objective: ObjectiveName;
  readonly objectives: ObjectiveOptions;
  /** How many ties. */
  readonly budget: number;
  /** Pairs that get an exact look where `recommend` chooses, and where all candidates are to be looked at. */
  readonly looks: number;
  readonly allLooks: number;
}

/** What ties gain, by how they are chosen. */
export interface Curves {
  readonly objective: Objective;
  readonly budget: number;
  readonly candidates: number;
  readonly allLooks: number;
  /** The value without any tie. */
  readonly start: number;
  /** The choice of `recommend`, and greedy choice by exact gains alone. */
  readonly recommend: Gained;
  readonly greedy: Gained;
  /** The best choice of 1, 2 … ties; shorter than the budget where it takes too many looks. */
  readonly optimum: Gained;
  readonly baselines: ReadonlyMap<Baseline, Gained>;
}

/** How a call opens its objective: as it is chosen by, and as it is judged by. */
export function openersOf(
  { prepared, objective, objectives }: Pick<CurvesCall, "prepared" | "objective" | "objectives">,
  exact: boolean,
): readonly Opener[] {
  const { ground, seed } = prepared;
  if (exact) return [openerOf(objective, objectives, seed, ground)];
  return Array.from({ length: judges }, (_, judge) =>
    openerOf(objective, objectives, seed, ground, random(seed, "backtest", "judge", judge).bits()),
  );
}

/**
 * What an objective gains from the first, the second … tie: chosen as `recommend` chooses, by exact gains of all candidates, as
 * the best choice of all, by scores that know nothing of the objective, and by chance. All choose among the same
 * candidates and are judged alike. Interruptible.
 */
export async function curvesOf(call: CurvesCall): Promise<Curves> {
  const { prepared, objective: name, objectives, budget, allLooks } = call;
  const { ground, seed } = prepared;
  const { csr, pace } = ground.opened;
  const open = openerOf(name, objectives, seed, ground);
  const pairs = await pairsFor(call);
  const first = await open(csr);
  const judging = await Judging.of(openersOf(call, first.exact), csr);
  const along = async (ties: Made): Promise<Gained> => padded(await judging.along(ties), budget);
  const recommend = await along(await chosenTies(call, await open(csr), pairs));
  const taken = await greedyByAll(first, pairs, budget, allLooks);
  const dear = !first.exact || name === "include";
  const sets = await bestSets(() => open(csr), pairs, taken, budget, { order: csr.order, dear, pace });
  const ties = (at: readonly number[]): Made => at.map((i) => [pairs.a[i], pairs.b[i]] as const);
  const known = sets.filter((set): set is BestSet => set !== undefined);
  const baselines = new Map<Baseline, Gained>();
  for (const [baseline, lists] of await listsOf(prepared, pairs, budget))
    baselines.set(
      baseline,
      lists.length > 1 ? padded(await judging.among(lists), budget) : await along(lists[0]),
    );
  return {
    ...{ objective: first, budget, candidates: pairs.length, allLooks, start: judging.start, recommend },
    greedy: await along(ties(taken.at)),
    optimum: await judging.each(known.map(({ at }) => ties(at))),
    baselines,
  };
}

/** Candidates; only new ties of the actor who is to come closer, where no others count. */
async function pairsFor({ prepared, objective, objectives: { closer } }: CurvesCall): Promise<VertexPairs> {
  const { ground, perActor, seed, pairs } = prepared;
  if (objective !== "closer" || closer?.actor === undefined || closer.ties === "all") return pairs;
  const own = Int32Array.from(namedBy("closer.actor", [closer.actor], ground.opened));
  return candidatePairs(ground, { perActor, seed, for: own });
}

/** The ties that `recommend` chooses, without constraints. */
export async function chosenTies(
  { prepared, budget, looks }: Pick<CurvesCall, "prepared" | "budget" | "looks">,
  objective: Objective,
  pairs: VertexPairs,
): Promise<Made> {
  const taken = new Set<string>();
  const { picks } = await greedily({
    ...{ pairs, looks, count: budget, required: noPairs, untouched: true },
    blend: new Blend([{ objective, weight: 1 }]),
    rules: {
      look: () => Promise.resolve(),
      admits: (a, b) => !taken.has(`${a} ${b}`),
      take: (a, b) => taken.add(`${a} ${b}`),
      likelier: (some) => prepared.likelihood.order(some),
      factors: undefined,
    },
    pace: prepared.ground.opened.pace,
  });
  return picks.map(({ a, b }) => [a, b] as const);
}

/** A list that ends before the budget gains no more. */
function padded({ gains, low, high }: Gained, budget: number): Gained {
  const long = (values: readonly number[]): number[] =>
    Array.from({ length: budget }, (_, place) => values[Math.min(place, values.length - 1)] ?? 0);
  return { gains: long(gains), low: long(low), high: long(high) };
}
