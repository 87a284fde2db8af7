import { inChunks, type Pace } from "../control/pace.js";
import type { Csr } from "./csr.js";
import type { VertexTies } from "./strands.js";

/**
 * Enters the self-ties: an undirected one adds 2 to the total and the outgoing degree, a directed one 2 and 1; their
 * strengths alike. Collapsed, the self-ties of an actor count once and their strengths add.
 */
export async function addLoops(
  csr: Csr,
  ties: VertexTies,
  loops: readonly number[],
  strengthOf: (tie: number) => number,
  pace: Pace,
): Promise<void> {
  await inChunks(pace, loops.length, 65536, (from, to) => {
    for (let i = from; i < to; i++) {
      const v = ties.tail(loops[i]);
      const out = ties.oneWay(loops[i]) ? 1 : 2;
      const strength = strengthOf(loops[i]);
      csr.loopStrength[v] += 2 * strength;
      csr.loopOutStrength[v] += out * strength;
      csr.loopEnds[v] = csr.collapsed ? 2 : csr.loopEnds[v] + 2;
      csr.loopOut[v] = csr.collapsed ? Math.max(csr.loopOut[v], out) : csr.loopOut[v] + out;
    }
  });
}
