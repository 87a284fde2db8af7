import type { Csr } from "../csr/csr.js";
import type { Kernel, SourceRange } from "./kernel.js";
import type { Pieces } from "./leading-blocks.js";

export interface HeldTogetherJob extends SourceRange {
  /** The group of each vertex, −1 for none. */
  readonly groups: Int32Array;
}

type Scratch = { between: ["i32", number]; met: ["i32", number] };

/**
 * By vertex: how many pairs of members of its group, the first of them in a range, are not tied but two steps apart within
 * the group by way of it. A pair with k members in between counts 1 / k for each of them. Parts of several ranges add up,
 * and every pair is met from both of its ends.
 *
 * Counts      steps; the graph must be undirected and collapsed; self-ties change nothing.
 * Cost        O(Σ d²) over the numbers of ties within groups; O(n) scratch.
 * Reference   paths of two steps: Brandes, Social Networks 30 (2008) 136–145, doi:10.1016/j.socnet.2007.11.001.
 */
export const heldTogetherKernel: Kernel<HeldTogetherJob, { through: ["f64", number] }, Scratch> = {
  name: "held-together",
  scratch: ({ order }) => ({ between: ["i32", order], met: ["i32", order] }),
  part: ({ order }) => ({ through: ["f64", order] }),
  start({ offsets, targets }: Csr, { from, to, groups }, { between, met }, { through }) {
    let u = from;
    const run = ranges();
    run.next(0);
    return {
      progress: () => (to === from ? 1 : (u - from) / (to - from)),
      step: (arcBudget) => run.next(arcBudget).done === true,
    };

    function* ranges(): Pieces {
      let left = yield;
      // How many members are between the vertex under way and each other one; −1 for itself and those it is tied to.
      between.fill(0);
      for (; u < to; u++) {
        const group = groups[u];
        if (--left <= 0) left = yield;
        if (group < 0) continue;
        let count = 0;
        const meet = (v: number, mark: number): void => {
          if (between[v] === 0) met[count++] = v;
          between[v] = mark;
        };
        meet(u, -1);
        for (let arc = offsets[u]; arc < offsets[u + 1]; arc++)
          if (groups[targets[arc]] === group) meet(targets[arc], -1);
        const direct = count;
        for (let i = 1; i < direct; i++) {
          const v = met[i];
          for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
            const w = targets[arc];
            if (groups[w] === group && between[w] >= 0) meet(w, between[w] + 1);
          }
          left -= offsets[v + 1] - offsets[v];
          if (left <= 0) left = yield;
        }
        for (let i = 1; i < direct; i++) {
          const v = met[i];
          let parts = 0;
          for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
            const w = targets[arc];
            if (groups[w] === group && between[w] > 0) parts += 1 / between[w];
          }
          through[v] += parts;
          left -= offsets[v + 1] - offsets[v];
          if (left <= 0) left = yield;
        }
        for (let i = 0; i < count; i++) between[met[i]] = 0;
      }
      return left;
    }
  },
};
