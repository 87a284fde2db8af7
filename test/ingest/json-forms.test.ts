import { describe, expect, test } from "vitest";
import { ingest, type Ingested } from "../../src/ingest/ingest.js";
import { parseJson } from "../../src/ingest/json/parse-json.js";
import { actorAt, tieAt } from "../../src/network/rows.js";

const read = (value: unknown): Promise<Ingested> => ingest(parseJson(JSON.stringify(value)));
const actorsOf = ({ network }: Ingested): unknown[] =>
  Array.from({ length: network.actors.length }, (_, row) => actorAt(network, row));
const tiesOf = ({ network }: Ingested): unknown[] =>
  Array.from({ length: network.ties.length }, (_, row) => tieAt(network, row));
const said = ({ ledger }: Ingested): string[] =>
  ledger.conversions.map(({ what, count }) => `${count} × ${what}`).sort();

describe("links by places in the list of nodes (D3)", () => {
  const nodes = [
    { name: "Myriel", group2: 1 },
    { name: "Napoleon", group2: 1 },
    { name: "Valjean", group2: 2 },
  ];
  const links = [
    { source: 1, target: 0, value: 1 },
    { source: 2, target: 0, value: 8 },
  ];

  test("are links of the nodes there; names are the ids where nodes have none", async () => {
    const found = await read({ nodes, links });
    expect(actorsOf(found)[0]).toEqual({ id: "Myriel", name: "Myriel", group2: 1 });
    expect(tiesOf(found)).toEqual([
      { source: "Napoleon", target: "Myriel", directed: false, value: 1 },
      { source: "Valjean", target: "Myriel", directed: false, value: 8 },
    ]);
    expect(said(found)).toEqual([
      "2 × place in the list of nodes taken for the node there",
      "2 × place in the list of nodes taken for the node there",
      "3 × name taken as the id",
    ]);
    expect(tiesOf(await read({ links, nodes }))).toEqual(tiesOf(found));
  });

  test("are places too where names are given twice, or ids are words", async () => {
    const twice = await read({ nodes: [{ name: "A" }, { name: "A" }], links: [{ source: 0, target: 1 }] });
    expect(actorsOf(twice)).toEqual([
      { id: "0", name: "A" },
      { id: "1", name: "A" },
    ]);
    expect(tiesOf(twice)).toEqual([{ source: "0", target: "1", directed: false }]);
    const words = await read({ nodes: [{ id: "a" }, { id: "b" }], links: [{ source: 1, target: 0 }] });
    expect(tiesOf(words)).toEqual([{ source: "b", target: "a", directed: false }]);
  });

  test("are ids where any node has a number for an id, as a number or as a text", async () => {
    for (const ids of [
      [1, 0, 2],
      ["1", "0", "2"],
      ["a", "0", "1"],
    ]) {
      const found = await read({ nodes: ids.map((id) => ({ id })), links: [{ source: 0, target: 1 }] });
      expect(tiesOf(found)).toEqual([{ source: "0", target: "1", directed: false }]);
    }
  });

  test("that lead nowhere are set aside", async () => {
    const { ledger } = await read({
      nodes,
      links: [...links, { source: 3, target: 0 }, { source: -1, target: 0 }],
    });
    expect(ledger.ties).toMatchObject({ rows: 4, accepted: 2, quarantined: 2 });
    expect(ledger.rows().map(({ code }) => code)).toEqual(["unknown-actor", "unknown-actor"]);
  });

  test("may be whole nodes, as a simulation leaves them", async () => {
    const found = await read({
      nodes: [
        { id: "a", x: 1 },
        { id: "b", x: 2 },
      ],
      links: [{ source: { id: "a", x: 1 }, target: { id: "b", x: 2 }, index: 0 }],
    });
    expect(tiesOf(found)).toEqual([{ source: "a", target: "b", directed: false, index: 0 }]);
  });

  test("need no guess where nodes lack an id that others have", async () => {
    const { ledger } = await read({
      nodes: [{ name: "x" }, { id: "a" }],
      links: [{ source: "a", target: "a" }],
    });
    expect(ledger.rows().map(({ code, row }) => [code, row])).toEqual([["missing-value", 1]]);
    expect(ledger.ties.accepted).toBe(1);
  });
});

describe("node-link data of NetworkX", () => {
  const data = {
    directed: true,
    multigraph: true,
    graph: { name: "twins", licence: "CC0" },
    nodes: [{ id: 1, label: "Lyon" }, { id: 2 }],
    links: [
      { source: 1, target: 2, key: 0, weight: 2 },
      { source: 1, target: 2, key: 1, weight: 2 },
      { source: 2, target: 1, key: "back", weight: 1, directed: false },
    ],
  };

  test("direction holds for all links, keys that are numbers are left out, equal links are parallel", async () => {
    const found = await read(data);
    expect(actorsOf(found)).toEqual([{ id: "1", name: "Lyon" }, { id: "2" }]);
    expect(tiesOf(found)).toEqual([
      { source: "1", target: "2", directed: true, strength: 2 },
      { source: "1", target: "2", directed: true, strength: 2 },
      { source: "2", target: "1", directed: false, strength: 1, key: "back" },
    ]);
    expect(found.network.dataset).toEqual({ licence: "CC0" });
    expect(found.ledger.rows().map(({ code, message }) => [code, message])).toEqual([
      ["left-out", '"name" of the graph as a whole was left out'],
    ]);
    expect(said(found)).toContain("1 × read as node-link data");
  });

  test("keys in another order mean the same", async () => {
    const sorted = Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(tiesOf(await read(sorted))).toEqual(tiesOf(await read(data)));
    expect(tiesOf(await read({ ...sorted, edges: data.links, links: [] }))).toEqual(tiesOf(await read(data)));
  });

  test("a direction that comes after the links is told to be left out", async () => {
    const { nodes, links } = data;
    const late = await read({ nodes, links, directed: true });
    expect(late.ledger.rows().map(({ code, column }) => [code, column])).toEqual([
      ["left-out", ""],
      ["mixed-types", "key"],
    ]);
    expect(late.ledger.rows()[0].message).toContain("stands after the links");
    const unused = await read({ actors: [], ties: [], directed: true });
    expect(unused.ledger.rows().map(({ code }) => code)).toEqual(["left-out"]);
  });
});

test("graphology: attributes of their own, edges directed unless they say otherwise", async () => {
  const found = await read({
    options: { type: "mixed", multi: true, allowSelfLoops: true },
    attributes: { licence: "CC0", title: "x" },
    nodes: [{ key: "a", attributes: { label: "A", id: "inner", consent: { publish: "yes" } } }, { key: "b" }],
    edges: [
      { key: "geid_1_2", source: "a", target: "b" },
      { key: "k", source: "a", target: "b", undirected: true, attributes: { weight: 2, key: "inner" } },
    ],
  });
  expect(actorsOf(found)).toEqual([
    { id: "a", name: "A", consent: { publish: "yes" }, "id (attribute)": "inner" },
    { id: "b" },
  ]);
  expect(tiesOf(found)).toEqual([
    { source: "a", target: "b", directed: false, strength: 2, key: "k", "key (attribute)": "inner" },
    { source: "a", target: "b", directed: true },
  ]);
  expect(found.network.dataset).toEqual({ licence: "CC0" });
  expect(found.ledger.rows().map(({ message }) => message)).toEqual([
    '"title" of the graph as a whole was left out',
  ]);
});

describe("Cytoscape", () => {
  const nodes = [
    { data: { id: "a", label: "A", parent: "c" }, position: { x: 1, y: 2 }, classes: "big" },
    { data: { id: "b" }, selected: false },
    { data: { id: "c" } },
  ];
  const edges = [
    { data: { id: "e1", source: "a", target: "b", weight: 2 } },
    { data: { id: "12", source: "b", target: "a", weight: 2 } },
  ];
  const wanted = [
    [{ id: "a", name: "A", classes: "big", parent: "c" }, { id: "b" }, { id: "c" }],
    [
      { source: "a", target: "b", directed: false, strength: 2, key: "e1" },
      { source: "b", target: "a", directed: false, strength: 2 },
    ],
  ];

  test.for([
    ["elements by group", { elements: { nodes, edges } }],
    ["elements in one list", { elements: [...nodes, ...edges] }],
    [
      "elements in one list that say their group",
      {
        elements: [
          ...nodes.map((node) => ({ group: "nodes", ...node })),
          ...edges.map((edge) => ({ group: "edges", ...edge })),
        ],
      },
    ],
    ["a list of elements", [...nodes, ...edges]],
    ["nodes and edges at the top", { nodes, edges }],
  ] as const)("%s", async ([, value]) => {
    const found = await read(value);
    expect([actorsOf(found), tiesOf(found)]).toEqual(wanted);
    expect(found.ledger.rows().map(({ message }) => message)).toEqual([
      "positions and styles of the picture were left out",
    ]);
    expect(said(found)).toEqual([
      "1 × edge id that is a mere number left out",
      "1 × read as a network of Cytoscape",
    ]);
  });

  test("what Cytoscape says beside the elements is left out, each told", async () => {
    const { ledger } = await read({
      ...{ format_version: "1.0", generated_by: "cytoscape-3.9.1", data: { name: "x" }, style: [{ a: 1 }] },
      elements: { nodes, edges, other: [1] },
    });
    const told = ledger.rows().map(({ message }) => /^"([\w.]+)"/.exec(message)?.[1]);
    expect(told.filter((key) => key !== undefined)).toEqual([
      ...["format_version", "generated_by", "data", "style", "elements.other"],
    ]);
  });

  test("an element that is none is no row", async () => {
    const { ledger } = await read({ elements: { nodes: [...nodes, 3, { id: "d" }], edges } });
    expect(ledger.actors).toEqual({ rows: 5, accepted: 3, merged: 0, quarantined: 2 });
  });
});

test("rows of comity's own form are read as before", async () => {
  const found = await read({
    actors: [{ id: "a", key: "x" }, { id: "b" }],
    ties: [{ source: "a", target: "b", attributes: ["x"], key: 3 }],
    head: 3,
    elements: 4,
  });
  expect(tiesOf(found)).toEqual([{ source: "a", target: "b", directed: false, attributes: ["x"], key: 3 }]);
  expect(found.ledger.rows().map(({ code }) => code)).toEqual(["same-field", "left-out", "left-out"].sort());
});
