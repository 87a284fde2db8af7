import type { Ranking } from "./ranking.js";

/**
 * The area under the ROC curve: the chance that a case that came true is ranked above one that did not, equal scores
 * counting half. From 0 to 1; 0.5 is no better than chance. NaN unless there are cases of both sorts. Where true cases are
 * rare, read average precision beside it: many easy cases raise this one.
 *
 * `counts` says how often each case counts, 1 unless given. O(n).
 *
 * Hanley & McNeil, Radiology 143 (1982) 29–36, doi:10.1148/radiology.143.1.7063747.
 */
export function areaUnderRoc(
  { order, ends }: Ranking,
  labels: ArrayLike<number>,
  counts?: ArrayLike<number>,
): number {
  let [above, others, sum, from] = [0, 0, 0, 0];
  for (const end of ends) {
    let [hits, misses] = [0, 0];
    for (let at = from; at < end; at++) {
      const count = counts?.[order[at]] ?? 1;
      if (labels[order[at]] === 1) hits += count;
      else misses += count;
    }
    sum += misses * (above + hits / 2);
    above += hits;
    others += misses;
    from = end;
  }
  return above > 0 && others > 0 ? sum / (above * others) : NaN;
}
