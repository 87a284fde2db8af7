import { inChunks } from "../control/pace.js";
import type { Walk } from "../measures/walk.js";
import { valueOf, type Columns, type Network } from "../network/network.js";
import type { NetworkSection } from "./analysis.js";
import { countWords } from "./counts.js";

/** What is in the view: actors and ties, those that were left out, kinds and methods. O(n + m). */
export async function networkSection(network: Network, opened: Walk): Promise<NetworkSection> {
  const { admitted, shown, csr, actorOf, pace } = opened;
  const word =
    (columns: Columns, name: string) =>
    (row: number): string | undefined =>
      valueOf(columns, name, row) as string | undefined;
  const { actor } = network.participations;
  let participations = 0;
  await inChunks(pace, actor.length, 65536, (from, to) => {
    for (let i = from; i < to; i++) participations += admitted.actors[actor[i]];
  });
  return {
    actors: admitted.actorCount,
    ties: admitted.rows.length,
    participations,
    refused: admitted.refused,
    outside: admitted.outside,
    withheld: shown.withheld,
    ...(admitted.projected > 0 && { projected: admitted.projected }),
    undirected: csr.symmetric,
    kinds: await countWords(actorOf, word(network.actors.columns, "kind"), pace),
    methods: await countWords(admitted.ties, word(network.ties.columns, "method"), pace),
  };
}
