import type { Ranking } from "../evaluation/ranking.js";
import { places } from "./slots.js";

/** Average precision and the area under the ROC curve at each place, all pairs first. */
export interface PlaceFigures {
  readonly averagePrecision: Float64Array;
  readonly auc: Float64Array;
}

const size = places.length;

/**
 * The figures of one ranking at all places in one pass over it: what `averagePrecision` and `areaUnderRoc` give for the cases
 * of each place alone. `marks` has for each case twice its stratum, and one more if it came true; `missed` says for each place
 * how many came true that were never ranked. O(n).
 */
export function placeFigures(
  { order, ends }: Ranking,
  marks: Uint8Array,
  counts: Uint32Array,
  missed: readonly number[],
): PlaceFigures {
  const [found, others] = [new Float64Array(size), new Float64Array(size)];
  const [precision, area] = [new Float64Array(size), new Float64Array(size)];
  const [hits, misses] = [new Float64Array(size), new Float64Array(size)];
  let from = 0;
  for (const end of ends) {
    if (end - from === 1) {
      // Most ranks hold one case: it counts at its own place and at all, and needs no sums.
      const i = order[from];
      from = end;
      const count = counts[i];
      if (count === 0) continue;
      const mark = marks[i];
      const place = 1 + (mark >> 1);
      if ((mark & 1) === 0) {
        area[0] += count * found[0];
        area[place] += count * found[place];
        others[0] += count;
        others[place] += count;
      } else {
        found[0] += count;
        found[place] += count;
        precision[0] += count * (found[0] / (found[0] + others[0]));
        precision[place] += count * (found[place] / (found[place] + others[place]));
      }
      continue;
    }
    let counted = 0;
    for (let at = from; at < end; at++) {
      const i = order[at];
      const count = counts[i];
      if (count === 0) continue;
      const mark = marks[i];
      if ((mark & 1) === 1) hits[1 + (mark >> 1)] += count;
      else misses[1 + (mark >> 1)] += count;
      counted += count;
    }
    from = end;
    if (counted === 0) continue;
    for (let place = 1; place < size; place++) {
      hits[0] += hits[place];
      misses[0] += misses[place];
    }
    for (let place = 0; place < size; place++) {
      const hit = hits[place];
      const miss = misses[place];
      if (hit + miss === 0) continue;
      area[place] += miss * (found[place] + hit / 2);
      found[place] += hit;
      others[place] += miss;
      if (hit > 0) precision[place] += hit * (found[place] / (found[place] + others[place]));
      hits[place] = 0;
      misses[place] = 0;
    }
  }
  return {
    averagePrecision: precision.map((sum, place) => {
      const all = found[place] + missed[place];
      return all > 0 ? sum / all : NaN;
    }),
    auc: area.map((sum, place) => sum / (found[place] * others[place] || NaN)),
  };
}
