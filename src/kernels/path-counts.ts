/**
 * Numbers of shortest paths that cannot overflow: count[v] · 2^(512 · band[v]) with 1 ≤ count < 2^512. Plain doubles
 * while counts stay below 2^512, exact ratios beyond; terms 2^512 times smaller than a sum are rounded away.
 */
const limit = 1.3407807929942597e154;
const step = 1 / limit;

/** Adds the count of v to that of w. A count of 0 means none yet. */
export function addPaths(counts: Float64Array, bands: Int32Array, v: number, w: number): void {
  if (counts[w] === 0) {
    counts[w] = counts[v];
    bands[w] = bands[v];
    return;
  }
  const apart = bands[w] - bands[v];
  if (apart === 0) counts[w] += counts[v];
  else if (apart === 1) counts[w] += counts[v] * step;
  else if (apart < 0) {
    counts[w] = counts[v] + (apart === -1 ? counts[w] * step : 0);
    bands[w] = bands[v];
  }
  if (counts[w] >= limit) {
    counts[w] *= step;
    bands[w]++;
  }
}

/** The count of v divided by that of w, where w has at least as many paths as v. */
export function pathShare(counts: Float64Array, bands: Int32Array, v: number, w: number): number {
  const apart = bands[w] - bands[v];
  if (apart === 0) return counts[v] / counts[w];
  return apart === 1 ? (counts[v] / counts[w]) * step : 0;
}
