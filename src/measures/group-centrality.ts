import type { Csr } from "../csr/csr.js";
import { groupPathsKernel } from "../kernels/group-paths.js";
import { groupStepsKernel } from "../kernels/group-steps.js";
import { sourceJobs } from "../kernels/kernel.js";
import type { Network } from "../network/network.js";
import { Figures, type Figure } from "../values/figures.js";
import { askedAbout } from "./asked-about.js";
import { refuseTooLarge, work, type Work } from "./cost.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { walk } from "./walk.js";

export interface GroupCentralityOptions extends MeasureOptions, Pick<TieReading, "directed"> {
  /** Who makes up the group: an id, or several. */
  readonly actors: string | readonly string[];
  /**
   * Whose paths count for all but betweenness: those leading away from the group ("out", default), those leading to it, or
   * both ways. "all" ignores directions for betweenness too.
   */
  readonly direction?: "out" | "in" | "all";
}

export const groupCentralityDefaults = {
  direction: "out",
  directed: "respect",
} as const satisfies Omit<GroupCentralityOptions, "actors">;

/**
 * Group centrality: how central some actors are together, as if they were one. Ties and paths within the group do not count.
 *
 * `degree`: actors outside with a tie to any member. `closeness`: with r actors outside in reach of the group, of n − c
 * outside, and D the sum of their distances to the nearest member, (r / D) · (r / (n − c)), 0 where none is in reach.
 * `harmonic`: the sum of 1 / distance to the nearest member over all outside. `betweenness`: for how many pairs of actors
 * outside some member lies on the shortest path, a pair with several shortest paths counting by the share that pass any
 * member; unordered pairs where every tie is undirected (`meta.pairs`). `degreeNormalized` and `harmonicNormalized` are
 * divided by n − c, `betweennessNormalized` by the pairs of actors outside: from 0 to 1, NaN where there are none. A group
 * of one has the scores of `harmonic`, `closeness` and `betweenness`.
 *
 * To search for a good group use the harmonic sum, as `keyPlayers` does ("distance-reach"): it gains less by each further
 * member, so that choosing one after the other comes to at least 63 % of the best. For group closeness that choice has no
 * constant guarantee, and among parts that are not connected its mean says little.
 *
 * In steps; parallel ties and strengths change nothing. Before the public it may be asked of organizations that are named
 * alone. Throws `bad-option`, `unknown-actor`, and `too-large` above `limit`. O(n(n + m)).
 *
 * Everett & Borgatti, J. Math. Sociol. 23 (1999) 181–201, doi:10.1080/0022250X.1999.9990219.
 */
export async function groupCentrality(network: Network, options: GroupCentralityOptions): Promise<Figures> {
  type Own = Required<Pick<GroupCentralityOptions, "direction" | "directed">> & { readonly actors: unknown };
  const settled = settle<Own>("groupCentrality", { ...groupCentralityDefaults, actors: undefined }, options);
  const { direction } = settled;
  const directed = direction === "all" ? "ignore" : settled.directed;
  const opened = await walk(network, "groupCentrality", settled, { directed });
  const { csr } = opened;
  const group = askedAbout(settled.actors, opened, "how central a person is");
  const part = "take a part of the network with ego or select";
  refuseTooLarge("groupCentrality", settled, csr, [groupCentralityWork(csr)], part);
  const members = Int32Array.from(group);
  const along = direction === "in" ? "in" : "out";
  const levels = await opened.run(
    groupStepsKernel,
    { members, along },
    (found) => found.levels.slice(),
    "steps",
  );
  const jobs = sourceJobs(csr.order).map((range) => ({ ...range, members }));
  const sum = { ordered: 0 };
  await opened.fold(
    groupPathsKernel,
    jobs,
    sum,
    (into, { pairs }) => {
      into.ordered += pairs[0];
    },
    "paths",
  );
  const { ordered } = sum;
  const outside = csr.order - group.length;
  const pairs = outside * (outside - 1);
  const over = (part: number, all: number): number => (all > 0 ? part / all : NaN);
  let [reached, total, harmonic] = [0, 0, 0];
  for (let steps = levels.length - 1; steps > 0; steps--) {
    reached += levels[steps];
    total += steps * levels[steps];
    harmonic += levels[steps] / steps;
  }
  const degree = levels[1] ?? 0;
  const closeness = reached === 0 ? over(0, outside) : (reached / total) * (reached / outside);
  return new Figures(
    {
      actors: { value: group.length, about: "members of the group" },
      degree: { value: degree, about: "actors outside with a tie to any member" },
      degreeNormalized: figure(over(degree, outside), "the same, as a share of all outside"),
      closeness: figure(closeness, "inverse of the mean distance of those outside to the nearest member"),
      harmonic: { value: harmonic, about: "sum of 1 / distance to the nearest member" },
      harmonicNormalized: figure(over(harmonic, outside), "the same, as a mean of all outside"),
      betweenness: {
        value: csr.symmetric ? ordered / 2 : ordered,
        about: "pairs of others with any member between",
      },
      betweennessNormalized: figure(over(ordered, pairs), "the same, as a share of all pairs of others"),
    },
    opened.meta(),
  );
}

function figure(value: number, about: string): Figure {
  return Number.isNaN(value) ? { value, about, reason: "too-few-actors" } : { value, about };
}

/** The work of a search from every actor. */
export function groupCentralityWork(csr: Csr): Work {
  const job = { from: 0, to: csr.order, members: new Int32Array(0) };
  return work(groupPathsKernel, csr, job, csr.order * (csr.order + csr.arcs), csr.order);
}
