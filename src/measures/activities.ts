import { formatPartialDate } from "../schema/dates.js";
import type { Network } from "../network/network.js";
import { isKnown, type Dates } from "../network/project/dates.js";
import type { Reason } from "../values/reasons.js";
import { Table } from "../values/table.js";
import { shownActivities } from "./activity-names.js";
import {
  gathering,
  gatheringDefaults,
  rolePairs,
  type Gathering,
  type GatheringOptions,
} from "./gathering.js";
import { attributeOf, type Labels } from "./labels.js";
import { settle } from "./options.js";
import { turnouts } from "./turnouts.js";

/** One activity. */
export type ActivityRow = {
  /** Its label, or a pseudonym where the label could give somebody away. */
  readonly activity: string;
  /** How many took part, whatever their roles. */
  readonly actors: number;
  readonly hosts: number;
  /** Different countries and kinds of those whose country or kind is known. */
  readonly countries: number;
  readonly kinds: number;
  /** Share of its pairs of participants who are of different countries; NaN where fewer than two countries are known. */
  readonly acrossCountries: number;
  /** The same share if places had been filled at random from all participations. */
  readonly acrossCountriesByChance: number;
  readonly acrossKinds: number;
  readonly acrossKindsByChance: number;
  /** Why a share is NaN. */
  readonly reason?: Reason;
  /** Participants who certainly were at no activity that began before it, and those who certainly were at one. */
  readonly firstTimers: number;
  readonly returners: number;
  /** Participants of whom the dates do not tell. */
  readonly untold: number;
  /** Its dates; absent for activities under a pseudonym. */
  readonly since?: string;
  readonly until?: string;
};

/**
 * The activities: who came, from how many countries and kinds, and who came again.
 *
 * An actor counts once whatever its roles. With k participants of a known country, n(g) of them of country g, the share
 * across is 1 − Σ n(g)(n(g) − 1) / k(k − 1); by chance it is the same figure over all participations of the view taken
 * together. First-timers have certainly been at no activity that began before this one, returners certainly at one;
 * dates are intervals, so there may be participants of whom neither is sure. Only activities in the data count: a
 * first-timer may be an old hand elsewhere.
 *
 * Rows come by label, those under a pseudonym last; a label is shown where at least one participant is
 * shown by name, unless it is the id or name of somebody who is not.
 * Throws `bad-option`. O(participations · log).
 */
export async function activities(
  network: Network,
  options: GatheringOptions = {},
): Promise<Table<ActivityRow>> {
  const settled = settle<Pick<GatheringOptions, "window" | "roles">>(
    "activities",
    gatheringDefaults,
    options,
  );
  const found = await gathering(network, "activities", settled);
  const [countries, kinds] = await Promise.all(
    ["country", "kind"].map(async (by) => groupsAt(found, (await attributeOf(network, by, found)) as Labels)),
  );
  const hosts = new Int32Array(found.labels.length);
  for (const { activity } of await rolePairs(network, found, "host")) hosts[activity]++;
  const { firstTimers, returners } = await turnouts(found);
  const rows = (await shownActivities(network, found, settled.pseudonymKey)).map(
    ({ activity: k, name, named }): ActivityRow => ({
      activity: name,
      actors: found.sizeOf(k),
      hosts: hosts[k],
      countries: countries.groups[k],
      kinds: kinds.groups[k],
      acrossCountries: countries.across[k],
      acrossCountriesByChance: countries.byChance,
      acrossKinds: kinds.across[k],
      acrossKindsByChance: kinds.byChance,
      ...(Number.isNaN(countries.across[k] + kinds.across[k]) && { reason: "no-known-pair" as const }),
      firstTimers: firstTimers[k],
      returners: returners[k],
      untold: found.sizeOf(k) - firstTimers[k] - returners[k],
      ...(named && { ...dated("since", found.began, k), ...dated("until", found.ended, k) }),
    }),
  );
  return new Table(columns, rows, found.meta());
}

const columns = [
  ...([
    "activity",
    "actors",
    "hosts",
    "countries",
    "kinds",
    "acrossCountries",
    "acrossCountriesByChance",
  ] as const),
  ...(["acrossKinds", "acrossKindsByChance", "reason", "firstTimers", "returners", "untold"] as const),
  ...(["since", "until"] as const),
];

function dated<N extends string>(name: N, dates: Dates, k: number): { [K in N]?: string } {
  if (!isKnown(dates, k)) return {};
  return { [name]: formatPartialDate(dates.from[k], dates.to[k]) } as { [K in N]: string };
}

/** For each activity its different groups and the share of pairs across them, and that share by chance. */
function groupsAt(
  { labels, members, memberOffsets, shown }: Gathering,
  { codes, names }: Labels,
): { groups: Int32Array; across: Float64Array; byChance: number } {
  const groups = new Int32Array(labels.length);
  const across = new Float64Array(labels.length);
  const all = new Float64Array(names.length);
  const counts = new Float64Array(names.length);
  for (let k = 0; k < labels.length; k++) {
    const met: number[] = [];
    for (const row of members.subarray(memberOffsets[k], memberOffsets[k + 1])) {
      const code = codes[shown.placeOf[row]];
      if (code < 0) continue;
      if (counts[code]++ === 0) met.push(code);
      all[code]++;
    }
    groups[k] = met.length;
    across[k] = shareAcross(met.map((code) => counts[code]));
    for (const code of met) counts[code] = 0;
  }
  return { groups, across, byChance: shareAcross(all) };
}

function shareAcross(counts: Iterable<number>): number {
  let [total, within] = [0, 0];
  for (const count of counts) {
    total += count;
    within += count * (count - 1);
  }
  return total < 2 ? NaN : 1 - within / (total * (total - 1));
}
