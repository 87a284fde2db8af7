import { inChunks } from "../../control/pace.js";
import { pairSums } from "../../measures/betweenness.js";
import { estimatePaths } from "../../measures/path-estimate.js";
import type { Ground } from "../ground.js";
import { highest } from "../selection/highest.js";
import { memoryLike } from "./memory-like.js";

/** Up to so many looks along arcs everybody's betweenness is computed: seconds. */
const exactWithin = 2.5e9;
/** Beyond, it is estimated until the leading brokers are told apart, or each is known to so much of all pairs. */
const epsilon = 0.005;
const delta = 0.1;

/** Those who lie on most shortest paths, the first of them first, and how that was found. */
export async function brokersOf(
  { opened }: Ground,
  most: number,
  seed: number,
): Promise<{ readonly brokers: readonly number[]; readonly notes: readonly string[] }> {
  const { csr } = opened;
  const isExact = csr.order * (csr.order + csr.arcs) <= exactWithin;
  const scores =
    most === 0
      ? new Float64Array(csr.order)
      : isExact
        ? await pairSums(opened, false, { allocate: memoryLike(csr) })
        : (await estimatePaths(opened, wanted(csr.order, most, seed))).shares;
  // Equal scores may differ in their last digits; the vertex with more ties, which has the lower number, goes first.
  const rounded = new Float64Array(scores.length);
  await inChunks(opened.pace, rounded.length, 4096, (from, to) => {
    for (let v = from; v < to; v++) if (scores[v] > 0) rounded[v] = Number(scores[v].toPrecision(9));
  });
  const brokers = Array.from(highest(rounded, most))
    .filter((v) => rounded[v] > 0)
    .sort((u, v) => rounded[v] - rounded[u] || u - v);
  const who =
    brokers.length === 0
      ? "Nobody lies on the shortest path of two others, so nobody leaves."
      : `Those who leave are the ${brokers.length} on most shortest paths of the map as it is.`;
  const how = `They were found from sampled paths (seed ${seed}, ε ${epsilon}, δ ${delta}).`;
  return { brokers, notes: brokers.length === 0 || isExact ? [who] : [who, how] };
}

function wanted(order: number, top: number, seed: number) {
  const rankable = new Uint8Array(order).fill(1);
  return { ofTies: false, seed, rankable, epsilon, delta, method: "kadabra" as const, top };
}
