import type { Network } from "../network/network.js";
import type { Settled } from "./options.js";
import { walk, type Walk } from "./walk.js";

/**
 * Opens a network for a measure of how ties came and went: all ties that ever were, whatever became of them, each for
 * itself and without directions. Planned ties are left out, and ties from shared activities, unless they are asked for:
 * those are no agreements. `asOf` closes no tie out; it says how far the measure may look.
 */
export function walkAgreements(network: Network, measure: string, options: Settled<object>): Promise<Walk> {
  return walk(network, measure, options, {
    directed: "ignore",
    parallel: "count",
    asOf: undefined,
    status: options.status ?? ["active", "dormant", "ended"],
    projected: options.projected ?? "ignore",
  });
}
