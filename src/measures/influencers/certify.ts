import { log } from "../../random/elementary.js";
import type { Walk } from "../walk.js";
import { lowerBound, roundsFor, setsIn, upperBound, type Aim } from "./bounds.js";
import { budgeted } from "./budgeted.js";
import { Cover } from "./cover.js";
import { greedy, type Choice } from "./greedy.js";
import { metBy, metSoFar } from "./judge.js";
import { indexOf } from "./set-index.js";
import { SetPool, type Drawing } from "./set-pool.js";

/**
 * Why no more sets were drawn: the guarantee asked for was reached; or no choice adds anything that could be seen; or the
 * caller stopped it; or as many were drawn as were allowed, or as are needed at the very most.
 */
export type Ending = "certified" | "nothing" | "stopped" | "samples" | "memory" | "rounds";

/** Who may be chosen, how many, and how sure the answer is to be. */
export interface Question {
  readonly drawing: Drawing;
  /** 1 for those who may be chosen. */
  readonly eligible: Uint8Array;
  readonly asked: readonly number[];
  readonly size: number;
  /** Costs and what they may come to; without them everybody costs the same. */
  readonly costs: { readonly of: Float64Array; readonly budget: number } | undefined;
  readonly aim: Aim;
  /** Sets at most, of both pools together, and bytes. */
  readonly samples: number;
  readonly bytes: number;
  readonly stop: AbortSignal | undefined;
}

/** A choice, judged by sets that were drawn apart from those it was made by. */
export interface Answer {
  readonly choice: Choice;
  /** Sets in each pool. */
  readonly sets: number;
  /** The pool that judges, and by whom each of its first sets is met, as `metBy` has it. */
  readonly judging: SetPool;
  readonly met: Int32Array;
  /** How many of these are met by those asked before, with the first chosen, with the first two … */
  readonly soFar: readonly number[];
  /** Actors that the chosen add at least, and that any choice adds at most, both with a chance of at least 1 − δ. */
  readonly low: number;
  readonly best: number;
  /** low / best. */
  readonly guarantee: number;
  readonly rounds: number;
  /** How many rounds there could have been: every statement holds for all of them at once. */
  readonly mostRounds: number;
  readonly bytes: number;
  readonly ending: Ending;
}

/** What is certain when a round is over. */
export type Certificate = Readonly<Pick<Answer, "sets" | "low" | "best" | "guarantee">>;

/** A choice that meets nothing is believed to add nothing after so many sets. */
const enoughForNothing = 16384;

/**
 * Draws sets until a choice is certainly good enough: OPIM-C. In each round a choice is made by one pool of sets and judged by
 * the other; if the least that it reaches is close enough to the most that any choice could reach, it stands, else both
 * pools grow. Every round has its part of δ, so that what is certain holds whenever it ends.
 *
 * Tang, Tang, Xiao & Yuan, SIGMOD 2018, 991–1005, doi:10.1145/3183713.3183749.
 */
export async function certify(
  opened: Walk,
  question: Question,
  tell: (certificate: Certificate) => void,
): Promise<Answer> {
  const { drawing, aim, samples, bytes, stop } = question;
  const selecting = new SetPool(opened, drawing, "sets to choose by");
  const judging = new SetPool(opened, drawing, "sets to judge by");
  const rounds = roundsFor(aim);
  const least = aim.sets ?? 0;
  const most = Math.max(1, Math.floor(samples / 2));
  // Beside the two pools there is an index of the first, as large as a pool.
  const isFull = (): boolean => selecting.bytes > bytes / 3;
  let answer: Answer | undefined;
  for (let round = 1; ; round++) {
    const isStopped = (): boolean => answer !== undefined && stop?.aborted === true;
    const wanted = Math.min(most, setsIn(rounds, round));
    await selecting.draw(wanted, () => isFull() || isStopped());
    const sets = Math.min(wanted, selecting.count);
    await judging.draw(sets, isStopped);
    if (answer !== undefined && isStopped())
      return { ...answer, ending: isCertain(answer) ? "certified" : "stopped" };
    const found = await choose(opened, question, selecting, judging, sets);
    const certain = certainOf(found, aim, rounds.most);
    const ending = endingOf();
    answer = { ...found, ...certain, rounds: round, mostRounds: rounds.most, ending: ending ?? "stopped" };
    const { low, best, guarantee } = certain;
    tell({ sets, low, best, guarantee });
    if (ending !== undefined) return answer;

    function endingOf(): Ending | undefined {
      const last = lastOf();
      if (found.choice.best === 0)
        return sets >= Math.max(enoughForNothing, least) || sets === most ? "nothing" : last;
      if (isCertain(certain) && (sets >= least || last !== undefined)) return "certified";
      return last;
    }

    function lastOf(): Ending | undefined {
      if (round === rounds.most) return "rounds";
      if (sets === most) return "samples";
      return isFull() ? "memory" : undefined;
    }
  }

  function isCertain({ guarantee }: Certainty): boolean {
    return guarantee >= aim.share - aim.epsilon;
  }
}

/** The answer with other members, judged by the same sets, which had no part in choosing either. */
export async function judgedAnew(
  { pace }: Walk,
  { eligible, asked, aim }: Question,
  answer: Answer,
  members: readonly number[],
): Promise<Answer> {
  const { judging, sets, choice, mostRounds } = answer;
  const met = await metBy(judging, sets, eligible.length, asked, members, pace);
  const found = { ...answer, choice: { ...choice, members }, met, soFar: metSoFar(met, members.length) };
  return { ...found, ...certainOf(found, aim, mostRounds) };
}

type Found = Pick<Answer, "choice" | "sets" | "judging" | "met" | "soFar" | "bytes">;

/** Makes a choice by the first sets of one pool and judges it by those of the other. */
async function choose(
  { pace }: Walk,
  { eligible, asked, size, costs }: Question,
  selecting: SetPool,
  judging: SetPool,
  sets: number,
): Promise<Found> {
  const order = eligible.length;
  const index = await indexOf(selecting, order, pace);
  const cover = new Cover(selecting, index, eligible);
  for (const v of asked) cover.take(v);
  const choice =
    costs === undefined
      ? await greedy(cover, size, pace)
      : await budgeted(cover, costs.of, costs.budget, pace);
  const met = await metBy(judging, sets, order, asked, choice.members, pace);
  const bytes = selecting.bytes + judging.bytes + index.bytes + cover.gains.byteLength + 5 * sets;
  return { choice, sets, judging, met, soFar: metSoFar(met, choice.members.length), bytes };
}

type Certainty = Pick<Answer, "low" | "best" | "guarantee">;

function certainOf({ choice, sets, soFar }: Found, aim: Aim, mostRounds: number): Certainty {
  const { targets, delta } = aim;
  const eta = log((3 * mostRounds) / delta);
  const added = (soFar.at(-1) ?? 0) - soFar[0];
  const low = (targets / sets) * lowerBound(added, eta);
  const best = Math.min(targets, (targets / sets) * upperBound(choice.best, eta));
  return { low: Math.min(low, best), best, guarantee: Math.min(1, low / best) };
}
