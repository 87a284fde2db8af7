import { inChunks } from "../../control/pace.js";
import { valueOf } from "../../network/network.js";
import type { Ground } from "../ground.js";
import { candidatesOf, type ActionCandidates } from "./candidates.js";
import { tieFactsOf, type TieFacts } from "./tie-facts.js";
import { tiedPairs } from "./tied-pairs.js";

/**
 * Pairs tied in the view by one method only, however many ties they have; both ends may be asked. Pairs of which no method
 * is known are left out, and a tie without one counts as another. O(n + m).
 */
export async function deepenCandidates(ground: Ground): Promise<ActionCandidates<TieFacts>> {
  const { network, opened } = ground;
  const { columns } = network.ties;
  const tied = await tiedPairs(ground, opened.admitted.ties);
  const positions: number[] = [];
  await inChunks(opened.pace, tied.length, 4096, (from, to) => {
    for (let i = from; i < to; i++) {
      const [first, ...others] = Array.from(tied.rows(i), (row) => valueOf(columns, "method", row));
      if (first !== undefined && others.every((method) => method === first)) positions.push(i);
    }
  });
  return candidatesOf(tied, positions, await tieFactsOf(ground));
}
