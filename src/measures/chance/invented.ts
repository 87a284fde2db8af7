import type { Pace } from "../../control/pace.js";
import { Network } from "../../network/network.js";
import { retied, type Copies } from "../../network/retied.js";
import { shownTieFields } from "../../schema/shown-tie-fields.js";

/**
 * A network whose ties chance has put between others. Of each tie only its direction and the columns stay that are true
 * of no pair in particular and shown to everybody; programmes, funders, remarks and columns of your own are left out. The
 * source of the data says what was done.
 */
export async function invented(network: Network, copies: Copies, done: string, pace: Pace): Promise<Network> {
  const columns = new Map(Array.from(network.ties.columns).filter(([name]) => shownTieFields.has(name)));
  return withSource(await retied(network, copies, columns, pace), done);
}

/** The network with a source that says what was done to the data. */
export function withSource({ actors, ties, participations, dataset }: Network, done: string): Network {
  const source = dataset.source === undefined ? done : `${dataset.source}; ${done}`;
  return new Network(actors, ties, participations, Object.freeze({ ...dataset, source }));
}
