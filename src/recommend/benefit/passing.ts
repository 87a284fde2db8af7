import { inChunks } from "../../control/pace.js";
import { region } from "../../csr/arena.js";
import type { Csr } from "../../csr/csr.js";
import type { ArcChances } from "../../kernels/arc-coins.js";
import { arcChances } from "../../measures/spread/arc-chances.js";
import type { TransmissionRule } from "../../measures/spread/probability.js";
import { transmission, type Transmission } from "../../measures/spread/transmission.js";
import type { Ground } from "../ground.js";
import { memoryLike } from "./memory-like.js";

/** One way of a tie that the map does not have. */
export interface Arc {
  readonly tail: number;
  readonly head: number;
  readonly chance: number;
}

/** How a message passes along the ties of a graph, and along new ones. */
export interface Passing {
  readonly chances: ArcChances;
  /** Arcs of the graph that the map does not have: they pass as new ties do. */
  readonly extra: Arc[];
  /** How likely a new tie passes a message to a vertex. */
  readonly into: (v: number) => number;
  /** As it is on the map. */
  readonly onMap: Transmission;
  readonly notes: readonly string[];
}

/**
 * Chances of the ties of a graph, held as they are on the map whatever ties are taken away or added: else a new tie to an actor
 * would make all others of that actor pass less. A new tie passes with `chance`; where that is not given with the one chance
 * that all ties have, if the rule is such, else with 1 / (k + 1) to an actor who has k ties on the map. O(m).
 */
export async function passingOn(
  { network, opened }: Ground,
  graph: Csr,
  rule: TransmissionRule,
  chance: number | undefined,
): Promise<Passing> {
  const { csr, pace } = opened;
  const allocate = memoryLike(csr);
  const onMap = await transmission(network, opened, rule, allocate);
  const map = await arcChances(opened, onMap, allocate);
  const { probability } = rule;
  const same =
    chance ??
    (typeof probability === "number"
      ? probability
      : typeof probability === "object" && "strength" in probability
        ? probability.strength
        : undefined);
  const into = (v: number): number => same ?? 1 / (csr.offsets[v + 1] - csr.offsets[v] + 1);
  const notes = [
    ...onMap.notes,
    "Messages pass along ties both ways, with the chances that ties have on the map as it is.",
    same === undefined
      ? "A new tie passes a message with a chance of 1 / (k + 1) to an actor who has k ties."
      : `A new tie passes a message with a chance of ${same}, either way.`,
  ];
  if (graph === csr) return { chances: map, extra: [], into, onMap, notes };

  const { coins, chances } = region(
    { coins: ["i32", graph.arcs], chances: ["f64", graph.arcs] },
    allocate,
  ).views;
  const extra: Arc[] = [];
  await inChunks(pace, graph.order, 2048, (from, to) => {
    for (let u = from; u < to; u++) {
      let at = csr.offsets[u];
      for (let arc = graph.offsets[u]; arc < graph.offsets[u + 1]; arc++) {
        const v = graph.targets[arc];
        while (at < csr.offsets[u + 1] && csr.targets[at] < v) at++;
        if (at < csr.offsets[u + 1] && csr.targets[at] === v) {
          coins[arc] = at;
          chances[arc] = map.chances[map.byHead ? v : at];
        } else extra.push({ tail: u, head: v, chance: into(v) });
      }
    }
  });
  return { chances: { chances, byHead: false, lows: map.lows, coins }, extra, into, onMap, notes };
}
