import { knownOptions } from "../../network/known-options.js";
import type { GraphItems } from "../graph-items.js";
import type { Input, NamedOptions, RowSource } from "../source.js";
import { xmlGraph } from "../xml/xml-graph.js";
import { GraphmlReader } from "./graphml-reader.js";

/**
 * A graph in GraphML, for `ingest`: nodes become actors, edges ties. Data go by the `attr.name` of their keys (`lat`,
 * `pop`, `weight` and other recorded words are understood); what is no field of comity has the type that its key
 * declares, so that a string "007" stays one. The text of yEd's node labels is the name, that of its edge labels the
 * attribute `label`. Edge ids are kept as the attribute `key` unless they are mere numbers. Nodes of graphs within
 * nodes become actors like all others, with the id of the enclosing node as `parent`. Data of the graph that are
 * `source`, `boundary`, `collected` or `licence` state the data set. Hyperedges, ports and drawings are left out, each
 * with a finding. Read piece by piece.
 *
 * Throws `unreadable-format` when read, also for document types, entity declarations and XInclude, which are never
 * expanded; `empty-input`, `binary-input` and `wrong-encoding` as every reader.
 */
export function parseGraphml(input: Input, options: NamedOptions = {}): RowSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "graphml" } = options;
  const reader = (items: GraphItems): GraphmlReader => new GraphmlReader(items);
  return xmlGraph(input, name, { called: "GraphML", fix: "Export the graph as GraphML", reader });
}
