import { inChunks } from "../control/pace.js";
import { valueOf, type Network } from "../network/network.js";
import { byCodeUnit } from "../text/order.js";
import type { By } from "./by-option.js";
import { membershipsOf, type Memberships } from "./labels.js";
import { shownGroups } from "./small-groups.js";
import type { Walk } from "./walk.js";

/** Words of the ties themselves; everything else names an attribute of the actors at their ends. */
const wordsOfTies = ["method", "formality", "term"];

/**
 * Groups of the ties of a view, as places in it, ascending: by `method`, `formality` or `term`, by the `decade` of a year
 * (`yearOf`, −1 where it is not known), or by an attribute of actors or a partition, where a tie is in the groups of both
 * its ends. Throws as `groupsOf` does.
 */
export async function tieGroups(
  network: Network,
  by: By,
  yearOf: Int32Array,
  opened: Walk,
): Promise<Memberships> {
  const { admitted, pace, vertexOf } = opened;
  const { columns, source, target } = network.ties;
  if (typeof by === "string" && (wordsOfTies.includes(by) || by === "decade"))
    return gathered((i) => {
      if (by !== "decade") return [valueOf(columns, by, admitted.ties[i])];
      return yearOf[i] < 0 ? [] : [`${10 * Math.floor(yearOf[i] / 10)}s`];
    });
  const groups = shownGroups(await membershipsOf(network, by, opened), opened);
  const namesOf: string[][] = Array.from({ length: opened.csr.order }, () => []);
  for (const [g, members] of groups.members.entries())
    for (const v of members) namesOf[v].push(groups.names[g]);
  return gathered((i) => {
    const row = admitted.ties[i];
    return new Set([...namesOf[vertexOf[source[row]]], ...namesOf[vertexOf[target[row]]]]);
  });

  async function gathered(wordsOf: (i: number) => Iterable<unknown>): Promise<Memberships> {
    const found = new Map<string, number[]>();
    await inChunks(pace, admitted.ties.length, 4096, (from, to) => {
      for (let i = from; i < to; i++)
        for (const word of wordsOf(i)) {
          if (typeof word !== "string") continue;
          const members = found.get(word);
          if (members === undefined) found.set(word, [i]);
          else members.push(i);
        }
    });
    const names = Array.from(found.keys()).sort(byCodeUnit);
    return { names, members: names.map((name) => found.get(name) ?? []) };
  }
}
