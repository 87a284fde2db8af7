import { log } from "../../random/elementary.js";

/** How well one list of proposals finds what came true. */
export interface ListedFigures {
  /** The share of the first k places that came true, and the share of all that came true which is there. */
  readonly precision: number;
  readonly recall: number;
  /** 1 / the place of the first that came true; 0 where none is on the list. */
  readonly reciprocalRank: number;
  /** Gain by place, discounted by log2(1 + place), over the first k places; 1 is the best order that could be. */
  readonly gain: number;
}

/**
 * Figures of a list in the order of its scores: what is expected of them if cases of equal score are in a random order, so
 * that their order in `scores` cannot matter. `trues` is how many came true, on the list or not, 1 or more. Places beyond the end of a short
 * list count as wrong. O(n log n).
 *
 * Järvelin & Kekäläinen, ACM Trans. Inf. Syst. 20 (2002) 422–446, doi:10.1145/582415.582418; equal scores: McSherry &
 * Najork, ECIR 2008, 414–421, doi:10.1007/978-3-540-78646-7_38.
 */
export function listedFigures(
  scores: readonly number[],
  labels: readonly number[],
  trues: number,
  k: number,
): ListedFigures {
  const value = (i: number): number => (Number.isNaN(scores[i]) ? -Infinity : scores[i]);
  const order = Array.from(scores.keys()).sort((i, j) => {
    const [one, other] = [value(i), value(j)];
    return one > other ? -1 : one < other ? 1 : 0;
  });
  let [hits, gain, reciprocalRank, from] = [0, 0, 0, 0];
  while (from < order.length) {
    let [to, found] = [from, 0];
    for (; to < order.length && value(order[to]) === value(order[from]); to++) found += labels[order[to]];
    const share = found / (to - from);
    for (let place = from; place < Math.min(to, k); place++) {
      hits += share;
      gain += share * discount(place);
    }
    if (found > 0 && reciprocalRank === 0) reciprocalRank = firstOf(from, to - from, found);
    from = to;
  }
  let best = 0;
  for (let place = 0; place < Math.min(k, trues); place++) best += discount(place);
  return { precision: hits / k, recall: hits / trues, reciprocalRank, gain: gain / best };
}

const ln2 = log(2);

/** 1 / log2(1 + place), the first place being 1; `place` counts from 0. */
function discount(place: number): number {
  return ln2 / log(place + 2);
}

/** What 1 / place of the first of `found` is expected to be, if they lie anywhere among `size` places after `before`. */
function firstOf(before: number, size: number, found: number): number {
  let [sum, none] = [0, 1];
  for (let place = 0; place <= size - found; place++) {
    const here = found / (size - place);
    sum += (none * here) / (before + place + 1);
    none *= 1 - here;
  }
  return sum;
}
