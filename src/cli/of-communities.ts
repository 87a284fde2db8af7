import { communities, communitiesDefaults, type CommunitiesOptions } from "../measures/communities.js";
import { searchDefaults } from "../measures/community-search.js";
import { communityNames, communityNamesDefaults } from "../measures/community-names.js";
import { comparePartitions } from "../measures/compare-partitions.js";
import type { MeasureOptions } from "../measures/options.js";
import type { Network } from "../network/network.js";
import type { Figures } from "../values/figures.js";
import type { GroupNames } from "../values/group-names.js";
import { WrongCall } from "./usage.js";

type Search = Omit<CommunitiesOptions, keyof MeasureOptions>;

interface NamesCall extends MeasureOptions, Search {
  readonly by?: string;
  readonly least?: number;
  readonly level?: number;
}

interface ComparedCall extends MeasureOptions, Search {
  readonly by?: string;
}

const search = { algorithm: communitiesDefaults.algorithm, ...searchDefaults };

/** What is asked of the communities of a network, which are sought first. */
export const ofCommunities = {
  /** Names of communities; `by` is a comma-separated list. */
  async communityNames(network: Network, options: NamesCall): Promise<GroupNames> {
    const { by, least, level, ...sought } = options;
    const partition = await communities(network, sought);
    return communityNames(network, partition, {
      ...withoutSearch(sought),
      ...(by === undefined ? {} : { by: by.split(",").map((name) => name.trim()) }),
      ...(least === undefined ? {} : { least }),
      ...(level === undefined ? {} : { level }),
    });
  },

  /** How much communities agree with an attribute. */
  async comparePartitions(network: Network, { by, ...sought }: ComparedCall): Promise<Figures> {
    if (by === undefined)
      throw new WrongCall("comparePartitions compares communities with an attribute: name it with --by");
    const partition = await communities(network, sought);
    return comparePartitions(partition, { ...sought, network, by }, sought);
  },
} as const;

export type OfCommunitiesName = keyof typeof ofCommunities;

/** Their options with defaults: those of the search, and those of what is asked. */
export const ofCommunitiesDefaults: Readonly<Record<OfCommunitiesName, object>> = {
  communityNames: { ...search, ...communityNamesDefaults },
  comparePartitions: { ...search, by: undefined },
};

function withoutSearch(options: MeasureOptions & Search): MeasureOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !Object.hasOwn(search, name)));
}
