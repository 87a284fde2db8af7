import { inChunks, type Pace } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Form } from "../../csr/form.js";
import { admit } from "../../csr/view.js";
import type { Network } from "../../network/network.js";

/** How many ties lead on from everybody: what looking for pairs and scoring them hangs on. */
export interface TiesAhead {
  readonly order: number;
  readonly arcs: number;
  readonly symmetric: boolean;
  /** By vertex: the ties that lead from it, those that lead on from there, and from there again. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly third: Float64Array;
}

/** Of a compiled graph. O(n + m), in slices. */
export async function tiesAhead(graph: Csr, pace: Pace): Promise<TiesAhead> {
  const { order, arcs, symmetric, offsets, targets } = graph;
  const first = Float64Array.from({ length: order }, (_, v) => offsets[v + 1] - offsets[v]);
  const beyond = async (ahead: Float64Array): Promise<Float64Array> => {
    const sums = new Float64Array(order);
    await inChunks(pace, order, 1024, (from, to) => {
      for (let v = from; v < to; v++)
        for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) sums[v] += ahead[targets[arc]];
    });
    return sums;
  };
  const second = await beyond(first);
  return { order, arcs, symmetric, first, second, third: await beyond(second) };
}

/** Of a network that is not compiled, by row of an actor; parallel ties count each for itself. O(n + m), in slices. */
export async function tiesAheadUncompiled(
  network: Network,
  form: Form,
  { order, arcs, symmetric }: Pick<Csr, "order" | "arcs" | "symmetric">,
  pace: Pace,
): Promise<TiesAhead> {
  const { source, target, directed } = network.ties;
  const { ties } = await admit(network, form, pace);
  const beyond = async (ahead: Float64Array): Promise<Float64Array> => {
    const sums = new Float64Array(ahead.length);
    await inChunks(pace, ties.length, 32768, (from, to) => {
      for (const row of ties.subarray(from, to)) {
        const [a, b] = [source[row], target[row]];
        if (a === b) continue;
        sums[a] += ahead[b];
        const isOneWay = typeof directed === "boolean" ? directed : directed[row] === 1;
        if (form.directed === "ignore" || !isOneWay) sums[b] += ahead[a];
      }
    });
    return sums;
  };
  const first = await beyond(new Float64Array(network.actors.length).fill(1));
  const second = await beyond(first);
  return { order, arcs, symmetric, first, second, third: await beyond(second) };
}
