import type { Rows } from "./block-graph.js";

/** Vertices that a single arc leaves, by the vertex at which the ways of such arcs end. */
export interface Followers {
  /** Where the only arc of each follower leads; −1 for all others. */
  readonly leader: Int32Array;
  /** The followers whose ways end at each vertex: `members` from starts[v] to starts[v + 1], each behind its leader. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Finds the followers. Of a ring of them one follows nobody. O(n). */
export function followersOf(order: number, { offsets, targets }: Rows): Followers {
  const leader = new Int32Array(order).fill(-1);
  for (let v = 0; v < order; v++) if (offsets[v + 1] - offsets[v] === 1) leader[v] = targets[offsets[v]];
  const end = new Int32Array(order).fill(-1);
  const path = new Int32Array(order);
  const found: number[] = [];
  for (let v = 0; v < order; v++) {
    let [u, depth] = [v, 0];
    while (leader[u] >= 0 && end[u] === -1) {
      end[u] = onPath;
      path[depth++] = u;
      u = leader[u];
    }
    // A ring is opened where the way comes back to itself.
    if (end[u] === onPath) leader[u] = -1;
    if (leader[u] < 0) end[u] = u;
    const last = end[u];
    while (depth > 0) {
      const w = path[--depth];
      if (w === u) continue;
      end[w] = last;
      found.push(w);
    }
  }
  const starts = new Int32Array(order + 1);
  for (const v of found) starts[end[v] + 1]++;
  for (let v = 0; v < order; v++) starts[v + 1] += starts[v];
  const next = starts.slice();
  const members = new Int32Array(found.length);
  for (const v of found) members[next[end[v]]++] = v;
  return { leader, starts, members };
}

const onPath = -2;
