import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import gexf from "graphology-gexf";
import { DirectedGraph, MultiGraph, UndirectedGraph } from "graphology";
import { expect, test } from "vitest";
import { parseGexf } from "../../src/ingest/gexf/parse-gexf.js";
import { fromGraph } from "../../src/ingest/graph/from-graph.js";
import { ingest } from "../../src/ingest/ingest.js";
import { actorAt } from "../../src/network/rows.js";
import { toGraph } from "../../src/network/to-graph.js";
import { plain } from "./support.js";

const node = fc.constantFrom("a", "b", "c", "d", "10");
const attributes = fc.record(
  {
    strength: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
    method: fc.constantFrom("sister-city", "contact"),
    since: fc.constantFrom("2011", "2011-05", "2011-05-17"),
    mark: fc.constantFrom(1, 2.5),
    loud: fc.boolean(),
    tags: fc.constantFrom(["x"], ["y", "x"]),
  },
  { requiredKeys: [] },
);
const edges = fc.array(fc.record({ source: node, target: node, directed: fc.boolean(), attributes }), {
  maxLength: 15,
});

function build(
  list: readonly { source: string; target: string; directed: boolean; attributes: object }[],
): MultiGraph {
  const graph = new MultiGraph({ type: "mixed", allowSelfLoops: true });
  for (const id of ["a", "b", "c", "d", "10"]) graph.addNode(id, { kind: "ngo", height: id.length });
  list.forEach(({ source, target, directed, attributes: values }, i) => {
    const key = `tie ${i}`;
    if (directed) graph.addDirectedEdgeWithKey(key, source, target, values);
    else graph.addUndirectedEdgeWithKey(key, source, target, values);
  });
  return graph;
}

test("a graph survives the way in and out: parallel and mixed edges, loops, attributes and keys", async () => {
  await fc.assert(
    fc.asyncProperty(edges, async (list) => {
      const graph = build(list);
      const network = await fromGraph(graph);
      const back = await toGraph(network);
      expect(back.order).toBe(graph.order);
      expect(back.size).toBe(graph.size);
      graph.forEachNode((id, values) => expect(back.getNodeAttributes(id)).toEqual(values));
      graph.forEachEdge((key, values, source, target) => {
        expect(back.extremities(key)).toEqual([source, target]);
        expect(back.isDirected(key)).toBe(graph.isDirected(key));
        expect(back.getEdgeAttributes(key)).toEqual(values);
      });
      expect(plain(await fromGraph(back))).toEqual(plain(network));
    }),
    { numRuns: 150 },
  );
});

test("an id that would change all objects of the program is refused on the way out", async () => {
  for (const id of ["__proto__", "constructor"]) {
    const { network } = await ingest({
      ties: [
        { source: "a", target: id },
        { source: "a", target: id },
      ],
    });
    await expect(toGraph(network)).rejects.toMatchObject({ code: "bad-input" });
  }
  const inherited: string[] = [];
  for (const name in {}) inherited.push(name);
  expect(inherited).toEqual([]);
});

test("graphs of every type are taken; keys that a program made up are left out", async () => {
  const undirected = new UndirectedGraph();
  undirected.mergeEdge("a", "b", { weight: 3, label: "friends" });
  const directed = new DirectedGraph();
  directed.mergeEdge("a", "b");
  directed.mergeEdge("b", "a");
  const one = await fromGraph(undirected);
  expect(Array.from(one.ties.columns.keys())).toEqual(["label", "strength"]);
  expect(one.ties.directed).toBe(false);
  expect((await fromGraph(directed)).ties.directed).toBe(true);
});

test("equal parallel edges of a graph stay parallel", async () => {
  const graph = new MultiGraph();
  graph.addNode("a");
  graph.addNode("b");
  for (let i = 0; i < 3; i++) graph.addUndirectedEdge("a", "b", { method: "contact" });
  expect((await fromGraph(graph)).ties.length).toBe(3);
});

test("a graph with a value that cannot be taken is refused, and ingest accounts for it", async () => {
  const graph = new MultiGraph();
  graph.addNode("a", { id: "mine" });
  graph.addUndirectedEdge("a", "a", { weight: -1 });
  await expect(fromGraph(graph)).rejects.toMatchObject({ code: "bad-input" });
  const { network, ledger } = await ingest(graph);
  expect(ledger.ties.quarantined).toBe(1);
  expect(actorAt(network, 0)).toEqual({ id: "a", "id (attribute)": "mine" });
});

test("GEXF: declared attributes, defaults, mixed direction, keys, pictures left out", async () => {
  const { network, ledger } = await ingest(
    parseGexf(`<gexf xmlns:viz="v"><graph defaultedgetype="directed">
      <attributes class="node"><attribute id="p" title="pop" type="long"><default>5</default></attribute></attributes>
      <nodes><node id="a" label="A&amp;B"><viz:color r="1" g="2" b="3"/></node><node id="b"><attvalues><attvalue for="p" value="7"/></attvalues></node></nodes>
      <edges><edge id="0" source="a" target="b"/><edge id="twin" source="b" target="a" type="undirected" weight="2.5"/><edge id="x" source="a" target="c"/></edges>
    </graph></gexf>`),
  );
  expect(actorAt(network, 0)).toEqual({ id: "a", name: "A&B", population: 5 });
  expect(actorAt(network, 1)).toEqual({ id: "b", population: 7 });
  expect(ledger.ties).toEqual({ rows: 3, accepted: 2, merged: 0, quarantined: 1 });
  expect(ledger.rows().map(({ code, line }) => [code, line])).toEqual([
    ["left-out", 3],
    ["unknown-actor", 4],
  ]);
});

const gexfAttributes = fc.record(
  {
    word: fc.constantFrom("x & y", "<z>", "ü"),
    tally: fc.integer({ min: -5, max: 5 }),
    weight: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: ["word", "tally"] },
);

test("GEXF means what graphology-gexf takes it to mean", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({ source: fc.nat(5), target: fc.nat(5), directed: fc.boolean(), values: gexfAttributes }),
        { minLength: 1, maxLength: 12 },
      ),
      async (list) => {
        const graph = new MultiGraph({ allowSelfLoops: true });
        for (let i = 0; i < 6; i++) graph.addNode(`n${i}`, { label: `"${i}" &`, mark: `m${i}` });
        list.forEach(({ source, target, directed, values }, i) => {
          const ends = [`e${i}`, `n${source}`, `n${target}`] as const;
          if (directed) graph.addDirectedEdgeWithKey(...ends, values);
          else graph.addUndirectedEdgeWithKey(...ends, values);
        });
        const text = gexf.write(graph);
        const theirs = await fromGraph(gexf.parse(MultiGraph, text));
        const { network, ledger } = await ingest(parseGexf(text));
        expect(ledger.rows()).toEqual([]);
        expect(plain(network)).toEqual(plain(theirs));
      },
    ),
    { numRuns: 100 },
  );
});

const cities = new URL(
  "../../../shared/data/sister-cities-wikidata-2022/sister_cities.gexf",
  import.meta.url,
);

test("sister cities: every row is taken and countries are understood", async (context) => {
  if (!existsSync(cities)) {
    context.skip("the sister cities data is not beside the repository");
    return;
  }
  const { network, ledger } = await ingest(parseGexf(readFileSync(cities), { name: "sister_cities.gexf" }), {
    kind: "local-government",
  });
  expect(ledger.actors).toEqual({ rows: 4566, accepted: 4566, merged: 0, quarantined: 0 });
  expect(ledger.ties).toEqual({ rows: 8182, accepted: 8182, merged: 0, quarantined: 0 });
  const country = network.actors.columns.get("country");
  expect(country?.type === "category" && country.words.length).toBeGreaterThan(185);
  // Somaliland has no code of ISO 3166-1.
  expect(ledger.counts()).toEqual([
    { code: "unknown-country", table: "actors", column: "country", effect: "blanked", count: 6 },
  ]);
  expect(actorAt(network, network.actors.ids.find("Q84"))).toMatchObject({
    name: "London",
    country: "GB",
    kind: "local-government",
    population: 8908081,
  });
});
