import type { Csr } from "../csr/csr.js";
import { trianglesKernel } from "../kernels/triangles.js";
import { work, type Work } from "./cost.js";

/** The work of finding every triangle: each link looks at the neighbors of one end, at most √(2m) of them. */
export function trianglesWork(csr: Csr): Work {
  const links = csr.arcs / 2;
  return work(trianglesKernel, csr, null, csr.order + Math.ceil(links * Math.sqrt(csr.arcs)));
}
