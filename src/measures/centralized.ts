import type { Figure } from "../values/figures.js";

/** Freeman's sum of differences to the highest score, as a share of the most it can be. */
export function centralized(scores: Float64Array, most: number, about: string): Figure {
  if (scores.length < 3) return { value: NaN, about, reason: "too-few-actors" };
  let highest = 0;
  for (const score of scores) highest = Math.max(highest, score);
  let sum = 0;
  for (const score of scores) sum += highest - score;
  return { value: sum / most, about };
}
