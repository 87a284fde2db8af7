import type { Network } from "./network.js";

const bases = new WeakMap<Network, Network>();

/** Says that a network is another one with other ties laid over it. Returns it. */
export function laidOn(network: Network, base: Network): Network {
  bases.set(network, baseOf(base));
  return network;
}

/**
 * The network whose ties number the actors: the base of an overlay, so that whatever is drawn at random by number is drawn
 * alike before and after; else the network itself.
 */
export function baseOf(network: Network): Network {
  return bases.get(network) ?? network;
}
