import type { Csr } from "../csr/csr.js";
import type { Kernel, SourceRange } from "./kernel.js";

type Scratch = {
  depth: ["i32", number];
  line: ["i32", number];
  before: ["i32", number];
  entry: ["i32", number];
  tree: ["i32", number];
};

/**
 * How much cohesion falls without each link: the drop of Σ 1 / d(s, t) over the sources s of the job and all t ≠ s.
 *
 * From each source only those links count that alone bring some vertex near: the one arc by which a vertex is reached on
 * shortest paths. For each of them the source is searched from once more.
 *
 * Counts      steps along outgoing arcs of a collapsed graph; a link of both ways is taken away both ways.
 * Cost        O(|sources| · n · (n + m)) time at most, O(n) scratch.
 * Reference   Valente & Fujimoto, Social Networks 32 (2010) 212–220, doi:10.1016/j.socnet.2010.03.003.
 */
export const cohesionDropsKernel: Kernel<SourceRange, { links: ["f64", number] }, Scratch> = {
  name: "cohesion-drops",
  scratch: ({ order }) => ({
    depth: ["i32", order],
    line: ["i32", order],
    before: ["i32", order],
    entry: ["i32", order],
    tree: ["i32", order],
  }),
  part: ({ linkCount }) => ({ links: ["f64", linkCount] }),
  start(graph: Csr, { from, to }, scratch, part) {
    const { offsets, targets, links } = graph;
    const { depth, line, before, entry, tree } = scratch;
    depth.fill(-1);
    let source = from;
    let whole = 0;
    // The links to be left out from this source; before the first search there are none and `next` is −1.
    let [count, next] = [0, -1];
    // The search under way, and what it has found near.
    let [head, tail, near] = [0, 0, 0];

    const begin = (): void => {
      depth[source] = 0;
      line[0] = source;
      [head, tail, near] = [0, 1, 0];
    };
    const visit = (left: number, without: number): number => {
      let visited = 0;
      while (head < tail && visited < left) {
        const u = line[head++];
        const level = depth[u] + 1;
        for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
          const v = targets[arc];
          if (links[arc] === without) continue;
          if (depth[v] < 0) {
            depth[v] = level;
            line[tail++] = v;
            near += 1 / level;
            before[v] = 1;
            entry[v] = links[arc];
          } else if (depth[v] === level) before[v]++;
        }
        visited += offsets[u + 1] - offsets[u] + 1;
      }
      return visited;
    };
    const finish = (): void => {
      if (next < 0) {
        whole = near;
        count = 0;
        for (let i = 1; i < tail; i++) if (before[line[i]] === 1) tree[count++] = entry[line[i]];
      } else part.links[tree[next]] += whole - near;
      for (let i = 0; i < tail; i++) depth[line[i]] = -1;
      next++;
      if (next === count) {
        source++;
        next = -1;
      }
      if (source < to) begin();
    };
    if (source < to) begin();
    return {
      progress: () => (source - from) / (to - from),
      step(arcBudget) {
        for (let left = arcBudget; source < to && left > 0;) {
          left -= visit(left, next < 0 ? -1 : tree[next]);
          if (head === tail) finish();
        }
        return source === to;
      },
    };
  },
};
