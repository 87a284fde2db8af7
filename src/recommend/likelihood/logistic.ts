import { inChunks, type Pace } from "../../control/pace.js";
import { exp, log } from "../../random/elementary.js";
import { solvePositive } from "./solve-positive.js";

/** Cases for a regression: a row of numbers each, whether it came true, and how many cases it stands for. */
export interface Cases {
  readonly length: number;
  readonly width: number;
  /** Row by row; every number finite. */
  readonly values: Float64Array;
  /** 1 for cases that came true. */
  readonly labels: Uint8Array;
  readonly counts: Float64Array;
  /** The fold of each case, from 0. */
  readonly folds: Uint8Array;
}

/** Log-odds as a sum: the intercept and a coefficient for each number of a row. */
export interface LogisticModel {
  readonly intercept: number;
  readonly coefficients: Float64Array;
  /** False where the steps did not come to rest; what is there is the best that was found. */
  readonly converged: boolean;
}

export interface LogisticOptions {
  /** What the half sum of squared coefficients is multiplied by; above 0. */
  readonly penalty: number;
  /** A fold whose cases are left out. Default none. */
  readonly without?: number | undefined;
  /** The steps come to rest where no derivative of the loss is larger. Default 1e-12. */
  readonly tolerance?: number | undefined;
  /** Where to start. Default the share of cases that came true. */
  readonly start?: LogisticModel | undefined;
}

const mostSteps = 50;

/**
 * Logistic regression with a ridge penalty: the coefficients that minimize the mean log loss of the cases plus
 * penalty / 2 · Σ coefficient², the intercept free. The minimum is unique. Newton's method with halved steps where a whole one
 * goes too far; sums run in the order of the cases, so that equal cases give equal bytes. Interruptible.
 *
 * Cost        O(steps · cases · width²), some 5 to 10 steps.
 * Reference   le Cessie & van Houwelingen, Appl. Stat. 41 (1992) 191–201, doi:10.2307/2347628
 */
export async function fitLogistic(
  cases: Cases,
  { penalty, without = -1, tolerance = 1e-12, start }: LogisticOptions,
  pace: Pace,
): Promise<LogisticModel> {
  const size = cases.width + 1;
  let beta: Float64Array = new Float64Array(size);
  if (start === undefined) beta[0] = startOf(cases, without);
  else beta.set([start.intercept, ...start.coefficients]);
  let here = await sumsOf(cases, beta, penalty, without, pace);
  let converged = false;
  for (let step = 0; step < mostSteps && !converged; step++) {
    const direction = solvePositive(here.curvature, here.slope, size);
    converged = Math.max(...here.slope.map(Math.abs)) <= tolerance;
    for (let share = 1; !converged; share /= 2) {
      const next = beta.map((value, j) => value - share * direction[j]);
      const there = await sumsOf(cases, next, penalty, without, pace);
      if (there.loss <= here.loss) {
        // Where the loss no longer changes, rounding is all that is left.
        converged = there.loss === here.loss;
        [beta, here] = [next, there];
        break;
      }
      converged = share < 1e-6;
    }
  }
  return { intercept: beta[0], coefficients: beta.slice(1), converged };
}

/** The log-odds of the share that came true, as the intercept before anything is known. */
function startOf({ length, labels, counts, folds }: Cases, without: number): number {
  let [all, hits] = [0, 0];
  for (let i = 0; i < length; i++) {
    if (folds[i] === without) continue;
    all += counts[i];
    if (labels[i] === 1) hits += counts[i];
  }
  return log((hits + 0.5) / (all - hits + 0.5));
}

interface Sums {
  readonly loss: number;
  readonly slope: Float64Array;
  /** The lower triangle of the matrix of second derivatives, row by row, in a square. */
  readonly curvature: Float64Array;
}

async function sumsOf(
  { length, width, values, labels, counts, folds }: Cases,
  beta: Float64Array,
  penalty: number,
  without: number,
  pace: Pace,
): Promise<Sums> {
  const size = width + 1;
  const slope = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const row = new Float64Array(size).fill(1);
  let [loss, total] = [0, 0];
  await inChunks(pace, length, 512, (from, to) => {
    for (let i = from; i < to; i++) {
      if (folds[i] === without) continue;
      let odds = beta[0];
      for (let j = 1; j < size; j++) {
        row[j] = values[i * width + j - 1];
        odds += beta[j] * row[j];
      }
      const chance = chanceOf(odds);
      total += counts[i];
      loss += counts[i] * lossOf(odds, labels[i]);
      const miss = counts[i] * (chance - labels[i]);
      const spread = counts[i] * chance * (1 - chance);
      for (let j = 0; j < size; j++) {
        slope[j] += miss * row[j];
        const by = spread * row[j];
        const at = j * size;
        for (let k = 0; k <= j; k++) curvature[at + k] += by * row[k];
      }
    }
  });
  const each = total > 0 ? 1 / total : 0;
  loss *= each;
  for (let j = 0; j < size; j++) {
    slope[j] *= each;
    for (let k = 0; k <= j; k++) curvature[j * size + k] *= each;
    if (j === 0) continue;
    loss += (penalty / 2) * beta[j] ** 2;
    slope[j] += penalty * beta[j];
    curvature[j * size + j] += penalty;
  }
  return { loss, slope, curvature };
}

/** The chance that log-odds stand for. */
export function chanceOf(odds: number): number {
  return 1 / (1 + exp(-odds));
}

/** The log loss of stated log-odds: minus the logarithm of the chance that was given to what came. */
export function lossOf(odds: number, label: number): number {
  const against = label === 1 ? -odds : odds;
  return against > 0 ? against + log(1 + exp(-against)) : log(1 + exp(against));
}
