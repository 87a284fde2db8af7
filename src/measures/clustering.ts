import { trianglesKernel } from "../kernels/triangles.js";
import type { Network } from "../network/network.js";
import { Scores } from "../values/scores.js";
import { refuseTooLarge } from "./cost.js";
import { settle, type MeasureOptions } from "./options.js";
import { trianglesWork } from "./triangles-work.js";
import { walk } from "./walk.js";

export type ClusteringOptions = MeasureOptions;

/**
 * Local clustering: the share of pairs of an actor's neighbors that are tied to each other.
 *
 * Directions, parallel ties and ties to oneself change nothing. From 0 to 1; NaN with fewer than two neighbors.
 * Throws `too-large` above `limit`. O(m · √m).
 *
 * Watts & Strogatz, Nature 393 (1998) 440–442, doi:10.1038/30918.
 */
export async function clustering(network: Network, options: ClusteringOptions = {}): Promise<Scores> {
  const settled = settle("clustering", {}, options);
  const opened = await walk(network, "clustering", settled, { directed: "ignore" });
  refuseTooLarge(
    "clustering",
    settled,
    opened.csr,
    [trianglesWork(opened.csr)],
    "take a part of the network with select",
  );
  const { offsets } = opened.csr;
  const scores = await opened.run(trianglesKernel, null, (part) =>
    opened.byPlace(
      part.triangles.map((triangles, v) => {
        const k = offsets[v + 1] - offsets[v];
        return k < 2 ? NaN : (2 * triangles) / (k * (k - 1));
      }),
    ),
  );
  return new Scores(opened.shown, scores, opened.meta(), "fewer-than-two-neighbors");
}
