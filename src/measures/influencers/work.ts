import type { Csr } from "../../csr/csr.js";
import type { Work } from "../cost.js";
import { influencersDefaults, usualSize } from "./options.js";
import { budgetedShare, greedyShare, logChoices, roundsFor, setsIn } from "./bounds.js";

/** What a call asks of the machine. */
export interface Asked {
  readonly size: number | undefined;
  readonly costs: unknown;
  readonly epsilon: number;
  readonly delta: number;
  readonly samples: number;
  readonly leastSamples: number;
}

/** Rounds that networks take as a rule: the number is not known before. */
const usualRounds = 8;
/** Members of a set under the weighted cascade on networks as they are, and looks that each takes. */
const usual = { members: 20, looks: 4 };

/**
 * The work of the sets that are drawn as a rule under the weighted cascade, and of choosing by them. Ties that pass messages
 * more often make larger sets.
 */
export function influencersWork(
  { order }: Csr,
  { size, costs, epsilon, delta, samples, leastSamples }: Asked,
): Work {
  const most = Math.min(order, size ?? order);
  const share = costs === undefined ? greedyShare : budgetedShare;
  const choices = logChoices(order, most, costs !== undefined);
  const least = Math.max(1, most);
  const aim = {
    targets: order,
    actors: order,
    choices,
    least,
    share,
    epsilon,
    delta,
    sets: leastSamples / 2,
  };
  const rounds = roundsFor(aim);
  const usually = 2 * setsIn(rounds, Math.min(usualRounds, rounds.most));
  const sets = Math.min(samples, Math.max(leastSamples, usually));
  const members = sets * Math.min(order, usual.members);
  return {
    kernel: "reverse-reach",
    arcVisits: members * usual.looks + order,
    bytes: 8 * members + 40 * order,
  };
}

/** The options of a call on which its work hangs, as `estimate` has them. */
interface Planned {
  readonly size?: number | undefined;
  readonly costs?: unknown;
  readonly epsilon?: number | undefined;
  readonly delta?: number | undefined;
  readonly samples?: number | undefined;
  readonly leastSamples?: number | undefined;
}

/** The same before the options are checked. */
export function influencersPlanned(csr: Csr, asked: Planned): Work {
  const {
    size = usualSize,
    costs,
    epsilon = influencersDefaults.epsilon,
    delta = influencersDefaults.delta,
    samples = influencersDefaults.samples,
    leastSamples = influencersDefaults.leastSamples,
  } = asked;
  return influencersWork(csr, { size, costs, epsilon, delta, samples, leastSamples });
}
