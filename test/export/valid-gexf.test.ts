import fc from "fast-check";
import { expect, test } from "vitest";
import { toGexf } from "../../src/export/gexf.js";
import { XmlTags } from "../../src/ingest/xml/xml-tags.js";
import { networkOfPlan, plans } from "./networks.js";

/** What GEXF 1.3 (gexf.net/1.3/gexf.rnc) allows, as far as networks without pictures, times and hierarchies go. */
const grammar: Readonly<Record<string, { within: string; required: string[]; optional: string[] }>> = {
  gexf: { within: "", required: ["version"], optional: ["xmlns", "variant"] },
  meta: { within: "gexf", required: [], optional: ["lastmodifieddate"] },
  creator: { within: "meta", required: [], optional: [] },
  description: { within: "meta", required: [], optional: [] },
  graph: { within: "gexf", required: [], optional: ["defaultedgetype", "idtype"] },
  attributes: { within: "graph", required: ["class"], optional: [] },
  attribute: { within: "attributes", required: ["id", "title", "type"], optional: [] },
  nodes: { within: "graph", required: [], optional: ["count"] },
  node: { within: "nodes", required: ["id"], optional: ["label"] },
  edges: { within: "graph", required: [], optional: ["count"] },
  edge: {
    within: "edges",
    required: ["source", "target"],
    optional: ["id", "type", "label", "weight", "kind"],
  },
  attvalues: { within: "node edge", required: [], optional: [] },
  attvalue: { within: "attvalues", required: ["for", "value"], optional: [] },
};
const types: Readonly<Record<string, RegExp>> = {
  string: /^/,
  liststring: /^\[.*\]$/s,
  double: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/,
  boolean: /^(?:true|false)$/,
};

test("every file follows the grammar of GEXF 1.3", async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.constantFrom("public", "steward"), async (plan, audience) => {
      const network = await networkOfPlan(plan);
      const written = await toGexf(network, { audience: audience as "public" });
      const text = await written.text();
      expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      const open: string[] = [];
      const order: string[] = [];
      const declared = { node: new Map<string, string>(), edge: new Map<string, string>() };
      const ids = { node: new Set<string>(), edge: new Set<string>() };
      let kind: "node" | "edge" = "node";
      for (const { name, end, attributes } of new XmlTags("gexf").push(text)) {
        if (end) {
          open.pop();
          continue;
        }
        const { within, required, optional } = grammar[name];
        expect(within.split(" ")).toContain(open.at(-1) ?? "");
        open.push(name);
        if (within === "graph") order.push(name);
        const names = [...attributes.keys()];
        expect(required.filter((each) => !names.includes(each))).toEqual([]);
        expect(names.filter((each) => !required.includes(each) && !optional.includes(each))).toEqual([]);
        const of = (attribute: string): string => attributes.get(attribute) ?? "";
        if (name === "attributes") kind = of("class") as "node";
        if (name === "attribute") {
          expect(Object.keys(types)).toContain(of("type"));
          expect([declared[kind].has(of("id")), of("title") === ""]).toEqual([false, false]);
          declared[kind].set(of("id"), of("type"));
        }
        if (name === "node" || name === "edge") {
          kind = name;
          expect(ids[name].has(of("id"))).toBe(false);
          ids[name].add(of("id"));
        }
        if (name === "edge") {
          expect(["directed", "undirected"]).toContain(of("type"));
          for (const end of ["source", "target"]) expect(ids.node.has(of(end))).toBe(true);
          if (attributes.has("weight")) expect(of("weight")).toMatch(types["double"]);
        }
        if (name === "attvalue") expect(of("value")).toMatch(types[declared[kind].get(of("for")) ?? ""]);
      }
      expect(order.join(" ")).toMatch(/^(?:attributes ){0,2}nodes edges$/);
      if (audience === "steward")
        expect([ids.node.size, ids.edge.size]).toEqual([network.actors.length, network.ties.length]);
    }),
    { numRuns: 100 },
  );
});
