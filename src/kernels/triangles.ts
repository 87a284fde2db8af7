import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

/**
 * Triangles through every vertex.
 *
 * Counts      sets of three vertices tied pairwise, in a collapsed symmetric graph; each adds 1 to its three members.
 * Cost        O(m · √m) time, O(n) scratch: every triangle is found once, from its member of lowest degree.
 * Reference   Chiba & Nishizeki, SIAM J. Comput. 14 (1985) 210–223, doi:10.1137/0214017; Latapy, Theor. Comput. Sci. 407
 *             (2008) 458–473, doi:10.1016/j.tcs.2008.07.017.
 */
export const trianglesKernel: Kernel<null, { triangles: ["f64", number] }, { mark: ["i32", number] }> = {
  name: "triangles",
  scratch: ({ order }) => ({ mark: ["i32", order] }),
  part: ({ order }) => ({ triangles: ["f64", order] }),
  start({ order, offsets, targets }: Csr, _job, { mark }, { triangles }) {
    mark.fill(-1);
    let v = 0;
    // Vertices are numbered by falling degree: neighbors with smaller numbers are the hubs, and they come first in a row.
    const visit = (): number => {
      let visited = 1;
      for (let arc = offsets[v]; arc < offsets[v + 1] && targets[arc] < v; arc++) mark[targets[arc]] = v;
      for (let arc = offsets[v]; arc < offsets[v + 1] && targets[arc] < v; arc++) {
        const u = targets[arc];
        for (let other = offsets[u]; other < offsets[u + 1] && targets[other] < u; other++) {
          visited++;
          const w = targets[other];
          if (mark[w] !== v) continue;
          triangles[u]++;
          triangles[v]++;
          triangles[w]++;
        }
      }
      return visited;
    };
    return {
      progress: () => v / order,
      step(arcBudget) {
        for (; v < order && arcBudget > 0; v++) arcBudget -= visit();
        return v === order;
      },
    };
  },
};
