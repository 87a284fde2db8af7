import { inChunks, type Pace } from "../control/pace.js";
import { exp, log } from "../random/elementary.js";
import type { TieLives } from "./tie-lives.js";

/** A survival curve at one age. */
export interface CurvePoint {
  readonly years: number;
  readonly atRisk: number;
  readonly survival: number;
  /** NaN where none is left, and there is nothing to tell the spread from. */
  readonly low: number;
  readonly high: number;
}

/** How long the ties of a group live. */
export interface Survival {
  readonly ties: number;
  readonly ended: number;
  /** How many would have ended if all groups were alike, as in the log-rank test. */
  readonly expectedEnded: number;
  /** The first age in years that at most half outlive, with an interval; Infinity where it lies beyond what is known. */
  readonly median: number;
  readonly medianLow: number;
  readonly medianHigh: number;
  /** At every whole year. */
  readonly curve: readonly CurvePoint[];
}

export const daysAYear = 365.25;
/** Of 95 % intervals. */
const width = 1.959963984540054;

/** Half of them, give or take the rounding of a product. */
const half = 0.5 + 1e-12;

/** Ends and ages reached, by age in days. */
interface Ages {
  readonly ended: Float64Array;
  /** How many come under observation, and leave it, at an age. */
  readonly enter: Float64Array;
  readonly leave: Float64Array;
}

/**
 * Survival of ties by group, after Kaplan and Meier, with delayed entry: the share that reaches an age, from the ends at
 * each age among those then under observation. Intervals of 95 % by Greenwood's variance on the scale of log(−log S).
 * `members` lists the entries of each group; an entry may be in several. O(members + groups · days).
 *
 * Kaplan & Meier, J. Am. Stat. Assoc. 53 (1958) 457–481, doi:10.2307/2281868.
 */
export async function survivals(
  lives: TieLives,
  members: readonly (readonly number[])[],
  pace: Pace,
): Promise<readonly Survival[]> {
  const most = lives.age.reduce((oldest, age) => Math.max(oldest, age), 0);
  const all = emptyAges(most);
  const together = Array.from(new Set(members.flat()));
  await inChunks(pace, together.length, 8192, (from, to) => {
    addAges(all, lives, together.slice(from, to));
  });
  const hazard = hazards(all);
  const found: Survival[] = [];
  for (const group of members) {
    const ages = emptyAges(most);
    await inChunks(pace, group.length, 8192, (from, to) => {
      addAges(ages, lives, group.slice(from, to));
    });
    found.push(survivalOf(ages, hazard));
    if (pace.due()) await pace.rest();
  }
  return found;
}

function emptyAges(most: number): Ages {
  const zeros = (): Float64Array => new Float64Array(most + 2);
  return { ended: zeros(), enter: zeros(), leave: zeros() };
}

function addAges({ ended, enter, leave }: Ages, lives: TieLives, group: readonly number[]): void {
  for (const i of group) {
    if (lives.age[i] < 0) continue;
    enter[lives.entry[i] + 1]++;
    leave[lives.age[i]]++;
    if (lives.ended[i] === 1) ended[lives.age[i]]++;
  }
}

/** Ends by those under observation, at each age. */
function hazards({ ended, enter, leave }: Ages): Float64Array {
  let atRisk = 0;
  return ended.map((ends, age) => {
    atRisk += enter[age] - (age > 0 ? leave[age - 1] : 0);
    return ends === 0 ? 0 : ends / atRisk;
  });
}

function survivalOf({ ended, enter, leave }: Ages, hazard: Float64Array): Survival {
  let [atRisk, survival, greenwood, ties, ends, expectedEnded] = [0, 1, 0, 0, 0, 0];
  let [median, medianLow, medianHigh] = [Infinity, Infinity, Infinity];
  const curve: CurvePoint[] = [];
  let bounds = { low: 1, high: 1 };
  let year = 1;
  for (let age = 0; age < ended.length; age++) {
    atRisk += enter[age] - (age > 0 ? leave[age - 1] : 0);
    ties += enter[age];
    expectedEnded += atRisk * hazard[age];
    if (ended[age] > 0) {
      ends += ended[age];
      survival *= 1 - ended[age] / atRisk;
      greenwood += ended[age] / (atRisk * (atRisk - ended[age]));
      bounds = interval(survival, greenwood);
      const years = age / daysAYear;
      if (survival <= half) median = Math.min(median, years);
      if (bounds.low <= half) medianLow = Math.min(medianLow, years);
      if (bounds.high <= half) medianHigh = Math.min(medianHigh, years);
    }
    // What holds from this day to the next is what holds at a birthday between the two.
    for (; year * daysAYear < age + 1 && age + 1 < ended.length && atRisk > 0; year++)
      curve.push({ years: year, atRisk: atRisk - leave[age], survival, ...bounds });
  }
  return { ties, ended: ends, expectedEnded, median, medianLow, medianHigh, curve };
}

function interval(survival: number, greenwood: number): { low: number; high: number } {
  if (survival <= 0) return { low: NaN, high: NaN };
  if (survival >= 1) return { low: 1, high: 1 };
  const scale = -log(survival);
  const factor = exp((width * Math.sqrt(greenwood)) / scale);
  return { low: exp(-scale * factor), high: exp(-scale / factor) };
}
