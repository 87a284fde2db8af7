import { oneOf } from "../csr/form.js";
import type { Csr } from "../csr/csr.js";
import { ComityError } from "../errors/error.js";
import { leidenKernel, type LeidenJob } from "../kernels/leiden.js";
import type { Network } from "../network/network.js";
import type { Figure } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import { Partition, type Numbering } from "../values/partition.js";
import { sweeps, type Work } from "./cost.js";
import { keptNumbers } from "./kept-numbers.js";
import { louvain } from "./louvain.js";
import { modularityFigure } from "./modularity.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { walk, type Walk } from "./walk.js";

export interface CommunitiesOptions extends MeasureOptions {
  /** "leiden" (default), or "louvain", by graphology-communities-louvain, to compare with the literature. */
  readonly algorithm?: "leiden" | "louvain";
  /**
   * What is sought: "modularity" (default), more strength within than chance would put there, or "cpm" (the constant Potts
   * model), groups with a mean strength above `resolution` between two members, whatever the rest looks like.
   */
  readonly quality?: "modularity" | "cpm";
  /** Above 1 gives more and smaller communities, below 1 fewer and larger ones. Default 1; "cpm" must be given one. */
  readonly resolution?: number;
  /**
   * "ignore" (default): who belongs together is a matter of both ends, whichever way a tie was entered. "respect" expects
   * of a pair what leaves the one and comes in at the other.
   */
  readonly directed?: "ignore" | "respect";
  /** How often the whole run is made at most, each from what the one before found. Ends when one moves nobody. Default 100. */
  readonly iterations?: number;
  /**
   * A partition of before, such as last year's: each group takes the number of the previous one that it shares the most
   * actors with, new groups take new numbers, and numbers of groups that are gone stay out of use.
   */
  readonly previous?: Partition | undefined;
}

export const communitiesDefaults = {
  algorithm: "leiden",
  quality: "modularity",
  resolution: 1,
  directed: "ignore",
  iterations: 100,
  previous: undefined,
} as const satisfies CommunitiesOptions;

/** How freely the refinement draws: what the authors of the method use. */
export const leidenTheta = 0.01;

type Own = Required<Omit<CommunitiesOptions, keyof MeasureOptions>>;

/**
 * Communities: groups with more ties inside than chance would put there, found by the Leiden method. Strengths count. The
 * figure `modularity` says how much more; with "cpm" it is that of resolution 1, and `cpm` is the quality that was sought.
 *
 * Every community is connected, and no two of them would be better as one. One run with one seed all the same: another
 * seed may draw other borders, and random networks have communities too. `meta` has the iterations made and whether the
 * last one moved nobody. With "louvain" directions and `iterations` mean nothing, communities may be badly connected, and
 * an abort is noticed before and after the run alone, as it is one piece on this thread. Throws `bad-option`. About
 * O(n + m) an iteration.
 *
 * Traag, Waltman & van Eck, Sci. Rep. 9 (2019) 5233, doi:10.1038/s41598-019-41695-z.
 */
export async function communities(network: Network, options: CommunitiesOptions = {}): Promise<Partition> {
  const settled = settle<Own>("communities", communitiesDefaults, options);
  const { algorithm, seed, directed, previous } = settled;
  check(settled, options);
  const opened = await walk(
    network,
    "communities",
    { ...settled, previous: undefined },
    { directed, strengths: true },
  );
  const numbers = (labels: Int32Array): Promise<Numbering> | undefined =>
    previous && keptNumbers(opened.shown, labels, previous, opened.pace);
  const notes = [
    "one run of a randomized method: borders may fall otherwise with another seed",
    ...(previous === undefined ? [] : ["groups keep the numbers of a previous partition"]),
  ];
  const facts: Partial<Meta> = { seed, exact: false };
  if (algorithm === "louvain") {
    const labels = await louvain(opened.csr, settled.resolution, seed, opened.pace);
    const figures = {
      communities: count(labels),
      modularity: await modularityFigure(opened, labels, settled.resolution),
    };
    const places = byPlace(opened, labels);
    return new Partition(opened.shown, places, opened.meta(notes, facts), figures, await numbers(places));
  }
  const found = await leiden(opened, settled);
  const stable = found.converged ? [] : ["not converged: the last iteration still moved somebody"];
  const about = { ...facts, iterations: found.iterations, converged: found.converged };
  const meta = opened.meta([...notes, ...stable], about);
  const places = byPlace(opened, found.labels);
  const figures = await figuresOf(opened, found, settled);
  return new Partition(opened.shown, places, meta, figures, await numbers(places));
}

/** What every search for communities may not be asked. Throws `bad-option`. */
export function checkSearch(
  { quality, resolution, iterations }: Pick<Own, "quality" | "resolution" | "iterations">,
  given: Pick<CommunitiesOptions, "resolution">,
): void {
  oneOf("quality", quality, ["modularity", "cpm"]);
  within("resolution", resolution, 0, 1e6);
  within("iterations", iterations, 1, Infinity, true);
  if (quality === "cpm" && given.resolution === undefined)
    throw new ComityError("bad-option", "cpm needs a resolution", {
      path: ["resolution"],
      fix: "give the mean strength between two members of a group, such as 0.05 for one tie among twenty pairs",
    });
}

function check(
  { algorithm, quality, resolution, directed, iterations, previous }: Own,
  given: CommunitiesOptions,
): void {
  if (previous !== undefined && !(previous instanceof Partition))
    throw new ComityError("bad-option", "previous is no partition", {
      path: ["previous"],
      fix: "give what communities or components returned for another network",
    });
  oneOf("algorithm", algorithm, ["leiden", "louvain"]);
  checkSearch({ quality, resolution, iterations }, given);
  if (algorithm === "leiden") return;
  const fix = 'leave it out, or take algorithm "leiden"';
  if (quality !== "modularity")
    throw new ComityError("bad-option", "louvain seeks modularity alone", { path: ["quality"], fix });
  if (directed !== "ignore")
    throw new ComityError("bad-option", "louvain knows no directions", { path: ["directed"], fix });
  if (given.iterations !== undefined)
    throw new ComityError("bad-option", "louvain is run once", { path: ["iterations"], fix });
}

interface Found {
  readonly labels: Int32Array;
  readonly quality: number;
  readonly iterations: number;
  readonly converged: boolean;
}

function jobOf({ quality, resolution, iterations }: Own, seed: number): LeidenJob {
  const start = new Int32Array(0);
  return { quality, resolution, iterations, theta: leidenTheta, seed, run: 0, start };
}

function leiden(opened: Walk, settled: Own & { readonly seed: number }): Promise<Found> {
  return opened.run(leidenKernel, jobOf(settled, settled.seed), ({ labels, facts }) => ({
    labels: labels.slice(),
    quality: facts[0],
    iterations: facts[1],
    converged: facts[2] === 1,
  }));
}

async function figuresOf(
  opened: Walk,
  { labels, quality }: Found,
  asked: Own,
): Promise<Readonly<Record<string, Figure>>> {
  const communities = count(labels);
  if (asked.quality === "modularity")
    return { communities, modularity: await modularityFigure(opened, labels, asked.resolution) };
  const about = "strength within communities above `resolution` for each pair of members";
  const modularity = await modularityFigure(opened, labels, 1);
  return { communities, modularity, cpm: { value: quality, about } };
}

function count(labels: Int32Array): Figure {
  return { value: new Set(labels).size, about: "communities found" };
}

function byPlace(opened: Walk, labels: Int32Array): Int32Array {
  return Int32Array.from(opened.byPlace(labels));
}

/** How many looks at everything an iteration takes, and how many iterations a run. */
const looks = 4;
const usualIterations = 6;

/** The work of a run. */
export function communitiesWork(csr: Csr, { iterations }: Pick<Own, "iterations">): Work {
  const job = jobOf(communitiesDefaults, 0);
  return sweeps(leidenKernel, csr, job, looks * Math.min(iterations, usualIterations));
}
