import { Pace } from "../../control/pace.js";
import { oneOf } from "../../csr/form.js";
import { ComityError } from "../../errors/error.js";
import { settle, within, type MeasureOptions } from "../../measures/options.js";
import { walk } from "../../measures/walk.js";
import type { Network } from "../../network/network.js";
import { random } from "../../random/random.js";
import { Figures } from "../../values/figures.js";
import { holdOut } from "../hold-out/hold-out.js";
import { predictionFigures } from "./figures.js";
import { Judge } from "./judge.js";
import { Means } from "./means.js";
import { notesOf } from "./notes.js";
import { opening, toHoldOutOf } from "./open-trials.js";
import { places } from "./slots.js";
import { predictionTables } from "./tables.js";
import { trialOf, type Trial } from "./trial.js";

export interface BacktestOptions extends Omit<MeasureOptions, "status" | "projected"> {
  /** "random" (default) hides a share of the pairs with a tie; "time" hides those first tied after `until`. */
  readonly by?: "random" | "time" | undefined;
  /** The share of pairs that is hidden at random. Default 0.1. */
  readonly share?: number | undefined;
  /** With "time": what is known is what was known at the end of this year, month or day, as "1989". */
  readonly until?: string | undefined;
  /** With "time": ties first made up to the end of this one are to be told. Default: all later ones. */
  readonly to?: string | undefined;
  /** How many times pairs are hidden at random. Default 5. By time it is once. */
  readonly holdOuts?: number | undefined;
  /** At most so many candidates for each actor. Default 200. */
  readonly perActor?: number | undefined;
  /** How many places of the list of an actor are looked at. Default 10. */
  readonly places?: number | undefined;
  /** How many samples of actors intervals rest on, 20 or more. Default 200. */
  readonly samples?: number | undefined;
}

export const backtestDefaults = {
  by: "random",
  share: 0.1,
  until: undefined,
  to: undefined,
  holdOuts: 5,
  perActor: 200,
  places: 10,
  samples: 200,
} as const satisfies BacktestOptions;

type Own = {
  readonly [Name in Exclude<keyof BacktestOptions, keyof MeasureOptions>]-?: Name extends "until" | "to"
    ? string | undefined
    : NonNullable<BacktestOptions[Name]>;
};

/**
 * How well ties are found again that were hidden: by the likelihood that `recommend` shows, and by each link score and by chance
 * beside it. Nobody is named and nothing is proposed.
 *
 * Pairs are hidden at random, several times, or those first tied after a date, once, when only what was known by then is
 * left. In the rest candidates are found and the likelihood is fitted as `recommend` does both; hidden pairs of two who may be
 * proposed count. Figures: `recall` (the share that are candidates; no later step finds the others), `averagePrecision` of the
 * likelihood, that of the best link score, the difference, `calibrationError`, each with its interval as `…Low` and `…High`.
 * All from 0 to 1, the difference from −1 to 1.
 *
 * Tables: `recall`; `prediction`, by what is known of the ends (both have a tie left, one, none) and method; `intervals` of
 * all of these; `differences` of the likelihood to each method; `calibration`, chances stated and what came of them. Average
 * precision counts hidden pairs that are no candidates as never found; `auc` is among candidates. `precisionAt`, `recallAt`,
 * `reciprocalRank` and `gainAt` (nDCG) are means over the actors with a hidden tie, of their first `places` places
 * (`reciprocalRank`: of all). `hardReciprocalRank` and `hardAuc` set each hidden pair beside up to 50 pairs of its ends that look
 * most like ties (HeaRT). Equal scores are taken as in a random order. A stratum with fewer than 200 hidden pairs is
 * reported, not judged (`judged`).
 *
 * Intervals are of 95 %, from drawing actors with replacement, the same in all hold-outs; lists of actors and models are not
 * made anew. Equal seeds give equal bytes on any executor. What is undefined is NaN with a reason.
 *
 * It says how well ties on record are told, not whether somebody who is asked will say yes, nor what comes of a tie.
 *
 * Throws `bad-option`, `too-large`. For each hold-out O(n log n + m), some eleven searches for candidates with their link scores,
 * and `samples` looks at all candidates by each method.
 *
 * Liben-Nowell & Kleinberg, JASIST 58 (2007) 1019–1031, doi:10.1002/asi.20591; Yang, Lichtenwalter & Chawla, Knowl. Inf.
 * Syst. 45 (2015) 751–782, doi:10.1007/s10115-014-0789-0; Li et al., NeurIPS 36 (2023), doi:10.48550/arXiv.2306.10453;
 * Snijders & Borgatti, Connections 22 (1999) 161–170.
 */
export async function backtest(network: Network, options: BacktestOptions = {}): Promise<Figures> {
  const settled = settle<Own>("backtest", backtestDefaults as Own, options as Partial<Own> & MeasureOptions);
  checked(settled, options);
  const { by, share, until, to, seed, perActor, samples } = settled;
  const whole = await walk(network, "backtest", settled, { directed: "ignore" });
  const { pace } = whole;
  const base = await toHoldOutOf(network, by, settled.asOf, pace);
  const means = new Means(seed, samples);
  const count = by === "time" ? 1 : settled.holdOuts;
  const held = places.map(() => 0);
  const [told, judges]: [Pick<Trial, "card" | "facts" | "recall">[], Pick<Judge, "bins">[]] = [[], []];
  let first: readonly string[] = [];
  for (let i = 0; i < count; i++) {
    const about = `, hold-out ${i + 1} of ${count}`;
    const drawn = random(seed, "backtest", i).bits();
    const out = await holdOut(base, { by, share, until, to, seed: drawn, signal: settled.signal });
    const trial = await trialOf(out, { open: opening(settled, about), perActor, seed: drawn });
    const quiet = new Pace({ signal: settled.signal });
    const judge = await Judge.of(trial, settled.places, quiet);
    const { eligible, opened } = trial.ground;
    const rows = opened.actorOf.filter((_, v) => eligible[v] === 1).sort();
    pace.begin(`backtest: intervals${about}`, samples);
    await means.add(judge, rows, out.training.actors.length, pace);
    pace.end();
    judge.held.forEach((pairs, place) => (held[place] += pairs));
    judges.push({ bins: judge.bins });
    told.push({ card: trial.card, facts: trial.facts, recall: trial.recall });
    if (i === 0) first = out.notes;
  }
  const notes = notesOf({ told, held, first, by, share, count, samples });
  const meta = whole.meta(notes, { exact: false, seed, samples });
  return new Figures(predictionFigures(means, held), meta, predictionTables(means, { held, judges }, meta));
}

function checked(settled: Own, options: object): void {
  for (const name of ["status", "projected"])
    if (name in options)
      throw new ComityError("bad-option", `backtest has no option "${name}"`, {
        path: [name],
        fix: "leave it out: ties that count are hidden, and ties by their dates",
      });
  oneOf("by", settled.by, ["random", "time"]);
  within("share", settled.share, 0.001, 0.9);
  within("holdOuts", settled.holdOuts, 1, 100, true);
  within("perActor", settled.perActor, 1, 10000, true);
  within("places", settled.places, 1, 10000, true);
  within("samples", settled.samples, 20, 10000, true);
  for (const name of ["until", "to"] as const)
    if (settled[name] !== undefined && settled.by !== "time")
      throw new ComityError("bad-option", `${name} is for hold-outs by time`, {
        path: [name],
        fix: 'set by to "time", or leave it out',
      });
}
