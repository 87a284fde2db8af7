import { inChunks, type Pace } from "../control/pace.js";
import type { VertexTies } from "./arcs.js";
import type { Csr } from "./csr.js";

/**
 * Enters the self-ties: an undirected one adds 2 to the total and the outgoing degree, a directed one 2 and 1; their
 * strengths alike. Collapsed, the self-ties of an actor count once and their strengths add.
 */
export async function addLoops(
  csr: Csr,
  ties: VertexTies,
  collapse: boolean,
  strengthOf: (tie: number) => number,
  pace: Pace,
): Promise<void> {
  const { tail, head, directed } = ties;
  await inChunks(pace, tail.length, 65536, (from, to) => {
    for (let tie = from; tie < to; tie++) {
      const v = tail[tie];
      if (v !== head[tie]) continue;
      const out = (typeof directed === "boolean" ? directed : directed[tie] === 1) ? 1 : 2;
      const strength = strengthOf(tie);
      csr.loopStrength[v] += 2 * strength;
      csr.loopOutStrength[v] += out * strength;
      csr.loopEnds[v] = collapse ? 2 : csr.loopEnds[v] + 2;
      csr.loopOut[v] = collapse ? Math.max(csr.loopOut[v], out) : csr.loopOut[v] + out;
    }
  });
}
