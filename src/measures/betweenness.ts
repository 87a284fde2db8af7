import { inChunks } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { foldGraph } from "../csr/folding/fold-graph.js";
import { oneOf } from "../csr/form.js";
import type { Executor } from "../exec/executor.js";
import { betweennessKernel, type BetweennessJob, type BetweennessPart } from "../kernels/betweenness.js";
import { sourceJobs, type Kernel } from "../kernels/kernel.js";
import { weightedBetweennessKernel } from "../kernels/weighted-betweenness.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { TieScores } from "../values/tie-scores.js";
import { refuseTooLarge, work, type Work } from "./cost.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { walk, type Walk } from "./walk.js";

export interface BetweennessOptions extends MeasureOptions, TieReading {
  /** How long a tie is; see `closeness`. Default "hops". */
  readonly distance?: string;
  /** Divide by the number of pairs that could be bridged. Default false: the number of pairs itself. */
  readonly normalized?: boolean;
}

export interface ActorBetweennessOptions extends BetweennessOptions {
  readonly of?: "actors";
}

export interface TieBetweennessOptions extends BetweennessOptions {
  readonly of: "ties";
}

export const betweennessDefaults = {
  of: "actors",
  distance: "hops",
  normalized: false,
  directed: "respect",
  parallel: "collapse",
} as const satisfies ActorBetweennessOptions;

/**
 * Betweenness, exact: for how many pairs of others an actor (or a tie, `of: "ties"`) lies on the shortest path, a pair
 * with several shortest paths counting by the share that pass it.
 *
 * Raw scores count pairs: unordered ones where every tie is undirected, ordered ones otherwise (`meta.pairs`).
 * Normalized, actors are divided by the pairs of others, (n − 1)(n − 2) ordered, and ties by all pairs, n(n − 1)
 * ordered; half of that unordered; NaN where there are none. Path counts cannot overflow; lengths equal within 1e-12
 * are ties. Throws `bad-option`, and `too-large` above `limit`. O(n(n + m)); with lengths O(n(n + m) log n).
 *
 * Brandes, J. Math. Sociol. 25 (2001) 163–177, doi:10.1080/0022250X.2001.9990249.
 */
export async function betweenness(network: Network, options?: ActorBetweennessOptions): Promise<Scores>;
export async function betweenness(network: Network, options: TieBetweennessOptions): Promise<TieScores>;
export async function betweenness(
  network: Network,
  options: ActorBetweennessOptions | TieBetweennessOptions = {},
): Promise<Scores | TieScores> {
  const settled = settle<
    Required<Omit<BetweennessOptions, keyof MeasureOptions>> & { of: "actors" | "ties" }
  >("betweenness", betweennessDefaults, options);
  const { distance, directed, parallel, normalized } = settled;
  const ofTies = oneOf("of", settled.of, ["actors", "ties"]) === "ties";
  const opened = await walk(network, "betweenness", settled, { directed, parallel, distance });
  const { csr, links, shown } = opened;
  refuseTooLarge("betweenness", settled, csr, [betweennessWork(csr, ofTies)], instead);
  const sums = await pairSums(opened, ofTies, settled.executor);

  const n = csr.order;
  const pairs = ofTies ? n * (n - 1) : (n - 1) * (n - 2);
  const divisor = normalized ? (pairs > 0 ? pairs : NaN) : csr.symmetric ? 2 : 1;
  for (let i = 0; i < sums.length; i++) sums[i] /= divisor;
  if (!ofTies) return new Scores(shown, opened.byPlace(sums), opened.meta(), "too-few-actors");
  const ends = {
    source: new Int32Array(sums.length),
    target: new Int32Array(sums.length),
    directed: links.directed,
  };
  await inChunks(opened.pace, sums.length, 65536, (from, to) => {
    for (let link = from; link < to; link++) {
      ends.source[link] = shown.placeOf[opened.actorOf[links.source[link]]];
      ends.target[link] = shown.placeOf[opened.actorOf[links.target[link]]];
    }
  });
  return new TieScores(shown, ends, sums, opened.meta());
}

/** How many ordered pairs each actor or link lies between. */
async function pairSums(opened: Walk, ofTies: boolean, executor: Executor): Promise<Float64Array> {
  const { csr } = opened;
  const ran = (
    kernel: typeof betweennessKernel | typeof weightedBetweennessKernel,
    graph: Csr,
  ): Promise<Float64Array> =>
    opened.fold(
      kernel as Kernel<BetweennessJob, BetweennessPart>,
      sourceJobs(graph.order).map((range) => ({ ...range, links: ofTies })),
      new Float64Array(ofTies ? graph.linkCount : graph.order),
      (into, part) => {
        const added = ofTies ? part.links : part.actors;
        for (let i = 0; i < into.length; i++) into[i] += added[i];
      },
      undefined,
      graph,
    );
  if (csr.distances.length > 0) return ran(weightedBetweennessKernel, csr);
  if (!csr.symmetric || !csr.collapsed) return ran(betweennessKernel, csr);
  const folded = await foldGraph(csr, opened.pace, executor.allocate);
  const sums = await ran(betweennessKernel, folded.csr);
  return ofTies ? folded.links(sums) : folded.actors(sums);
}

const instead = "take a part of the network with select";

/** The work of a search there and back from every vertex. */
export function betweennessWork(csr: Csr, ofTies: boolean): Work {
  const { order, arcs, linkCount } = csr;
  const kernel = csr.distances.length > 0 ? weightedBetweennessKernel : betweennessKernel;
  const job = { from: 0, to: order, links: ofTies };
  return work(kernel, csr, job, order * (order + arcs), ofTies ? linkCount : order);
}
