import { describe, expect, test } from "vitest";
import type { MeasureName } from "../../src/measures/table.js";
import { columnBuilder } from "../../src/network/column-builder.js";
import type { Network } from "../../src/network/network.js";
import { Figures } from "../../src/values/figures.js";
import { ScoreTable } from "../../src/values/score-table.js";
import { networkOf } from "../network-of.js";
import type { PlainGraph } from "../oracle/graph.js";
import { awkward } from "./awkward.js";
import { awkwardGraphs } from "./awkward-graphs.js";
import { differences, flat, measureNames, run, type Flat } from "./flat.js";

/** The network of a graph whose actors are of DE and FR in turn. */
function network(graph: PlainGraph): Promise<Network> {
  const country = columnBuilder("category");
  graph.ids.forEach((_, i) => country.push(i % 2 === 0 ? "DE" : "FR"));
  return networkOf(graph, new Map([["country", country.finish()]]));
}

/** The answer as numbers by id or figure. */
async function answer(name: MeasureName, graph: PlainGraph): Promise<Flat> {
  const result = await run(name, await network(graph));
  const rows = result.rows() as readonly {
    id?: string;
    figure?: string;
    score?: number;
    value?: number;
    group?: number;
  }[];
  const isOrdered = graph.ties.some(({ directed }) => directed) && directional.has(name);
  expect(result.meta.pairs).toBe(isOrdered || name === "temporalReach" ? "ordered" : "unordered");
  if (result instanceof ScoreTable) return flat(result);
  return new Map(rows.map((row) => [row.id ?? row.figure ?? "", row.score ?? row.value ?? row.group ?? NaN]));
}

/** Measures that see directions unless told to ignore them. */
const directional = new Set<MeasureName>([
  ...(["closeness", "harmonic", "betweenness", "pagerank", "eigenvector", "katz", "reach"] as const),
  ...([
    "cohesion",
    "distances",
    "mixing",
    "reciprocity",
    "structuralHoles",
    "bridging",
    "brokerageRoles",
  ] as const),
]);

test("every measure has a row, and every row a measure", () => {
  expect(Object.keys(awkward).sort()).toEqual([...measureNames].sort());
});

describe.each(Object.entries(awkward))("%s", (name, { figures, columns, graphs }) => {
  test.each(awkwardGraphs)("of %s", async (title, graph) => {
    const expected = graphs[title];
    const found = await answer(name as MeasureName, graph);
    const ofEach = (id: string) => columns?.map((column) => `${column} of ${id}`) ?? [id];
    const names = figures ?? graph.ids.flatMap(ofEach);
    if (Array.isArray(expected)) {
      const isAsked = (key: string) => columns?.some((column) => key.startsWith(`${column} of `)) ?? true;
      const drawn = new Map([...found].filter(([key]) => isAsked(key)));
      expect([...drawn.keys()]).toEqual(names);
      const wanted = new Map((expected as readonly number[]).map((value, i) => [names[i], value]));
      expect(differences(drawn, wanted, 1e-8)).toEqual([]);
    } else {
      const asked = new Map(Object.entries(expected));
      const some = new Map([...found].filter(([each]) => asked.has(each)));
      expect(differences(some, asked, 1e-8)).toEqual([]);
    }
  });

  test("has its answer for each graph, in the same form", async () => {
    expect(awkwardGraphs.map(([title]) => title).sort()).toEqual(Object.keys(graphs).sort());
    const result = await run(name as MeasureName, await network(awkwardGraphs[2][1]));
    expect(result instanceof Figures).toBe(figures !== undefined);
    expect(result instanceof ScoreTable).toBe(columns !== undefined);
    if (result instanceof ScoreTable)
      expect(result.names).toEqual(expect.arrayContaining([...(columns ?? [])]));
  });
});
