import type { Calibration } from "../evaluation/calibration-error.js";

/**
 * What a likelihood rests on: "decisions" on answers to proposals, and only then may it be called acceptance; "recorded-ties" on
 * ties that are on record; "declared" on no history but weights that were chosen by hand, which put pairs in an order and
 * say nothing about chances.
 */
export type Basis = "recorded-ties" | "decisions" | "declared";

/** A term of the sum that a score is. */
export interface CardFeature {
  readonly feature: string;
  /** What it is, with its unit; or that it is not stated. */
  readonly about: string;
  /** Log-odds for one spread more; declared points for one unit more where the basis is "declared". */
  readonly coefficient: number;
  /** The mean and the standard deviation that a value is taken less of and divided by: 0 and 1 where the basis is "declared". */
  readonly mean: number;
  readonly spread: number;
}

/** A feature that was looked at and does not count. */
export interface CardLeftOut {
  readonly feature: string;
  readonly about: string;
  readonly because: string;
}

/** How chances fit the pairs of a group: those with an end in it. */
export interface GroupCalibration {
  readonly group: string;
  /** Cases of the evaluation with an end in the group, and how many of them came true. */
  readonly cases: number;
  readonly trues: number;
  readonly calibration: Calibration;
  /** True where fewer came true than chances can be judged by: reported, not judged. */
  readonly isThin: boolean;
}

/** How well pairs were told apart that the model had not seen. */
export interface CardEvaluation {
  /** Area under the ROC curve. */
  readonly auc: number;
  readonly averagePrecision: number;
  readonly calibration: Calibration;
  readonly byGroup: readonly GroupCalibration[];
}

/** All there is to know about a likelihood before it is believed. */
export interface ModelCard {
  readonly basis: Basis;
  /** What a chance is the chance of, in plain words, with the base rate. */
  readonly means: string;
  readonly features: readonly CardFeature[];
  readonly intercept: number;
  readonly leftOut: readonly CardLeftOut[];
  /** What is never looked at, a sentence each. */
  readonly neverUsed: readonly string[];
  /** Where the basis is "declared", 0 and empty. */
  readonly penalty: number;
  readonly penalties: readonly { readonly penalty: number; readonly loss: number }[];
  /** Parts of the cross-validation. */
  readonly folds: number;
  /** Pairs of which it is known what came of them, and how many of them came true. */
  readonly known: number;
  readonly trues: number;
  /** Cases that the model was fitted on, after sampling. */
  readonly cases: number;
  /** How many have to come true before chances are stated. */
  readonly least: number;
  /** The share of known pairs that came true; NaN where none are known. */
  readonly baseRate: number;
  /** Undefined where nothing was fitted. */
  readonly evaluation: CardEvaluation | undefined;
  readonly seed: number;
  /** Plain sentences a reader must know. */
  readonly notes: readonly string[];
}
