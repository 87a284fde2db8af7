import type { Ranking } from "./ranking.js";

/** Cases of like chance: what was said of them, and what came of them. */
export interface CalibrationBin {
  /** How many cases. */
  readonly cases: number;
  /** The mean of the chances stated. */
  readonly stated: number;
  /** The share that came true. */
  readonly observed: number;
}

/** How far chances that were stated lie from what came true. */
export interface Calibration {
  /** The bins by rising chance. */
  readonly bins: readonly CalibrationBin[];
  /** Expected calibration error: the mean distance of the two columns over all cases, from 0 to 1. NaN without cases. */
  readonly error: number;
  /** The largest distance of any bin. */
  readonly worst: number;
}

/**
 * The calibration of stated chances, in `most` bins of as many cases each as can be without parting cases of equal chance.
 * `ranking` is that of the chances. `counts` says how often each case counts, 1 unless given. Where few cases come true
 * any small chance has a small error: read the bins, and the share that came true, beside it. O(n).
 *
 * Naeini, Cooper & Hauskrecht, AAAI 29 (2015) 2901–2907, doi:10.1609/aaai.v29i1.9602.
 */
export function calibrationOf(
  { order, ends }: Ranking,
  chances: ArrayLike<number>,
  labels: ArrayLike<number>,
  counts?: ArrayLike<number>,
  most = 10,
): Calibration {
  const countAt = (at: number): number => counts?.[order[at]] ?? 1;
  let total = 0;
  for (let at = 0; at < order.length; at++) total += countAt(at);
  const bins: CalibrationBin[] = [];
  let [cases, stated, hits, done] = [0, 0, 0, 0];
  // From the last rank, which has the lowest chance, to the first.
  for (let rank = ends.length - 1; rank >= 0; rank--) {
    for (let at = rank === 0 ? 0 : ends[rank - 1]; at < ends[rank]; at++) {
      const count = countAt(at);
      cases += count;
      stated += count * chances[order[at]];
      if (labels[order[at]] === 1) hits += count;
    }
    // Equal chances may have filled a bin far beyond its share: the next ends where the share of another one is reached.
    const isFull =
      done + cases >= (total * (Math.floor((done * most) / total + 1e-9) + 1)) / most - 1e-9 * total;
    if (cases === 0 || !(isFull || rank === 0)) continue;
    bins.push({ cases, stated: stated / cases, observed: hits / cases });
    done += cases;
    [cases, stated, hits] = [0, 0, 0];
  }
  const distances = bins.map((bin) => Math.abs(bin.stated - bin.observed));
  const sum = bins.reduce((sum, bin, i) => sum + bin.cases * distances[i], 0);
  return { bins, error: total > 0 ? sum / total : NaN, worst: Math.max(...distances, total > 0 ? 0 : NaN) };
}
