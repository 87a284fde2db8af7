import type { Csr } from "../csr/csr.js";
import { componentDepthsKernel } from "../kernels/component-depths.js";
import { pathSamplesKernel } from "../kernels/path-samples.js";
import { strongComponentsKernel } from "../kernels/strong-components.js";
import { log } from "../random/elementary.js";
import { sweeps, work, type Work } from "./cost.js";
import type { Sampling } from "./sampling-options.js";

/** What a drawn path comes to on networks where neighborhoods grow fast: a few times the root of all arcs. */
const rootsPerPath = 2;

/**
 * The work of an estimate: a look for the longest path, then as many paths as are drawn at most where the longest has some
 * twenty actors.
 */
export function sampledWork(csr: Csr, { epsilon, delta }: Sampling, ofTies: boolean): Work[] {
  const paths = Math.ceil((0.5 / (epsilon * epsilon)) * (5 - log(delta / 2)));
  const arcVisits = paths * Math.ceil(1 + rootsPerPath * Math.sqrt(csr.arcs));
  const job = { first: 0, seed: 0, pairs: new Int32Array(0), links: ofTies };
  return [
    csr.symmetric ? sweeps(componentDepthsKernel, csr, null) : sweeps(strongComponentsKernel, csr, null, 4),
    work(pathSamplesKernel, csr, job, arcVisits, 5 * (ofTies ? csr.linkCount : csr.order)),
  ];
}
