import type { Csr } from "../csr/csr.js";
import { cutSearchesKernel } from "../kernels/cut-searches.js";
import { reachBoundsKernel } from "../kernels/reach-bounds.js";
import { walkBoundsKernel } from "../kernels/walk-bounds.js";
import { sweeps, work, type Work } from "./cost.js";

/** Sweeps of bounds where most pairs are a few steps apart, and searches that come to the end for each of the top. */
const [boundSweeps, searchesEach] = [8, 4];

/**
 * The work of a search for the `top` highest by closeness, where bounds leave a few searches for each of them, as they do
 * in networks with hubs. It is no bound: on grids and rings as many searches as there are actors may be needed.
 */
export function topWork(csr: Csr, top: number): readonly Work[] {
  const { order, arcs, symmetric } = csr;
  const none = new Int32Array(0);
  const bounds = { along: "out", kind: "harmonic", least: none, most: none } as const;
  const searches = Math.min(order, searchesEach * Math.max(16, top));
  return [
    ...(symmetric ? [] : [sweeps(reachBoundsKernel, csr, { along: "out", labels: none }, 3)]),
    work(walkBoundsKernel, csr, bounds, boundSweeps * (order + arcs), 3 * order),
    work(cutSearchesKernel, csr, { ...bounds, sources: none, bar: 0 }, searches * (order + arcs)),
  ];
}
