import { copresence } from "../measures/copresence.js";
import { gathering, gatheringDefaults, rolePairs } from "../measures/gathering.js";
import { hosting } from "../measures/hosting.js";
import { settle, type MeasureOptions } from "../measures/options.js";
import { returning, returningDefaults } from "../measures/returning.js";
import type { Network } from "../network/network.js";
import type { Meta } from "../values/meta.js";
import type { Table } from "../values/table.js";
import type { ActorEntry } from "./analysis.js";
import { figureSection, numberOrNull } from "./figure-section.js";
import type { GatheringSection } from "./gatherings.js";

/** What participations say, with the records of the measures and what each actor took part in, by place. */
export interface Gathered {
  readonly section: GatheringSection;
  readonly metas: readonly { readonly meta: Meta }[];
  readonly took: readonly ActorEntry["took"][];
}

/** The section about participations; undefined where none is in the view. */
export async function gatherings(network: Network, options: MeasureOptions): Promise<Gathered | undefined> {
  if (network.participations.length === 0) return undefined;
  const found = await gathering(network, "analyze", settle("analyze", gatheringDefaults, options));
  const { shown, offsets } = found;
  const hosted = new Int32Array(shown.length);
  for (const { place } of await rolePairs(network, found, "host")) hosted[place]++;
  const took = Array.from(shown.rowOf, (row, place): ActorEntry["took"] => {
    const activities = offsets[row + 1] - offsets[row];
    return activities === 0 ? undefined : { activities, hosted: hosted[place] };
  });
  const { activities = 0 } = found.meta().view;
  if (activities === 0) return undefined;
  const hosts = await hosting(network, options);
  const again = await returning(network, options);
  const together = await copresence(network, options);
  const groups = ["participants", "hosts", "hosted"] as const;
  return {
    section: {
      activities,
      hosting: {
        ...figureSection(hosts),
        countries: countsOf(hosts.tables["countries"], groups),
        kinds: countsOf(hosts.tables["kinds"], groups),
      },
      returning: {
        ...figureSection(again),
        within: returningDefaults.within,
        kinds: countsOf(again.tables["kinds"], [
          ...(["participants", "couldReturn", "returned", "couldSoon", "soon"] as const),
        ]),
      },
      copresence: {
        ...figureSection(together),
        by: "kind",
        matrix: together.tables["matrix"].rows().map(({ group, other, pairs, expected }) => ({
          group: String(group),
          other: String(other),
          pairs: Number(pairs),
          expected: numberOrNull(Number(expected)) ?? 0,
        })),
      },
    },
    metas: [hosts, again, together],
    took,
  };
}

function countsOf<N extends string>(
  table: Table,
  names: readonly N[],
): ({ readonly group: string } & Readonly<Record<N, number>>)[] {
  return table.rows().map((row) => ({
    group: String(row["group"]),
    ...(Object.fromEntries(names.map((name) => [name, Number(row[name])])) as Record<N, number>),
  }));
}
