import type { Csr } from "../csr/csr.js";
import { copyHubs } from "./hub-rows.js";
import type { Kernel } from "./kernel.js";

type Scratch = { starts: ["i32", number]; hubs: ["i32", number]; mark: ["u8", number] };

/**
 * Triangles through every vertex.
 *
 * Counts      sets of three vertices tied pairwise, in a collapsed symmetric graph; each adds 1 to its three members.
 * Cost        O(m · √m) time, O(n + m) scratch: every triangle is found once, from its member of lowest degree.
 * Reference   Chiba & Nishizeki, SIAM J. Comput. 14 (1985) 210–223, doi:10.1137/0214017; Latapy, Theor. Comput. Sci. 407
 *             (2008) 458–473, doi:10.1016/j.tcs.2008.07.017.
 */
export const trianglesKernel: Kernel<null, { triangles: ["f64", number] }, Scratch> = {
  name: "triangles",
  scratch: ({ order, arcs }) => ({
    starts: ["i32", order + 1],
    hubs: ["i32", Math.ceil(arcs / 2)],
    mark: ["u8", order],
  }),
  part: ({ order }) => ({ triangles: ["f64", order] }),
  start({ order, offsets, targets }: Csr, _job, { starts, hubs, mark }, { triangles }) {
    mark.fill(0);
    const copy = copyHubs(order, offsets, targets, starts, hubs);
    let v = 0;
    // Where the row of v goes on; its hubs are marked from the second on.
    let arc = 0;

    /** Those among the hubs of u who are marked: each closes a triangle with u and v. */
    const close = (u: number): number => {
      let found = 0;
      const end = starts[u + 1];
      for (let at = starts[u]; at < end; at++) {
        const w = hubs[at];
        if (mark[w] === 0) continue;
        triangles[w]++;
        found++;
      }
      return found;
    };
    const count = (budget: number): number => {
      let left = budget;
      for (; v < order && left > 0; v++) {
        const [from, end] = [starts[v], starts[v + 1]];
        if (arc === from) {
          for (; arc < end; arc++) mark[hubs[arc]] = 1;
          left -= end - from + 1;
          // The smallest of them has no hubs among the others.
          arc = Math.min(from + 1, end);
        }
        for (; arc < end && left > 0; arc++) {
          const u = hubs[arc];
          const found = close(u);
          left -= starts[u + 1] - starts[u] + 1;
          if (found === 0) continue;
          triangles[u] += found;
          triangles[v] += found;
        }
        if (arc < end) break;
        for (let at = from; at < end; at++) mark[hubs[at]] = 0;
      }
      return budget - left;
    };
    return {
      progress: () => (order === 0 ? 1 : (copy.rows() + v) / (2 * order)),
      step(arcBudget) {
        let left = arcBudget;
        if (copy.rows() < order) left -= copy.step(left);
        if (copy.rows() === order && left > 0) count(left);
        return v === order;
      },
    };
  },
};
