import { inChunks, type Pace } from "../../control/pace.js";
import { fitLogistic, lossOf, type Cases, type LogisticModel } from "./logistic.js";

/** Penalties that are tried, strongest first, in units of the spread of what came: share · (1 − share) of true cases. */
const tried = [0.3, 0.03, 0.003] as const;

/** Models that only choose between penalties are fitted to this share of the spread: digits beyond choose nothing. */
const trace = 1e-4;

/** Models that were each fitted without one fold, and what they say of the cases of that fold. */
export interface CrossFit {
  readonly penalty: number;
  /** The log-odds of every case, by the model that has not seen it. */
  readonly odds: Float64Array;
  /** The mean log loss of the cases at each penalty that was tried. */
  readonly losses: readonly { readonly penalty: number; readonly loss: number }[];
}

/** The log-odds that a model gives to a case. */
export function oddsOf(
  { intercept, coefficients }: LogisticModel,
  { width, values }: Cases,
  i: number,
): number {
  let odds = intercept;
  for (let j = 0; j < width; j++) odds += coefficients[j] * values[i * width + j];
  return odds;
}

/**
 * Chooses the penalty by cross-validation: the one with the smallest log loss of cases that a model has not seen, the
 * stronger where two are equal. Interruptible. O(folds · penalties) fits, each from where the last one ended.
 *
 * Stone, J. R. Stat. Soc. B 36 (1974) 111–147, doi:10.1111/j.2517-6161.1974.tb00994.x.
 */
export async function crossFit(cases: Cases, folds: number, pace: Pace): Promise<CrossFit> {
  const starts = new Array<LogisticModel | undefined>(folds);
  const losses: { penalty: number; loss: number }[] = [];
  let best: { penalty: number; odds: Float64Array; loss: number } | undefined;
  const spread = spreadOf(cases);
  pace.begin("likelihood: penalties", tried.length * folds);
  for (const [step, unit] of tried.entries()) {
    const penalty = unit * spread;
    const odds = new Float64Array(cases.length);
    for (let fold = 0; fold < folds; fold++) {
      const options = { penalty, without: fold, tolerance: trace * spread, start: starts[fold] };
      const model = await fitLogistic(cases, options, pace);
      starts[fold] = model;
      await inChunks(pace, cases.length, 4096, (from, to) => {
        for (let i = from; i < to; i++) if (cases.folds[i] === fold) odds[i] = oddsOf(model, cases, i);
      });
      pace.advance(step * folds + fold + 1);
    }
    const loss = meanLoss(cases, odds);
    losses.push({ penalty, loss });
    if (best === undefined || loss < best.loss) best = { penalty, odds, loss };
  }
  pace.end();
  return { penalty: best?.penalty ?? NaN, odds: best?.odds ?? new Float64Array(0), losses };
}

/** What the matrix of second derivatives is multiplied by where nothing is known: penalties mean the same whatever the share. */
function spreadOf({ length, labels, counts }: Cases): number {
  let [hits, total] = [0, 0];
  for (let i = 0; i < length; i++) {
    total += counts[i];
    if (labels[i] === 1) hits += counts[i];
  }
  return (hits * (total - hits)) / total ** 2;
}

function meanLoss({ length, labels, counts }: Cases, odds: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let i = 0; i < length; i++) {
    sum += counts[i] * lossOf(odds[i], labels[i]);
    total += counts[i];
  }
  return total > 0 ? sum / total : NaN;
}
