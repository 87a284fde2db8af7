import type { Pace } from "../control/pace.js";
import { Network, type Columns } from "./network.js";
import { gathered, orderTies, uniform } from "./tie-order.js";
import { markTransient } from "./transient.js";

/** Ties that are copies of rows of a network, with ends of their own. */
export interface Copies {
  readonly rows: Int32Array;
  /** The ends of each copy, as rows of actors. */
  readonly source: Int32Array;
  readonly target: Int32Array;
}

/**
 * The network with other ties: each a copy of the tie of a row, with its direction and the given columns of it, between
 * two actors. Actors and participations are shared, and measures do not keep what they compile of the result.
 * O((n + m) log m) where many pairs are tied twice, else O(n + m).
 */
export async function retied(
  network: Network,
  { rows, source, target }: Copies,
  columns: Columns,
  pace: Pace,
): Promise<Network> {
  const { actors, participations, dataset } = network;
  const { directed } = network.ties;
  const flags =
    typeof directed === "boolean" ? directed : uniform(Uint8Array.from(rows, (row) => directed[row]));
  const loose = {
    source,
    target,
    spent: false,
    directed: flags,
    columns: await gathered(columns, rows, pace),
  };
  const ties = await orderTies(loose, undefined, actors.length, pace);
  return markTransient(new Network(actors, ties, participations, dataset));
}
