import type { Csr } from "../csr/csr.js";
import { rowsAlong, type Along, type Kernel } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

export interface GroupStepsJob {
  readonly members: Int32Array;
  /** Whether paths lead away from the members ("out") or to them ("in"). */
  readonly along: Along;
}

/**
 * How many vertices are 0, 1, 2 … steps from the nearest of some members, by one search from all of them at once.
 *
 * Counts      steps along arcs in one direction; self-ties and parallel arcs change nothing.
 * Cost        O(n + m) time, O(n) scratch.
 * Reference   Everett & Borgatti, J. Math. Sociol. 23 (1999) 181–201, doi:10.1080/0022250X.1999.9990219.
 */
export const groupStepsKernel: Kernel<
  GroupStepsJob,
  { levels: ["f64", number] },
  { depth: ["i32", number]; line: ["i32", number] }
> = {
  name: "group-steps",
  scratch: ({ order }) => ({ depth: ["i32", order], line: ["i32", order] }),
  part: ({ order }) => ({ levels: ["f64", order] }),
  start(graph: Csr, { members, along }, { depth, line }, { levels }) {
    const { offsets, targets } = rowsAlong(graph, along);
    let [head, tail] = [0, 0];
    const run = search();
    run.next(0);
    return {
      progress: () => (graph.order === 0 ? 1 : head / graph.order),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function* search(): Pieces {
      let left = yield;
      depth.fill(-1);
      const enter = (v: number, level: number): void => {
        if (depth[v] >= 0) return;
        depth[v] = level;
        levels[level]++;
        line[tail++] = v;
      };
      for (const v of members) enter(v, 0);
      for (; head < tail; head++) {
        const u = line[head];
        for (let arc = offsets[u]; arc < offsets[u + 1]; arc++) enter(targets[arc], depth[u] + 1);
        left -= offsets[u + 1] - offsets[u] + 1;
        if (left <= 0) left = yield;
      }
      return left;
    }
  },
};
