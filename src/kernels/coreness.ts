import type { Csr } from "../csr/csr.js";
import type { Kernel } from "./kernel.js";

type Scratch = {
  degree: ["i32", number];
  starts: ["i32", number];
  order: ["i32", number];
  place: ["i32", number];
};

/**
 * Coreness: the largest k such that v belongs to a subgraph in which everyone has k arcs within it.
 *
 * Counts      out-arcs of a symmetric graph: distinct neighbors where ties of a pair are collapsed, ties otherwise.
 *             Self-ties change nothing.
 * Cost        O(n + m) time, O(n) scratch.
 * Reference   Seidman, Social Networks 5 (1983) 269–287, doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaveršnik,
 *             Adv. Data Anal. Classif. 5 (2011) 129–145, doi:10.1007/s11634-010-0079-y.
 */
// Batagelj & Zaveršnik:  bin → starts   vert → order   pos → place   deg → degree (ends as the core number)
export const corenessKernel: Kernel<null, { scores: ["f64", number] }, Scratch> = {
  name: "coreness",
  scratch: (graph) => ({
    degree: ["i32", graph.order],
    starts: ["i32", mostArcs(graph) + 2],
    order: ["i32", graph.order],
    place: ["i32", graph.order],
  }),
  part: (graph) => ({ scores: ["f64", graph.order] }),
  start(graph: Csr, _job, { degree, starts, order, place }, { scores }) {
    const { offsets, targets } = graph;
    let most = 0;
    for (let v = 0; v < graph.order; v++) {
      degree[v] = offsets[v + 1] - offsets[v];
      most = Math.max(most, degree[v]);
    }
    starts.fill(0, 0, most + 2);
    for (let v = 0; v < graph.order; v++) starts[degree[v] + 1]++;
    for (let k = 0; k <= most; k++) starts[k + 1] += starts[k];
    for (let v = 0; v < graph.order; v++) {
      place[v] = starts[degree[v]]++;
      order[place[v]] = v;
    }
    for (let k = most + 1; k > 0; k--) starts[k] = starts[k - 1];
    starts[0] = 0;
    let at = 0;

    const lower = (u: number): void => {
      const first = starts[degree[u]];
      const w = order[first];
      if (w !== u) {
        place[w] = place[u];
        order[place[u]] = w;
        place[u] = first;
        order[first] = u;
      }
      starts[degree[u]]++;
      degree[u]--;
    };

    return {
      progress: () => at / graph.order,
      step(arcBudget) {
        for (; at < graph.order && arcBudget > 0; at++) {
          const v = order[at];
          scores[v] = degree[v];
          for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
            if (degree[targets[arc]] > degree[v]) lower(targets[arc]);
          arcBudget -= offsets[v + 1] - offsets[v] + 1;
        }
        return at === graph.order;
      },
    };
  },
};

/** No row is longer: vertices are numbered by falling number of tie ends, which merging parallels can only lower. */
function mostArcs({ order, offsets, collapsed }: Csr): number {
  return collapsed ? order : order === 0 ? 0 : offsets[1];
}
