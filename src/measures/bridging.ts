import { oneOf } from "../csr/form.js";
import type { Csr } from "../csr/csr.js";
import { bridgenessKernel } from "../kernels/bridgeness.js";
import { cohesionDropsKernel } from "../kernels/cohesion-drops.js";
import { componentsKernel } from "../kernels/components.js";
import { batchJobs, distancesKernel } from "../kernels/distances.js";
import { sourceJobs, type Along } from "../kernels/kernel.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { betweennessWork, pairSums } from "./betweenness.js";
import { refuseTooLarge, sweeps, work, type Work } from "./cost.js";
import { settle, type MeasureOptions, type Settled, type TieReading } from "./options.js";
import { pathWork } from "./path-work.js";
import { walk, type Walk } from "./walk.js";

/** How bridging is measured. */
export type BridgingIndex = "everett-valente" | "bridgeness" | "bridging-centrality" | "valente-fujimoto";

export interface BridgingOptions extends MeasureOptions, Pick<TieReading, "directed"> {
  /** Default "everett-valente". */
  readonly index?: BridgingIndex;
}

export const bridgingDefaults = {
  index: "everett-valente",
  directed: "respect",
} as const satisfies BridgingOptions;

const indices: readonly BridgingIndex[] = [
  "everett-valente",
  "bridgeness",
  "bridging-centrality",
  "valente-fujimoto",
];

/** Sums of shares of pairs below this are rounding: nobody needs the actor. */
const rounding = 1e-9;

/**
 * Bridging: does an actor join parts of the network by few ties, rather than sit in the middle of one?
 *
 * "everett-valente" (default), the mean betweenness of an actor's ties, (2b + r) / k with b its betweenness, k its ties and
 * r how many it reaches, and 0 where b is 0. With directions the mean of (b + those who reach it) / ties in and (b + those
 * it reaches) / ties out. It is the default because it looks at the whole network, asks of each tie what it carries, so
 * that a hub of many easily replaced ties comes below a bridge of two, is bounded by the number of pairs, and costs no
 * more than betweenness.
 * "bridgeness" (Jensen et al.), betweenness of the pairs whose ends are both more than a step away: 0 for who only joins
 * its own neighbors. "bridging-centrality" (Hwang et al.), betweenness times (1 / k) / Σ 1 / k over the neighbors,
 * directions ignored in k: high between neighbors of many ties; it multiplies two scales that have nothing in common.
 * "valente-fujimoto", by how much the mean of 1 / distance over all pairs falls, on average, when one of the actor's ties
 * is taken away; NaN without ties. It is what the default approximates, and dear: it searches anew without every tie.
 *
 * All are at least 0. Parallel ties are one, strengths and ties to oneself change nothing. Throws `bad-option`, and
 * `too-large` above `limit`. O(n(n + m)); "valente-fujimoto" O(n²(n + m)).
 *
 * Everett & Valente, Social Networks 44 (2016) 202–208, doi:10.1016/j.socnet.2015.09.001; Jensen et al., J. Complex Netw. 4
 * (2016) 319–329, doi:10.1093/comnet/cnv022; Hwang et al., KDD 2008, 336–344, doi:10.1145/1401890.1401934; Valente &
 * Fujimoto, Social Networks 32 (2010) 212–220, doi:10.1016/j.socnet.2010.03.003.
 */
export async function bridging(network: Network, options: BridgingOptions = {}): Promise<Scores> {
  const settled = settle<Own>("bridging", bridgingDefaults, options);
  const { directed } = settled;
  const index = oneOf("index", settled.index, indices);
  const opened = await walk(network, "bridging", settled, { directed });
  const { csr } = opened;
  refuseTooLarge("bridging", settled, csr, bridgingWorks(csr, index), instead[index]);
  const values = await scorers[index](opened, settled, network);
  return new Scores(opened.shown, opened.byPlace(values), opened.meta(), "no-contacts");
}

type Own = Required<Omit<BridgingOptions, keyof MeasureOptions>>;

const part = "take a part of the network with select";
const instead: Readonly<Record<BridgingIndex, string>> = {
  "everett-valente": part,
  bridgeness: part,
  "bridging-centrality": part,
  "valente-fujimoto": "take index everett-valente, which says much the same",
};

const scorers: Readonly<
  Record<BridgingIndex, (opened: Walk, settled: Settled<Own>, network: Network) => Promise<Float64Array>>
> = {
  async "everett-valente"(opened, { executor }) {
    const { offsets, inOffsets } = opened.csr;
    const between = await pairSums(opened, false, executor);
    const [away, back] = await reachOf(opened);
    return between.map((pairs, v) => {
      if (pairs <= rounding) return 0;
      const [out, into] = [offsets[v + 1] - offsets[v], inOffsets[v + 1] - inOffsets[v]];
      return ((pairs + back[v]) / into + (pairs + away[v]) / out) / 2;
    });
  },

  async bridgeness({ csr, fold }) {
    const jobs = sourceJobs(csr.order);
    const sums = await fold(bridgenessKernel, jobs, new Float64Array(csr.order), (into, { actors }) => {
      for (let v = 0; v < into.length; v++) into[v] += actors[v];
    });
    return csr.symmetric ? sums.map((pairs) => pairs / 2) : sums;
  },

  async "bridging-centrality"(opened, settled, network) {
    const between = await pairSums(opened, false, settled.executor);
    // The numbers of vertices hang on the view alone: they are those of the other form too.
    const both = await walk(network, "bridging", settled, { directed: "ignore" });
    const { offsets, targets } = both.csr;
    const degree = (v: number): number => offsets[v + 1] - offsets[v];
    return between.map((pairs, v) => {
      if (pairs <= rounding) return 0;
      let around = 0;
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) around += 1 / degree(targets[arc]);
      return pairs / (opened.csr.symmetric ? 2 : 1) / degree(v) / around;
    });
  },

  async "valente-fujimoto"({ csr, links, fold }) {
    const { order, linkCount } = csr;
    const drops = await fold(
      cohesionDropsKernel,
      sourceJobs(order),
      new Float64Array(linkCount),
      (into, found) => {
        for (let link = 0; link < into.length; link++) into[link] += found.links[link];
      },
    );
    const [sums, counts] = [new Float64Array(order), new Float64Array(order)];
    for (let link = 0; link < linkCount; link++)
      for (const end of [links.source[link], links.target[link]]) {
        sums[end] += drops[link];
        counts[end]++;
      }
    return sums.map((sum, v) => sum / counts[v] / (order * (order - 1)));
  },
};

/** How many others each vertex reaches, and how many reach it. */
async function reachOf(opened: Walk): Promise<readonly [Float64Array, Float64Array]> {
  const { csr } = opened;
  if (csr.symmetric) {
    const sizes = await opened.run(
      componentsKernel,
      null,
      ({ labels }) => {
        const size = new Float64Array(csr.order);
        for (const label of labels) size[label]++;
        return Float64Array.from(labels, (label) => size[label] - 1);
      },
      "components",
    );
    return [sizes, sizes];
  }
  const along = (way: Along): Promise<Float64Array> =>
    opened.fold(
      distancesKernel,
      batchJobs(csr.order).map((range) => ({ ...range, along: way, steps: 0, histogram: false })),
      new Float64Array(csr.order),
      (into, { reached }) => {
        for (let v = 0; v < into.length; v++) into[v] += reached[v];
      },
      `reach ${way}`,
    );
  return [await along("out"), await along("in")];
}

/** The work of an index. */
export function bridgingWorks(csr: Csr, index: BridgingIndex): readonly Work[] {
  const { order, arcs, linkCount } = csr;
  const job = { from: 0, to: order };
  if (index === "bridgeness") return [work(bridgenessKernel, csr, job, order * (order + arcs), order)];
  if (index === "valente-fujimoto")
    return [work(cohesionDropsKernel, csr, job, order * order * (order + arcs), linkCount)];
  const between = betweennessWork(csr, false);
  if (index === "bridging-centrality") return [between];
  const path = pathWork(csr);
  return csr.symmetric ? [between, sweeps(componentsKernel, csr, null)] : [between, path, path];
}
