import type { Csr } from "../csr/csr.js";
import { words } from "../kernels/bits.js";
import { distancesKernel } from "../kernels/distances.js";
import { weightedDistancesKernel } from "../kernels/weighted-distances.js";
import { work, type Work } from "./cost.js";

/** Searches that share their visits, one to each bit of the words of an actor. */
const together = 32 * words;

/** The work of searches from every vertex: one by one where ties have lengths, 512 at once where steps are counted. */
export function pathWork(csr: Csr): Work {
  const { order, arcs, distances } = csr;
  const job = {
    from: 0,
    to: Math.min(order, together),
    along: "out",
    steps: Infinity,
    histogram: true,
  } as const;
  const sums = 5 * order;
  return distances.length > 0
    ? work(weightedDistancesKernel, csr, job, order * (order + arcs), sums)
    : work(distancesKernel, csr, job, Math.ceil(order / together) * words * (order + arcs), sums);
}
