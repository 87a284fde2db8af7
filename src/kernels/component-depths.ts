import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

/** The smallest vertex of each vertex's component, and at most how many vertices lie on a shortest path. */
export type ComponentDepthsPart = { labels: ["i32", number]; vertices: ["i32", number] };

/**
 * Components of a symmetric graph, and an upper bound of how many vertices lie on a shortest path, ends included: two
 * vertices are no farther apart than by way of the first vertex of their component, so that the two deepest of a
 * search from there say how far at most.
 *
 * Counts      steps; self-ties and parallel arcs change nothing. A vertex alone is a path of one vertex.
 * Cost        O(n + m) time, O(n) scratch.
 * Reference   Riondato & Kornaropoulos, Data Min. Knowl. Discov. 30 (2016) 438–475, doi:10.1007/s10618-015-0423-0.
 */
export const componentDepthsKernel: Kernel<null, ComponentDepthsPart, { queue: ["i32", number] }> = {
  name: "component-depths",
  scratch: ({ order }) => ({ queue: ["i32", order] }),
  part: ({ order }) => ({ labels: ["i32", order], vertices: ["i32", 1] }),
  start({ order, offsets, targets }: Csr, _job, { queue }, { labels, vertices }) {
    labels.fill(-1);
    // The search under way: its first vertex, its place in the queue, where its last level ends, and how deep that is.
    let [root, head, tail, levelEnd, depth] = [-1, 0, 0, 0, 0];
    let alone = false;

    const visit = (budget: number): number => {
      const label = root;
      const end = levelEnd;
      let [at, found, visited] = [head, tail, 0];
      while (at < end && visited < budget) {
        const u = queue[at++];
        const last = offsets[u + 1];
        for (let arc = offsets[u]; arc < last; arc++) {
          const v = targets[arc];
          if (labels[v] >= 0) continue;
          labels[v] = label;
          queue[found++] = v;
        }
        visited += last - offsets[u] + 1;
      }
      head = at;
      tail = found;
      return visited;
    };
    const nextLevel = (): void => {
      if (tail > levelEnd) {
        depth++;
        alone = tail === levelEnd + 1;
        levelEnd = tail;
        return;
      }
      // Where one vertex lies deepest, nobody else is as far from the first.
      const steps = depth > 0 && alone ? 2 * depth - 1 : 2 * depth;
      if (root >= 0) vertices[0] = Math.max(vertices[0], steps + 1);
      do root++;
      while (root < order && labels[root] >= 0);
      if (root === order) return;
      labels[root] = root;
      queue[tail++] = root;
      levelEnd = tail;
      depth = 0;
    };
    return {
      progress: () => (order === 0 ? 1 : head / order),
      step(arcBudget) {
        while (root < order) {
          if (arcBudget <= 0) return false;
          arcBudget -= visit(arcBudget) + 1;
          if (head === levelEnd) nextLevel();
        }
        return true;
      },
    };
  },
};
