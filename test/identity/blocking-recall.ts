import { Pace } from "../../src/control/pace.js";
import { block } from "../../src/identity/blocking.js";
import { comparedPairs, profilesOf } from "../../src/identity/pairs.js";
import { survey } from "../../src/identity/surroundings.js";
import type { Network } from "../../src/network/network.js";
import { pairOf } from "./labelled.js";

/** The share of the given pairs that blocking leads to a comparison. */
export async function blockingRecall(network: Network, truth: ReadonlySet<string>): Promise<number> {
  const pace = new Pace({});
  const { ids } = network.actors;
  const rows = Int32Array.from({ length: ids.length }, (_, row) => row);
  const profiles = await profilesOf(network, rows, ["name"], pace);
  const scene = await survey(network, profiles, pace);
  const { pairs } = await comparedPairs(profiles, await block(profiles, pace), scene, -Infinity, pace);
  return pairs.filter(({ a, b }) => truth.has(pairOf(ids.at(a), ids.at(b)))).length / truth.size;
}
