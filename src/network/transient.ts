import type { Network } from "./network.js";

const bases = new WeakMap<Network, Network>();

/**
 * Marks a network as one of many that are looked at once and dropped: its compiled forms are not kept. Where it is
 * another one with other ties laid over it, that is its base. Returns it.
 */
export function markTransient(network: Network, base = network): Network {
  bases.set(network, baseOf(base));
  return network;
}

/** True for networks whose compiled forms must not be kept. */
export function isTransient(network: Network): boolean {
  return bases.has(network);
}

/**
 * The network whose ties number the actors: the base of an overlay, so that whatever is drawn at random by number is drawn
 * alike before and after; else the network itself.
 */
export function baseOf(network: Network): Network {
  return bases.get(network) ?? network;
}
