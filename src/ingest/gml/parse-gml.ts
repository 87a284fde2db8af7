import type { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { knownOptions } from "../../network/known-options.js";
import { idPattern } from "../../schema/patterns.js";
import { sizeOf, textOf } from "../bytes.js";
import { GraphItems } from "../graph-items.js";
import { byteOrderMark } from "../remarks.js";
import type { Batch, Input, NamedOptions, RowSource, Tail } from "../source.js";
import { GmlGraph, type GmlItem, type GmlValue } from "./gml-graph.js";
import { GmlTokens } from "./gml-tokens.js";

const itemsAtATime = 512;
const nodeKeys = ["id", "label"];
const edgeKeys = ["source", "target", "key"];
/** What NetworkX puts before the items of a list, so that lists of one item are lists. */
const listStart = "_networkx_list_start";

/**
 * A graph in GML (Graph Modelling Language), for `ingest`: nodes become actors, edges ties. Where every node has a
 * label and all labels differ, the labels are the ids, as in NetworkX, and the numbers of the nodes are left out;
 * otherwise the numbers are the ids and the labels the names. Keys go by their words (`lat`, `pop`, `weight` and other
 * recorded ones are understood); what is no field of comity keeps the type in which it is written. A key within a key
 * is `a.b`, a repeated one a list. Entities (`&quot;`, `&auml;`, `&#228;`) are understood. Drawings (`graphics`) and
 * statements about the graph other than `source`, `boundary`, `collected` and `licence` are left out, with a finding.
 *
 * The file is held until its end, as the labels must be compared. Throws `unreadable-format` with the line when read;
 * `empty-input`, `binary-input` and `wrong-encoding` as every reader. The format: M. Himsolt, GML: A portable graph
 * file format, Universität Passau, 1997.
 */
export function parseGml(input: Input, options: NamedOptions = {}): RowSource {
  knownOptions(options, ["name"], { control: false });
  const { name = "gml" } = options;
  return {
    form: "rows",
    name,
    cells: "text",
    distinctTies: true,
    batches: (_, pace) => batches(input, name, pace),
  };
}

async function* batches(input: Input, name: string, pace: Pace): AsyncGenerator<Batch, Tail, undefined> {
  const tokens = new GmlTokens(name);
  const graph = new GmlGraph(tokens);
  const items = new GraphItems();
  const total = sizeOf(input);
  let done = 0;
  for await (const text of textOf(input, name, pace, () => items.remark(byteOrderMark("actors")))) {
    done += text.length;
    for (const token of tokens.push(text)) graph.take(token);
    yield items.batch(done, total);
  }
  for (const token of tokens.end()) graph.take(token);
  graph.end();
  if (graph.graphs === 0)
    throw new ComityError("unreadable-format", `${name} has no graph [ … ], so it is not GML`, {
      fix: "Export the graph as GML",
    });
  for (const remark of graph.remarks) items.remark(remark);
  const labels = await labelsAsIds(graph.nodes, pace);
  const direction = graph.directed === undefined ? "" : graph.directed ? "directed" : "undirected";
  for (const [i, item] of [...graph.nodes, ...graph.edges].entries()) {
    if (i < graph.nodes.length) layNode(item, labels, items);
    else layEdge(item, labels, direction, items);
    if (i % itemsAtATime === itemsAtATime - 1) yield items.batch(done, total);
  }
  yield items.batch(done, total);
  const conversions = items.conversions();
  const what = "number of a node replaced by its label";
  if (labels !== undefined && labels.size > 0)
    conversions.push({ table: "actors", column: "id", what, count: labels.size });
  return { present: new Set(["actors", "ties"]), dataset: graph.statement.dataset, conversions };
}

/** The label of each node by its number, where labels can be the ids. */
async function labelsAsIds(nodes: readonly GmlItem[], pace: Pace): Promise<Map<string, string> | undefined> {
  const labels = new Map<string, string>();
  const different = new Set<string>();
  for (const [i, { values }] of nodes.entries()) {
    const [id] = values.get("id") ?? [];
    const [label] = values.get("label") ?? [];
    if (id?.type !== "number" || label === undefined || !idPattern.test(label.text)) return undefined;
    labels.set(id.text, label.text);
    different.add(label.text);
    if (labels.size !== i + 1 || different.size !== i + 1) return undefined;
    if ((i & 4095) === 4095 && pace.due()) await pace.rest();
  }
  return labels;
}

function layNode(
  { line, values }: GmlItem,
  labels: ReadonlyMap<string, string> | undefined,
  items: GraphItems,
): void {
  items.begin("actors", line);
  const [id] = values.get("id") ?? [];
  if (labels !== undefined && id !== undefined) items.set("id", labels.get(id.text));
  layValues(values, labels === undefined ? [] : nodeKeys, nodeKeys, items);
  items.end();
}

function layEdge(
  { line, values }: GmlItem,
  labels: ReadonlyMap<string, string> | undefined,
  direction: string,
  items: GraphItems,
): void {
  items.begin("ties", line);
  for (const end of ["source", "target"]) {
    const [node] = values.get(end) ?? [];
    if (node !== undefined) items.set(end, labels?.get(node.text) ?? node.text);
  }
  layValues(values, edgeKeys, edgeKeys, items);
  if (!values.has("directed")) items.set("directed", direction);
  const [key] = values.get("key") ?? [];
  if (key !== undefined) items.key(key.text, line);
  items.end();
}

/** Sets all values but the first of those that are done; the single ones have one value, further ones are other attributes. */
function layValues(
  values: ReadonlyMap<string, readonly GmlValue[]>,
  done: readonly string[],
  single: readonly string[],
  items: GraphItems,
): void {
  for (const [key, all] of values) {
    const left = done.includes(key) ? all.slice(1) : all;
    const listed = left.filter(({ text }) => text !== listStart);
    if (single.includes(key) || left.length === 1)
      for (const { text, type } of listed) items.set(key, text, type);
    else if (listed.length > 0)
      items.set(
        key,
        listed.map(({ text }) => text),
        "items",
      );
  }
}
