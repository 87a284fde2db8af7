import { oneOf } from "../csr/form.js";
import { batchJobs, distancesKernel, inverseUnit } from "../kernels/distances.js";
import { sourceJobs } from "../kernels/kernel.js";
import { weightedDistancesKernel } from "../kernels/weighted-distances.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { refuseTooLarge } from "./cost.js";
import { addDistances, distanceSums, type DistanceSums } from "./distance-sums.js";
import { settle, within, type MeasureOptions, type Settled, type TieReading } from "./options.js";
import { pathWork } from "./path-work.js";
import { walk, type Walk } from "./walk.js";

export interface PathOptions extends MeasureOptions, Pick<TieReading, "directed"> {
  /** Whose paths count: those leading away ("out", default), those leading to the actor, or both ways. */
  readonly direction?: "out" | "in" | "all";
  /**
   * How long a tie is: "hops" (default) counts steps; "inverse" is 1 / strength, "linear" largest + smallest strength
   * − strength, "negative-log" −ln(strength); other words name a numeric tie column.
   */
  readonly distance?: string;
}

export interface ClosenessOptions extends PathOptions {
  /**
   * "wasserman-faust" (default) scales by the share of actors within reach, so that scores of different components can
   * be compared; "component" averages over those within reach only, and is NaN for an actor who reaches nobody.
   */
  readonly variant?: "wasserman-faust" | "component";
}

export const closenessDefaults = {
  direction: "out",
  distance: "hops",
  directed: "respect",
  variant: "wasserman-faust",
} as const satisfies ClosenessOptions;

/**
 * Closeness: the inverse of an actor's mean distance to those it reaches.
 *
 * With r − 1 others in reach at a summed distance D: (r − 1) / D, times (r − 1) / (n − 1) in the variant of Wasserman
 * and Faust, where who reaches nobody has 0. From 0 to 1 in steps. Throws `bad-option`, and `too-large` above `limit`. O(n(n + m)); with lengths
 * O(n(n + m) log n).
 *
 * Wasserman & Faust, Social Network Analysis (1994) 5.2.2, doi:10.1017/CBO9780511815478.
 */
export async function closeness(network: Network, options: ClosenessOptions = {}): Promise<Scores> {
  const settled = settle<Required<Omit<ClosenessOptions, keyof MeasureOptions>>>(
    "closeness",
    closenessDefaults,
    options,
  );
  const byComponent = oneOf("variant", settled.variant, ["wasserman-faust", "component"]) === "component";
  const opened = await openPaths(network, "closeness", settled);
  const others = opened.csr.order - 1;
  const scores = await perSource(opened, settled, Infinity, ({ reached, total }, v) => {
    if (reached[v] === 0) return byComponent ? NaN : 0;
    return (reached[v] / total[v]) * (byComponent ? 1 : reached[v] / others);
  });
  return new Scores(opened.shown, scores, opened.meta(), "nobody-in-reach");
}

export interface HarmonicOptions extends PathOptions {
  /** Divide by n − 1. Default false: the sum itself. */
  readonly normalized?: boolean;
}

export const harmonicDefaults = {
  direction: "out",
  distance: "hops",
  directed: "respect",
  normalized: false,
} as const satisfies HarmonicOptions;

/**
 * Harmonic closeness: the sum of 1 / distance over all others, where who is out of reach adds 0. Defined on networks
 * that fall apart, and never lowered by a new tie.
 *
 * From 0 to n − 1 in steps; normalized, from 0 to 1 (NaN in a network of one). Throws `bad-option`, and `too-large` above `limit`. O(n(n + m)); with
 * lengths O(n(n + m) log n).
 *
 * Boldi & Vigna, Internet Mathematics 10 (2014) 222–262, doi:10.1080/15427951.2013.865686.
 */
export async function harmonic(network: Network, options: HarmonicOptions = {}): Promise<Scores> {
  const settled = settle<Required<Omit<HarmonicOptions, keyof MeasureOptions>>>(
    "harmonic",
    harmonicDefaults,
    options,
  );
  const opened = await openPaths(network, "harmonic", settled);
  const others = opened.csr.order - 1;
  const divisor = settled.normalized ? (others > 0 ? others : NaN) : 1;
  const scores = await perSource(
    opened,
    settled,
    Infinity,
    ({ inverse }, v) => inverse[v] / inverseUnit / divisor,
  );
  return new Scores(opened.shown, scores, opened.meta(), "too-few-actors");
}

export interface ReachOptions extends PathOptions {
  /** How far: a number of steps, or a length where `distance` is given. Default 2. */
  readonly steps?: number;
  /** Divide by n − 1: the share of all others within reach. Default false: their number. */
  readonly normalized?: boolean;
}

export const reachDefaults = {
  steps: 2,
  direction: "out",
  distance: "hops",
  directed: "respect",
  normalized: false,
} as const satisfies ReachOptions;

/**
 * Reach: how many others lie within a number of steps.
 *
 * From 0 to n − 1; normalized, a share (NaN in a network of one). `steps: Infinity` counts everyone who can be reached.
 * Throws `bad-option`, and `too-large` above `limit`. O(n(n + m)); with lengths O(n(n + m) log n).
 */
export async function reach(network: Network, options: ReachOptions = {}): Promise<Scores> {
  const settled = settle<Required<Omit<ReachOptions, keyof MeasureOptions>>>("reach", reachDefaults, options);
  within("steps", settled.steps, 0, Infinity, settled.distance === "hops");
  const opened = await openPaths(network, "reach", settled);
  const others = opened.csr.order - 1;
  const divisor = settled.normalized ? (others > 0 ? others : NaN) : 1;
  const scores = await perSource(opened, settled, settled.steps, (sums, v) => sums.within[v] / divisor);
  return new Scores(opened.shown, scores, opened.meta(), "too-few-actors");
}

type SettledPath = Settled<Required<Pick<PathOptions, "direction" | "distance" | "directed">>>;

/** "all" follows ties both ways, which is the form with directions ignored. */
async function openPaths(network: Network, measure: string, settled: SettledPath): Promise<Walk> {
  const directed = settled.direction === "all" ? "ignore" : settled.directed;
  const opened = await walk(network, measure, settled, { directed, distance: settled.distance });
  const instead =
    settled.distance === "hops" ? "take a part of the network with select" : 'count steps (distance "hops")';
  refuseTooLarge(measure, settled, opened.csr, [pathWork(opened.csr)], instead);
  return opened;
}

/** What every vertex reaches, scored. */
async function perSource(
  opened: Walk,
  { direction }: SettledPath,
  steps: number,
  score: (sums: DistanceSums, v: number) => number,
): Promise<Float64Array> {
  const { csr } = opened;
  const along = direction === "in" ? "in" : "out";
  const ways = { along, steps, histogram: false } as const;
  const [kernel, ranges] =
    csr.distances.length > 0
      ? [weightedDistancesKernel, sourceJobs(csr.order)]
      : [distancesKernel, batchJobs(csr.order)];
  const jobs = ranges.map((range) => ({ ...range, ...ways }));
  const sums = await opened.fold(kernel, jobs, distanceSums(csr.order), addDistances);
  return opened.byPlace(Float64Array.from(sums.reached, (_, v) => score(sums, v)));
}
