import type { Csr } from "../csr/csr.js";
import { batchJobs, distancesKernel, type DistanceColumn } from "../kernels/distances.js";
import { sourceJobs, type Along } from "../kernels/kernel.js";
import { weightedDistancesKernel } from "../kernels/weighted-distances.js";
import type { Network } from "../network/network.js";
import { ballsWork } from "./balls.js";
import { refuseTooLarge, type Work } from "./cost.js";
import { addDistances, distanceSums, type DistanceSums } from "./distance-sums.js";
import type { MeasureOptions, Settled, TieReading } from "./options.js";
import { pathWork } from "./path-work.js";
import { topWork } from "./top-work.js";
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

/** The options of a measure of paths, as far as they choose the paths. */
export type SettledPath = Settled<Required<Pick<PathOptions, "direction" | "distance" | "directed">>>;

/** "all" follows ties both ways, which is the form with directions ignored. */
export async function openPaths(
  network: Network,
  measure: string,
  settled: SettledPath & Asked,
  instead: string,
): Promise<Walk> {
  const directed = settled.direction === "all" ? "ignore" : settled.directed;
  const opened = await walk(network, measure, settled, { directed, distance: settled.distance });
  const spared = settled.top ?? settled.standardError;
  const part = spared === undefined ? instead : "take a part of the network with select";
  const fix = settled.distance === "hops" ? part : 'count steps (distance "hops")';
  refuseTooLarge(measure, settled, opened.csr, pathWorks(opened.csr, settled), fix);
  return opened;
}

/** How much of the paths is asked for: what `top` and `standardError` say, where the measure has them. */
export interface Asked {
  readonly top?: number | undefined;
  readonly standardError?: number | undefined;
}

/** What a measure of paths is going to do. */
export function pathWorks(csr: Csr, { top, standardError }: Asked): readonly Work[] {
  if (top !== undefined) return topWork(csr, top);
  return [standardError === undefined ? pathWork(csr) : ballsWork(csr, standardError)];
}

/** Which arcs the searches of these options follow. */
export function alongOf({ direction }: SettledPath): Along {
  return direction === "in" ? "in" : "out";
}

/** What every vertex reaches, exactly, scored by the sums of these columns. */
export async function perSource(
  opened: Walk,
  settled: SettledPath,
  steps: number,
  columns: readonly DistanceColumn[],
  score: (sums: DistanceSums, v: number) => number,
): Promise<Float64Array> {
  const { csr } = opened;
  const ways = { along: alongOf(settled), steps, histogram: false, columns } as const;
  const [kernel, ranges] =
    csr.distances.length > 0
      ? [weightedDistancesKernel, sourceJobs(csr.order)]
      : [distancesKernel, batchJobs(csr.order)];
  const jobs = ranges.map((range) => ({ ...range, ...ways }));
  const sums = await opened.fold(kernel, jobs, distanceSums(csr.order), addDistances);
  return opened.byPlace(sums.reached.map((_, v) => score(sums, v)));
}
