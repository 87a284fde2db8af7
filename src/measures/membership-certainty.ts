import type { Pace } from "../control/pace.js";

/** How sure it is of each vertex where it belongs. */
export interface Certainty {
  /** The mean share of runs in which a vertex was together with another member of its group. */
  readonly own: Float64Array;
  /** Of vertices with less than asked for: the other group with the highest mean share, −1 where there is none. */
  readonly second: Int32Array;
  /** That share; NaN where there is no other group. */
  readonly secondShare: Float64Array;
}

/**
 * D(u, v) is the share of runs that put u and v together. Certainty of v is the mean of D(v, u) over all other members u
 * of its group, tied to v or not; of a vertex alone in its group the share of runs in which it was alone.
 *
 * Counted from how many members of a group share a label in a run, without looking at pairs. `groups` are numbered from 0;
 * of equal shares the second group is the one with the lower number. O(runs · n), and for each vertex below `least` the
 * number of groups it was together with.
 */
export async function certaintyOf(
  groups: Int32Array,
  count: number,
  runs: readonly Int32Array[],
  least: number,
  pace: Pace,
): Promise<Certainty> {
  const n = groups.length;
  const { order, ends } = membersOf(groups, count);
  const own = new Float64Array(n);
  const unsure: number[] = [];
  const counts = new Int32Array(n);
  const met = new Int32Array(n);
  for (const labels of runs) {
    met.fill(0);
    for (let v = 0; v < n; v++) met[labels[v]]++;
    for (let group = 0, from = 0; group < count; from = ends[group++]) {
      const others = ends[group] - from - 1;
      for (let i = from; i < ends[group]; i++) counts[labels[order[i]]]++;
      for (let i = from; i < ends[group]; i++) {
        const label = labels[order[i]];
        own[order[i]] += others > 0 ? (counts[label] - 1) / others : Number(met[label] === 1);
      }
      for (let i = from; i < ends[group]; i++) counts[labels[order[i]]] = 0;
      if (pace.due()) await pace.rest();
    }
  }
  for (let v = 0; v < n; v++) {
    own[v] /= runs.length;
    if (own[v] < least) unsure.push(v);
  }
  const sums = unsure.map(() => new Map<number, number>());
  if (unsure.length > 0)
    for (const labels of runs) {
      const around = new Map<number, [group: number, share: number][]>();
      for (let group = 0, from = 0; group < count; from = ends[group++]) {
        const size = ends[group] - from;
        for (let i = from; i < ends[group]; i++) counts[labels[order[i]]]++;
        for (let i = from; i < ends[group]; i++) {
          const label = labels[order[i]];
          if (counts[label] === 0) continue;
          const found = around.get(label) ?? [];
          found.push([group, counts[label] / size]);
          around.set(label, found);
          counts[label] = 0;
        }
        if (pace.due()) await pace.rest();
      }
      for (const [i, v] of unsure.entries()) {
        for (const [group, share] of around.get(labels[v]) ?? [])
          if (group !== groups[v]) sums[i].set(group, (sums[i].get(group) ?? 0) + share);
        if ((i & 255) === 255 && pace.due()) await pace.rest();
      }
    }
  const second = new Int32Array(n).fill(-1);
  const secondShare = new Float64Array(n).fill(NaN);
  for (const [i, v] of unsure.entries()) {
    const [found] = Array.from(sums[i]).sort(([a, x], [b, y]) => y - x || a - b);
    if (found === undefined) continue;
    second[v] = found[0];
    secondShare[v] = found[1] / runs.length;
    if ((i & 255) === 255 && pace.due()) await pace.rest();
  }
  return { own, second, secondShare };
}

/** The members of each group side by side, and where those of each group end. */
function membersOf(groups: Int32Array, count: number): { order: Int32Array; ends: Int32Array } {
  const next = new Int32Array(count + 1);
  for (const group of groups) next[group + 1]++;
  for (let group = 0; group < count; group++) next[group + 1] += next[group];
  const order = new Int32Array(groups.length);
  for (let v = 0; v < groups.length; v++) order[next[groups[v]]++] = v;
  return { order, ends: next.subarray(0, count) };
}
