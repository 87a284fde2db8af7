import { log } from "../../random/elementary.js";

/** The sum of numbers from 0 to `range`, the sum of their squares, and how many there are. */
export interface Sums {
  readonly sum: number;
  readonly square: number;
  readonly samples: number;
  readonly range: number;
}

/**
 * How far the mean of samples may be from the true one, up or down, but for a chance of `delta`, by the empirical Bernstein
 * bound: √(2 V ln(4 / δ) / m) + 7 r ln(4 / δ) / (3 (m − 1)), V the variance of the m samples, r their range. Infinity for one
 * sample.
 *
 * Maurer & Pontil, COLT 2009, theorem 4, taken twice with δ / 2.
 */
export function bernsteinError({ sum, square, samples, range }: Sums, delta: number): number {
  if (samples < 2) return Infinity;
  const variance = Math.max(0, (square - (sum * sum) / samples) / (samples - 1));
  const exponent = log(4 / delta);
  return Math.sqrt((2 * variance * exponent) / samples) + (7 * range * exponent) / (3 * (samples - 1));
}

/**
 * The same by Hoeffding's inequality, r √(ln(2 / δ) / 2 m), for a number of samples that was known beforehand.
 *
 * Hoeffding, J. Am. Stat. Assoc. 58 (1963) 13–30, doi:10.1080/01621459.1963.10500830, theorem 1.
 */
export function hoeffdingError({ samples, range }: Sums, delta: number): number {
  return range * Math.sqrt(log(2 / delta) / (2 * samples));
}

/** So many samples that Hoeffding's inequality leaves no more than `error` of a range of 1. */
export function hoeffdingSamples(error: number, delta: number): number {
  return Math.max(2, Math.ceil(log(2 / delta) / (2 * error * error)));
}

/**
 * Between which shares the true one lies, but for a chance of `delta`, if so many of the samples were hits: where the
 * Kullback–Leibler divergence of the share found from the true one is at most ln(2 / δ) / m.
 *
 * Hoeffding (1963), theorem 1, inequality (2.1), both ways.
 */
export function shareInterval(
  hits: number,
  samples: number,
  delta: number,
): readonly [low: number, high: number] {
  const most = log(2 / delta) / samples;
  const share = hits / samples;
  const end = (sure: number): number => {
    // Halving keeps `possible` within and `beyond` outside, so that rounding never makes the interval smaller.
    let [possible, beyond] = [share, sure];
    for (let i = 0; i < 60; i++) {
      const middle = (possible + beyond) / 2;
      if (divergence(share, middle) <= most) possible = middle;
      else beyond = middle;
    }
    return beyond;
  };
  return [hits === 0 ? 0 : end(0), hits === samples ? 1 : end(1)];
}

/** Of a chance p from a chance q, both of a hit or none. */
function divergence(p: number, q: number): number {
  const one = p === 0 ? 0 : p * log(p / q);
  const other = p === 1 ? 0 : (1 - p) * log((1 - p) / (1 - q));
  return one + other;
}
