import type { MultiGraph } from "graphology";
import { Pace } from "../control/pace.js";
import type { Control } from "../control/control.js";
import { ComityError } from "../errors/error.js";
import type { Audience, AudienceOptions } from "./audience.js";
import { actorAt, tieAt } from "./rows.js";
import { knownOptions } from "./known-options.js";
import type { Network } from "./network.js";
import { requireNetwork } from "./require-network.js";
import { shownNetwork } from "./shown-network.js";

/** For whom a graph is made. */
export interface GraphOptions extends Omit<AudienceOptions, "audience">, Control {
  /** Default "steward": every name is in the graph. "public" is what a page may show. */
  readonly audience?: Audience | undefined;
}

/**
 * The network as a graphology graph of mixed type that allows parallel edges and self-loops: every column is an
 * attribute, under its own name (`strength`, not `weight`). A tie with an attribute `key` gets it as its key where no
 * earlier tie has it. The statement about the data is in the attributes of the graph.
 *
 * For the steward of the data: every name is in it, unless `audience` is "public" (see `toGraphologyJson`).
 *
 * graphology needs about 270 bytes a tie. Participations are not part of a graph and stay behind. Throws `bad-input`
 * for a tied actor whose id is the name of a member of every JavaScript object, such as `constructor`: graphology keeps
 * neighbors in plain objects, and such an id would change all objects of the program.
 */
export async function toGraph(given: Network, options: GraphOptions = {}): Promise<MultiGraph> {
  requireNetwork(given);
  knownOptions(options, ["audience", "pseudonymKey", "asOf"]);
  const { audience = "steward", pseudonymKey, asOf, signal, onProgress } = options;
  const pace = new Pace({ signal, onProgress });
  const { network } = await shownNetwork(given, { audience, pseudonymKey, asOf }, { signal }, pace);
  const graphology = await import("graphology");
  const { MultiGraph: Graph } =
    "MultiGraph" in graphology ? graphology : (graphology as { default: typeof graphology }).default;
  const graph = new Graph({ type: "mixed", multi: true, allowSelfLoops: true });
  const { actors, ties } = network;
  graph.replaceAttributes({ ...network.dataset });
  pace.begin("making the graph", actors.length + ties.length);
  for (let row = 0; row < actors.length; row++) {
    const { id, ...attributes } = actorAt(network, row);
    graph.addNode(id, attributes);
    if ((row & 255) === 255 && pace.due()) await pace.rest(row);
  }
  for (let row = 0; row < ties.length; row++) {
    const { source, target, directed, ...rest } = tieAt(network, row);
    for (const id of [source, target])
      if (id in Object.prototype)
        throw new ComityError("bad-input", `graphology cannot hold ties of an actor called "${id}"`, {
          fix: "Give the actor another id",
        });
    const { key, ...attributes } = rest as typeof rest & { key?: unknown };
    const named = typeof key === "string" && !graph.hasEdge(key);
    if (named && directed) graph.addDirectedEdgeWithKey(key, source, target, attributes);
    else if (named) graph.addUndirectedEdgeWithKey(key, source, target, attributes);
    else if (directed) graph.addDirectedEdge(source, target, rest);
    else graph.addUndirectedEdge(source, target, rest);
    if ((row & 255) === 255 && pace.due()) await pace.rest(actors.length + row);
  }
  pace.end();
  return graph;
}
