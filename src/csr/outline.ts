import { inChunks, type Pace } from "../control/pace.js";
import type { Network } from "../network/network.js";
import { plainMemory, region } from "./arena.js";
import { csrShape, openCsr, type Csr } from "./csr.js";
import type { Form } from "./form.js";
import { admit, rowAt } from "./view.js";

/**
 * The sizes of a compiled form without its arcs: enough for kernels to say what scratch and parts they need, nothing
 * that could run. Sizes are those before ties of one pair merge, so they are upper bounds. O(n + m), 4 bytes an actor.
 */
export async function outline(network: Network, form: Form, pace: Pace): Promise<Csr> {
  const { actorCount: order, rows } = await admit(network, form, pace);
  const { source, target, directed } = network.ties;
  const ends = new Int32Array(network.actors.length);
  let [arcs, linkCount, oneWay] = [0, 0, 0];
  await inChunks(pace, rows.length, 32768, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = rowAt(rows, i);
      const way = Number(typeof directed === "boolean" ? directed : directed[row]);
      oneWay += way;
      if (source[row] === target[row]) continue;
      ends[source[row]]++;
      ends[target[row]]++;
      linkCount++;
      arcs += form.directed === "ignore" || way === 0 ? 2 : 1;
    }
  });
  const given = network.ties.columns.get("strength")?.type === "number";
  const byRule = form.distance === "inverse" || form.distance === "linear";
  const size = {
    order,
    arcs,
    symmetric: form.directed === "ignore" || oneWay === 0,
    strengths: form.strengths && rows.length > 0,
    distances: form.distance !== "hops" && (given || !byRule),
  };
  const nothing = {
    order: 0,
    arcs: 0,
    linkCount: 0,
    symmetric: true,
    collapsed: form.parallel === "collapse",
  };
  const { buffer, places } = region(
    csrShape({ ...nothing, strengths: false, distances: false }),
    plainMemory,
  );
  return {
    ...openCsr({ ...nothing, buffer, places }),
    order,
    arcs,
    linkCount,
    symmetric: size.symmetric,
    offsets: Int32Array.of(
      0,
      ends.reduce((most, count) => Math.max(most, count), 0),
    ),
    strengths: new Float64Array(size.strengths ? 1 : 0),
    distances: new Float64Array(size.distances ? 1 : 0),
  };
}
