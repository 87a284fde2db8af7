import { communitySignificance } from "../measures/community-significance.js";
import { consensus } from "../measures/consensus.js";
import type { MeasureOptions } from "../measures/options.js";
import type { Shown } from "../network/audience.js";
import type { Network } from "../network/network.js";
import type { Consensus } from "../values/consensus.js";
import type { Meta } from "../values/meta.js";
import type { FigureSection } from "./analysis.js";
import type { Repeats } from "./effort.js";
import { figureSection, numberOrNull } from "./figure-section.js";

/** How sure circles are, where the effort reaches so far. Since version 1.2. */
export interface CircleCertainty {
  /** What the runs of the method agree on: the circles of the section are those that come out of all of them. */
  readonly consensus: {
    readonly runs: number;
    /** The mean adjusted Rand index of every two runs: 1 all the same, 0 no more alike than by chance. */
    readonly agreement: number | null;
    /** Actors together with the other members in nine of ten runs, in the mean; and those in fewer than three of four. */
    readonly sure: number;
    readonly borderline: number;
    /**
     * At most ten organizations under their own names that stand between two circles, the most evenly first; one for
     * those that always go together.
     */
    readonly between: readonly {
      readonly id: string;
      readonly name: string;
      readonly group: number;
      /** The mean share of runs together with a member of that circle, and of the other. */
      readonly certainty: number;
      readonly second: number;
      readonly secondShare: number;
    }[];
  };
  /** The quality beside that of random networks with the same numbers of partners; `samples` of them. */
  readonly significance?: FigureSection & { readonly samples: number };
}

const sureFrom = 0.9;
const listed = 10;

/** What many runs agree on; undefined where none are to be made. */
export async function agreedCircles(
  network: Network,
  options: MeasureOptions,
  { runs }: Repeats,
): Promise<Consensus | undefined> {
  return runs === 0 ? undefined : consensus(network, { ...options, runs });
}

/** How sure these circles are, with the record of the comparison. */
export async function circleCertainty(
  network: Network,
  shown: Shown,
  groups: Consensus,
  options: MeasureOptions,
  { rewirings }: Repeats,
): Promise<{ readonly section: CircleCertainty; readonly metas: readonly { readonly meta: Meta }[] }> {
  const against =
    rewirings === 0 ? undefined : await communitySignificance(network, { ...options, samples: rewirings });
  const figures = groups.figures();
  let sure = 0;
  for (const { certainty } of groups.rows()) sure += Number(certainty >= sureFrom);
  const between = groups.tables.borderline.rows().flatMap((row) => {
    const { id, name, group, certainty, second, secondShare } = row;
    const place = shown.find(id);
    return second === undefined || secondShare === undefined || shown.personal(place) || !shown.named(place)
      ? []
      : [{ id, name, group, certainty, second, secondShare }];
  });
  // With equal shares the sort keeps the order: the least certain first.
  between.sort((a, b) => Math.min(b.certainty, b.secondShare) - Math.min(a.certainty, a.secondShare));
  const told = new Set<string>();
  const apart = between.filter(({ group, second, secondShare }) => {
    const together = [group, second, secondShare].join(" ");
    return !told.has(together) && told.add(together);
  });
  return {
    section: {
      consensus: {
        runs: groups.meta.samples ?? 0,
        agreement: numberOrNull(figures.agreement),
        sure,
        borderline: figures.borderline,
        between: apart.slice(0, listed),
      },
      ...(against === undefined ? {} : { significance: { ...figureSection(against), samples: rewirings } }),
    },
    metas: against === undefined ? [] : [against],
  };
}
