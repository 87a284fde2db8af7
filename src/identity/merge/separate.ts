import type { Control } from "../../control/control.js";
import { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import type { Cell } from "../../network/columns.js";
import { knownOptions } from "../../network/known-options.js";
import type { Network } from "../../network/network.js";
import { mergedFrom } from "../../network/provenance.js";
import { requireNetwork } from "../../network/require-network.js";
import type { Before, Merge } from "./merges.js";
import { rebuilt, type Made } from "./rebuild.js";

/**
 * Takes merges back: the actors they were made of, with the values, ties and participations they had. Taking back all
 * merges of an `applyDecisions` gives the network it was given, to the byte. Throws `unknown-actor` where the network does
 * not have the merged actor, and `bad-option`. O(n · columns + m).
 */
export async function separate(
  network: Network,
  merges: readonly Merge[],
  control: Control = {},
): Promise<Network> {
  requireNetwork(network);
  knownOptions(control, []);
  if (!Array.isArray(merges))
    throw new ComityError("bad-option", "merges is not a list", {
      fix: "Give some of the merges that applyDecisions returned",
      path: ["merges"],
    });
  const { ids, length } = network.actors;
  const undone = new Map<number, Merge>();
  merges.forEach((merge, position) => {
    const row = ids.find(merge.id);
    if (row < 0)
      throw new ComityError(
        "unknown-actor",
        `merges.${position} is about an actor that the network does not have`,
        {
          path: ["merges", position],
        },
      );
    undone.set(row, merge);
  });
  const actors: Made[] = [];
  for (let row = 0; row < length; row++) {
    const merge = undone.get(row);
    if (merge === undefined) actors.push({ id: ids.at(row), row, values: new Map() });
    else
      for (const { id, values } of merge.before)
        actors.push({ id, row: undefined, values: new Map<string, Cell>(Object.entries(values)) });
  }
  const follow = (row: number, noted: string | undefined): { id: string; note: string | undefined } => {
    const merge = undone.get(row);
    if (merge === undefined || noted === undefined) return { id: ids.at(row), note: noted };
    const member = merge.before.find((each) => each.id === noted || origins(each).includes(noted));
    if (member === undefined) return { id: merge.id, note: noted };
    return { id: member.id, note: member.id === noted ? undefined : noted };
  };
  return rebuilt(network, actors, { tieEnd: follow, participant: follow }, new Pace(control));
}

function origins({ values }: Before): readonly string[] {
  const found = values[mergedFrom];
  return Array.isArray(found) ? (found as string[]) : [];
}
