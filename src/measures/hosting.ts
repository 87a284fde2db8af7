import type { Network } from "../network/network.js";
import { Figures, ratio, type Figure } from "../values/figures.js";
import type { Meta } from "../values/meta.js";
import { Table } from "../values/table.js";
import { gathering, gatheringDefaults, rolePairs, type GatheringOptions } from "./gathering.js";
import { attributeOf, type Labels } from "./labels.js";
import { settle } from "./options.js";

/** The hosting of one group of actors. */
export type HostingRow = {
  readonly group: string;
  /** Actors of the group who took part in anything, and those of them who hosted. */
  readonly participants: number;
  readonly hosts: number;
  /** Hostings: an activity with two hosts has two. */
  readonly hosted: number;
  /** Shares of the group in all participants and in all hostings of known groups. */
  readonly participantShare: number;
  readonly hostedShare: number;
};

/**
 * Who hosts: how many activities have a known host, how many actors share the hosting, and how evenly, with the tables
 * `countries` and `kinds`.
 *
 * `concentration` is Σ s² over the shares s of the hosts in all hostings (Simpson's index): 1 if one actor hosts
 * everything, 1 / h if h actors host equally often; `effectiveHosts` is its inverse. `countryConcentration` is the same
 * over countries. Who hosts is known only where roles are. Throws `bad-option`. O(participations).
 *
 * Simpson, Nature 163 (1949) 688, doi:10.1038/163688a0.
 */
export async function hosting(network: Network, options: GatheringOptions = {}): Promise<Figures> {
  const settled = settle<Pick<GatheringOptions, "window" | "roles">>("hosting", gatheringDefaults, options);
  const found = await gathering(network, "hosting", settled);
  const { shown, offsets, labels, sizeOf } = found;
  const hostings = await rolePairs(network, found, "host");
  const held = new Float64Array(shown.length);
  for (const { place } of hostings) held[place]++;
  const took = Array.from(shown.rowOf, (row) => offsets[row + 1] > offsets[row]);
  const participants = took.filter(Boolean).length;
  const hosts = held.filter((count) => count > 0).length;
  const tables = { countries: await tableOf("country"), kinds: await tableOf("kind") };
  const even = concentration(held);
  const byCountry = concentration(tables.countries.map(({ hosted }) => hosted));
  const meta = found.meta();
  return new Figures(
    {
      activities: {
        value: labels.filter((_, k) => sizeOf(k) > 0).length,
        about: "activities with a participant",
      },
      hosted: {
        value: new Set(hostings.map(({ activity }) => activity)).size,
        about: "activities with a known host",
      },
      participants: { value: participants, about: "actors who took part in any" },
      hosts: { value: hosts, about: "actors who hosted any" },
      hostShare: ratio(hosts, participants, "share of the participants who hosted", "nobody-there"),
      concentration: figure(even, "1 one host of everything, 1 / h equal hosting by h actors"),
      effectiveHosts: figure(1 / even, "so many actors hosting equally often would be as concentrated"),
      hostCountries: {
        value: tables.countries.filter(({ hosted }) => hosted > 0).length,
        about: "countries of hosts",
      },
      countryConcentration: figure(byCountry, "the concentration of hosting over countries"),
    },
    meta,
    { countries: written(tables.countries, meta), kinds: written(tables.kinds, meta) },
  );

  async function tableOf(by: string): Promise<HostingRow[]> {
    return groupsOf((await attributeOf(network, by, found)) as Labels, took, held);
  }
}

function figure(value: number, about: string): Figure {
  return Number.isNaN(value) ? { value, about, reason: "no-hosts" } : { value, about };
}

function concentration(counts: ArrayLike<number>): number {
  const all = Array.from(counts);
  const total = all.reduce((sum, count) => sum + count, 0);
  return total === 0 ? NaN : all.reduce((sum, count) => sum + (count / total) ** 2, 0);
}

function groupsOf({ codes, names }: Labels, took: readonly boolean[], held: Float64Array): HostingRow[] {
  const counts = names.map((group) => ({ group, participants: 0, hosts: 0, hosted: 0 }));
  took.forEach((present, place) => {
    if (!present || codes[place] < 0) return;
    const row = counts[codes[place]];
    row.participants++;
    row.hosts += Number(held[place] > 0);
    row.hosted += held[place];
  });
  const [participants, hosted] = (["participants", "hosted"] as const).map((name) =>
    counts.reduce((sum, row) => sum + row[name], 0),
  );
  return counts
    .filter((row) => row.participants > 0)
    .map((row) => ({
      ...row,
      participantShare: row.participants / participants,
      hostedShare: hosted === 0 ? 0 : row.hosted / hosted,
    }));
}

function written(rows: readonly HostingRow[], meta: Meta): Table {
  const columns = ["group", "participants", "hosts", "hosted", "participantShare", "hostedShare"] as const;
  return new Table(columns, rows, meta);
}
