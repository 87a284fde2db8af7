import type { ChangedNumber } from "../../values/comparison.js";
import type { Reason } from "../../values/reasons.js";

/** A number before and after as the mean of several draws, and where the mean change lies with about 95 %. */
export interface Paired {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Several numbers before and after, as one or more draws have them: each draw is of both, with the same random numbers, so
 * that the spread of the differences, not that of the numbers, says how sure the change is. One draw counts as exact.
 *
 * Reference   Common random numbers: Glasserman & Yao, Manage. Sci. 38 (1992) 884–908, doi:10.1287/mnsc.38.6.884; the
 *             interval is Student's t of the mean difference.
 */
export class PairedDraws {
  readonly #count: Int32Array;
  readonly #before: Float64Array;
  readonly #after: Float64Array;
  readonly #change: Float64Array;
  readonly #squares: Float64Array;
  #draws = 0;

  constructor(readonly length: number) {
    this.#count = new Int32Array(length);
    [this.#before, this.#after, this.#change, this.#squares] = [0, 0, 0, 0].map(
      () => new Float64Array(length),
    );
  }

  /** Adds a draw; numbers that are NaN before or after count in none of the means. */
  add(before: ArrayLike<number>, after: ArrayLike<number>): void {
    this.#draws++;
    for (let i = 0; i < this.length; i++) {
      const change = differenceOf(before[i], after[i]);
      if (Number.isNaN(change)) {
        // What one of them lacks is still told of the other.
        if (this.#count[i] === 0) [this.#before[i], this.#after[i]] = [before[i], after[i]];
        continue;
      }
      const count = ++this.#count[i];
      if (count === 1) this.#before[i] = this.#after[i] = 0;
      this.#before[i] += (before[i] - this.#before[i]) / count;
      this.#after[i] += (after[i] - this.#after[i]) / count;
      const off = change - this.#change[i];
      this.#change[i] += off / count;
      this.#squares[i] += off * (change - this.#change[i]);
    }
  }

  at(i: number): Paired {
    const [before, after, count] = [this.#before[i], this.#after[i], this.#count[i]];
    if (count === 0) return { before, after, change: NaN, low: NaN, high: NaN };
    const change = this.#change[i];
    if (this.#draws === 1) return { before, after, change, low: change, high: change };
    if (count === 1) return { before, after, change, low: NaN, high: NaN };
    const error = Math.sqrt(this.#squares[i] / (count - 1) / count);
    const around = error * studentQuantile(count - 1);
    return { before, after, change, low: change - around, high: change + around };
  }
}

/** The difference of two numbers, 0 where they differ in their rounding alone. */
function differenceOf(before: number, after: number): number {
  if (before === after) return 0;
  const change = after - before;
  return Math.abs(change) <= 1e-12 * Math.max(Math.abs(before), Math.abs(after)) ? 0 : change;
}

/** The 97.5 % quantile of Student's t with 1, 2, … 10 degrees of freedom. */
const quantiles: readonly number[] = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281,
];

/** From 11 degrees of freedom on the expansion of Cornish and Fisher around the normal quantile, right to 0.002. */
function studentQuantile(freedom: number): number {
  return freedom <= quantiles.length
    ? quantiles[freedom - 1]
    : 1.959964 + 2.372271 / freedom + 2.822502 / (freedom * freedom);
}

/** A paired number as rows of tables have it: with an interval where it was drawn, with a reason where it is undefined. */
export function changed(
  { before, after, change, low, high }: Paired,
  draws: number,
  reason: Reason | undefined,
): ChangedNumber {
  return {
    ...{ before, after, change },
    ...(draws > 1 && { low, high }),
    ...(Number.isNaN(change) && reason !== undefined && { reason }),
  };
}
