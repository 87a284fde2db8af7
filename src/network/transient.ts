import type { Network } from "./network.js";

const transient = new WeakSet<Network>();

/**
 * Marks a network as one of many that are looked at once and dropped (an overlay): its compiled forms are not kept.
 * Returns it.
 */
export function markTransient(network: Network): Network {
  transient.add(network);
  return network;
}

/** True for networks whose compiled forms must not be kept. */
export function isTransient(network: Network): boolean {
  return transient.has(network);
}
