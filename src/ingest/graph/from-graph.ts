import type { AbstractGraph } from "graphology-types";
import { ComityError } from "../../errors/error.js";
import type { Network } from "../../network/network.js";
import { ingest, type IngestOptions } from "../ingest.js";

/**
 * The network of a graphology graph of any type: nodes are actors, edges ties, parallel edges and self-loops
 * included. Attributes are understood as in `ingest` (`label` is the name, `weight` the strength) and otherwise kept.
 * Edge keys are kept as the attribute `key` unless they are plain numbers or made up by graphology.
 *
 * Throws `bad-input` when a node, an edge or a value cannot be taken, with the first reason; `ingest(graph)` takes what
 * can be taken and gives a ledger of the rest.
 */
export async function fromGraph(graph: AbstractGraph, options: IngestOptions = {}): Promise<Network> {
  const { network, ledger } = await ingest(graph, options);
  for (const { effect, table, row, message, fix } of ledger.findings()) {
    if (effect !== "quarantined" && effect !== "blanked") continue;
    const what = table === "actors" ? "node" : "edge";
    throw new ComityError("bad-input", `${what} ${row} of the graph cannot be taken as it is: ${message}`, {
      fix,
    });
  }
  return network;
}
