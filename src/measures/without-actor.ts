import type { Csr } from "../csr/csr.js";
import { thinnedGraph } from "../csr/thinned-graph.js";
import { batchJobs, distancesKernel } from "../kernels/distances.js";
import type { Network } from "../network/network.js";
import { Figures } from "../values/figures.js";
import { Table } from "../values/table.js";
import { askedAbout } from "./asked-about.js";
import { refuseTooLarge, type Work } from "./cost.js";
import { settle, type MeasureOptions } from "./options.js";
import { pathWork } from "./path-work.js";
import { piecesWithout } from "./pieces.js";
import { walk, type Walk } from "./walk.js";

export interface WithoutActorOptions extends MeasureOptions {
  /** Who drops out: an id, or several. */
  readonly actors: string | readonly string[];
}

/**
 * What breaks when an actor drops out, or several at once, and what would hold it together: `componentsBefore` and
 * `componentsAfter`, `cutOff` (actors left who are cut off from the largest piece of what their part was), `pairsLost`
 * (pairs of actors left that were connected and are not any more), `efficiencyBefore` and `efficiencyAfter` (the mean of
 * 1 / distance between all, and between those left; NaN where fewer than two are), and `remedyTies`, the fewest new ties
 * that would hold together what falls apart. The table `remedy` has one such tie for each piece cut off, between its best
 * tied actor and that of the largest piece; before the public only organizations that may be named stand in it.
 *
 * Before the public it may be asked of organizations that are named alone: whoever is asked about may turn out a weak
 * point. Directions, parallel ties and strengths change nothing. Throws `bad-option`, `unknown-actor`, and `too-large`
 * above `limit`. The work of `harmonic` twice.
 *
 * Borgatti, Comput. Math. Organ. Theory 12 (2006) 21–34, doi:10.1007/s10588-006-7084-x; Latora & Marchiori, Phys. Rev.
 * Lett. 87 (2001) 198701, doi:10.1103/PhysRevLett.87.198701.
 */
export async function withoutActor(network: Network, options: WithoutActorOptions): Promise<Figures> {
  const settled = settle<{ readonly actors: WithoutActorOptions["actors"] | undefined }>(
    "withoutActor",
    { actors: undefined },
    options,
  );
  const opened = await walk(network, "withoutActor", settled, { directed: "ignore" });
  const { csr, pace } = opened;
  const gone = askedAbout(settled.actors, opened, "what breaks without a person");
  const part = "take a part of the network with ego or select";
  refuseTooLarge("withoutActor", settled, csr, [withoutActorWork(csr)], part);
  const before = await efficiencyOf(opened, csr, csr.order, "before");
  const out = new Uint8Array(csr.order);
  for (const v of gone) out[v] = 1;
  const factor = (u: number, v: number): number => (out[u] === 1 || out[v] === 1 ? 0 : 1);
  const rest = await thinnedGraph(csr, factor, pace, settled.executor.allocate);
  const after = await efficiencyOf(opened, rest, csr.order - gone.length, "after");
  const pieces = await piecesWithout(opened, gone);
  const meta = opened.meta();
  const few = (value: number): { value: number; reason?: "too-few-actors" } =>
    Number.isNaN(value) ? { value, reason: "too-few-actors" } : { value };
  return new Figures(
    {
      componentsBefore: { value: pieces.before, about: "parts, actors without ties included" },
      componentsAfter: { value: pieces.after, about: "parts that are left" },
      cutOff: {
        value: pieces.cutOff,
        about: "actors left who are cut off from the largest piece of their part",
      },
      pairsLost: { value: pieces.pairsLost, about: "pairs of actors left that are not connected any more" },
      efficiencyBefore: { ...few(before), about: "mean of 1 / distance between all" },
      efficiencyAfter: { ...few(after), about: "mean of 1 / distance between those left" },
      remedyTies: {
        value: pieces.remedy.length,
        about: "the fewest new ties that would hold together what falls apart",
      },
    },
    meta,
    { remedy: new Table(["one", "other", "actorsOfOne", "actorsOfOther"], pieces.remedy, meta) },
  );
}

/** The work of all distances before and after. */
export function withoutActorWork(csr: Csr): Work {
  const once = pathWork(csr);
  return { ...once, arcVisits: 2 * once.arcVisits, bytes: once.bytes + 16 * csr.arcs };
}

/** The mean of 1 / distance between so many actors of a graph, the others having no ties; NaN of fewer than two. */
async function efficiencyOf({ fold }: Walk, graph: Csr, actors: number, what: string): Promise<number> {
  const ways = { along: "out", steps: Infinity, histogram: true, columns: [] } as const;
  const jobs = batchJobs(graph.order).map((range) => ({ ...range, ...ways }));
  const pairs = await fold(
    distancesKernel,
    jobs,
    new Float64Array(graph.order + 1),
    (into, { histogram }) => {
      for (let steps = 1; steps < histogram.length; steps++) into[steps] += histogram[steps];
    },
    what,
    graph,
  );
  let sum = 0;
  for (let steps = 1; steps < pairs.length; steps++) sum += pairs[steps] / steps;
  return actors < 2 ? NaN : sum / (actors * (actors - 1));
}
