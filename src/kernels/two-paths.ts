import type { Csr } from "../csr/csr.js";
import type { ArcTest } from "./hub-rows.js";

/**
 * Counts the pairs of ends of two-paths a → v → b through a vertex by the groups of the three, tied or not, into
 * `counts` (coordinator, itinerant, representative, gatekeeper, liaison). In the degree of v: pairs are counted by group,
 * not listed. `mark` and `tally` hold zeros before and after.
 */
export function twoPaths(
  { offsets, targets, inOffsets, inTargets, symmetric }: Csr,
  label: Int32Array,
  mark: Uint8Array,
  tally: Int32Array,
  counts: Float64Array,
  kept: ArcTest,
  keptIn: ArcTest,
): (v: number) => void {
  const undirected = (v: number): void => {
    const own = label[v];
    // `alike`: ordered pairs of others of one group, those of one twice over included.
    let [same, others, alike] = [0, 0, 0];
    for (let at = offsets[v]; at < offsets[v + 1]; at++) {
      const group = label[targets[at]];
      if (group < 0 || !kept(at)) continue;
      if (group === own) same++;
      else {
        alike += 2 * tally[group]++ + 1;
        others++;
      }
    }
    enter(v, same * same - same, alike - others, same * others, same * others, others * others - alike);
  };
  const directed = (v: number): void => {
    const own = label[v];
    let [out, outOwn, into, intoOwn, mutual, mutualOwn, alike] = [0, 0, 0, 0, 0, 0, 0];
    for (let at = offsets[v]; at < offsets[v + 1]; at++) {
      const u = targets[at];
      if (label[u] < 0 || !kept(at)) continue;
      mark[u] = 1;
      tally[label[u]]++;
      out++;
      if (label[u] === own) outOwn++;
    }
    for (let at = inOffsets[v]; at < inOffsets[v + 1]; at++) {
      const u = inTargets[at];
      if (label[u] < 0 || !keptIn(at)) continue;
      const isOwn = label[u] === own ? 1 : 0;
      if (mark[u] !== 0) {
        mutual++;
        mutualOwn += isOwn;
      }
      into++;
      intoOwn += isOwn;
      if (isOwn === 0) alike += tally[label[u]];
    }
    enter(
      v,
      intoOwn * outOwn - mutualOwn,
      alike - (mutual - mutualOwn),
      intoOwn * (out - outOwn),
      (into - intoOwn) * outOwn,
      (into - intoOwn) * (out - outOwn) - alike,
    );
  };
  const enter = (
    v: number,
    coordinator: number,
    itinerant: number,
    representative: number,
    gatekeeper: number,
    liaison: number,
  ): void => {
    const at = 5 * v;
    counts[at] += coordinator;
    counts[at + 1] += itinerant;
    counts[at + 2] += representative;
    counts[at + 3] += gatekeeper;
    counts[at + 4] += liaison;
  };
  const count = symmetric ? undirected : directed;
  return (v) => {
    count(v);
    if (symmetric && tally.length <= offsets[v + 1] - offsets[v]) {
      tally.fill(0);
      return;
    }
    for (let at = offsets[v]; at < offsets[v + 1]; at++) {
      const u = targets[at];
      mark[u] = 0;
      if (label[u] >= 0) tally[label[u]] = 0;
    }
  };
}
