import { ComityError } from "../../errors/error.js";
import type { Network } from "../../network/network.js";
import { byCodeUnit } from "../../text/order.js";
import { wordOfBy, type By } from "../by-option.js";
import { membershipsOf } from "../labels.js";
import { shownGroups } from "../small-groups.js";
import type { Walk } from "../walk.js";

/** Groups in which the reached are counted, and to which of them each vertex belongs. */
export interface CountedGroups {
  readonly names: readonly { readonly by: string; readonly group: string; readonly actors: number }[];
  /** The groups of vertex v are members[offsets[v]] … members[offsets[v + 1] − 1]. */
  readonly offsets: Int32Array;
  readonly members: Int32Array;
}

/** What the groups are counted by where the call does not say. */
const usual: readonly string[] = ["country", "kind"];

/** The attributes and partitions that a call names, checked; the usual ones, as far as the network has them. */
export function countedBy(network: Network, by: unknown): readonly By[] {
  if (by === undefined) return usual.filter((name) => network.actors.columns.has(name));
  const list: readonly unknown[] = Array.isArray(by) ? by : [by];
  for (const each of list)
    if (wordOfBy(each) === undefined)
      throw new ComityError("bad-option", "by must be the name of an attribute, or a partition", {
        path: ["by"],
      });
  return list as readonly By[];
}

/** The words that the record of a result has for them. */
export function wordsOfBy(by: readonly By[]): readonly string[] {
  return by.map((each) => wordOfBy(each) ?? "");
}

/**
 * Groups of actors by several attributes or partitions, as the audience may see them (see `shownGroups`). Throws as
 * `membershipsOf` does.
 */
export async function countedGroups(
  network: Network,
  by: readonly By[],
  opened: Walk,
): Promise<CountedGroups> {
  const names: { by: string; group: string; actors: number }[] = [];
  const lists: (readonly number[])[] = [];
  for (const each of by) {
    const found = shownGroups(await membershipsOf(network, each, opened), opened);
    const order = found.names.map((_, g) => g).sort((a, b) => byCodeUnit(found.names[a], found.names[b]));
    for (const g of order) {
      names.push({ by: wordOfBy(each) ?? "", group: found.names[g], actors: found.members[g].length });
      lists.push(found.members[g]);
    }
  }
  const offsets = new Int32Array(opened.csr.order + 1);
  for (const list of lists) for (const v of list) offsets[v + 1]++;
  for (let v = 0; v < opened.csr.order; v++) offsets[v + 1] += offsets[v];
  const next = offsets.slice();
  const members = new Int32Array(offsets[opened.csr.order]);
  lists.forEach((list, g) => {
    for (const v of list) members[next[v]++] = g;
  });
  return { names, offsets, members };
}
