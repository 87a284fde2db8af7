import type { Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { rowsAlong, type Along } from "../kernels/kernel.js";
import { addPaths, pathShare } from "../kernels/path-counts.js";

/** How many vertices are 0, 1, 2 … steps from the nearest of some vertices: those reached from them, or reaching them. */
export function stepsFrom(graph: Csr, members: readonly number[], along: Along): number[] {
  const { offsets, targets } = rowsAlong(graph, along);
  const seen = new Uint8Array(graph.order);
  for (const v of members) seen[v] = 1;
  const levels: number[] = [];
  for (let level = [...members]; level.length > 0;) {
    levels.push(level.length);
    const next: number[] = [];
    for (const u of level)
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const v = targets[arc];
        if (seen[v] === 1) continue;
        seen[v] = 1;
        next.push(v);
      }
    level = next;
  }
  return levels;
}

/**
 * For how many ordered pairs of vertices that are no members some member lies on a shortest path; a pair with several
 * counts by the share of them. Paths are counted twice in one search from each vertex, all of them and those that avoid
 * the members, so that a path through two members counts once. Reports one step for each vertex. O(n(n + m)).
 */
export async function pairsThrough(graph: Csr, members: readonly number[], pace: Pace): Promise<number> {
  const { order, offsets, targets } = graph;
  const inside = new Uint8Array(order);
  for (const v of members) inside[v] = 1;
  const depth = new Int32Array(order).fill(-1);
  const line = new Int32Array(order);
  // Of v: at v the paths to it, at order + v those of them that avoid the members.
  const counts = new Float64Array(2 * order);
  const bands = new Int32Array(2 * order);
  let pairs = 0;
  for (let source = 0; source < order; source++) {
    if (pace.due()) await pace.rest();
    pace.advance(source);
    if (inside[source] === 1) continue;
    let tail = 0;
    line[tail++] = source;
    depth[source] = 0;
    counts[source] = counts[order + source] = 1;
    for (let head = 0; head < tail; head++) {
      const u = line[head];
      for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
        const v = targets[arc];
        if (depth[v] < 0) {
          depth[v] = depth[u] + 1;
          line[tail++] = v;
        }
        if (depth[v] !== depth[u] + 1) continue;
        addPaths(counts, bands, u, v);
        if (inside[v] === 0 && counts[order + u] > 0) addPaths(counts, bands, order + u, order + v);
      }
    }
    for (let i = 0; i < tail; i++) {
      const v = line[i];
      if (i > 0 && inside[v] === 0)
        pairs += counts[order + v] === 0 ? 1 : 1 - pathShare(counts, bands, order + v, v);
      depth[v] = -1;
      counts[v] = counts[order + v] = bands[v] = bands[order + v] = 0;
    }
  }
  return pairs;
}
