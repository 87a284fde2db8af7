import type { Pace } from "../control/pace.js";

/**
 * The adjusted Rand index of two labellings with labels from 0 to below their length; 1 where they are the same. `counts`
 * has room for as many numbers as there are labels, all 0. O(n).
 */
export async function pairRand(a: Labelled, b: Labelled, counts: Int32Array, pace: Pace): Promise<number> {
  const n = a.labels.length;
  if (n < 2) return 1;
  let both = 0;
  for (let from = 0, end = 0; from < n; from = end) {
    const group = a.labels[a.order[from]];
    for (end = from; end < n && a.labels[a.order[end]] === group; end++)
      both += counts[b.labels[a.order[end]]]++;
    for (let i = from; i < end; i++) counts[b.labels[a.order[i]]] = 0;
    if (pace.due()) await pace.rest();
  }
  if (both === a.pairs && both === b.pairs) return 1;
  const chance = (a.pairs * b.pairs) / ((n * (n - 1)) / 2);
  return (both - chance) / ((a.pairs + b.pairs) / 2 - chance);
}

/** Labels, vertices sorted by label, and the number of pairs with the same label. */
export interface Labelled {
  readonly labels: Int32Array;
  readonly order: Int32Array;
  readonly pairs: number;
}

/** Labels from 0 to below their length, made ready for comparing. O(n). */
export function labelled(labels: Int32Array): Labelled {
  const starts = new Int32Array(labels.length + 1);
  for (const label of labels) starts[label + 1]++;
  let pairs = 0;
  for (let label = 0; label < labels.length; label++) {
    pairs += (starts[label + 1] * (starts[label + 1] - 1)) / 2;
    starts[label + 1] += starts[label];
  }
  const order = new Int32Array(labels.length);
  for (let v = 0; v < labels.length; v++) order[starts[labels[v]]++] = v;
  return { labels, order, pairs };
}

/** The mean adjusted Rand index of every two of some labellings; NaN of fewer than two. O(runs² · n). */
export async function meanRand(runs: readonly Int32Array[], pace: Pace): Promise<number> {
  const ready: Labelled[] = [];
  for (const labels of runs) {
    ready.push(labelled(labels));
    if (pace.due()) await pace.rest();
  }
  const counts = new Int32Array(runs[0]?.length ?? 0);
  let [sum, pairs] = [0, 0];
  for (const [i, a] of ready.entries())
    for (const b of ready.slice(i + 1)) {
      sum += await pairRand(a, b, counts, pace);
      pairs++;
    }
  return sum / pairs;
}
