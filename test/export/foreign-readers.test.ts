import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MultiGraph } from "graphology";
import type { SerializedGraph } from "graphology-types";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { describe, expect, test } from "vitest";
import { toGexf } from "../../src/export/gexf.js";
import { toGraphml } from "../../src/export/graphml.js";
import { toGraphologyJson } from "../../src/export/graphology-json.js";
import { toPajek } from "../../src/export/pajek.js";
import { fromGraph } from "../../src/ingest/graph/from-graph.js";
import { ingest } from "../../src/ingest/ingest.js";
import { isDirected, type Network } from "../../src/network/network.js";
import { actorAt, tieAt } from "../../src/network/rows.js";
import { toGraph } from "../../src/network/to-graph.js";

/**
 * The files that are compared with what is written, and what NetworkX and igraph find in them: see make.py beside them.
 * `npx vitest run test/export -u` writes the files anew; then make.py must be run again.
 */
const folder = join(import.meta.dirname, "../fixtures/exports");

type Values = Record<string, unknown>;
interface Found {
  readonly directed: boolean;
  readonly nodes: Readonly<Record<string, Values>>;
  readonly edges: readonly (readonly [source: string, target: string, Values])[];
}
const found = JSON.parse(readFileSync(join(folder, "found.json"), "utf8")) as {
  readonly made: string;
  readonly readers: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Readonly<Record<string, Found | { refused: string }>>>>;
};

const steward = { audience: "steward" } as const;
const directions = { mixed: undefined, directed: true, undirected: false } as const;
type Direction = keyof typeof directions;

/** A small network of awkward texts; `method` is left out where several relations would confuse a reader. */
async function small(direction: Direction): Promise<Network> {
  const all = directions[direction];
  const { network } = await ingest({
    actors: [
      {
        id: "lyon",
        name: 'Lyon "les-Ponts" & <co>',
        kind: "local-government",
        country: "FR",
        population: 520000,
        languages: ["fr"],
        interests: ["water, clean", "choirs"],
        surveyed: true,
        since: "1963",
        shoe: "7",
      },
      { id: "10", name: "Zürich\nline", kind: "ngo", country: "CH", latitude: 47.5, color: "red" },
      { id: "שלום", kind: "university" },
      { id: 'q"u\\ote', kind: "business", name: "Quote" },
    ],
    ties: [
      {
        source: "lyon",
        target: "10",
        method: "sister-city",
        strength: 2.5,
        since: "2011-05",
        directed: all ?? false,
      },
      { source: "lyon", target: "10", method: "contact", directed: all ?? false },
      { source: "10", target: "שלום", directed: all ?? true, status: "active" },
      { source: "שלום", target: "שלום", strength: 1e-7, directed: all ?? false },
      { source: 'q"u\\ote', target: "lyon", directed: all ?? true, loud: true },
    ],
    dataset: { source: "Invented", collected: "2026-05" },
  });
  return network;
}

const forms = {
  gexf: toGexf,
  graphml: toGraphml,
  net: toPajek,
  json: toGraphologyJson,
} as const;

describe.each(Object.keys(directions) as Direction[])("a %s network", (direction) => {
  test.each(Object.keys(forms) as (keyof typeof forms)[])(
    "as .%s is written to the byte as it was when other programs read it",
    async (form) => {
      const text = await (await forms[form](await small(direction), steward)).text();
      await expect(text).toMatchFileSnapshot(join(folder, `small-${direction}.${form}`));
    },
  );
});

/** What a reader must find of a network, with the words by which the form calls fields. */
function factsOf(
  network: Network,
  words: Readonly<Record<string, string>>,
  idText: (id: string) => string,
): Found {
  const renamed = (values: Values): Values =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([name]) => !["id", "source", "target", "directed"].includes(name) && words[name] !== "")
        .map(([name, value]) => [words[name] ?? name, Array.isArray(value) ? "" : value]),
    );
  const { actors, ties } = network;
  return {
    directed: ties.length > 0 && isDirected(ties, 0),
    nodes: Object.fromEntries(
      Array.from({ length: actors.length }, (_, row) => {
        const { id, ...rest } = actorAt(network, row);
        return [idText(id), renamed(rest as Values)];
      }),
    ),
    edges: Array.from({ length: ties.length }, (_, row) => {
      const { source, target, ...rest } = tieAt(network, row);
      return [idText(source), idText(target), renamed(rest as Values)] as const;
    }),
  };
}

/** Values of lists and blanks are the reader's own affair; edges come in any order, undirected ones either way. */
function comparable({ directed, nodes, edges }: Found): object {
  const said = (values: Values): string =>
    JSON.stringify(
      Object.entries(values)
        .filter(([, value]) => ![undefined, null, "", false].includes(value as null))
        .filter(([name]) => name !== "interests" && name !== "languages")
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return {
    nodes: Object.fromEntries(Object.entries(nodes).map(([id, values]) => [id, said(values)])),
    edges: edges
      .map(([a, b, values]) => JSON.stringify([...(directed ? [a, b] : [a, b].sort()), said(values)]))
      .sort(),
  };
}

describe("other programs find the network in the file:", () => {
  const cases = Object.entries(found.files).flatMap(([file, readers]) =>
    Object.entries(readers).map(([reader, facts]) => [reader, file, facts] as const),
  );
  test("found by the versions that made.py names", () => {
    expect(cases.length).toBe(15);
    expect(Object.keys(found.readers)).toEqual(["NetworkX", "igraph"]);
  });
  test.each(cases)("%s in %s", async (reader, file, facts) => {
    const [, direction, form] = /^small-(\w+)\.(\w+)$/.exec(file) ?? [];
    if ("refused" in facts) {
      // It does not hold graphs of mixed direction, and says so where the form lets it see them.
      expect([reader, direction, form === "net"]).toEqual(["NetworkX", "mixed", false]);
      return;
    }
    const network = await small(direction as Direction);
    const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      gexf: { name: "label", strength: "weight" },
      graphml: {},
      net: { strength: "weight" },
    };
    const idText = (id: string): string => (form === "net" ? id.replace('"', "'").replace("\\", "/") : id);
    const want = factsOf(network, words[form], idText);
    if (form !== "net") {
      if (direction === "mixed") expect(facts.edges.length).toBe(want.edges.length);
      else expect(comparable(facts)).toEqual(comparable(want));
      return;
    }
    expect(Object.keys(facts.nodes).sort()).toEqual(Object.keys(want.nodes).sort());
    const bare = ({ edges, ...rest }: Found): Found => ({
      ...rest,
      nodes: {},
      edges: edges.map(([a, b, { weight }]) => [a, b, { weight }] as const),
    });
    if (direction !== "mixed") expect(comparable(bare(facts))).toEqual(comparable(bare(want)));
    else expect(facts.edges.length).toBe(want.edges.length);
  });
});

describe("graphology", () => {
  test.each(Object.keys(directions) as Direction[])("imports the JSON of a %s network", async (direction) => {
    const network = await small(direction);
    const json = JSON.parse(await (await toGraphologyJson(network, steward)).text()) as SerializedGraph;
    const graph = MultiGraph.from(json);
    const own = (await toGraph(network)).export();
    const plain = ({ attributes, nodes, edges, options }: SerializedGraph): unknown => ({
      attributes,
      options,
      nodes,
      // Keys that a program makes up differ from run to run.
      edges: edges.map((edge) => ({ ...edge, key: "" })),
    });
    expect(plain(json)).toEqual(plain(own));
    expect(plain(graph.export())).toEqual(plain(own));
    expect((await fromGraph(graph)).dataset).toEqual({ source: "Invented", collected: "2026-05" });
    expect(graph.getAttributes()).toEqual({ source: "Invented", collected: "2026-05" });
    const forAll = { audience: "public", pseudonymKey: "sixteen signs or more" } as const;
    const shown = JSON.parse(await (await toGraphologyJson(network, forAll)).text()) as SerializedGraph;
    expect(plain(shown)).toEqual(plain((await toGraph(network, forAll)).export()));
  });

  test.each(Object.keys(directions) as Direction[])("reads the GEXF of a %s network", async (direction) => {
    const network = await small(direction);
    const graph = gexf.parse(MultiGraph, await (await toGexf(network, steward)).text());
    expect([graph.order, graph.size]).toEqual([4, 5]);
    expect(graph.getNodeAttributes("lyon")).toEqual({
      ...{ label: 'Lyon "les-Ponts" & <co>', kind: "local-government", country: "FR", shoe: "7" },
      ...{ population: 520000, surveyed: true, since: "1963" },
      ...{ languages: ["fr"], interests: ["water, clean", "choirs"] },
    });
    expect(graph.directedSize).toBe(direction === "mixed" ? 2 : direction === "directed" ? 5 : 0);
    const weights = graph.mapEdges((_, { weight }) => weight as number | undefined);
    expect(weights.filter((weight) => weight !== undefined).sort()).toEqual([1e-7, 2.5]);
  });

  test.each(Object.keys(directions) as Direction[])(
    "reads the GraphML of a %s network",
    async (direction) => {
      const network = await small(direction);
      const graph = graphml.parse(MultiGraph, await (await toGraphml(network, steward)).text());
      expect([graph.order, graph.size]).toEqual([4, 5]);
      expect(graph.getNodeAttributes("lyon")).toMatchObject({
        ...{ name: 'Lyon "les-Ponts" & <co>', population: 520000, surveyed: true, shoe: "7" },
        interests: "water, clean; choirs",
      });
    },
  );
});
