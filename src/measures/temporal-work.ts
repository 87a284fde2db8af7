import type { Csr } from "../csr/csr.js";
import { temporalReachKernel } from "../kernels/temporal-reach.js";
import { work, type Work } from "./cost.js";

/** Bytes an arc of the timed form: twelve numbers. */
const timedArc = 48;

/** The work of time-respecting reach from everybody, 32 searches to a look. */
export function temporalWork(graph: Csr): Work {
  const { order, arcs } = graph;
  const job = { from: 0, to: order, along: "in", first: 0, last: 0, lag: 0 } as const;
  const looks = Math.ceil(order / 32) * (order + arcs);
  const found = work(temporalReachKernel, graph, job, looks, order);
  return { ...found, bytes: found.bytes + timedArc * arcs };
}
