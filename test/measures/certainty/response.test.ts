import { expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import { rewire } from "../../../src/measures/chance/rewire.js";
import { components } from "../../../src/measures/components.js";
import { certainty } from "../../../src/measures/certainty.js";
import { response } from "../../../src/measures/response.js";
import { Figures } from "../../../src/values/figures.js";
import { awkwardGraphs } from "../awkward-graphs.js";
import { networkOf } from "../../network-of.js";

const actors = [
  { id: "a", country: "DE", surveyed: true },
  { id: "b", country: "DE", surveyed: true },
  { id: "c", country: "FR", surveyed: true },
  { id: "d", country: "FR", surveyed: false },
  { id: "e" },
];
const ties = [
  { source: "a", target: "b", reportedBy: "a" },
  { source: "b", target: "a", reportedBy: "b" },
  { source: "a", target: "c", reportedBy: "c" },
  { source: "b", target: "d", reportedBy: "b" },
  { source: "b", target: "c", reportedBy: "the office" },
  { source: "d", target: "e" },
];

test("who was asked, and which ties both ends told of", async () => {
  const { network } = await ingest({ actors, ties }, { kind: "ngo" });
  const found = await response(network);
  const values = Object.fromEntries(found.rows().map(({ figure, value }) => [figure, value]));
  expect(values).toEqual({
    responseRate: 3 / 5,
    marked: 4 / 5,
    coveredPairs: 9 / 10,
    fullyCoveredPairs: 3 / 10,
    // a-b, a-c and b-d, of five tied pairs.
    reportedPairs: 3 / 5,
    // Of a-b and a-c, both of two who were asked, a-b.
    confirmedByBoth: 1 / 2,
    confirmedByOne: 1 / 2,
  });
  expect(found.tables["groups"].rows()).toEqual([
    { group: "DE", actors: 2, surveyed: 2, responseRate: 1, reported: 2, confirmed: 2 },
    { group: "FR", actors: 2, surveyed: 1, responseRate: 0.5, reported: 1, confirmed: 0 },
  ]);
});

test("says why there are no figures where nobody is marked and no tie has a reporter", async () => {
  const bare = actors.map(({ id }) => ({ id }));
  const { network } = await ingest(
    { actors: bare, ties: ties.map(({ source, target }) => ({ source, target })) },
    { kind: "ngo" },
  );
  const found = await response(network);
  expect(found.why("responseRate")).toMatch(/marked as asked/);
  expect(found.why("confirmedByBoth")).toMatch(/which of its ends/);
  expect(found.get("reportedPairs")).toBe(0);
});

test("groups may be those of a partition", async () => {
  const network = await networkOf(new Map(awkwardGraphs).get("two components") ?? { ids: [], ties: [] });
  const parts = await components(network);
  expect((await response(network, { by: parts })).tables["groups"].length).toBe(2);
  expect((await certainty.vertexBootstrap(network, { by: parts, samples: 2 })).get("eiIndex")).toBe(-1);
  const one = await certainty.robustness(network, { scenario: "unsurveyed", by: parts, value: "2" });
  // Without what d and e tell, their tie is gone.
  expect([one.of("d")?.scoreHigh, one.of("a")?.scoreLow]).toEqual([0, 1]);
  const kept = await rewire(network, { by: parts, seed: 1 });
  expect((await components(kept)).count).toBe(2);
});

test("who refused counts nowhere", async () => {
  const refusing = [...actors, { id: "f", surveyed: true, consent: "no analyze" }];
  const more = [...ties, { source: "a", target: "f", reportedBy: "f" }];
  const { network } = await ingest({ actors: refusing, ties: more }, { kind: "ngo" });
  const without = await ingest({ actors, ties }, { kind: "ngo" });
  expect((await response(network)).rows()).toEqual((await response(without.network)).rows());
});

/** What each says of the awkward graphs: as many ranks as actors, and a reason beside every number that is not there. */
test.each(awkwardGraphs)("%s: every number is there or has a reason", async (_name, graph) => {
  const network = await networkOf(graph);
  for (const of of ["degree", "betweenness", "closeness", "clustering"] as const)
    for (const scenario of ["missing-ties", "missing-actors", "false-ties"] as const) {
      const found = await certainty.robustness(network, { of, scenario, share: 0.3, samples: 4 });
      for (const row of found.toJSON().rows)
        expect(Object.values(row).includes(null)).toBe(row["reason"] !== undefined);
      for (const { value, reason } of Object.values(found.toJSON().figures))
        expect(value === null).toBe(reason !== undefined);
    }
  const figures = [
    await certainty.stability(network, { samples: 3 }),
    await certainty.vertexBootstrap(network, { samples: 20 }),
    await certainty.response(network),
  ];
  for (const found of figures) {
    expect(found).toBeInstanceOf(Figures);
    for (const { value, reason } of found.rows()) expect(Number.isNaN(value)).toBe(reason !== undefined);
  }
});

test("what is known by definition", async () => {
  const star = await networkOf(new Map(awkwardGraphs).get("a star") ?? { ids: [], ties: [] });
  const sure = await certainty.robustness(star, { of: "betweenness", share: 0.25, samples: 50, k: 1 });
  // Without one of four ties the center is between 3 pairs instead of 6, and nobody else between any.
  expect(sure.of("a")).toMatchObject({ score: 6, scoreLow: 3, scoreHigh: 3, rank: 1, rankHigh: 1, inTop: 1 });
  expect(sure.of("e")).toMatchObject({ score: 0, scoreHigh: 0, rank: 2, rankLow: 2, rankHigh: 2, inTop: 0 });
  expect(sure.of("b")).toMatchObject({ aboveNext: 0.5 });
  const complete = await networkOf(new Map(awkwardGraphs).get("a complete graph") ?? { ids: [], ties: [] });
  const boot = await certainty.vertexBootstrap(complete, { of: "density", samples: 20 });
  expect(boot.rows().map(({ value }) => value)).toEqual([1, 0, 1, 1]);
});
