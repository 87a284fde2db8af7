import type { AbstractGraph } from "graphology-types";
import { ComityError } from "../../errors/error.js";
import type { Network } from "../../network/network.js";
import { shorten } from "../../text/shorten.js";
import { terminal } from "../../text/escape.js";
import type { FindingCode } from "../finding-codes.js";
import { ingest, type IngestOptions } from "../ingest.js";

/** Codes of findings that are only noted although the network does not hold what the graph held. */
const lossy: ReadonlySet<FindingCode> = new Set([
  "same-field",
  "nested-value",
  "mixed-types",
  "bad-number",
] as const);

/**
 * The network of a graphology graph of any type: nodes are actors, edges ties, parallel edges and self-loops
 * included. Attributes are understood as in `ingest` (`label` is the name, `weight` the strength) and otherwise kept.
 * Edge keys are kept as the attribute `key` unless they are plain numbers or made up by graphology.
 *
 * Throws `bad-input` when a node, an edge or a value cannot be taken as it is (a bigint or an object, two attributes that mean
 * the same field or one with values of several types included), with the first reason; `ingest(graph)` takes what
 * can be taken and gives a ledger of the rest.
 */
export async function fromGraph(graph: AbstractGraph, options: IngestOptions = {}): Promise<Network> {
  const { network, ledger } = await ingest(graph, options);
  for (const { code, effect, table, row, column, message, fix } of ledger.findings()) {
    if (effect === "noted" && !lossy.has(code)) continue;
    const items = table === "actors" ? "node" : "edge";
    const what =
      row === 0
        ? `the attribute "${terminal(shorten(column))}" of the ${items}s`
        : `${items} ${row} of the graph`;
    throw new ComityError("bad-input", `${what} cannot be taken as it is: ${message}`, { fix });
  }
  return network;
}
