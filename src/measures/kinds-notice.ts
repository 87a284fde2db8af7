import type { Network } from "../network/network.js";

/** The sentence that must stand on top of every output about data in which nobody's kind is known; otherwise none. */
export function kindsNotice(network: Network): string[] {
  if (network.actors.length === 0 || network.actors.columns.has("kind")) return [];
  return [
    "No actor's kind is given, so all are treated as organizations and shown by name. If some are people, give their kind.",
  ];
}
