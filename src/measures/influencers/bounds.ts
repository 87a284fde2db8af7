import { log } from "../../random/elementary.js";

/** The share of the best that greedy choice reaches at least, 1 − 1/e. */
export const greedyShare = 1 - 0.36787944117144233;
/** The same for the better of choice by gain for cost and the best alone, at unequal costs. */
export const budgetedShare = 0.405;

/**
 * With a chance of at least 1 − e^−η, a set of actors that meets `met` of θ sets drawn apart from it is expected to meet no
 * fewer than this of θ.
 */
export function lowerBound(met: number, eta: number): number {
  const root = Math.sqrt(met + (2 / 9) * eta) - Math.sqrt(eta / 2);
  // Below the turning point of the parabola the bound would rise again as less is met.
  return root <= 0 ? 0 : Math.max(0, root * root - eta / 18);
}

/** With a chance of at least 1 − e^−η, a set of actors fixed before that meets `met` of θ sets is expected to meet no more than this of θ. */
export function upperBound(met: number, eta: number): number {
  const root = Math.sqrt(met + eta / 2) + Math.sqrt(eta / 2);
  return root * root;
}

/** How many sets each pool has in the first round, and how many rounds there are at most: every second one doubles the pools. */
export interface Rounds {
  readonly first: number;
  readonly most: number;
}

/** How many sets each pool has in a round, the first being 1. */
export function setsIn({ first }: Rounds, round: number): number {
  const doubled = first * 2 ** Math.floor((round - 1) / 2);
  return round % 2 === 1 ? doubled : Math.ceil(doubled * Math.SQRT2);
}

/** What is to be certified. */
export interface Aim {
  /** Actors the sets start from. */
  readonly targets: number;
  readonly actors: number;
  /** Logarithm of the number of choices there are. */
  readonly choices: number;
  /** The best choice reaches at least so many of the targets: themselves. */
  readonly least: number;
  readonly share: number;
  readonly epsilon: number;
  readonly delta: number;
  /** Sets that each pool is to have at least when all is done. Default 0. */
  readonly sets?: number;
}

/** Sets of the first round, doubled until there are so many: as each round looks at everybody, fewer take no less time. */
const fewest = 1024;
const fewestByActor = 1 / 128;

/**
 * The rounds of OPIM-C. With as many sets as the last has, greedy choice is within `share` − ε of the best with a chance of
 * at least 1 − δ/3 whatever the network. The paper doubles pools in every round, and the last of the authors' source may have half
 * of what is needed; smaller steps cost little of δ and overshoot less.
 *
 * Tang, Tang, Xiao & Yuan, SIGMOD 2018, 991–1005, doi:10.1145/3183713.3183749.
 */
export function roundsFor({ targets, actors, choices, least, share, epsilon, delta, sets = 0 }: Aim): Rounds {
  const sure = log(6 / delta);
  const root = share * Math.sqrt(sure) + Math.sqrt(share * (choices + sure));
  let first = Math.max(1, Math.floor(2 * root * root));
  while (first < Math.max(fewest, actors * fewestByActor)) first *= 2;
  const needed = Math.max(sets, (2 * targets * root * root) / (least * epsilon * epsilon));
  let most = 1;
  while (setsIn({ first, most }, most) < needed) most++;
  return { first, most };
}

/** ln C(n, k). */
function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 0; i < Math.min(k, n - k); i++) sum += log((n - i) / (i + 1));
  return sum;
}

/** Logarithm of the number of choices of `most` of so many actors, or with `fewer` of up to `most`. */
export function logChoices(actors: number, most: number, fewer: boolean): number {
  if (!fewer) return logChoose(actors, most);
  return Math.min(actors * 0.6931471805599453, most * log(actors + 1));
}
