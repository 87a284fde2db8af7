import type { AbstractGraph, Attributes } from "graphology-types";
import { isAutoKey } from "../auto-key.js";
import { Shaper } from "../shaper.js";
import { Statement } from "../statement.js";
import type { RawRow, Remark, RowSource } from "../source.js";

const batchRows = 512;

/** True for what behaves like a graphology graph, whichever copy of the package it comes from. */
export function isGraph(value: unknown): value is AbstractGraph {
  if (typeof value !== "object" || value === null) return false;
  const { nodes, edges, getAttributes, getNodeAttributes, getEdgeAttributes, isDirected, extremities } =
    value as Partial<AbstractGraph>;
  return [
    ...[nodes, edges, getAttributes, getNodeAttributes],
    ...[getEdgeAttributes, isDirected, extremities],
  ].every((method) => typeof method === "function");
}

/**
 * The nodes of a graphology graph as rows of actors and its edges as rows of ties. An attribute that has the name of
 * what a node or edge has anyway (`id`, `source`, `target`, `directed`) is called `id (attribute)` and so on. Attributes of
 * the graph that are `source`, `boundary`, `collected` or `licence` state the data set.
 */
export function graphRows(graph: AbstractGraph, name = "graph"): RowSource {
  return {
    form: "rows",
    name,
    cells: "typed",
    distinctTies: true,
    async *batches() {
      const shaper = new Shaper();
      const statement = new Statement();
      const remarks: Remark[] = [];
      for (const [title, value] of Object.entries(graph.getAttributes()) as [string, unknown][]) {
        const remark = statement.take(title, value, 0);
        if (remark !== undefined) remarks.push(remark);
      }
      const nodes = graph.nodes();
      const edges = graph.edges();
      const total = nodes.length + edges.length;
      let rows: RawRow[] = [];
      let done = 0;
      let droppedKeys = 0;
      const full = (): boolean => {
        done++;
        return rows.length >= batchRows;
      };
      for (const node of nodes) {
        rows.push(rowOf("actors", { id: node }, graph.getNodeAttributes(node), shaper));
        if (!full()) continue;
        yield { headers: shaper.headers, rows, remarks: [], done, total };
        rows = [];
      }
      for (const edge of edges) {
        const [source, target] = graph.extremities(edge);
        const auto = isAutoKey(edge);
        if (auto) droppedKeys++;
        const own = { source, target, directed: graph.isDirected(edge), ...(auto ? {} : { key: edge }) };
        rows.push(rowOf("ties", own, graph.getEdgeAttributes(edge), shaper));
        if (!full()) continue;
        yield { headers: shaper.headers, rows, remarks: [], done, total };
        rows = [];
      }
      yield { headers: shaper.headers, rows, remarks, done, total };
      const what = "edge key that a program made up left out";
      return {
        present: new Set(["actors", "ties"] as const),
        dataset: statement.dataset,
        conversions:
          droppedKeys === 0 ? [] : [{ table: "ties" as const, column: "key", what, count: droppedKeys }],
      };
    },
  };
}

function rowOf(table: "actors" | "ties", own: object, attributes: Attributes, shaper: Shaper): RawRow {
  return { table, cells: shaper.both(table, own, attributes), line: 0 };
}
