import { inChunks } from "../../control/pace.js";
import type { Csr } from "../../csr/csr.js";
import type { Walk } from "../../measures/walk.js";
import { unshownNames } from "../../network/mentions.js";
import { valueOf, type Network } from "../../network/network.js";
import { byCodeUnit } from "../../text/order.js";
import { isTied } from "../is-tied.js";
import { rarity, topicVectors, wordSets, type TopicVectors } from "./topic-vectors.js";

/** The programmes to which the ties of each vertex belong. */
export interface Programmes {
  readonly vectors: TopicVectors;
  /** For the steward alone; undefined for the public. */
  readonly names: readonly string[] | undefined;
}

/**
 * The programmes of the ties of a graph, as the audience may see them: of ties with both ends shown by name. Ties of the
 * view that the graph lacks do not count, so that a tie which is hidden cannot be told by its programme. Undefined where no tie
 * names one. Interruptible. O(m log n).
 */
export async function programmesOf(
  network: Network,
  opened: Walk,
  graph: Csr,
): Promise<Programmes | undefined> {
  const { ties } = network;
  if (!ties.columns.has("programme")) return undefined;
  const { shown, vertexOf, admitted, pace } = opened;
  const unshown = await unshownNames(network, shown, pace);
  const isNamed = (row: number): boolean => shown.named(shown.placeOf[row]);
  const numbers = new Map<string, number>();
  const lists = Array.from({ length: graph.order }, (): number[] => []);
  await inChunks(pace, admitted.ties.length, 2048, (from, to) => {
    for (const row of admitted.ties.subarray(from, to)) {
      const text = valueOf(ties.columns, "programme", row);
      const [source, target] = [ties.source[row], ties.target[row]];
      if (typeof text !== "string" || unshown.has(text) || !isNamed(source) || !isNamed(target)) continue;
      const [v, w] = [vertexOf[source], vertexOf[target]];
      if (!isTied(graph, v, w)) continue;
      const code = numbers.get(text) ?? numbers.size;
      numbers.set(text, code);
      lists[v].push(code);
      lists[w].push(code);
    }
  });
  if (numbers.size === 0) return undefined;
  const names = Array.from(numbers.keys()).sort(byCodeUnit);
  const rank = new Int32Array(names.length);
  names.forEach((name, place) => (rank[numbers.get(name) ?? 0] = place));
  const told = shown.audience === "steward" ? names : undefined;
  const sets = wordSets(lists.map((list) => list.map((code) => rank[code])));
  return { vectors: topicVectors(sets, await rarity([sets], names.length, pace)), names: told };
}
