import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

/**
 * Components: vertices that reach one another along arcs. On a symmetric graph (one compiled with directions ignored)
 * these are the weak components.
 *
 * Counts      self-ties and parallel arcs change nothing. `labels[v]` is the smallest vertex of its component.
 * Cost        O(n + m) time, O(n) scratch.
 * Reference   Hopcroft & Tarjan, Commun. ACM 16 (1973) 372–378, doi:10.1145/362248.362272.
 */
export const componentsKernel: Kernel<null, { labels: ["i32", number] }, { queue: ["i32", number] }> = {
  name: "components",
  scratch: (graph) => ({ queue: ["i32", graph.order] }),
  part: (graph) => ({ labels: ["i32", graph.order] }),
  start({ order, offsets, targets }: Csr, _job, { queue }, { labels }) {
    labels.fill(-1);
    let root = 0;
    let head = 0;
    let tail = 0;
    return {
      progress: () => tail / order,
      step(arcBudget) {
        while (arcBudget > 0) {
          if (head === tail) {
            while (root < order && labels[root] >= 0) root++;
            if (root === order) return true;
            labels[root] = root;
            queue[tail++] = root;
          }
          const u = queue[head++];
          for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) {
            const v = targets[arc];
            if (labels[v] >= 0) continue;
            labels[v] = root;
            queue[tail++] = v;
          }
          arcBudget -= offsets[u + 1] - offsets[u] + 1;
        }
        return false;
      },
    };
  },
};
