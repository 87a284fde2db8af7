import { wordOfBy, type By } from "../../measures/by-option.js";
import { membershipsOf } from "../../measures/labels.js";
import { shownGroups } from "../../measures/small-groups.js";
import type { Walk } from "../../measures/walk.js";
import type { Network } from "../../network/network.js";
import type { ChangedNumber } from "../../values/comparison.js";
import { changed } from "./paired.js";
import type { MeasureChanges } from "./runs.js";

/** The mean of a score in a group, before and after. */
export type GroupChangeRow = ChangedNumber & {
  readonly measure: string;
  readonly by: string;
  readonly group: string;
  readonly actors: number;
  /** True for the group whose members are tied to the fewest others before, on average. */
  readonly leastConnected: boolean;
};

/** Groups of actors as an audience may see them, and means in them. */
export interface GroupMeans {
  readonly by: string;
  readonly names: readonly string[];
  readonly sizes: readonly number[];
  readonly leastConnected: number;
  /** The mean of scores by place in every group, over the members that have both. */
  of(scores: Float64Array, others: Float64Array): Float64Array;
}

export const noGroups: GroupMeans = {
  ...{ by: "", names: [], sizes: [], leastConnected: -1 },
  of: () => new Float64Array(0),
};

/** The groups of an attribute or partition. `opened` is the network before, without directions. */
export async function groupMeans(network: Network, by: By, opened: Walk): Promise<GroupMeans> {
  const { names, members } = shownGroups(await membershipsOf(network, by, opened), opened);
  const { shown, actorOf, csr } = opened;
  const places = members.map((group) => Int32Array.from(group, (v) => shown.placeOf[actorOf[v]]));
  const neighbors = members.map(
    (group) => group.reduce((sum, v) => sum + csr.offsets[v + 1] - csr.offsets[v], 0) / group.length,
  );
  return {
    by: wordOfBy(by) ?? "",
    names,
    sizes: members.map((group) => group.length),
    leastConnected: neighbors.reduce((least, mean, g) => (mean < (neighbors[least] ?? NaN) ? g : least), 0),
    of(scores, others) {
      return Float64Array.from(places, (group) => {
        let [sum, count] = [0, 0];
        for (const place of group) {
          if (Number.isNaN(scores[place]) || Number.isNaN(others[place])) continue;
          sum += scores[place];
          count++;
        }
        return count === 0 ? NaN : sum / count;
      });
    },
  };
}

export const groupColumns = [
  ...(["measure", "by", "group", "actors", "leastConnected"] as const),
  ...(["before", "after", "change", "low", "high", "reason"] as const),
];

/** Every score in every group. */
export function groupRows(groups: GroupMeans, measured: readonly MeasureChanges[]): GroupChangeRow[] {
  return measured.flatMap(({ scores, draws }) =>
    scores.flatMap(({ name, groups: means, reason }) =>
      groups.names.map((group, g) => ({
        ...{ measure: name, by: groups.by, group, actors: groups.sizes[g] },
        leastConnected: g === groups.leastConnected,
        ...changed(means.at(g), draws, reason),
      })),
    ),
  );
}
