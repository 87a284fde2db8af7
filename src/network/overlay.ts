import type { Control } from "../control/control.js";
import { inChunks, Pace } from "../control/pace.js";
import { addedTies, type AddedTie, type AddedTies } from "./added-ties.js";
import { laidOn } from "./base.js";
import { compareRows, uniform } from "./tie-order.js";
import { joinTies } from "./join-ties.js";
import { knownOptions } from "./known-options.js";
import { Network, type TieTable } from "./network.js";
import { requireNetwork } from "./require-network.js";
import { tidyRows } from "./tidy.js";
import { markTransient } from "./transient.js";
import { chosenTies, type TieChoice } from "./where.js";

export interface OverlayOptions extends Control {
  /** Ties to add, as plain objects; each is one more tie, also between two who are tied already. */
  readonly add?: readonly AddedTie[] | undefined;
  /** Ties to remove: what their columns must say, or a predicate on the plain row. */
  readonly remove?: TieChoice | undefined;
}

/**
 * The network with ties added or removed, to ask what would change. Actors and their columns are shared, existing ties
 * are merged with the new ones without sorting them again, and measures do not keep what they compile of the result.
 *
 * Throws `unknown-actor` and `bad-option` (with the position in `path`) for ties that cannot be added,
 * `unknown-attribute` for `remove`. O(m + k log k) for k ties added.
 */
export async function overlay(network: Network, options: OverlayOptions = {}): Promise<Network> {
  requireNetwork(network);
  knownOptions(options, ["add", "remove"]);
  const { add = [], remove } = options;
  const pace = new Pace(options);
  pace.begin("laying over", 2);
  const gone = remove === undefined ? undefined : await chosenTies(network, remove, pace, "remove");
  const added = addedTies(network, add);
  pace.advance(1);
  const made = await laidOver(network, added, gone, pace);
  pace.end();
  return markTransient(made);
}

/**
 * The network with checked ties added, and without the tie rows that are marked with 1. Actors keep their numbers; what
 * measures compile of it is kept as long as it is.
 */
export async function laidOver(
  network: Network,
  added: AddedTies,
  gone: Uint8Array | undefined,
  pace: Pace,
): Promise<Network> {
  const { actors, participations, dataset } = network;
  const ties = await merge(network.ties, gone, added, pace);
  return laidOn(new Network(actors, ties, participations, dataset), network);
}

async function merge(
  ties: TieTable,
  gone: Uint8Array | undefined,
  added: AddedTies,
  pace: Pace,
): Promise<TieTable> {
  const { length } = ties;
  const both = await joinTies(ties, added, pace);
  const comparison = Array.from(both.columns.values());
  const compare = (a: number, b: number): number =>
    both.source[a] - both.source[b] ||
    both.target[a] - both.target[b] ||
    both.directed[a] - both.directed[b] ||
    compareRows(comparison, a, b);
  const extra = Array.from({ length: added.length }, (_, i) => length + i).sort(compare);
  const rows = new Int32Array(length + extra.length);
  let count = 0;
  let next = 0;
  await inChunks(pace, length, 16384, (from, to) => {
    for (let row = from; row < to; row++) {
      if (gone?.[row] === 1) continue;
      while (next < extra.length && compare(extra[next], row) < 0) rows[count++] = extra[next++];
      rows[count++] = row;
    }
  });
  while (next < extra.length) rows[count++] = extra[next++];
  const order = rows.slice(0, count);
  const source = new Int32Array(count);
  const target = new Int32Array(count);
  const directed = new Uint8Array(count);
  await inChunks(pace, count, 32768, (from, to) => {
    for (let i = from; i < to; i++) {
      source[i] = both.source[order[i]];
      target[i] = both.target[order[i]];
      directed[i] = both.directed[order[i]];
    }
  });
  return {
    length: count,
    source,
    target,
    directed: uniform(directed),
    columns: await tidyRows(both.columns, order, pace),
  };
}
