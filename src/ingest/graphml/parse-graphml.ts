import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { knownOptions } from "../../network/known-options.js";
import { sizeOf, textOf } from "../bytes.js";
import { GraphItems } from "../graph-items.js";
import { byteOrderMark } from "../remarks.js";
import type { Batch, Input, NamedOptions, RowSource, Tail } from "../source.js";
import { XmlTags } from "../xml/xml-tags.js";
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
  return {
    form: "rows",
    name,
    cells: "text",
    distinctTies: true,
    batches: (_, pace) => batches(input, name, pace),
  };
}

async function* batches(input: Input, name: string, pace: Pace): AsyncGenerator<Batch, Tail, undefined> {
  const tags = new XmlTags(name);
  const items = new GraphItems();
  const reader = new GraphmlReader(items);
  const total = sizeOf(input);
  let done = 0;
  for await (const text of textOf(input, name, pace, () => items.remark(byteOrderMark("actors")))) {
    done += text.length;
    for (const tag of tags.push(text)) reader.take(tag);
    yield items.batch(done, total);
  }
  tags.end();
  if (reader.graphs === 0)
    throw new ComityError("unreadable-format", `${name} has no <graph>, so it is not GraphML`, {
      fix: "Export the graph as GraphML",
    });
  const { dataset } = reader.statement;
  return { present: new Set(["actors", "ties"]), dataset, conversions: items.conversions() };
}
