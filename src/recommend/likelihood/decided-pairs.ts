import type { Network } from "../../network/network.js";
import { subset } from "../../network/subset.js";
import { answeredPairs, type AnsweredPair } from "../decisions/answered-pairs.js";
import type { Proposal } from "../decisions/proposal.js";
import type { Ground } from "../ground.js";
import { actorFacts } from "./actor-facts.js";
import { PairFeatures } from "./pair-features.js";
import type { OpenGround } from "./rounds.js";
import type { Known } from "./training.js";

/** So many proposals have to be answered before acceptance is fitted, and so many of them with yes and with no. */
export const leastAnswers = 200;
const leastOfEach = 20;

/** The answers on record, of each pair the last. */
export interface Answers {
  readonly pairs: readonly AnsweredPair[];
  /** Whether there are enough of both to learn from. */
  readonly areEnough: boolean;
  /** How many there are, in a sentence. */
  readonly note: string;
}

/** The answers to proposals of new ties. A pair who answered several counts once, by the last. */
export function answersTo(decisions: readonly Proposal[], { opened }: Ground): Answers {
  const pairs = lastAnswers(answeredPairs(decisions, opened).filter(({ action }) => action === "introduce"));
  const accepted = pairs.filter(({ standing }) => standing === "accepted").length;
  const declined = pairs.length - accepted;
  return {
    pairs,
    areEnough: pairs.length >= leastAnswers && Math.min(accepted, declined) >= leastOfEach,
    note: `Of the proposals of new ties on record ${accepted} were accepted by both ends and ${declined} declined; acceptance is fitted from ${leastAnswers} answers on, ${leastOfEach} of either sort.`,
  };
}

/**
 * Pairs who answered, with features on a network that lacks their own ties: what came of a yes must not tell it.
 * Interruptible. O(n + m).
 */
export async function decidedPairs(
  ground: Ground,
  open: OpenGround,
  answers: readonly AnsweredPair[],
): Promise<Known> {
  const { actorOf } = ground.opened;
  const then = await open(await withoutTies(ground, answers));
  const { vertexOf, csr } = then.opened;
  const decided = answers
    .map(({ a, b, standing }) => {
      const [v, w] = [vertexOf[actorOf[a]], vertexOf[actorOf[b]]];
      return { v: Math.min(v, w), w: Math.max(v, w), isYes: standing === "accepted" };
    })
    .sort((one, other) => one.v - other.v || one.w - other.w);
  return {
    features: await PairFeatures.on(then, csr, await actorFacts(then.network, then.opened)),
    pairs: {
      length: decided.length,
      a: Int32Array.from(decided, ({ v }) => v),
      b: Int32Array.from(decided, ({ w }) => w),
    },
    labels: Uint8Array.from(decided, ({ isYes }) => Number(isYes)),
    near: new Uint8Array(decided.length),
  };
}

/** One answer for each pair: `answeredPairs` has one for each action. */
function lastAnswers(pairs: readonly AnsweredPair[]): AnsweredPair[] {
  const latest = new Map<string, AnsweredPair>();
  for (const pair of pairs) {
    if (pair.standing !== "accepted" && pair.standing !== "declined") continue;
    const key = `${pair.a} ${pair.b}`;
    if ((latest.get(key)?.on ?? "") <= (pair.on ?? "")) latest.set(key, pair);
  }
  return [...latest.values()];
}

async function withoutTies({ network, opened }: Ground, pairs: readonly AnsweredPair[]): Promise<Network> {
  const { ties, actors } = network;
  const keys = new Set<number>();
  const keyOf = (one: number, other: number): number =>
    Math.min(one, other) * actors.length + Math.max(one, other);
  for (const { a, b } of pairs) keys.add(keyOf(opened.actorOf[a], opened.actorOf[b]));
  const kept = new Uint8Array(ties.length);
  for (let row = 0; row < ties.length; row++) {
    kept[row] = keys.has(keyOf(ties.source[row], ties.target[row])) ? 0 : 1;
    if ((row & 8191) === 0 && opened.pace.due()) await opened.pace.rest();
  }
  return subset(network, new Uint8Array(actors.length).fill(1), kept, opened.pace);
}
