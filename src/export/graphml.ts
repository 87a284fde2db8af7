import type { Network } from "../network/network.js";
import { isDirected } from "../network/network.js";
import { comityNamespace } from "../ingest/xml/declared.js";
import { joinList, splitList } from "../schema/list-text.js";
import { xml, xmlText } from "../text/escape.js";
import { bracketedList } from "./bracketed-list.js";
import { pieces, type Exported } from "./exported.js";
import type { ExportOptions } from "./options.js";
import { numberText, type Outlet } from "./outlets.js";
import type { Form } from "./text-losses.js";
import { xmlParts } from "./xml-parts.js";

const form: Form = {
  name: "GraphML",
  clean: xmlText,
  types: "all",
  trims: true,
  trimsItems: false,
  dropsBlankItems: true,
};

/** GraphML's own types. What it has none for is a string, and `comity:type` says what is meant. */
const types: Readonly<Record<Outlet["type"], string>> = {
  category: "string",
  text: "string",
  date: "string",
  number: "double",
  flag: "boolean",
  list: "string",
};

interface Key extends Outlet {
  readonly id: string;
}

/**
 * The network as GraphML, for yEd, Gephi, Cytoscape, igraph and NetworkX: every column is a key under its own name
 * (`name`, `strength`, not `weight`), each edge is directed or not for itself, parallel ties have ids of their own. Types
 * that GraphML lacks (dates, lists, words and texts) are said in comity's own namespace, so that reading gives the same
 * columns; for other programs they are texts. igraph and NetworkX do not take graphs that mix directed and undirected
 * edges as they are.
 *
 * Written for the public unless `audience` is "steward": who has not agreed to be published appears under a pseudonym.
 * `losses` says what GraphML does not hold: participations. Throws `bad-option`, and `bad-input` where two ids would become one.
 * O(n + m), in pieces. Source: Brandes, Eiglsperger, Herman, Himsolt & Marshall 2002, doi:10.1007/3-540-45848-4_59.
 */
export async function toGraphml(network: Network, options: ExportOptions = {}): Promise<Exported> {
  const { shown, keys, actorOutlets, tieOutlets, losses, control } = await xmlParts(network, options, form, {
    strict: false,
    hasDataset: true,
  });
  const { actors, ties, dataset } = shown;
  const nodes = actorOutlets.map((outlet, i): Key => ({ ...outlet, id: `n${i}` }));
  const edges = tieOutlets.map((outlet, i): Key => ({ ...outlet, id: `e${i}` }));
  const statements = Object.entries(dataset) as [string, string][];
  const id = (row: number): string => xml(actors.ids.at(row));
  const ends = (row: number): string => `source="${id(ties.source[row])}" target="${id(ties.target[row])}"`;
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:comity="${comityNamespace}">
${declarations("node", nodes)}${declarations("edge", edges)}${statements
    .map(([name], i) => `  <key id="g${i}" for="graph" attr.name="${name}" attr.type="string"/>\n`)
    .join("")}  <graph id="G" edgedefault="${ties.directed === true ? "directed" : "undirected"}">
${statements.map(([, text], i) => `    <data key="g${i}">${xml(text)}</data>\n`).join("")}`;
  const edge = (row: number): string => {
    const directed = isDirected(ties, row);
    const said = typeof ties.directed === "boolean" ? "" : ` directed="${directed}"`;
    return element(`    <edge id="${xml(keys.at(row))}" ${ends(row)}${said}`, "edge", edges, row);
  };
  return {
    losses,
    ...pieces(
      "GraphML",
      [
        {
          before: head,
          length: actors.length,
          row: (row) => element(`    <node id="${id(row)}"`, "node", nodes, row),
          after: "",
        },
        { before: "", length: ties.length, row: edge, after: "  </graph>\n</graphml>\n" },
      ],
      control,
    ),
  };
}

function declarations(of: "node" | "edge", keys: readonly Key[]): string {
  return keys
    .map(({ id, header, type }) => {
      const beyond = type === "number" || type === "flag" ? "" : ` comity:type="${type}"`;
      return `  <key id="${id}" for="${of}" attr.name="${xml(header)}" attr.type="${types[type]}"${beyond}/>\n`;
    })
    .join("");
}

function element(start: string, name: string, keys: readonly Key[], row: number): string {
  let data = "";
  for (const { id, at } of keys) {
    const value = at(row);
    if (value !== undefined) data += `<data key="${id}">${written(value)}</data>`;
  }
  return data === "" ? `${start}/>\n` : `${start}>${data}</${name}>\n`;
}

function written(value: NonNullable<ReturnType<Outlet["at"]>>): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  return xml(typeof value === "string" ? value : listText(value));
}

/** Items with semicolons between them, where that can be taken apart again. */
function listText(items: readonly string[]): string {
  const joined = joinList(items);
  const back = splitList(joined);
  const same = back.length === items.length && back.every((item, i) => item === items[i]);
  return same && !joined.startsWith("[") ? joined : bracketedList(items);
}
