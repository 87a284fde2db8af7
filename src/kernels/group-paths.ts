import type { Csr } from "../csr/csr.js";
import type { Kernel, SourceRange } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";
import { addPaths, pathShare } from "./path-counts.js";

export interface GroupPathsJob extends SourceRange {
  readonly members: Int32Array;
}

type Scratch = {
  inside: ["u8", number];
  depth: ["i32", number];
  line: ["i32", number];
  counts: ["f64", number];
  bands: ["i32", number];
};

/**
 * For how many ordered pairs of vertices outside a group, the first of them in a range, some member lies on a shortest path;
 * a pair with several shortest paths counts by the share that pass a member. Paths are counted twice in one search from
 * each vertex, all of them and those that avoid the members, so that a path through two members counts once.
 *
 * Counts      steps along arcs; self-ties change nothing. The graph must be collapsed.
 * Cost        O(|range| (n + m)) time, O(n) scratch.
 * Reference   Everett & Borgatti, J. Math. Sociol. 23 (1999) 181–201, doi:10.1080/0022250X.1999.9990219.
 */
export const groupPathsKernel: Kernel<GroupPathsJob, { pairs: ["f64", number] }, Scratch> = {
  name: "group-paths",
  scratch: ({ order }) => ({
    inside: ["u8", order],
    depth: ["i32", order],
    line: ["i32", order],
    // Of v: at v the paths to it, at order + v those of them that avoid the members.
    counts: ["f64", 2 * order],
    bands: ["i32", 2 * order],
  }),
  part: () => ({ pairs: ["f64", 1] }),
  start(graph: Csr, { from, to, members }, { inside, depth, line, counts, bands }, { pairs }) {
    const { order, offsets, targets } = graph;
    let source = from;
    const run = searches();
    run.next(0);
    return {
      progress: () => (to === from ? 1 : (source - from) / (to - from)),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function* searches(): Pieces {
      let left = yield;
      inside.fill(0);
      for (const v of members) inside[v] = 1;
      depth.fill(-1);
      counts.fill(0);
      bands.fill(0);
      for (; source < to; source++) {
        if (--left <= 0) left = yield;
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
          left -= offsets[u + 1] - offsets[u] + 1;
          if (left <= 0) left = yield;
        }
        for (let i = 0; i < tail; i++) {
          const v = line[i];
          if (i > 0 && inside[v] === 0)
            pairs[0] += counts[order + v] === 0 ? 1 : 1 - pathShare(counts, bands, order + v, v);
          depth[v] = -1;
          counts[v] = counts[order + v] = bands[v] = bands[order + v] = 0;
        }
        left -= tail;
      }
      return left;
    }
  },
};
