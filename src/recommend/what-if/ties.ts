import { inChunks, type Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { addedTies, type AddedTie, type AddedTies } from "../../network/added-ties.js";
import type { Shown } from "../../network/audience.js";
import { knownOptions } from "../../network/known-options.js";
import { unshownNames } from "../../network/mentions.js";
import { isDirected, valueOf, type Network } from "../../network/network.js";
import { shownEnds, tiesAsShown } from "../../network/shown-tie.js";
import type { TieRow } from "../../network/where.js";

/** Which ties between two actors are to go: all of them, or those of one method. */
export interface RemovedTie {
  readonly source: string;
  readonly target: string;
  readonly method?: string | undefined;
}

/** Ties to add and to take away. */
export interface AskedTies {
  /** Each is one more tie, also between two who are tied already. */
  readonly add?: readonly AddedTie[] | undefined;
  /** Pairs whose ties go, or a predicate on ties as the audience sees them. */
  readonly remove?: readonly RemovedTie[] | ((tie: TieRow) => boolean) | undefined;
}

/** What a tie of the table `ties` says. */
export type WhatIfTieRow = {
  readonly what: "added" | "removed";
  readonly source: string;
  readonly sourceName: string;
  readonly target: string;
  readonly targetName: string;
  readonly method?: string;
};

/** Ties found in a network, ready to be laid over it. */
export interface FoundTies {
  readonly added: AddedTies;
  /** 1 for tie rows that go; undefined where none does. */
  readonly gone: Uint8Array | undefined;
  readonly rows: readonly WhatIfTieRow[];
  /** Places of the actors at their ends, ascending. */
  readonly ends: readonly number[];
}

/**
 * Finds the ties that a call names, their ends by the ids or pseudonyms under which the audience sees them. Throws
 * `unknown-actor` and `bad-option`.
 */
export async function foundTies(
  network: Network,
  asked: readonly AddedTie[] | AskedTies,
  shown: Shown,
  pace: Pace,
): Promise<FoundTies> {
  const { add = [], remove } = checked(asked);
  const { ids } = network.actors;
  const added = addedTies(
    network,
    add.map((tie, i) => {
      if (typeof tie !== "object" || tie === null)
        throw new ComityError("bad-option", `add[${i}] is no tie`, { path: ["add", i], fix: likeTies });
      const [source, target] = endsOf(tie, ["add", i], shown);
      return { ...tie, source: ids.at(source), target: ids.at(target) };
    }),
  );
  const gone = remove === undefined ? undefined : await goneRows(network, remove, shown, pace);
  const unshown = await unshownNames(network, shown, pace);
  const rows: WhatIfTieRow[] = [];
  const ends = new Set<number>();
  const enter = (
    what: "added" | "removed",
    [source, target]: readonly number[],
    directed: boolean,
    method: unknown,
  ): void => {
    const places = [shown.placeOf[source], shown.placeOf[target]];
    const [first] = shownEnds(shown, places[0], places[1], directed);
    const [from, to] = shown.id(places[0]) === first ? places : places.reverse();
    for (const place of places) ends.add(place);
    rows.push({
      what,
      ...{ source: shown.id(from), sourceName: shown.name(from) },
      ...{ target: shown.id(to), targetName: shown.name(to) },
      ...(typeof method === "string" && !unshown.has(method) && { method }),
    });
  };
  for (let i = 0; i < added.length; i++)
    enter("added", [added.source[i], added.target[i]], added.directed[i] === 1, add[i].method);
  const { ties } = network;
  await inChunks(pace, gone?.length ?? 0, 8192, (from, to) => {
    for (let row = from; row < to; row++)
      if (gone?.[row] === 1)
        enter(
          "removed",
          [ties.source[row], ties.target[row]],
          isDirected(ties, row),
          valueOf(ties.columns, "method", row),
        );
  });
  return { added, gone, rows, ends: [...ends].sort((a, b) => a - b) };
}

const likeTies = 'give a list of ties such as { source: "lyon", target: "bonn", method: "sister-city" }';

function checked(asked: readonly AddedTie[] | AskedTies): AskedTies {
  const given = Array.isArray(asked) ? { add: asked as readonly AddedTie[] } : (asked as AskedTies);
  knownOptions(given, ["add", "remove"], { control: false });
  const { add = [], remove = [] } = given;
  for (const [name, list] of Object.entries({ add, remove }))
    if (!Array.isArray(list) && !(name === "remove" && typeof list === "function"))
      throw new ComityError("bad-option", `${name} must be a list of ties`, { path: [name], fix: likeTies });
  return given;
}

function endsOf(
  tie: { readonly source?: unknown; readonly target?: unknown },
  path: readonly (string | number)[],
  shown: Shown,
): readonly [source: number, target: number] {
  const end = (name: "source" | "target"): number => {
    const id = tie[name];
    const place = typeof id === "string" ? shown.find(id) : -1;
    if (place >= 0) return shown.rowOf[place];
    throw new ComityError(
      "unknown-actor",
      `${path[0]}[${path[1]}].${name} is nobody who is shown to this audience`,
      {
        path: [...path, name],
        fix: "use ids or pseudonyms under which results show the actors",
      },
    );
  };
  return [end("source"), end("target")];
}

async function goneRows(
  network: Network,
  remove: readonly RemovedTie[] | ((tie: TieRow) => boolean),
  shown: Shown,
  pace: Pace,
): Promise<Uint8Array> {
  const { ties, actors } = network;
  const gone = new Uint8Array(ties.length);
  if (typeof remove === "function") {
    const seen = await tiesAsShown(network, shown, pace);
    await inChunks(pace, ties.length, 512, (from, to) => {
      for (let row = from; row < to; row++) {
        const isShown = shown.placeOf[ties.source[row]] >= 0 && shown.placeOf[ties.target[row]] >= 0;
        if (isShown && remove(seen(row))) gone[row] = 1;
      }
    });
    return gone;
  }
  const pair = (a: number, b: number): number => Math.min(a, b) * actors.length + Math.max(a, b);
  const wanted = new Map<number, number[]>();
  remove.forEach((tie, i) => {
    knownOptions(tie, ["source", "target", "method"], { control: false });
    const key = pair(...endsOf(tie, ["remove", i], shown));
    wanted.set(key, [...(wanted.get(key) ?? []), i]);
  });
  const found = new Uint8Array(remove.length);
  await inChunks(pace, ties.length, 8192, (from, to) => {
    for (let row = from; row < to; row++)
      for (const i of wanted.get(pair(ties.source[row], ties.target[row])) ?? []) {
        const { method } = remove[i];
        if (method !== undefined && valueOf(ties.columns, "method", row) !== method) continue;
        gone[row] = found[i] = 1;
      }
  });
  const missing = found.indexOf(0);
  if (missing >= 0)
    throw new ComityError("bad-option", `remove[${missing}]: these two have no such tie`, {
      path: ["remove", missing],
      fix: "name two who are tied, and the method of a tie as it is on record or none",
    });
  return gone;
}
