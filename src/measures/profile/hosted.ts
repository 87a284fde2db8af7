import type { Network } from "../../network/network.js";
import { gathering, gatheringDefaults, rolePairs } from "../gathering.js";
import type { MeasureOptions, Settled } from "../options.js";

/** By place: how many activities the actor is on record as a host of; NaN for all where no host is on record. */
export async function hostedBy(network: Network, common: Settled<MeasureOptions>): Promise<Float64Array> {
  const found = await gathering(network, "profile", { ...gatheringDefaults, ...common });
  const pairs = await rolePairs(network, found, "host");
  const hosted = new Float64Array(found.shown.length).fill(pairs.length > 0 ? 0 : NaN);
  for (const { place } of pairs) hosted[place]++;
  return hosted;
}
