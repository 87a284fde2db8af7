import { log } from "../../random/elementary.js";
import { asGiven } from "../../network/as-given.js";
import type { Network } from "../../network/network.js";
import type { By } from "../by-option.js";
import { membershipsOf, type Memberships } from "../labels.js";
import { shownGroups } from "../small-groups.js";
import type { Walk } from "../walk.js";
import { lowerBound, upperBound } from "./bounds.js";
import type { Answer } from "./certify.js";

/** What a group is expected to hear of a message. */
export type GroupRow = {
  /** The attribute. */
  readonly by: string;
  readonly group: string;
  /** Actors of the group whom the message is for, and how many of them are reached. */
  readonly actors: number;
  readonly reached: number;
  readonly share: number;
  /** Bounds on the share; those of all groups hold together with a chance of at least 1 − δ. */
  readonly low: number;
  readonly high: number;
};

export const groupColumns = ["by", "group", "actors", "reached", "share", "low", "high"] as const;

/** Groups that a result tells of, by the word for their attribute. */
export type Groupings = ReadonlyMap<string, Memberships>;

/** Countries and kinds where there are any, and what the caller asks for besides. Throws as `membershipsOf` does. */
export async function groupingsOf(network: Network, by: readonly By[], opened: Walk): Promise<Groupings> {
  const { columns } = network.actors;
  const usual = ["country", "kind"].filter((name) => columns.has(name) || columns.has(asGiven(name)));
  const found = new Map<string, Memberships>();
  for (const each of [...usual, ...by]) {
    const word = wordOf(each);
    if (!found.has(word)) found.set(word, shownGroups(await membershipsOf(network, each, opened), opened));
  }
  return found;
}

/** The word that a result has for groups. */
export function wordOf(by: By): string {
  return typeof by === "string" ? by : by.meta.measure;
}

/** How much of each group is reached, as the sets that start in it tell. O(n + sets + members of groups). */
export function reachedGroups(
  { judging, met, mostRounds }: Answer,
  groupings: Groupings,
  isTarget: (v: number) => boolean,
  order: number,
  delta: number,
): GroupRow[] {
  const drawn = new Int32Array(order);
  const hit = new Int32Array(order);
  for (let set = 0; set < met.length; set++) {
    const root = judging.members[judging.offsets[set]];
    drawn[root]++;
    if (met[set] >= 0) hit[root]++;
  }
  const all = Array.from(groupings).flatMap(([by, { names, members }]) =>
    names.map((group, g) => ({ by, group, members: members[g].filter(isTarget) })),
  );
  const told = all.filter(({ members }) => members.length > 0);
  const eta = log((2 * told.length * mostRounds) / delta);
  return told.map(({ by, group, members }) => {
    let [sets, hits] = [0, 0];
    for (const v of members) {
      sets += drawn[v];
      hits += hit[v];
    }
    const share = hits / sets;
    return {
      ...{ by, group, actors: members.length, reached: share * members.length, share },
      low: sets === 0 ? 0 : lowerBound(hits, eta) / sets,
      high: sets === 0 ? 1 : Math.min(1, upperBound(hits, eta) / sets),
    };
  });
}
