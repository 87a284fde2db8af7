import type { Design } from "./design.js";
import { features, type Surroundings } from "./features.js";
import type { LogisticModel } from "./logistic.js";

/** What a feature adds to the score of a pair, and why in words. */
export interface Contribution {
  readonly feature: string;
  /** The value of the feature; NaN where what it takes is not stated. */
  readonly value: number;
  /** Log-odds, or declared points. */
  readonly points: number;
  readonly words: string;
}

/** A score as a sum over features: what it starts from, and the points of each by its value. */
export interface ScoreRule {
  readonly start: number;
  /** Positions in `features` that count, ascending. */
  readonly used: readonly number[];
  /** By feature: points of the value 0, points for each unit more, and points where nothing is stated. */
  readonly bases: Float64Array;
  readonly slopes: Float64Array;
  readonly unknowns: Float64Array;
}

/** The log-odds of a fitted model. */
export function fittedRule({ columns }: Design, { intercept, coefficients }: LogisticModel): ScoreRule {
  const rule = blank(intercept);
  const used = new Set<number>();
  for (const [j, { feature, isUnknown, mean, spread }] of columns.entries()) {
    used.add(feature);
    const slope = coefficients[j] / spread;
    rule.bases[feature] -= slope * mean;
    if (isUnknown) rule.unknowns[feature] += slope * (1 - mean);
    else rule.slopes[feature] = slope;
  }
  return { ...rule, used: Array.from(used).sort((a, b) => a - b) };
}

/** Points by declared weights: a feature that is not stated has none. */
export function declaredRule(): ScoreRule {
  const rule = blank(0);
  features.forEach(({ declared }, feature) => (rule.slopes[feature] = declared));
  return { ...rule, used: features.flatMap(({ declared }, feature) => (declared === 0 ? [] : [feature])) };
}

function blank(start: number): Omit<ScoreRule, "used"> {
  const numbers = (): Float64Array => new Float64Array(features.length);
  return { start, bases: numbers(), slopes: numbers(), unknowns: numbers() };
}

function pointsOf({ bases, slopes, unknowns }: ScoreRule, feature: number, value: number): number {
  return Number.isNaN(value) ? unknowns[feature] : bases[feature] + slopes[feature] * value;
}

/** The score of a row of features: the start and the points of each feature, added in their order. */
export function scoreOf(rule: ScoreRule, row: Float64Array): number {
  let score = rule.start;
  for (const feature of rule.used) score += pointsOf(rule, feature, row[feature]);
  return score;
}

/** What each feature adds to the score of a pair. Adding the points to the start in their order gives the score. */
export function contributionsOf(
  rule: ScoreRule,
  row: Float64Array,
  on: Surroundings,
  a: number,
  b: number,
): Contribution[] {
  return rule.used.map((at) => {
    const { name, words } = features[at];
    const value = row[at];
    return {
      feature: name,
      value,
      points: pointsOf(rule, at, value),
      words: Number.isNaN(value) ? "not stated" : words(value, on, a, b),
    };
  });
}
