import type { Design } from "./design.js";
import { features } from "./features.js";
import type { LogisticModel } from "./logistic.js";
import type { Basis, CardEvaluation, CardFeature, CardLeftOut, ModelCard } from "./model-card.js";
import type { ScoreRule } from "./score.js";
import { folds, type Training } from "./training.js";

/** What a fit leaves to say. */
export interface Fitted {
  readonly basis: Exclude<Basis, "declared">;
  readonly training: Training;
  readonly model: LogisticModel;
  readonly penalty: number;
  readonly losses: ModelCard["penalties"];
  readonly evaluation: CardEvaluation;
  readonly rule: ScoreRule;
}

const neverUsed = [
  "Membership of groups is never a feature: it is for looking at who is left out.",
  "Names, places by name, regions, risk, consent, capacity, experience and columns of your own are not looked at.",
  "Who is shown under a pseudonym counts with what a pseudonym leaves visible.",
] as const;

const percent = (share: number): string => `${(100 * share).toPrecision(2)}%`;

/** The card of a fitted likelihood. */
export function fittedCard(about: Fitted, least: number, notes: readonly string[], seed: number): ModelCard {
  const { basis, training, model, penalty, losses, evaluation, rule } = about;
  const { cases, design, known, trues, baseRate } = training;
  return {
    basis,
    means:
      basis === "decisions"
        ? `Acceptance: the chance that both ends say yes to such a proposal, as they did to ${percent(baseRate)} of those that were answered. It holds for proposals like those that were made.`
        : `The chance that such a tie forms and is recorded: the share of candidates like it that turned out to be ties when a tenth of all ties was hidden. Of all candidates ${percent(baseRate)} were. It says whether such ties are made, not whether somebody who is asked will say yes.`,
    features: design.columns.map(({ feature, isUnknown, mean, spread }, j): CardFeature => {
      const { name, about: what } = features[feature];
      return {
        feature: name,
        about: isUnknown ? `1 where it is not stated: ${what}` : what,
        coefficient: model.coefficients[j],
        mean,
        spread,
      };
    }),
    intercept: rule.start,
    leftOut: leftOutOf(design),
    neverUsed,
    penalty,
    penalties: losses,
    folds,
    known,
    trues,
    cases: cases.length,
    least,
    baseRate,
    evaluation,
    seed,
    notes: [
      ...notes,
      ...(cases.length < known
        ? [
            `Of ${known} known pairs ${cases.length} were drawn; each counts for as many as it was drawn from.`,
          ]
        : []),
      "Area under the curve, average precision and calibration are of pairs that the models had not seen.",
      ...(model.converged ? [] : ["The steps of the fit did not come to rest."]),
      ...evaluation.byGroup.flatMap(({ group, trues: own, isThin }) =>
        isThin ? [`Too few of the group ${group} came true (${own}) to judge its chances by.`] : [],
      ),
    ],
  };
}

function leftOutOf({ leftOut }: Design): CardLeftOut[] {
  const words = { "not-stated": "nobody states what it takes", "all-alike": "it is the same of all pairs" };
  return leftOut.map(({ feature, because }) => ({
    feature: features[feature].name,
    about: features[feature].about,
    because: words[because],
  }));
}

/** The card where too little is on record to fit anything. */
export function declaredCard(
  rule: ScoreRule,
  found: number,
  least: number,
  notes: readonly string[],
  seed: number,
): ModelCard {
  return {
    basis: "declared",
    means: `Unknown, which is not unlikely: ${found} ties are too few to learn from (at least ${least} that candidates find again when they are hidden). Weights that were declared, not measured, put pairs in an order; they give no chance.`,
    features: rule.used.map((feature) => ({
      feature: features[feature].name,
      about: features[feature].about,
      coefficient: rule.slopes[feature],
      mean: 0,
      spread: 1,
    })),
    intercept: 0,
    leftOut: features.flatMap(({ name, about, declared }) =>
      declared === 0 ? [{ feature: name, about, because: "it has no declared weight" }] : [],
    ),
    neverUsed,
    penalty: 0,
    penalties: [],
    folds: 0,
    known: 0,
    trues: found,
    cases: 0,
    least,
    baseRate: NaN,
    evaluation: undefined,
    seed,
    notes,
  };
}
