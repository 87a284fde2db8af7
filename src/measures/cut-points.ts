import { componentsKernel } from "../kernels/components.js";
import { cutPointsKernel } from "../kernels/cut-points.js";
import type { Network } from "../network/network.js";
import { Figures } from "../values/figures.js";
import { largestGroup } from "./largest-group.js";
import { settle, type MeasureOptions } from "./options.js";
import { walk } from "./walk.js";

export type CutPointsOptions = MeasureOptions;

/**
 * How much hangs on single actors and ties, as figures: `articulationPoints`, actors without whom their part of the
 * network falls apart, `largestArticulationPoints`, those of them in the largest component (of equally large ones, in
 * any), and `bridges`, ties without which their part falls apart. Directions are ignored; a pair tied twice is no bridge.
 *
 * Counts only: whoever is named here is named as a weak point. O(n + m).
 *
 * Hopcroft & Tarjan, Commun. ACM 16 (1973) 372–378, doi:10.1145/362248.362272.
 */
export async function cutPoints(network: Network, options: CutPointsOptions = {}): Promise<Figures> {
  const settled = settle("cutPoints", {}, options);
  const opened = await walk(network, "cutPoints", settled, { directed: "ignore", parallel: "count" });
  const inLargest = await opened.run(
    componentsKernel,
    null,
    ({ labels }) => largestGroup(labels),
    "components",
  );
  const counts = await opened.run(
    cutPointsKernel,
    null,
    ({ actors, links }) => ({
      actors: sum(actors),
      largest: actors.reduce((all, flag, v) => all + flag * inLargest[v], 0),
      links: sum(links),
    }),
    "cut points",
  );
  return new Figures(
    {
      articulationPoints: {
        value: counts.actors,
        about: "actors without whom their part of the network falls apart",
      },
      largestArticulationPoints: {
        value: counts.largest,
        about: "those of them in the largest component",
      },
      bridges: { value: counts.links, about: "ties without which their part of the network falls apart" },
    },
    opened.meta(),
  );
}

/** A loop, not a callback for each: there may be many millions. */
function sum(flags: Uint8Array): number {
  let all = 0;
  for (let i = 0; i < flags.length; i++) all += flags[i];
  return all;
}
