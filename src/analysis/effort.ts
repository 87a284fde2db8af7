import type { Csr } from "../csr/csr.js";
import { ComityError } from "../errors/error.js";
import { betweennessWork } from "../measures/betweenness.js";
import { communitiesDefaults, communitiesWork } from "../measures/communities.js";
import { costOf, refuseTooLarge } from "../measures/cost.js";
import { influencersPlanned } from "../measures/influencers/work.js";
import { within, type MeasureOptions } from "../measures/options.js";
import { pathWork } from "../measures/path-work.js";
import { profileWork } from "../measures/profile/profile.js";

/** How far an analysis goes: everything exactly, shortest paths from samples, or what suits the size. */
export type Effort = "exact" | "sampled" | "auto";

/** What becomes of measures that need all shortest paths. */
export type PathMode = "exact" | "sampled" | "skipped";

/** Arc visits up to which "auto" computes exact shortest-path measures: some minutes on one thread. */
export const autoPathLimit = 2e10;

/**
 * How "sampled" estimates: betweenness within epsilon on the scale b / (n(n − 1)), all scores together with a chance of
 * 1 − delta, stopping early once the highest are told apart; balls with a relative standard error each.
 */
export const sampledPaths = { epsilon: 0.005, delta: 0.1, top: 10, standardError: 0.05 } as const;

export const pathsLeftOut =
  "left out: exact shortest paths over a network of this size take long; ask for effort “exact” to have them, or “sampled” to have them estimated";

/** What the effort asked for means for this graph. Throws `too-large` where "exact" is above `limit`. */
export function pathModeOf(effort: Effort, options: MeasureOptions, csr: Csr): PathMode {
  if (effort === "sampled") return "sampled";
  const searches = [betweennessWork(csr, false), pathWork(csr)];
  if (effort === "exact") {
    const instead = 'leave shortest paths out (effort "auto") or have them estimated (effort "sampled")';
    refuseTooLarge("analyze", options, csr, searches, instead);
    return "exact";
  }
  const most = Math.min(autoPathLimit, options.limit ?? Infinity);
  return costOf(searches, []).arcVisits <= most ? "exact" : "skipped";
}

/** How often an analysis repeats things to say how sure they are; 0 leaves them out. */
export interface Repeats {
  /** Runs that circles must agree on. */
  readonly runs: number;
  /** Random networks that circles are compared with. */
  readonly rewirings: number;
  /** Random networks that the core is compared with. */
  readonly cores: number;
  /** Networks with missing ties in which partners are counted again. */
  readonly draws: number;
  /** The same for betweenness. */
  readonly pathDraws: number;
  /** Networks that are drawn for each step of a CS coefficient. */
  readonly drops: number;
  /** Networks with missing ties in which positions to convene, connect and mobilize are compared again. */
  readonly positions: number;
  /** Messages that are followed, at least, to say who to ask first. */
  readonly messages: number;
}

/** Repeats by actors and tied pairs together: the first row that holds the network counts, and beyond the last none are. */
export const repeatTable: readonly (Omit<Repeats, "pathDraws" | "drops" | "messages"> & {
  readonly upTo: number;
})[] = [
  { upTo: 50_000, runs: 50, rewirings: 100, cores: 20, draws: 100, positions: 100 },
  { upTo: 500_000, runs: 10, rewirings: 20, cores: 5, draws: 40, positions: 20 },
];

/** Networks that are drawn for the ranks of betweenness, and the arc visits that all of them together may take. */
export const pathDraws = { draws: 100, most: 1e10 } as const;

/** How sure the answer to who is asked first is to be. */
export const askingCertainty = { epsilon: 0.05, delta: 0.01 } as const;

/** The arc visits that all networks which are drawn for positions may take together. */
export const positionArcs = 1e10;

/** Messages that are followed whatever the size of the network, and the arc visits that all of them together may take. */
export const messagesFollowed = { messages: 100_000, most: 1e10 } as const;

/** Nothing is repeated. */
export const noRepeats: Repeats = {
  ...{ runs: 0, rewirings: 0, cores: 0, draws: 0 },
  ...{ pathDraws: 0, drops: 0, positions: 0, messages: 0 },
};

/** What an analysis repeats. */
export const repeatNames = Object.keys(noRepeats) as readonly (keyof Repeats)[];

/** Networks that are drawn for each step of a CS coefficient. */
const drops = 20;

/** The repeats for this graph, none where they would take more than `limit`; what is `asked` for goes before the table. */
export function repeatsOf(
  paths: PathMode,
  options: MeasureOptions,
  csr: Csr,
  asked: Partial<Repeats> = {},
): Repeats {
  for (const [name, times] of Object.entries(asked)) {
    if (!Object.hasOwn(noRepeats, name))
      throw new ComityError("bad-option", `repeats has no "${name}"`, {
        path: ["repeats", name],
        fix: `it has ${repeatNames.join(", ")}`,
      });
    within(name, times, 0, 1e5, true);
  }
  if (asked.runs === 1)
    throw new ComityError("bad-option", "one run has nothing to agree with", { path: ["repeats", "runs"] });
  return csr.arcs === 0 ? noRepeats : { ...usualRepeats(paths, options, csr), ...asked };
}

function usualRepeats(paths: PathMode, { limit = Infinity }: MeasureOptions, csr: Csr): Repeats {
  const asking = influencersPlanned(csr, { ...askingCertainty, leastSamples: messagesFollowed.messages });
  const messages = asking.arcVisits <= Math.min(messagesFollowed.most, limit) ? messagesFollowed.messages : 0;
  const row = repeatTable.find(({ upTo }) => csr.order + csr.linkCount <= upTo);
  if (row === undefined) return { ...noRepeats, messages };
  const searches = (3 * row.runs + row.rewirings + 1) * communitiesWork(csr, communitiesDefaults).arcVisits;
  const swaps = 80 * row.rewirings * (csr.order + csr.linkCount);
  if (searches + swaps > limit) return { ...noRepeats, messages };
  const between = pathDraws.draws * betweennessWork(csr, false).arcVisits;
  const { runs, rewirings, cores, draws, positions } = row;
  const placed = profileWork(csr, positions).arcVisits <= Math.min(positionArcs, limit);
  return {
    ...{ runs, rewirings, cores, draws, drops, messages },
    pathDraws: paths === "exact" && between <= Math.min(pathDraws.most, limit) ? pathDraws.draws : 0,
    positions: placed ? positions : 0,
  };
}
