import type { Pace } from "../../control/pace.js";
import { sortedOrder } from "../../network/sort.js";

/** Who stands where: places by falling score, the same score by place, and the rank of each of them. */
export interface Standing {
  readonly order: Int32Array;
  /** By place: 1 + how many stand above; NaN for those without a rank. */
  readonly ranks: Float64Array;
}

/** Ranks those of the given places that have a score. O(n log n). */
export async function standingOf(values: Float64Array, places: Int32Array, pace: Pace): Promise<Standing> {
  const known = places.filter((place) => !Number.isNaN(values[place]));
  const sorted = await sortedOrder(pace, known.length, (a, b) => values[known[b]] - values[known[a]]);
  const order = sorted.map((i) => known[i]);
  const ranks = new Float64Array(values.length).fill(NaN);
  for (let i = 0; i < order.length; i++)
    ranks[order[i]] = i > 0 && values[order[i]] === values[order[i - 1]] ? ranks[order[i - 1]] : i + 1;
  return { order, ranks };
}

/** The share of two sets of places that is in both, of what is in either; NaN where both are empty. */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const place of a) if (b.has(place)) both++;
  return both / (a.size + b.size - both);
}

/** The smallest of some numbers that at least this share of them do not exceed; NaN are passed over. Sorts them. */
export function quantile(numbers: Float64Array, share: number): number {
  numbers.sort();
  let length = numbers.length;
  while (length > 0 && Number.isNaN(numbers[length - 1])) length--;
  return length === 0 ? NaN : numbers[Math.max(0, Math.ceil(share * length - 1e-9) - 1)];
}
