import type { Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { random } from "../random/random.js";
import type { Work } from "./cost.js";

/**
 * The groups of the Louvain method by vertex, found by graphology-communities-louvain on an undirected graph: one piece on
 * this thread.
 *
 * Blondel et al., J. Stat. Mech. (2008) P10008, doi:10.1088/1742-5468/2008/10/P10008.
 */
export async function louvain(
  { order, offsets, targets, strengths, loopStrength }: Csr,
  resolution: number,
  seed: number,
  pace: Pace,
): Promise<Int32Array> {
  const [{ UndirectedGraph }, { default: algorithm }] = await Promise.all([
    import("graphology"),
    import("graphology-communities-louvain"),
  ]);
  const graph = new UndirectedGraph();
  for (let v = 0; v < order; v++) {
    graph.addNode(v);
    if ((v & 255) === 255 && pace.due()) await pace.rest();
  }
  for (let v = 0; v < order; v++) {
    if (loopStrength[v] > 0) graph.addEdge(v, v, { weight: loopStrength[v] / 2 });
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      if (v >= targets[arc]) continue;
      graph.addEdge(v, targets[arc], { weight: strengths.length > 0 ? strengths[arc] : 1 });
      if ((arc & 255) === 255 && pace.due()) await pace.rest();
    }
  }
  if (graph.size === 0) return Int32Array.from({ length: order }, (_, v) => v);
  const stream = random(seed, "louvain");
  await pace.rest();
  const found = algorithm(graph, { resolution, rng: () => stream.next(), getEdgeWeight: "weight" });
  await pace.rest();
  return Int32Array.from({ length: order }, (_, v) => found[v]);
}

/** The work of a run: some twenty looks at everything, in a graph object of about 270 bytes a tie. */
export function louvainWork({ order, arcs }: Csr): Work {
  return { kernel: "louvain", arcVisits: 20 * (order + arcs), bytes: 135 * arcs + 200 * order };
}
