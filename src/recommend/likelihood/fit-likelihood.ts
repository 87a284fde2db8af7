import { membershipsOf } from "../../measures/labels.js";
import type { Proposal } from "../decisions/proposal.js";
import type { Ground } from "../ground.js";
import { actorFacts } from "./actor-facts.js";
import { declaredCard, fittedCard, type Fitted } from "./card.js";
import { crossFit } from "./cross-fit.js";
import { answersTo, decidedPairs } from "./decided-pairs.js";
import { curveOf, evaluated } from "./evaluated.js";
import { likelihoodOf, type Likelihood } from "./likelihood.js";
import { fitLogistic } from "./logistic.js";
import type { Basis } from "./model-card.js";
import { PairFeatures } from "./pair-features.js";
import { hiddenRounds, type RoundOptions } from "./rounds.js";
import { declaredRule, fittedRule } from "./score.js";
import { folds, trainingOf, type Training } from "./training.js";

/** So many have to have come true before chances are stated. */
export const leastTrue = 200;

export interface LikelihoodOptions extends RoundOptions {
  /** Proposals that were made before, with their answers. */
  readonly decisions?: readonly Proposal[] | undefined;
  /** An attribute by whose groups the calibration is shown; groups that are counted here are no feature. Default kind. */
  readonly by?: string | undefined;
}

/**
 * How likely ties are, fitted on what is on record.
 *
 * Where at least 200 proposals were answered, by both yes and no, it is fitted on these, and is acceptance. Else it is fitted on the
 * ties of the network: a tenth of them is hidden at a time, candidates are found in what is left, and the chance is that of a
 * candidate to be a hidden tie. Where fewer than 200 hidden ties are found, chances are unknown and declared weights put pairs
 * in an order.
 *
 * Features are link scores and what both ends state; see `features`. Regularized logistic regression on standardized features,
 * the penalty chosen by cross-validation in five parts; isotonic calibration and evaluation on parts that the models have not
 * seen. `groups` are never a feature. Random draws hang on the seed alone: equal bytes whatever the order of rows and the
 * executor. Renaming actors may draw other ties to hide. Interruptible.
 *
 * Zhou, Lü & Zhang, Eur. Phys. J. B 71 (2009) 623–630, doi:10.1140/epjb/e2009-00335-8; Ghasemian et al., PNAS 117 (2020)
 * 23393–23400, doi:10.1073/pnas.1914950117.
 */
export async function fitLikelihood(ground: Ground, options: LikelihoodOptions): Promise<Likelihood> {
  const { network, opened } = ground;
  const { seed, open, decisions = [] } = options;
  const features = await PairFeatures.on(ground, opened.csr, await actorFacts(network, opened));
  const answers = answersTo(decisions, ground);
  const notes = decisions.length > 0 ? [answers.note] : [];
  if (answers.areEnough) {
    const known = await decidedPairs(ground, open, answers.pairs);
    return fitted("decisions", await trainingOf([known], ground, seed), notes, features, options);
  }
  // Fewer ties than have to be found cannot be enough.
  if (opened.csr.linkCount < leastTrue) return declared(features, opened.csr.linkCount, notes, seed);
  const { known, hidden, proposing, isAll } = await hiddenRounds(ground, options);
  const training = await trainingOf(known, ground, seed);
  if (training.trues < leastTrue) return declared(features, training.trues, notes, seed);
  const note = `${hidden} ties were hidden in ${known.length} ${known.length === 1 ? "round" : "rounds"}, a tenth of all at a time; ${proposing} actors named candidates in each${isAll ? "" : ", a sample of all who may"}.`;
  return fitted("recorded-ties", training, [note, ...notes], features, options);
}

function declared(features: PairFeatures, found: number, notes: readonly string[], seed: number): Likelihood {
  const rule = declaredRule();
  const card = declaredCard(rule, found, leastTrue, notes, seed);
  return likelihoodOf({ card, features, rule, curve: undefined });
}

async function fitted(
  basis: Exclude<Basis, "declared">,
  training: Training,
  notes: readonly string[],
  features: PairFeatures,
  { seed, by }: LikelihoodOptions,
): Promise<Likelihood> {
  const { network, opened } = features.ground;
  const { pace } = opened;
  const { cases, design } = training;
  const { penalty, odds, losses } = await crossFit(cases, folds, pace);
  const model = await fitLogistic(cases, { penalty }, pace);
  const curve = await curveOf(cases, odds, -1, pace);
  const groups = await membershipsOf(network, by ?? "kind", opened);
  const rule = fittedRule(design, model);
  const evaluation = await evaluated(cases, odds, training, groups, leastTrue, pace);
  const about: Fitted = { basis, training, model, penalty, losses, evaluation, rule };
  return likelihoodOf({ card: fittedCard(about, leastTrue, notes, seed), features, rule, curve });
}
