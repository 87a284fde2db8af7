import { rewiredLeidenKernel } from "../kernels/rewired-leiden.js";
import type { Csr } from "../csr/csr.js";
import type { Network } from "../network/network.js";
import { Figures, type Figure } from "../values/figures.js";
import { communitiesWork } from "./communities.js";
import { communityRuns, jobsOf } from "./community-runs.js";
import { searchDefaults, searchJob, type SearchOptions } from "./community-search.js";
import { refuseTooLarge, type Work } from "./cost.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { walk } from "./walk.js";

export interface CommunitySignificanceOptions extends MeasureOptions, SearchOptions {
  /** How many rewired networks. Default 200; fewer than 100 say little. */
  readonly samples?: number;
  /** How many swaps are tried for each tied pair. Default 10. */
  readonly swaps?: number;
}

export const communitySignificanceDefaults = {
  ...searchDefaults,
  samples: 200,
  swaps: 10,
} as const satisfies CommunitySignificanceOptions;

/** Where random networks share more of the tied pairs than this, there is hardly another network with the same degrees. */
const hardlyOther = 0.9;

/**
 * Whether communities are more than chance makes: their quality beside that of the same search on random networks in which
 * every actor has as many partners as before. Random networks have communities too.
 *
 * `quality` is that of the communities (modularity, or that of "cpm"), `nullMean` and `nullSd` mean and standard deviation
 * over the random networks, `z` how many standard deviations lie between, `p` the share of random networks, the network
 * itself counted among them, whose quality is as high or higher: never below 1 / (samples + 1). z says how surely there is
 * more than chance, not how clear communities are; it grows with the network. `shared` is the mean share of the tied pairs that a
 * random network has in common with this one: near 1, where nearly all are tied to nearly all or all to one, the degrees leave
 * no choice, and z and p say nothing.
 *
 * Ties are rewired by swaps; a tie takes its strength along, so that sums of strengths do change; ties to oneself stay.
 * Throws `bad-option`. About `samples` times the work of `communities` and of `swaps` · m swaps.
 *
 * Guimerà, Sales-Pardo & Amaral, Phys. Rev. E 70 (2004) 025101, doi:10.1103/PhysRevE.70.025101; p: Phipson & Smyth, Stat.
 * Appl. Genet. Mol. Biol. 9 (2010) 39, doi:10.2202/1544-6115.1585.
 */
export async function communitySignificance(
  network: Network,
  options: CommunitySignificanceOptions = {},
): Promise<Figures> {
  type Own = Required<Omit<CommunitySignificanceOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("communitySignificance", communitySignificanceDefaults, options);
  const { samples, swaps, directed, seed } = settled;
  const job = searchJob(settled, options);
  within("samples", samples, 1, 1e6, true);
  within("swaps", swaps, 0, 1e4);
  const opened = await walk(network, "communitySignificance", settled, { directed, strengths: true });
  const works = significanceWork(opened.csr, settled);
  refuseTooLarge("communitySignificance", settled, opened.csr, works, "take fewer samples");
  const [leiden, ...others] = jobsOf(job, 0, samples + 1);
  const [{ quality }] = await communityRuns(opened, [leiden], "communities");
  const jobs = others.map((each, i) => ({
    rewire: { seed, sample: i, swaps, groups: new Int32Array(0) },
    leiden: each,
  }));
  const nulls = await opened.fold(
    rewiredLeidenKernel,
    jobs,
    { quality: [] as number[], arcs: 0 },
    (into, found) => {
      into.quality.push(found.quality[0]);
      into.arcs += found.shared[0];
    },
    "random networks",
  );
  const shared = nulls.arcs / (samples * opened.csr.arcs);
  const notes = [
    `random networks have the degrees of this one: ${swaps} swaps were tried for each tied pair in each of ${samples}`,
    ...(shared > hardlyOther
      ? ["random networks with these degrees are nearly this network: z and p say nothing"]
      : []),
  ];
  return new Figures(
    judged(opened.csr.arcs === 0 ? NaN : quality, nulls.quality, shared),
    opened.meta(notes, { seed, exact: false, samples }),
  );
}

function judged(quality: number, nulls: readonly number[], shared: number): Readonly<Record<string, Figure>> {
  const count = nulls.length;
  const mean = nulls.reduce((sum, value) => sum + value, 0) / count;
  const squares = nulls.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sd = Math.sqrt(squares / Math.max(1, count - 1));
  const none = Number.isNaN(quality);
  const figure = (value: number, about: string): Figure =>
    none ? { value: NaN, about, reason: "no-ties" } : { value, about };
  const z: Figure = {
    value: (quality - mean) / sd,
    about: "standard deviations above chance",
    reason: "no-variation",
  };
  // Equal searches on equal graphs may differ in the last bits of a sum.
  const asHigh = nulls.filter((value) => value >= quality - 1e-12).length;
  // All the same up to rounding: there is nothing to measure a difference by.
  const same = !(sd > 1e-12);
  return {
    quality: figure(quality, "quality of the communities of this network"),
    nullMean: figure(mean, "mean over random networks with the same degrees"),
    nullSd: figure(sd, "standard deviation over them"),
    z:
      none || !same
        ? none
          ? figure(NaN, z.about)
          : { value: z.value, about: z.about }
        : { ...z, value: NaN },
    shared: figure(shared, "mean share of the tied pairs that random networks have in common with this one"),
    p: figure((asHigh + 1) / (count + 1), "chance of so high a quality without communities"),
  };
}

/** The work of the searches and of the swaps. */
export function significanceWork(
  csr: Csr,
  { samples, swaps, iterations }: { samples: number; swaps: number; iterations: number },
): readonly Work[] {
  const one = communitiesWork(csr, { iterations });
  const bytes = 2 * one.bytes + 40 * csr.arcs + 8 * samples;
  return [
    { ...one, arcVisits: (samples + 1) * one.arcVisits, bytes },
    { kernel: "rewire", arcVisits: Math.ceil(samples * (8 * swaps * csr.linkCount + csr.order)), bytes },
  ];
}
