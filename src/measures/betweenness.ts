import type { Csr } from "../csr/csr.js";
import { foldGraph } from "../csr/folding/fold-graph.js";
import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import type { Executor } from "../exec/executor.js";
import { betweennessKernel, type BetweennessJob, type BetweennessPart } from "../kernels/betweenness.js";
import { sourceJobs, type Kernel } from "../kernels/kernel.js";
import { weightedBetweennessKernel } from "../kernels/weighted-betweenness.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import type { ScoreIntervals, TieScoreIntervals } from "../values/score-intervals.js";
import { TieScores } from "../values/tie-scores.js";
import { refuseTooLarge, work, type Work } from "./cost.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { sampledBetweenness } from "./sampled-betweenness.js";
import { sampledWork } from "./sampled-work.js";
import { settleSampling, type SamplingOptions } from "./sampling-options.js";
import { tieEnds } from "./tie-ends.js";
import { walk, type Walk } from "./walk.js";

export interface BetweennessOptions extends MeasureOptions, TieReading, SamplingOptions {
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

/** Options with `epsilon`, by which scores are estimated. */
export type Sampled<O extends BetweennessOptions> = O & { readonly epsilon: number };

type Settled = Required<Pick<BetweennessOptions, "distance" | "normalized" | "directed" | "parallel">> &
  SamplingOptions & { readonly of: "actors" | "ties" };

export const betweennessDefaults = {
  of: "actors",
  distance: "hops",
  normalized: false,
  directed: "respect",
  parallel: "collapse",
  epsilon: undefined,
  delta: undefined,
  method: undefined,
  top: undefined,
} as const satisfies ActorBetweennessOptions;

/**
 * Betweenness: for how many pairs of others an actor (or a tie, `of: "ties"`) lies on the shortest path, a pair
 * with several shortest paths counting by the share that pass it.
 *
 * Raw scores count pairs: unordered ones where every tie is undirected, ordered ones otherwise (`meta.pairs`).
 * Normalized, actors are divided by the pairs of others, (n − 1)(n − 2) ordered, and ties by all pairs, n(n − 1)
 * ordered; half of that unordered; NaN where there are none. Path counts cannot overflow; lengths equal within 1e-12
 * are ties; where parallel ties are collapsed, ways are compared from one cut point to the next. Exact: O(n(n + m)); with
 * lengths O(n(n + m) log n), without the logarithm where the longest is at most some thousand times the shortest. Throws `bad-option`, and `too-large` above `limit`.
 *
 * With `epsilon` scores are estimated from shortest paths drawn at random, in steps only, and each has an interval: all
 * intervals together hold the true scores with a chance of at least 1 − `delta`. Epsilon is the largest error on the
 * scale b / (n(n − 1)), b counting ordered pairs; 0.01 is a score of 0.01 n(n − 1), or half of that where pairs are
 * unordered. In a large sparse network most actors are below it, so that their order says nothing: read who is
 * certainly on top, with `top` and `meta.separated`. About ln(1 / delta) / epsilon² searches from both ends at once,
 * each at most O(n + m) and mostly far less.
 *
 * Brandes, J. Math. Sociol. 25 (2001) 163–177, doi:10.1080/0022250X.2001.9990249; samples: Borassi & Natale, ACM J. Exp.
 * Algorithmics 24 (2019) 1.2, doi:10.1145/3284359; Riondato & Kornaropoulos, Data Min. Knowl. Discov. 30 (2016) 438–475,
 * doi:10.1007/s10618-015-0423-0.
 */
export async function betweenness(
  network: Network,
  options: Sampled<ActorBetweennessOptions>,
): Promise<ScoreIntervals>;
export async function betweenness(
  network: Network,
  options: Sampled<TieBetweennessOptions>,
): Promise<TieScoreIntervals>;
export async function betweenness(network: Network, options?: ActorBetweennessOptions): Promise<Scores>;
export async function betweenness(network: Network, options: TieBetweennessOptions): Promise<TieScores>;
export async function betweenness(
  network: Network,
  options: ActorBetweennessOptions | TieBetweennessOptions = {},
): Promise<Scores | TieScores> {
  const settled = settle<Settled>("betweenness", betweennessDefaults, options);
  const { distance, directed, parallel, normalized, seed } = settled;
  const ofTies = oneOf("of", settled.of, ["actors", "ties"]) === "ties";
  const sampling = settleSampling("betweenness", settled);
  if (sampling !== undefined && distance !== "hops")
    throw new ComityError(
      "bad-option",
      `samples are drawn of paths in steps, not by distance "${distance}"`,
      {
        path: ["distance"],
        fix: "leave out distance, or leave out epsilon to have it exact",
      },
    );
  const opened = await walk(
    network,
    "betweenness",
    { ...settled, ...sampling },
    { directed, parallel, distance },
  );
  const { csr, shown } = opened;
  const n = csr.order;
  const pairs = ofTies ? n * (n - 1) : (n - 1) * (n - 2);
  const divisor = normalized ? (pairs > 0 ? pairs : NaN) : csr.symmetric ? 2 : 1;
  const works = sampling === undefined ? [betweennessWork(csr, ofTies)] : sampledWork(csr, sampling, ofTies);
  refuseTooLarge(
    "betweenness",
    settled,
    csr,
    works,
    sampling === undefined ? instead : "take a larger epsilon",
  );
  if (sampling !== undefined)
    return sampledBetweenness(opened, { ...sampling, ofTies, divisor, normalized, seed });

  const sums = await pairSums(opened, ofTies, settled.executor);
  for (let i = 0; i < sums.length; i++) sums[i] /= divisor;
  if (!ofTies) return new Scores(shown, opened.byPlace(sums), opened.meta(), "too-few-actors");
  return new TieScores(shown, await tieEnds(opened), sums, opened.meta());
}

/** How many ordered pairs each actor or link lies between. */
export async function pairSums(
  opened: Walk,
  ofTies: boolean,
  { allocate }: Pick<Executor, "allocate">,
): Promise<Float64Array> {
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
  const kernel = csr.distances.length > 0 ? weightedBetweennessKernel : betweennessKernel;
  if (!csr.collapsed) return ran(kernel, csr);
  const folded = await foldGraph(csr, opened.pace, allocate);
  const sums = await ran(kernel, folded.csr);
  return ofTies ? folded.links(sums) : folded.actors(sums);
}

const instead = "have it estimated with epsilon, or take a part of the network with select";

/** The work of a search there and back from every vertex. */
export function betweennessWork(csr: Csr, ofTies: boolean): Work {
  const { order, arcs, linkCount } = csr;
  const kernel = csr.distances.length > 0 ? weightedBetweennessKernel : betweennessKernel;
  const job = { from: 0, to: order, links: ofTies };
  return work(kernel, csr, job, order * (order + arcs), ofTies ? linkCount : order);
}
