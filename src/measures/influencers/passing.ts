import { inChunks } from "../../control/pace.js";
import { region, type Allocate } from "../../csr/arena.js";
import type { Transmission as Passing } from "../../kernels/live-arcs.js";
import type { Transmission } from "../spread/transmission.js";
import type { Walk } from "../walk.js";

/**
 * How ties pass a message on, as the kernel takes it: nothing where every row has 1 / in-degree, and where the chances of
 * a row differ also the largest of each. O(n + m).
 */
export async function passingOf(
  { model, uniform, arcs }: Transmission,
  { csr, pace }: Walk,
  allocate: Allocate,
): Promise<Passing> {
  const none = new Float64Array(0);
  const { order, inOffsets } = csr;
  if (arcs !== undefined) {
    const { most } = region({ most: ["f64", order] }, allocate).views;
    await inChunks(pace, order, 8192, (from, to) => {
      for (let v = from; v < to; v++)
        for (let arc = inOffsets[v]; arc < inOffsets[v + 1]; arc++) most[v] = Math.max(most[v], arcs[arc]);
    });
    return { model, most, arcs };
  }
  if (uniform === undefined) return { model, most: none, arcs: none };
  let isEven = true;
  await inChunks(pace, order, 65536, (from, to) => {
    for (let v = from; isEven && v < to; v++) {
      const ties = inOffsets[v + 1] - inOffsets[v];
      isEven = ties === 0 || uniform[v] === 1 / ties;
    }
  });
  return { model, most: isEven ? none : uniform, arcs: none };
}
