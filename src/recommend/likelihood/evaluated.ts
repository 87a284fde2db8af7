import type { Pace } from "../../control/pace.js";
import type { Memberships } from "../../measures/labels.js";
import { areaUnderRoc } from "../evaluation/auc.js";
import { averagePrecision } from "../evaluation/average-precision.js";
import { calibrationOf } from "../evaluation/calibration-error.js";
import { rankedCases } from "../evaluation/ranking.js";
import { chanceAt, isotonicSteps, type Steps } from "./isotonic.js";
import type { Cases } from "./logistic.js";
import type { CardEvaluation, GroupCalibration } from "./model-card.js";
import { folds } from "./training.js";

/** A step of the curve of chances rests on so many cases that came true. */
const leastOfStep = 10;

/** Groups with fewer members than this are not shown. */
const leastMembers = 5;

/** The ends of each case, by vertex. */
export interface Ends {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/** The curve from log-odds to chances, from cases of all folds but one (−1: of all). Interruptible. */
export async function curveOf(
  { length, labels, counts, folds: parts }: Cases,
  odds: Float64Array,
  without: number,
  pace: Pace,
): Promise<Steps> {
  const kept = Array.from({ length }, (_, i) => i).filter((i) => parts[i] !== without);
  const scores = kept.map((i) => odds[i]);
  return isotonicSteps(
    await rankedCases(scores, pace),
    scores,
    kept.map((i) => labels[i]),
    kept.map((i) => counts[i]),
    leastOfStep,
  );
}

/**
 * How well cases are told apart by log-odds of models that had not seen them, and how well chances fit that come from curves
 * which had not seen them either. `least` is how many have to come true in a group to judge it by.
 */
export async function evaluated(
  cases: Cases,
  odds: Float64Array,
  pairs: Ends,
  groups: Memberships | undefined,
  least: number,
  pace: Pace,
): Promise<CardEvaluation> {
  const { length, labels, counts, folds: parts } = cases;
  const chances = new Float64Array(length);
  for (let fold = 0; fold < folds; fold++) {
    const curve = await curveOf(cases, odds, fold, pace);
    for (let i = 0; i < length; i++) if (parts[i] === fold) chances[i] = chanceAt(curve, odds[i]);
  }
  const byOdds = await rankedCases(odds, pace);
  const byChance = await rankedCases(chances, pace);
  return {
    auc: areaUnderRoc(byOdds, labels, counts),
    averagePrecision: averagePrecision(byOdds, labels, counts),
    calibration: calibrationOf(byChance, chances, labels, counts),
    byGroup: groups === undefined ? [] : await byGroup({ cases, chances, pairs, groups, least }, pace),
  };
}

interface Grouped {
  readonly cases: Cases;
  readonly chances: Float64Array;
  readonly pairs: Ends;
  readonly groups: Memberships;
  readonly least: number;
}

async function byGroup(
  { cases, chances, pairs, groups, least }: Grouped,
  pace: Pace,
): Promise<GroupCalibration[]> {
  const found: GroupCalibration[] = [];
  for (const [g, group] of groups.names.entries()) {
    if (pace.due()) await pace.rest();
    const members = new Set(groups.members[g]);
    if (members.size < leastMembers) continue;
    const own = Array.from(chances.keys()).filter((i) => members.has(pairs.a[i]) || members.has(pairs.b[i]));
    const stated = own.map((i) => chances[i]);
    const labels = own.map((i) => cases.labels[i]);
    const counts = own.map((i) => cases.counts[i]);
    const trues = labels.reduce((sum, label) => sum + label, 0);
    found.push({
      group,
      cases: own.length,
      trues,
      calibration: calibrationOf(await rankedCases(stated, pace), stated, labels, counts),
      isThin: trues < least,
    });
  }
  return found;
}
