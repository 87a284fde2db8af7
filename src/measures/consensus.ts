import { inChunks } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import type { Network } from "../network/network.js";
import { sortedOrder } from "../network/sort.js";
import { Consensus, type BorderlineRow, type CertainGroupRow } from "../values/consensus.js";
import { mayRank } from "../values/may-rank.js";
import type { Meta } from "../values/meta.js";
import { Partition } from "../values/partition.js";
import { Table } from "../values/table.js";
import { certaintyOf, type Certainty } from "./membership-certainty.js";
import { communitiesWork } from "./communities.js";
import { searchDefaults, searchJob, type SearchOptions } from "./community-search.js";
import { agreedRuns } from "./consensus-runs.js";
import { refuseTooLarge, type Work } from "./cost.js";
import { modularityFigure } from "./modularity.js";
import { settle, within, type MeasureOptions } from "./options.js";
import { meanRand } from "./run-agreement.js";
import { walk, type Walk } from "./walk.js";

export interface ConsensusOptions extends MeasureOptions, SearchOptions {
  /** How many runs, at least 2. Default 50. */
  readonly runs?: number;
  /** A tie holds where at least this share of the runs puts its ends together, from 0 to 1. Default 0.5. */
  readonly threshold?: number;
  /** Actors with a certainty below this are borderline. Default 0.75. */
  readonly borderline?: number;
}

export const consensusDefaults = {
  ...searchDefaults,
  runs: 50,
  threshold: 0.5,
  borderline: 0.75,
} as const satisfies ConsensusOptions;

/**
 * The communities that many runs of `communities` agree on, and how sure each actor's is.
 *
 * The runs differ in their draws alone. Ties are weighed by how many runs put their ends together, and the runs made anew
 * on them until all agree. `certainty(id)` is, over all other members of the actor's community, tied to it or not, the
 * mean share of the first runs that put the two together: 1 is always with all of them. Of an actor alone in its community
 * it is the share of runs in which it was alone. Low certainty all through a community (table `groups`) says that runs
 * divide or merge it; of single actors (table `borderline`, with the community they lean to) that they stand between two.
 * For the public, people and actors under a pseudonym are not listed there; the figure `borderline` counts all.
 * `agreement` is the mean adjusted Rand index of every two runs.
 *
 * Runs agree too where all make the same mistake: certainty is about the method's draws, not about missing data. Every
 * community is connected. Throws `bad-option`. About (rounds + 1) · runs times the work of `communities`.
 *
 * Lancichinetti & Fortunato, Sci. Rep. 2 (2012) 336, doi:10.1038/srep00336; on tied pairs: Tandon et al., Phys. Rev. E 99
 * (2019) 042301, doi:10.1103/PhysRevE.99.042301.
 */
export async function consensus(network: Network, options: ConsensusOptions = {}): Promise<Consensus> {
  type Own = Required<Omit<ConsensusOptions, keyof MeasureOptions>>;
  const settled = settle<Own>("consensus", consensusDefaults, options);
  const { runs: count, threshold, borderline, seed, directed, executor } = settled;
  const job = searchJob(settled, options);
  within("runs", count, 2, 1e5, true);
  within("threshold", threshold, 0, 1);
  within("borderline", borderline, 0, 1);
  const opened = await walk(network, "consensus", settled, { directed, strengths: true });
  const { pace } = opened;
  refuseTooLarge("consensus", settled, opened.csr, [consensusWork(opened.csr, settled)], "take fewer runs");
  const { allocate } = executor;
  const { labels, runs, rounds, converged } = await agreedRuns(opened, {
    job,
    runs: count,
    threshold,
    allocate,
  });
  const found = runs.map((run) => run.labels);
  const agreement = await meanRand(found, pace);
  const notes = [
    "communities that many runs of a randomized method agree on; certainty is about its draws, not about missing data",
    ...(converged ? [] : ["not converged: the runs did not all agree in the end, the best of them is shown"]),
  ];
  const meta = opened.meta(notes, { seed, exact: false, samples: count, iterations: rounds, converged });
  // Numbers as they will be shown, so that of equal shares the larger community comes first.
  const places = Int32Array.from(opened.byPlace(labels));
  const numbers = new Partition(opened.shown, places, meta).groups();
  const groups = Int32Array.from(opened.actorOf, (row) => numbers[opened.shown.placeOf[row]] - 1);
  const number = numbers.reduce((most, each) => Math.max(most, each), 0);
  const certainty = await certaintyOf(groups, number, found, borderline, pace);
  const byPlace = opened.byPlace(certainty.own);
  const figures = {
    communities: { value: number, about: "communities found" },
    modularity: await modularityFigure(opened, labels, job.quality === "cpm" ? 1 : job.resolution),
    agreement: { value: agreement, about: "mean adjusted Rand index of every two runs: 1 all the same" },
    borderline: {
      value: byPlace.reduce((sum, own) => sum + Number(own < borderline), 0),
      about: `actors with a certainty below ${borderline}`,
    },
  };
  return new Consensus(opened.shown, places, meta, figures, byPlace, {
    borderline: await borderlineTable(opened, groups, certainty, borderline, meta),
    groups: await groupTable(numbers, number, byPlace, opened, meta),
  });
}

async function borderlineTable(
  { shown, vertexOf, pace }: Walk,
  groups: Int32Array,
  { own, second, secondShare }: Certainty,
  least: number,
  meta: Meta,
): Promise<Table<BorderlineRow>> {
  const rows: BorderlineRow[] = [];
  await inChunks(pace, shown.length, 2048, (from, to) => {
    for (let place = from; place < to; place++) {
      const v = vertexOf[shown.rowOf[place]];
      if (own[v] >= least || !mayRank(shown, place)) continue;
      rows.push({
        id: shown.id(place),
        name: shown.name(place),
        group: groups[v] + 1,
        certainty: own[v],
        ...(second[v] >= 0 && { second: second[v] + 1, secondShare: secondShare[v] }),
      });
    }
  });
  const order = await sortedOrder(pace, rows.length, (a, b) => rows[a].certainty - rows[b].certainty);
  const columns = ["id", "name", "group", "certainty", "second", "secondShare"] as const;
  return new Table<BorderlineRow>(
    columns,
    Array.from(order, (i) => rows[i]),
    meta,
  );
}

async function groupTable(
  numbers: Int32Array,
  count: number,
  certainty: Float64Array,
  { pace }: Walk,
  meta: Meta,
): Promise<Table<CertainGroupRow>> {
  const [actors, sums] = [new Float64Array(count), new Float64Array(count)];
  await inChunks(pace, numbers.length, 32768, (from, to) => {
    for (let place = from; place < to; place++) {
      actors[numbers[place] - 1]++;
      sums[numbers[place] - 1] += certainty[place];
    }
  });
  const rows = Array.from(actors, (size, i) => ({
    group: i + 1,
    actors: size,
    certainty: sums[i] / size,
  }));
  return new Table<CertainGroupRow>(["group", "actors", "certainty"], rows, meta);
}

/** The work of the runs: usually all agree after one or two rounds. */
export function consensusWork(csr: Csr, { runs, iterations }: { runs: number; iterations: number }): Work {
  const one = communitiesWork(csr, { iterations });
  const usualRounds = 2;
  return {
    ...one,
    arcVisits: (usualRounds + 1) * runs * one.arcVisits,
    bytes: one.bytes + 8 * runs * csr.order + 20 * csr.arcs,
  };
}
