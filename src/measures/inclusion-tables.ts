import { inChunks, type Pace } from "../control/pace.js";
import type { Meta } from "../values/meta.js";
import { Table } from "../values/table.js";
import { gini } from "./gini.js";
import { middleOfDraws } from "./hypergeometric.js";
import type { Memberships } from "./labels.js";

/** What is shared out among groups, by vertex. */
export interface Shares {
  readonly groups: Memberships;
  /** Vertices with a group, and those of them with a score. */
  readonly known: readonly number[];
  readonly scored: readonly number[];
  readonly ends: Float64Array;
  readonly values: Float64Array;
  readonly inLargest: Uint8Array;
}

/** What is undefined, such as a share of nothing, is absent. */
function defined(entries: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !Number.isNaN(value)));
}

/** Shares of each group. */
export async function shareTable(shares: Shares, pace: Pace, meta: Meta): Promise<Table> {
  const { groups, known, scored, ends, values, inLargest } = shares;
  const sum = (some: readonly number[], of: Float64Array): number =>
    some.reduce((total, v) => total + of[v], 0);
  const hasScore = (v: number): boolean => !Number.isNaN(values[v]);
  const [allEnds, allScores] = [sum(known, ends), sum(scored, values)];
  const rows: Record<string, string | number>[] = [];
  await inChunks(pace, groups.names.length, 64, (from, to) => {
    for (let g = from; g < to; g++) {
      const members = groups.members[g];
      const own = members.filter(hasScore);
      rows.push({
        ...{ group: groups.names[g], actors: members.length, actorShare: members.length / known.length },
        ...defined({ tieShare: sum(members, ends) / allEnds, scoreShare: sum(own, values) / allScores }),
        outsideLargest: members.filter((v) => inLargest[v] === 0).length,
        ...defined({ gini: gini(own.map((v) => values[v])) }),
      });
    }
  });
  const columns = ["group", "actors", "actorShare", "tieShare", "scoreShare", "outsideLargest", "gini"];
  return new Table(columns, rows, meta);
}

const tops = [0.01, 0.05, 0.1, 0.2, 0.5];

/** Each group among the highest, against what chance would give so many actors. */
export async function ceilingTable(shares: Shares, pace: Pace, meta: Meta): Promise<Table> {
  const { groups, scored, values } = shares;
  const all = scored.length;
  const order = Float64Array.from(scored, (v) => values[v])
    .sort()
    .reverse();
  const cuts = tops.map((top) => ({ top, places: Math.ceil(top * all) }));
  const rows: Record<string, string | number>[] = [];
  await inChunks(pace, all === 0 ? 0 : groups.names.length, 16, (from, to) => {
    for (let g = from; g < to; g++) {
      const own = groups.members[g].map((v) => values[v]).filter((value) => !Number.isNaN(value));
      for (const { top, places } of cuts) {
        const bar = order[places - 1];
        const above = order.findIndex((value) => value === bar);
        const at = order.lastIndexOf(bar) + 1 - above;
        const split = (places - above) / at;
        const found =
          own.filter((value) => value > bar).length + split * own.filter((value) => value === bar).length;
        const [low, high] = middleOfDraws(all, own.length, places);
        rows.push({
          ...{ group: groups.names[g], top, places, found, share: found / places, overall: own.length / all },
          ...{ least: low / places, most: high / places },
          reading: found < low ? "fewer" : found > high ? "more" : "as chance",
        });
      }
    }
  });
  const columns = ["group", "top", "places", "found", "share", "overall", "least", "most", "reading"];
  return new Table(columns, rows, meta);
}
