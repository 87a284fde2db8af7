import type { Network } from "../../network/network.js";
import { Figures } from "../../values/figures.js";
import { prepare } from "../curves/prepared.js";
import { openGround } from "../open-ground.js";
import { exposurePart } from "./exposure-part.js";
import { gainsPart } from "./gains.js";
import { hiddenTies, type Part } from "./hidden-ties.js";
import { opening } from "./open-trials.js";
import { backtestCall, type BacktestOptions } from "./options.js";
import { perActorOf } from "./sizes.js";

/**
 * What `recommend` rests on, judged: how well ties are found again that were hidden, and what ties gain by how they are chosen. Nobody
 * is named and nothing is proposed.
 *
 * **Hidden ties.** Pairs are hidden at random, several times, or those first tied after a date, once, when only what was
 * known by then is left. In the rest candidates are found and the likelihood is fitted as `recommend` does both; hidden pairs
 * of two who may be proposed count. Figures: `recall` (the share that are candidates; no later step finds the others),
 * `averagePrecision` of the likelihood, that of the best link score, the difference, `calibrationError`, each with its
 * interval as `…Low` and `…High`. All from 0 to 1, the difference from −1 to 1.
 *
 * Tables: `recall`; `prediction`, by what is known of the ends (both have a tie left, one, none) and method; `intervals` of
 * all of these; `differences` of the likelihood to each method; `calibration`, chances stated and what came of them. Average
 * precision counts hidden pairs that are no candidates as never found; `auc` is among candidates. `precisionAt`, `recallAt`,
 * `reciprocalRank` and `gainAt` (nDCG) are means over the actors with a hidden tie, of their first `places` places
 * (`reciprocalRank`: of all). `hardReciprocalRank` and `hardAuc` set each hidden pair beside up to 50 pairs of its ends that look
 * most like ties (HeaRT); as these were picked for high scores, `hardAuc` may fall below 0.5, which is chance elsewhere.
 * Equal scores are taken as in a random order. A stratum with fewer than 200 hidden pairs is reported, not judged (`judged`).
 *
 * **Curves** (`objective`): what the first, the second … tie adds to an objective, in the table `curves`: chosen as `recommend`
 * chooses, greedily by exact gains of all candidates (`greedy`), at best (`optimum`, proven; where there are not too many
 * choices), by likelihood, link scores, ties of both ends (`topDegree`) and chance (the mean of 20 lists, and where 18 of them lie).
 * All choose among the same candidates. Exact, or where the objective is told from draws, the mean of five judges with draws
 * of their own, the same for all methods, with its 95 % interval. Figures: `start`, `gain` of `recommend`, its share of what
 * `greedy` and the optimum gain (`ofGreedy`, `ofOptimum`), and times what the best baseline does (`timesBest`).
 *
 * **Rounds** (`rounds`): proposals made again and again, as `recommend` chooses (by `objective`, else join-up), by likelihood,
 * Adamic–Adar, preferential attachment and chance. In each round the first `budget` pairs are shown and accepted with their
 * likelihood (one in two where it is unknown), with the same answers whoever shows them; accepted ties are made before the next.
 * Both ends of the pair in place r are seen 1 / log2(1 + r). Table `exposure` (with intervals: `exposureIntervals`): `coverage`, the
 * share of all who may be proposed that was ever seen, the `gini` of how much each was, the share that went to `newcomers`
 * (with few ties at the beginning), all so far; of the list of the round `novelty`, −log2 of the share of actors who are tied
 * to an end (itself counted), `steps` before the tie, the share of pairs `apart`, and of pairs `crossing` countries, else kinds.
 *
 * Intervals of hidden ties and rounds are of 95 %, from drawing actors with replacement, the same in all hold-outs; lists of actors and
 * models are not made anew. Equal seeds give equal bytes on any executor. What is undefined is NaN with a reason.
 *
 * It says how well ties on record are told, not whether somebody who is asked will say yes, nor what comes of a tie.
 *
 * Throws `bad-option`, `unknown-actor`, `unknown-attribute`, and `too-large` for more than four million candidates or where the
 * objective says so. For each hold-out O(n log n + m), some eleven searches for candidates with their link scores,
 * and `samples` looks at all candidates by each method. Curves take `allLooks` exact looks, and some 33 openings of the objective.
 *
 * Liben-Nowell & Kleinberg, JASIST 58 (2007) 1019–1031, doi:10.1002/asi.20591; Yang, Lichtenwalter & Chawla, Knowl. Inf.
 * Syst. 45 (2015) 751–782, doi:10.1007/s10115-014-0789-0; Li et al., NeurIPS 36 (2023), doi:10.48550/arXiv.2306.10453;
 * Snijders & Borgatti, Connections 22 (1999) 161–170; Nemhauser, Wolsey & Fisher, Math. Program. 14 (1978) 265–294,
 * doi:10.1007/BF01588971.
 */
export async function backtest(network: Network, options: BacktestOptions = {}): Promise<Figures> {
  const call = backtestCall(options);
  const { settled, seed, samples, objective, rounds } = call;
  const whole = await openGround(network, "backtest", settled);
  const { opened } = whole;
  const perActor = perActorOf(whole, call.perActor);
  const parts: Part[] = [];
  if (call.holdOuts > 0) parts.push(await hiddenTies(network, { ...call, perActor }, opened));
  if (objective !== undefined || rounds > 0) {
    const prepared = await prepare(network, { open: opening(settled, ", as it is"), perActor, seed });
    if (objective !== undefined) parts.push(await gainsPart(call, objective, prepared));
    if (rounds > 0) parts.push(await exposurePart(call, objective ?? "join-up", prepared));
  }
  const notes = parts.flatMap((part) => part.notes);
  const meta = opened.meta([...new Set(notes)], { exact: false, seed, samples });
  const figures = parts.map((part) => part.figures);
  const tables = parts.map((part) => part.tables(meta));
  return new Figures(
    Object.assign({}, ...figures) as (typeof figures)[number],
    meta,
    Object.assign({}, ...tables) as (typeof tables)[number],
  );
}
