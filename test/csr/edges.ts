import { fromEdges } from "../../src/network/from-edges.js";
import type { Network } from "../../src/network/network.js";
import type { PlainGraph } from "../oracle/graph.js";

/** The network of a plain graph, with strengths: its actor i becomes the actor "i". */
export function edgesOf({ ids, ties }: PlainGraph): Promise<Network> {
  return fromEdges(
    ties.map(({ source }) => source),
    ties.map(({ target }) => target),
    {
      n: ids.length,
      directed: ties.map(({ directed }) => Number(directed)),
      strength: ties.map(({ strength }) => strength),
    },
  );
}
