import type { Views } from "../csr/arena.js";
import type { Level } from "./leiden-level.js";
import type { RefinementScratch } from "./leiden-refinement.js";

/**
 * The connected parts of the communities of a level, entered as if a refinement had found them; gives their number.
 * Aggregating them loses nothing, as parts of a community without an arc between them are no worse apart. O(n + m).
 */
export function partsOfCommunities(level: Level, scratch: Views<RefinementScratch>): number {
  const { order, offsets, targets } = level;
  const { community, refined, queue } = scratch;
  refined.fill(-1, 0, order);
  let parts = 0;
  for (let root = 0; root < order; root++) {
    if (refined[root] >= 0) continue;
    refined[root] = root;
    parts++;
    queue[0] = root;
    for (let head = 0, tail = 1; head < tail; head++) {
      const v = queue[head];
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        const u = targets[arc];
        if (refined[u] >= 0 || community[u] !== community[root]) continue;
        refined[u] = root;
        queue[tail++] = u;
      }
    }
  }
  return parts;
}
