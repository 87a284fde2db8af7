import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

type Scratch = {
  index: ["i32", number];
  low: ["i32", number];
  next: ["i32", number];
  path: ["i32", number];
  open: ["i32", number];
};

/**
 * Strong components: vertices that reach one another along the direction of arcs.
 *
 * Counts      self-ties and parallel arcs change nothing. `labels[v]` is a vertex of its component.
 * Cost        O(n + m) time, O(n) scratch, no recursion.
 * Reference   Tarjan, SIAM J. Comput. 1 (1972) 146–160, doi:10.1137/0201010.
 */
// Tarjan 1972:  v.number → index   v.lowlink → low   the stack of points → open   the recursion → path, next.
export const strongComponentsKernel: Kernel<null, { labels: ["i32", number] }, Scratch> = {
  name: "strong-components",
  scratch: ({ order }) => ({
    index: ["i32", order],
    low: ["i32", order],
    next: ["i32", order],
    path: ["i32", order],
    open: ["i32", order],
  }),
  part: (graph) => ({ labels: ["i32", graph.order] }),
  start({ order, offsets, targets }: Csr, _job, { index, low, next, path, open }, { labels }) {
    labels.fill(-1);
    index.fill(-1);
    let root = 0;
    let numbered = 0;
    let depth = 0;
    let waiting = 0;
    const enter = (v: number): void => {
      index[v] = low[v] = numbered++;
      next[v] = offsets[v];
      path[depth++] = v;
      open[waiting++] = v;
    };
    const leave = (v: number): void => {
      depth--;
      if (depth > 0) low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[v]);
      if (low[v] !== index[v]) return;
      let member: number;
      do {
        member = open[--waiting];
        labels[member] = v;
      } while (member !== v);
    };
    return {
      progress: () => numbered / order,
      step(arcBudget) {
        while (arcBudget > 0) {
          if (depth === 0) {
            while (root < order && index[root] >= 0) root++;
            if (root === order) return true;
            enter(root);
          }
          const v = path[depth - 1];
          let entered = false;
          while (!entered && next[v] < offsets[v + 1]) {
            const w = targets[next[v]++];
            arcBudget--;
            if (index[w] < 0) {
              enter(w);
              entered = true;
            } else if (labels[w] < 0) low[v] = Math.min(low[v], index[w]);
          }
          if (!entered) leave(v);
          arcBudget--;
        }
        return false;
      },
    };
  },
};
