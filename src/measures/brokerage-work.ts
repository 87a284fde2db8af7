import type { Csr } from "../csr/csr.js";
import { brokerageKernel } from "../kernels/brokerage.js";
import { work, type Work } from "./cost.js";

/** The work of counting roles once and for every sample: each arc looks at the hubs of one end, at most √(2m) of them. */
export function brokerageWork(csr: Csr, samples: number): Work {
  const { order, arcs } = csr;
  const job = { from: 0, to: order, groups: new Int32Array(0), count: order, threshold: -Infinity };
  const once = order + arcs + Math.ceil((arcs / 2) * Math.sqrt(arcs));
  return work(brokerageKernel, csr, job, (1 + samples) * once, 18 * order);
}
