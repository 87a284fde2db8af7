import type { Network } from "../network/network.js";
import { isDirected } from "../network/network.js";
import { xml, xmlText } from "../text/escape.js";
import { bracketedList } from "./bracketed-list.js";
import { pieces, type Exported } from "./exported.js";
import type { ExportOptions } from "./options.js";
import { numberText, type Outlet } from "./outlets.js";
import type { Form } from "./text-losses.js";
import { xmlParts } from "./xml-parts.js";

const form: Form = {
  name: "GEXF",
  clean: xmlText,
  types: "some",
  trims: true,
  trimsItems: false,
  dropsBlankItems: true,
};

const types: Readonly<Record<Outlet["type"], string>> = {
  category: "string",
  text: "string",
  date: "string",
  number: "double",
  flag: "boolean",
  list: "liststring",
};

/**
 * The network as GEXF 1.3, for Gephi and its kin: names are labels, strengths weights, and every other column an
 * attribute of its type; each tie is directed or not for itself, and parallel ties are edges with ids of their own. A tie
 * attribute `key` whose words all differ gives the ids.
 *
 * Written for the public unless `audience` is "steward": who has not agreed to be published appears under a pseudonym.
 * `losses` says what GEXF does not hold: participations, the statement about the data (it stands in the description, for
 * people), own columns of dates. Throws `bad-option`, and `bad-input` where two ids would become one. O(n + m), in
 * pieces. The form: gexf.net/schema.html, 1.3.
 */
export async function toGexf(network: Network, options: ExportOptions = {}): Promise<Exported> {
  const { shown, keys, actorOutlets, tieOutlets, losses, control } = await xmlParts(network, options, form, {
    strict: true,
    hasDataset: false,
  });
  const { actors, ties, dataset } = shown;
  const nodeLabel = actorOutlets.find(({ column }) => column === "name");
  const weight = tieOutlets.find(({ column }) => column === "strength");
  const nodes = attributes(actorOutlets.filter((outlet) => outlet !== nodeLabel));
  const edges = attributes(tieOutlets.filter((outlet) => outlet !== weight));
  const label = (row: number): string => optional("label", nodeLabel?.at(row));
  const id = (row: number): string => xml(actors.ids.at(row));
  const description = Object.entries(dataset).map(([name, text]) => `${name}: ${text}`);
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta>
    <creator>comity</creator>
${description.length === 0 ? "" : `    <description>${xml(description.join("\n"))}</description>\n`}  </meta>
  <graph defaultedgetype="${ties.directed === true ? "directed" : "undirected"}">
${declarations("node", nodes)}${declarations("edge", edges)}    <nodes count="${actors.length}">
`;
  return {
    losses,
    ...pieces(
      "GEXF",
      [
        {
          before: head,
          length: actors.length,
          row: (row) => element(`      <node id="${id(row)}"${label(row)}`, "node", nodes, row),
          after: "    </nodes>\n",
        },
        {
          before: `    <edges count="${ties.length}">\n`,
          length: ties.length,
          row: (row) =>
            element(
              `      <edge id="${xml(keys.at(row))}" source="${id(ties.source[row])}" target="${id(ties.target[row])}" type="${isDirected(ties, row) ? "directed" : "undirected"}"${optional("weight", weight?.at(row))}`,
              "edge",
              edges,
              row,
            ),
          after: "    </edges>\n  </graph>\n</gexf>\n",
        },
      ],
      control,
    ),
  };
}

interface Attribute extends Outlet {
  readonly id: number;
}

function attributes(outlets: readonly Outlet[]): Attribute[] {
  return outlets.map((outlet, id) => ({ ...outlet, id }));
}

function declarations(of: "node" | "edge", declared: readonly Attribute[]): string {
  if (declared.length === 0) return "";
  const lines = declared.map(
    ({ id, header, type }) => `      <attribute id="${id}" title="${xml(header)}" type="${types[type]}"/>\n`,
  );
  return `    <attributes class="${of}">\n${lines.join("")}    </attributes>\n`;
}

function element(start: string, name: string, declared: readonly Attribute[], row: number): string {
  let values = "";
  for (const { id, at } of declared) {
    const value = at(row);
    if (value !== undefined) values += `<attvalue for="${id}" value="${written(value)}"/>`;
  }
  return values === "" ? `${start}/>\n` : `${start}><attvalues>${values}</attvalues></${name}>\n`;
}

function optional(name: string, value: ReturnType<Outlet["at"]>): string {
  return value === undefined ? "" : ` ${name}="${written(value)}"`;
}

function written(value: NonNullable<ReturnType<Outlet["at"]>>): string {
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  return xml(typeof value === "string" ? value : bracketedList(value));
}
