import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

/** 1 for every vertex, and for every link, without which its component falls apart. */
export type CutPointsPart = { actors: ["u8", number]; links: ["u8", number] };

type Scratch = {
  index: ["i32", number];
  low: ["i32", number];
  next: ["i32", number];
  path: ["i32", number];
  entry: ["i32", number];
};

/**
 * Cut points (articulation points) and bridges.
 *
 * Counts      arcs of a symmetric graph in which parallel ties are counted, so that a pair tied twice is no bridge.
 *             Self-ties change nothing.
 * Cost        O(n + m) time, O(n) scratch, no recursion.
 * Reference   Hopcroft & Tarjan, Commun. ACM 16 (1973) 372–378, doi:10.1145/362248.362272; Tarjan, Inf. Process. Lett. 2
 *             (1974) 160–161, doi:10.1016/0020-0190(74)90003-9.
 */
export const cutPointsKernel: Kernel<null, CutPointsPart, Scratch> = {
  name: "cut-points",
  scratch: ({ order }) => ({
    index: ["i32", order],
    low: ["i32", order],
    next: ["i32", order],
    path: ["i32", order],
    entry: ["i32", order],
  }),
  part: (graph) => ({ actors: ["u8", graph.order], links: ["u8", graph.linkCount] }),
  start({ order, offsets, targets, links }: Csr, _job, { index, low, next, path, entry }, part) {
    index.fill(-1);
    let root = 0;
    let numbered = 0;
    let depth = 0;
    let branches = 0;
    const enter = (v: number, link: number): void => {
      index[v] = low[v] = numbered++;
      next[v] = offsets[v];
      entry[v] = link;
      path[depth++] = v;
    };
    const leave = (v: number): void => {
      depth--;
      if (depth === 0) return;
      const parent = path[depth - 1];
      low[parent] = Math.min(low[parent], low[v]);
      if (low[v] > index[parent]) part.links[entry[v]] = 1;
      if (depth === 1) branches++;
      else if (low[v] >= index[parent]) part.actors[parent] = 1;
    };
    return {
      progress: () => numbered / order,
      step(arcBudget) {
        while (arcBudget > 0) {
          if (depth === 0) {
            if (branches > 1) part.actors[root] = 1;
            branches = 0;
            while (root < order && index[root] >= 0) root++;
            if (root === order) return true;
            enter(root, -1);
          }
          const v = path[depth - 1];
          let entered = false;
          while (!entered && next[v] < offsets[v + 1]) {
            const arc = next[v]++;
            arcBudget--;
            if (links[arc] === entry[v]) continue;
            const w = targets[arc];
            if (index[w] < 0) {
              enter(w, links[arc]);
              entered = true;
            } else low[v] = Math.min(low[v], index[w]);
          }
          if (!entered) leave(v);
          arcBudget--;
        }
        return false;
      },
    };
  },
};
