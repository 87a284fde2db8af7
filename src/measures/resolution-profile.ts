import type { Csr } from "../csr/csr.js";
import type { Network } from "../network/network.js";
import { exp, log } from "../random/elementary.js";
import type { Reason } from "../values/reasons.js";
import { Table } from "../values/table.js";
import { communitiesWork } from "./communities.js";
import { bestOf, communityRuns, jobsOf, type CommunityRun } from "./community-runs.js";
import { searchDefaults, searchJob, type SearchOptions } from "./community-search.js";
import { refuseTooLarge, type Work } from "./cost.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { labelled, pairRand } from "./run-agreement.js";
import { modularityFigures } from "./modularity.js";
import { walk, type Walk } from "./walk.js";

export interface ResolutionProfileOptions extends MeasureOptions, Omit<SearchOptions, "resolution"> {
  /** The lowest and the highest resolution. Default 0.1 and 10; "cpm" must be given both. */
  readonly from?: number;
  readonly to?: number;
  /** How many resolutions, each the same number of times the one before. Default 21, at least 3. */
  readonly steps?: number;
  /** How many runs at each, of which the best counts. Default 10. */
  readonly runs?: number;
  /** From which agreement on two neighbors are on one plateau, from 0 to 1. Default 0.95. */
  readonly level?: number;
}

export const resolutionProfileDefaults = {
  quality: searchDefaults.quality,
  directed: searchDefaults.directed,
  iterations: searchDefaults.iterations,
  from: 0.1,
  to: 10,
  steps: 21,
  runs: 10,
  level: 0.95,
} as const satisfies ResolutionProfileOptions;

/** What is found at one resolution. */
export type ResolutionRow = {
  readonly resolution: number;
  /** Communities of two actors or more. */
  readonly communities: number;
  /** Actors in the largest. */
  readonly largest: number;
  /** The quality at this resolution, and the modularity at resolution 1. */
  readonly quality: number;
  readonly modularity: number;
  /** Mean adjusted Rand index with what the neighboring resolutions give. */
  readonly agreement: number;
  /** The number of the plateau it is on; absent where it is on none. */
  readonly plateau?: number;
  /** Why there is no quality. */
  readonly reason?: Reason;
};

const leastOnPlateau = 3;

/**
 * Communities at many resolutions, from few and large ones to many and small ones, to see which of them last.
 *
 * At each resolution of a logarithmic grid the best of some runs counts. `agreement` is the mean adjusted Rand index with
 * what the resolutions beside it give; a plateau is a stretch of three or more resolutions each of which agrees with the
 * next by `level` or more. Groups that last over a plateau hang less on the number that was chosen; there may be several
 * plateaus, one for each scale, or none. Throws `bad-option`. About steps · runs times the work of `communities`.
 *
 * Reichardt & Bornholdt, Phys. Rev. E 74 (2006) 016110, doi:10.1103/PhysRevE.74.016110; plateaus: Arenas, Fernández &
 * Gómez, New J. Phys. 10 (2008) 053039, doi:10.1088/1367-2630/10/5/053039.
 */
export async function resolutionProfile(
  network: Network,
  options: ResolutionProfileOptions = {},
): Promise<Table<ResolutionRow>> {
  type Own = Required<Omit<ResolutionProfileOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("resolutionProfile", resolutionProfileDefaults, options);
  const { from, to, steps, runs, level, directed, seed } = settled;
  within("from", from, 1e-6, 1e6);
  within("to", to, from, 1e6);
  within("steps", steps, 3, 1e4, true);
  within("runs", runs, 1, 1e4, true);
  within("level", level, 0, 1);
  const given = options.from === undefined || options.to === undefined ? {} : { resolution: from };
  const job = searchJob({ ...settled, resolution: from }, given);
  const opened = await walk(network, "resolutionProfile", settled, { directed, strengths: true });
  const works = [resolutionProfileWork(opened.csr, settled)];
  refuseTooLarge("resolutionProfile", settled, opened.csr, works, "take fewer steps or runs");
  const ratio = log(to / from) / (steps - 1);
  const resolutions = Array.from({ length: steps }, (_, i) => (i === steps - 1 ? to : from * exp(ratio * i)));
  const jobs = resolutions.flatMap((resolution, i) => jobsOf({ ...job, resolution }, i * runs, runs));
  const found = await communityRuns(opened, jobs, "resolutions");
  const best = resolutions.map((_, i) => bestOf(found.slice(i * runs, (i + 1) * runs)));
  const links = await neighborsAgree(best, opened);
  const plateaus = plateausOf(links, level);
  const partitions = best.map(({ labels }) => labels);
  const modularities = await modularityFigures(opened, partitions, 1);
  const rows: ResolutionRow[] = [];
  for (const [i, { labels, quality }] of best.entries()) {
    const beside = [links[i - 1], links[i]].filter((agreement) => agreement !== undefined);
    const modularity = modularities[i];
    const sizes = new Int32Array(labels.length);
    for (const label of labels) sizes[label]++;
    rows.push({
      resolution: resolutions[i],
      communities: sizes.reduce((count, size) => count + Number(size > 1), 0),
      largest: sizes.reduce((most, size) => Math.max(most, size), 0),
      quality: modularity.reason === undefined ? quality : NaN,
      modularity: modularity.value,
      agreement: beside.reduce((sum, each) => sum + each, 0) / beside.length,
      ...(plateaus[i] > 0 && { plateau: plateaus[i] }),
      ...(modularity.reason !== undefined && { reason: modularity.reason }),
    });
  }
  const notes = [`the best of ${runs} runs of a randomized method at each resolution`];
  const names = [
    "resolution",
    "communities",
    "largest",
    "quality",
    "modularity",
    "agreement",
    "plateau",
    "reason",
  ] as const;
  return new Table<ResolutionRow>(names, rows, opened.meta(notes, { seed, exact: false, samples: runs }));
}

/** How much each partition agrees with the next. */
async function neighborsAgree(found: readonly CommunityRun[], { pace }: Walk): Promise<number[]> {
  const ready = found.map(({ labels }) => labelled(labels));
  const counts = new Int32Array(ready[0].labels.length);
  const links: number[] = [];
  for (const [i, next] of ready.slice(1).entries()) links.push(await pairRand(ready[i], next, counts, pace));
  return links;
}

/** The number of the plateau of each place on the grid, 0 for none; `links` are between neighbors. */
export function plateausOf(links: readonly number[], level: number): number[] {
  const plateaus = new Array<number>(links.length + 1).fill(0);
  let count = 0;
  for (let from = 0, to = 0; from < plateaus.length; from = ++to) {
    while (to < links.length && links[to] >= level) to++;
    if (to - from + 1 >= leastOnPlateau) plateaus.fill(++count, from, to + 1);
  }
  return plateaus;
}

/** The work of so many runs at each resolution. */
export function resolutionProfileWork(
  csr: Csr,
  asked: { readonly steps: number; readonly runs: number; readonly iterations: number },
): Work {
  const one = communitiesWork(csr, asked);
  const runs = asked.steps * asked.runs;
  return { ...one, arcVisits: runs * one.arcVisits, bytes: one.bytes + 4 * runs * csr.order };
}
