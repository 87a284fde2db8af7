import type { MeasureOptions } from "../measures/options.js";
import { robustness } from "../measures/robustness/robustness.js";
import { stability } from "../measures/robustness/stability.js";
import type { Network } from "../network/network.js";
import type { Meta } from "../values/meta.js";
import type { ScoreName } from "./analysis.js";
import type { Repeats } from "./effort.js";
import { numberOrNull } from "./figure-section.js";

/** How sure the ranks of one measure are under missing ties. Ranks are among organizations that the public may see. */
export interface RankSection {
  readonly measure: ScoreName;
  /** The networks drawn, the share of the ties that each lacks, and how many of the highest are looked at. */
  readonly samples: number;
  readonly share: number;
  readonly k: number;
  /** Mean Kendall τ-b with the scores of the whole network, and the mean share of the highest in common. */
  readonly kendall: number | null;
  readonly topOverlap: number | null;
  /** The largest share of the actors that can be left out with scores that still say much the same. */
  readonly csCoefficient: number | null;
  /** At most twenty organizations by rank: nine of ten networks have it between `low` and `high`. */
  readonly ranks: readonly {
    readonly id: string;
    readonly rank: number;
    readonly low: number;
    readonly high: number;
    /** The share of networks in which it is among the `k` highest. */
    readonly inTop: number;
  }[];
}

const [share, k, listed] = [0.1, 10, 20];

/** The ranks of the lists of part 4 under missing ties, with the records of the measures. */
export async function rankSections(
  network: Network,
  options: MeasureOptions,
  { draws, pathDraws, drops }: Repeats,
): Promise<{
  readonly section: readonly RankSection[];
  readonly metas: readonly { readonly meta: Meta }[];
}> {
  const asked = [
    { of: "betweenness", samples: pathDraws, options: {} },
    { of: "degree", samples: draws, options: { selfTies: "ignore" } },
  ] as const;
  const section: RankSection[] = [];
  const metas: { readonly meta: Meta }[] = [];
  // Whoever reads, people are not ranked, nor do they count in the ranks of others.
  const common = { ...options, audience: "public" } as const;
  for (const { of, samples, options: own } of asked.filter((each) => each.samples > 0)) {
    const ranks = await robustness(network, { ...common, of, options: own, share, k, samples });
    const stable =
      drops === 0 ? undefined : await stability(network, { ...common, of, options: own, samples: drops });
    const { kendall, topOverlap } = ranks.figures();
    metas.push(ranks, ...(stable ? [stable] : []));
    section.push({
      ...{ measure: of, samples, share, k },
      ...{ kendall: numberOrNull(kendall), topOverlap: numberOrNull(topOverlap) },
      csCoefficient: numberOrNull(stable?.get("csCoefficient") ?? NaN),
      ranks: ranks.top(listed, "rank", "lowest").flatMap(({ id }) => {
        const found = ranks.of(id);
        return found === undefined || Number.isNaN(found.rankLow + found.rankHigh + found.inTop)
          ? []
          : [{ id, rank: found.rank, low: found.rankLow, high: found.rankHigh, inTop: found.inTop }];
      }),
    });
  }
  return { section, metas };
}
