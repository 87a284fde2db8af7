import { componentsKernel } from "../kernels/components.js";
import { inverseUnit } from "../kernels/bit-loops.js";
import { batchJobs, distancesKernel } from "../kernels/distances.js";
import type { Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import { Table } from "../values/table.js";
import { refuseTooLarge } from "./cost.js";
import { addDistances, distanceSums } from "./distance-sums.js";
import { largestGroup } from "./largest-group.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { pathWork } from "./path-work.js";
import { walk } from "./walk.js";

export type DistancesOptions = MeasureOptions & Pick<TieReading, "directed">;

export const distancesDefaults = { directed: "respect" } as const satisfies DistancesOptions;

/**
 * Distances in steps between all pairs, exact, as figures with the table `histogram` (pairs at each distance).
 *
 * `reachablePairs` (connected pairs, ordered where any tie is directed), `meanDistance` and `diameter` over connected
 * pairs, `effectiveDiameter` (the distance within which 90 % of the connected pairs lie, interpolated),
 * `efficiency` (mean of 1 / distance over all pairs, 0 for pairs apart) and, of the largest weak component (of equally
 * large ones, all of them together), `largestMeanDistance` and `largestDiameter`. Throws `too-large` above `limit`. O(n(n + m)).
 *
 * Latora & Marchiori, Phys. Rev. Lett. 87 (2001) 198701, doi:10.1103/PhysRevLett.87.198701; effective diameter: Leskovec,
 * Kleinberg & Faloutsos, ACM TKDD 1 (2007) 2, doi:10.1145/1217299.1217301.
 */
export async function distances(network: Network, options: DistancesOptions = {}): Promise<Figures> {
  const settled = settle<Required<Pick<DistancesOptions, "directed">>>(
    "distances",
    distancesDefaults,
    options,
  );
  const opened = await walk(network, "distances", settled, { directed: settled.directed });
  const { csr } = opened;
  refuseTooLarge("distances", settled, csr, [pathWork(csr)], "take a part of the network with select");
  // The numbering of vertices depends on the view alone, so both forms have the same.
  const weak = csr.symmetric ? opened : await walk(network, "distances", settled, { directed: "ignore" });
  const inLargest = await weak.run(
    componentsKernel,
    null,
    ({ labels }) => largestGroup(labels),
    "components",
  );
  const jobs = batchJobs(csr.order).map(
    (range) => ({ ...range, along: "out", steps: Infinity, histogram: true }) as const,
  );
  const found = { each: distanceSums(csr.order), histogram: new Float64Array(csr.order) };
  await opened.fold(distancesKernel, jobs, found, (into, part) => {
    addDistances(into.each, part);
    for (let d = 1; d < csr.order; d++) into.histogram[d] += part.histogram[d];
  });
  const { each, histogram } = found;
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
  const figures: Record<string, Figure> = {
    reachablePairs: { value: pairs, about: "pairs of actors that are connected" },
    meanDistance: ratio(steps, pairs, "mean number of steps between connected actors", "no-pairs"),
    diameter: ratio(
      pairs === 0 ? 0 : diameter,
      pairs === 0 ? 0 : 1,
      "most steps between connected actors",
      "no-pairs",
    ),
    effectiveDiameter: {
      ...ratio(
        effectiveDiameter(rows, pairs),
        pairs === 0 ? 0 : 1,
        "steps within which 90 % of connected pairs lie",
        "no-pairs",
      ),
    },
    efficiency: ratio(
      sums.inverse / inverseUnit,
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
      "most steps within the largest component",
      "no-pairs",
    ),
  };
  const meta = opened.meta();
  return new Figures(figures, meta, { histogram: new Table(["distance", "pairs"], rows, meta) });
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
