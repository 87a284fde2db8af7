import { sourceJobs } from "../../kernels/kernel.js";
import { toldWithinKernel } from "../../kernels/told-within.js";
import type { Network } from "../../network/network.js";
import { passingOf } from "../influencers/passing.js";
import type { Settled } from "../options.js";
import { transmissionRule } from "../spread/probability.js";
import { transmission } from "../spread/transmission.js";
import { walk } from "../walk.js";

/**
 * By place: how many others are expected to have a message within so many steps that sets out from the actor alone, by the
 * weighted cascade that `spread` has by default. Exact. O(n + m log m), with two steps O(Σ d²).
 */
export async function toldWithin(
  network: Network,
  steps: number,
  common: Settled<object>,
): Promise<Float64Array> {
  const { allocate } = common.executor;
  const opened = await walk(network, "profile", common, { strengths: false });
  const rule = transmissionRule({});
  const { most, arcs } = await passingOf(
    await transmission(network, opened, rule, allocate),
    opened,
    allocate,
  );
  const jobs = sourceJobs(opened.csr.order).map((range) => ({ ...range, steps, most, arcs }));
  const told = new Float64Array(opened.csr.order);
  await opened.fold(toldWithinKernel, jobs, told, (into, part) => {
    for (let v = 0; v < into.length; v++) into[v] += part.told[v];
  });
  return opened.byPlace(told);
}
