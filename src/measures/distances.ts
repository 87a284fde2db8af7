import { componentsKernel } from "../kernels/components.js";
import { inverseUnit } from "../kernels/bit-loops.js";
import { batchJobs, distancesKernel } from "../kernels/distances.js";
import type { Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import { Table } from "../values/table.js";
import { ballFacts, balls, checkBalls, errorOf, type BallOptions, type Balls } from "./balls.js";
import { refuseTooLarge } from "./cost.js";
import { addDistances, distanceSums } from "./distance-sums.js";
import { largestGroup } from "./largest-group.js";
import { settle, type MeasureOptions, type Settled, type TieReading } from "./options.js";
import { pathWorks } from "./path-sums.js";
import { walk, type Walk } from "./walk.js";

export type DistancesOptions = MeasureOptions & Pick<TieReading, "directed"> & BallOptions;

export const distancesDefaults = {
  directed: "respect",
  standardError: undefined,
} as const satisfies DistancesOptions;

/**
 * Distances in steps between all pairs as figures, with the table `histogram` (pairs at each distance).
 *
 * `reachablePairs` (connected pairs, ordered where any tie is directed), `meanDistance` and `diameter` over connected
 * pairs, `effectiveDiameter` (the distance within which 90 % of the connected pairs lie, interpolated),
 * `efficiency` (mean of 1 / distance over all pairs, 0 for pairs apart) and, of the largest weak component (of equally
 * large ones, all of them together), `largestMeanDistance` and `largestDiameter`. Throws `bad-option`, and `too-large` above `limit`. O(n(n + m)).
 *
 * Exact, unless `standardError` asks for estimates by HyperBall: then all balls of one radius together have at most this
 * relative standard error, so counts of pairs have it, while errors of means and of the effective diameter largely cancel;
 * diameters are lower bounds. O((n + m) / e²) a step and 2.2 n / e² bytes at most.
 *
 * Latora & Marchiori, Phys. Rev. Lett. 87 (2001) 198701, doi:10.1103/PhysRevLett.87.198701; effective diameter: Leskovec,
 * Kleinberg & Faloutsos, ACM TKDD 1 (2007) 2, doi:10.1145/1217299.1217301; estimates: Boldi, Rosa & Vigna, WWW '11,
 * 625–634, doi:10.1145/1963405.1963493.
 */
export async function distances(network: Network, options: DistancesOptions = {}): Promise<Figures> {
  const settled = settle<Required<Pick<DistancesOptions, "directed" | "standardError">>>(
    "distances",
    distancesDefaults,
    options,
  );
  const { standardError } = settled;
  if (standardError !== undefined) checkBalls(standardError);
  const opened = await walk(network, "distances", settled, { directed: settled.directed });
  const { csr } = opened;
  const instead =
    standardError === undefined ? "ask for estimates (standardError: 0.05)" : "take a part of it";
  refuseTooLarge("distances", settled, csr, pathWorks(csr, { standardError }), instead);
  // The numbering of vertices depends on the view alone, so both forms have the same.
  const weak = csr.symmetric ? opened : await walk(network, "distances", settled, { directed: "ignore" });
  const inLargest = await weak.run(
    componentsKernel,
    null,
    ({ labels }) => largestGroup(labels),
    "components",
  );
  const { each, histogram, unit } = await found(opened, settled);
  const sums = { inverse: 0, total: 0, pairs: 0, farthest: 0 };
  for (let v = 0; v < csr.order; v++) {
    sums.inverse += each.inverse[v];
    if (inLargest[v] === 0) continue;
    sums.total += each.total[v];
    sums.pairs += each.reached[v];
    sums.farthest = Math.max(sums.farthest, each.farthest[v]);
  }
  const counted = csr.symmetric ? 2 : 1;
  const rows = Array.from(histogram, (pairs, distance) => ({ distance, pairs: pairs / counted })).filter(
    ({ pairs }) => pairs > 0,
  );
  const pairs = rows.reduce((sum, row) => sum + row.pairs, 0);
  const steps = rows.reduce((sum, row) => sum + row.pairs * row.distance, 0);
  const diameter = rows.at(-1)?.distance ?? 0;
  const largest = sums.pairs === 0;
  const most = standardError === undefined ? "most steps" : "a lower bound of the most steps";
  const figures: Record<string, Figure> = {
    reachablePairs: { value: pairs, about: "pairs of actors that are connected" },
    meanDistance: ratio(steps, pairs, "mean number of steps between connected actors", "no-pairs"),
    diameter: ratio(
      pairs === 0 ? 0 : diameter,
      pairs === 0 ? 0 : 1,
      `${most} between connected actors`,
      "no-pairs",
    ),
    effectiveDiameter: {
      ...ratio(
        effectiveDiameter(rows, pairs),
        pairs === 0 ? 0 : 1,
        "steps within which 90% of connected pairs lie",
        "no-pairs",
      ),
    },
    efficiency: ratio(
      Math.min(sums.inverse / unit, csr.order * (csr.order - 1)),
      csr.order * (csr.order - 1),
      "mean of 1 / steps over all pairs, 0 for pairs apart",
      "too-few-actors",
    ),
    largestMeanDistance: ratio(
      sums.total,
      sums.pairs,
      "mean number of steps within the largest component",
      "no-pairs",
    ),
    largestDiameter: ratio(
      sums.farthest,
      largest ? 0 : 1,
      `${most} within the largest component`,
      "no-pairs",
    ),
  };
  const meta =
    standardError === undefined
      ? opened.meta()
      : opened.meta([noteOf(standardError)], ballFacts(standardError, settled.seed));
  return new Figures(figures, meta, { histogram: new Table(["distance", "pairs"], rows, meta) });
}

/** What every vertex reaches, with the number of pairs at each distance: exact, or estimated if that was asked for. 1 is
 * `unit` in sums of inverse distances. */
async function found(
  opened: Walk,
  { standardError, seed }: Settled<{ readonly standardError: number | undefined }>,
): Promise<Balls & { readonly unit: number }> {
  const { order } = opened.csr;
  const ways = { along: "out", steps: Infinity } as const;
  if (standardError !== undefined) {
    const { each, histogram } = await balls(opened, { standardError, seed }, { ...ways, farthest: Infinity });
    return { each, histogram: rising(histogram), unit: 1 };
  }
  const jobs = batchJobs(order).map((range) => ({ ...range, ...ways, histogram: true }));
  const sums = { each: distanceSums(order), histogram: new Float64Array(order) };
  await opened.fold(distancesKernel, jobs, sums, (into, part) => {
    addDistances(into.each, part);
    for (let d = 1; d < order; d++) into.histogram[d] += part.histogram[d];
  });
  return { ...sums, unit: inverseUnit };
}

/** Estimated pairs at each distance, without those below 0: no more pairs are within fewer steps. */
function rising(histogram: Float64Array): Float64Array {
  let [within, most] = [0, 0];
  return histogram.map((pairs) => {
    within += pairs;
    const more = Math.max(0, within - most);
    most += more;
    return more;
  });
}

function noteOf(standardError: number): string {
  const percent = Number((100 * errorOf(standardError)).toPrecision(2));
  return `estimated: counts of pairs more than one step apart have a standard error of ${percent}%; diameters are at least those given.`;
}

function effectiveDiameter(rows: readonly { distance: number; pairs: number }[], pairs: number): number {
  const wanted = 0.9 * pairs;
  let below = 0;
  for (const row of rows) {
    if (below + row.pairs >= wanted) return row.distance - 1 + (wanted - below) / row.pairs;
    below += row.pairs;
  }
  return 0;
}
