import type { Pace } from "../control/pace.js";
import { oneOf } from "../csr/form.js";
import type { Csr } from "../csr/csr.js";
import type { Network } from "../network/network.js";
import { random } from "../random/random.js";
import type { Figure } from "../values/figures.js";
import { Partition } from "../values/partition.js";
import type { Work } from "./cost.js";
import { modularity } from "./modularity.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { walk } from "./walk.js";

export interface CommunitiesOptions extends MeasureOptions {
  /** "louvain" (default), by graphology-communities-louvain. */
  readonly algorithm?: "louvain";
  /** Above 1 gives more and smaller communities, below 1 fewer and larger ones. Default 1. */
  readonly resolution?: number;
}

export const communitiesDefaults = {
  algorithm: "louvain",
  resolution: 1,
} as const satisfies CommunitiesOptions;

/**
 * Communities: groups with more ties inside than chance would put there, found by the Louvain method. Directions are
 * ignored, strengths count. The figure `modularity` says how much more.
 *
 * One run with one seed: another seed may draw other borders, and random networks have communities too. The run itself
 * is the one exception to "never blocks": graphology's Louvain is one piece on this thread, so an abort is noticed before
 * and after it. All around it gives way. Throws `bad-option`. About O(m) per pass.
 *
 * Blondel et al., J. Stat. Mech. (2008) P10008, doi:10.1088/1742-5468/2008/10/P10008.
 */
export async function communities(network: Network, options: CommunitiesOptions = {}): Promise<Partition> {
  type Own = Required<Omit<CommunitiesOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("communities", communitiesDefaults, options);
  const { algorithm, resolution, seed } = settled;
  oneOf("algorithm", algorithm, ["louvain"]);
  within("resolution", resolution, 0, 1e6);
  const opened = await walk(network, "communities", settled, { directed: "ignore", strengths: true });
  const labels = await louvain(opened.csr, resolution, seed, opened.pace);
  const q = await modularity(opened.csr, labels, resolution, opened.pace);
  const about = "how much more strength lies within communities than chance would put there";
  const figures: Record<string, Figure> = {
    communities: { value: new Set(labels).size, about: "communities found" },
    modularity: Number.isNaN(q) ? { value: q, about, reason: "no-ties" } : { value: q, about },
  };
  const notes = ["one run of a randomized method: borders may fall otherwise with another seed"];
  const byPlace = Int32Array.from(opened.byPlace(labels));
  return new Partition(opened.shown, byPlace, opened.meta(notes, { seed, exact: false }), figures);
}

async function louvain(
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
export function communitiesWork({ order, arcs }: Csr): Work {
  return { kernel: "louvain", arcVisits: 20 * (order + arcs), bytes: 135 * arcs + 200 * order };
}
