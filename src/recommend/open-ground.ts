import type { Settled } from "../measures/options.js";
import { walk } from "../measures/walk.js";
import type { Network } from "../network/network.js";
import { mayTakeOn } from "./asked.js";
import type { Ground } from "./ground.js";

/** Opens a network for recommending: without directions, collapsed, and with who may take something on. O(n + m). */
export async function openGround(
  network: Network,
  measure: string,
  settled: Settled<object>,
): Promise<Ground> {
  const opened = await walk(network, measure, settled, { directed: "ignore" });
  const eligible = new Uint8Array(opened.csr.order);
  for (const v of await mayTakeOn(network, opened, settled.asOf)) eligible[v] = 1;
  return { network, opened, asOf: settled.asOf, eligible };
}
