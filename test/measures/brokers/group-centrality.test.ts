import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  betweenness,
  closeness,
  fromEdges,
  groupCentrality,
  harmonic,
  ingest,
  type Figures,
} from "../../../src/index.js";
import { fixture, type FixtureName } from "../../fixtures/load.js";
import { networkOf, networkOfFixture } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import { groupCentrality as slow } from "../../oracle/group-centrality.js";

const steward = { audience: "steward" } as const;

function close(found: Figures, figure: string, expected: number, digits = 9): void {
  const value = found.get(figure);
  if (Number.isNaN(expected)) expect(value, figure).toBeNaN();
  else expect(value, figure).toBeCloseTo(expected, digits);
}

interface Golden {
  readonly entries: readonly {
    readonly fixture: FixtureName;
    readonly direction: "out" | "in";
    readonly actors: readonly string[];
    readonly figures: Readonly<Record<string, number>>;
  }[];
}

const golden = JSON.parse(
  readFileSync(new URL("../../golden/groups.json", import.meta.url), "utf8"),
) as Golden;

test.each(golden.entries)("NetworkX on $fixture, $direction, of $actors", async (entry) => {
  const { actors, direction, figures } = entry;
  const network = await networkOfFixture(fixture(entry.fixture));
  const found = await groupCentrality(network, { actors, direction, ...steward });
  for (const [figure, value] of Object.entries(figures)) close(found, figure, value);
});

test("karate's two leaders, as published tools have them", async () => {
  const network = await networkOfFixture(fixture("karate"));
  const found = await groupCentrality(network, { actors: ["0", "33"], ...steward });
  close(found, "betweenness", 339.540476, 6);
  close(found, "betweennessNormalized", 0.684557, 6);
  close(found, "closeness", 0.914286, 6);
});

test("any group of any graph, from the definition", async () => {
  const ways = fc.record(
    {
      direction: fc.constantFrom("out", "in", "all"),
      directed: fc.constantFrom("respect", "ignore"),
    } as const,
    { noNullPrototype: true },
  );
  const law = fc.asyncProperty(graphs(), ways, fc.nat(3), async (graph, options, more) => {
    fc.pre(graph.ids.length > 0);
    const members = graph.ids.map((_, v) => v).filter((v) => v % 4 <= more);
    const actors = members.map((v) => graph.ids[v]);
    const found = await groupCentrality(await networkOf(graph), { actors, ...options, ...steward });
    const expected = slow(graph, members, options);
    for (const [figure, value] of Object.entries(expected)) close(found, figure, value);
    expect(found.rows()).toHaveLength(Object.keys(expected).length);
  });
  await fc.assert(law, { numRuns: 150 });
});

test("a group of one has the scores of the one", async () => {
  const law = fc.asyncProperty(graphs(), async (graph) => {
    fc.pre(graph.ids.length > 1);
    const network = await networkOf(graph);
    const [actors] = graph.ids;
    const found = await groupCentrality(network, { actors, ...steward });
    close(found, "harmonic", (await harmonic(network, steward)).of(actors) ?? Infinity);
    close(found, "closeness", (await closeness(network, steward)).of(actors) ?? Infinity);
    close(found, "betweenness", (await betweenness(network, steward)).of(actors) ?? Infinity);
  });
  await fc.assert(law, { numRuns: 60 });
});

test("more paths than a double can count are still shared rightly", async () => {
  // A chain of diamonds, in which the paths double 1100 times; one side of the first and of the last is in the group.
  const diamonds = 1100;
  const [source, target]: [number[], number[]] = [[], []];
  for (let first = 0; first < 3 * diamonds; first += 3) {
    source.push(first, first, first + 1, first + 2);
    target.push(first + 1, first + 2, first + 3, first + 3);
  }
  const last = 3 * diamonds;
  const network = await fromEdges(source, target, { directed: true });
  const found = await groupCentrality(network, { actors: ["1", String(last - 1)], ...steward });
  // Half of the paths from the first to each of 3 … last − 2, half of those from each of 2 … last − 3 to the last, and three
  // quarters of those from the first to the last.
  close(found, "betweenness", 0.5 * (last - 4) + 0.5 * (last - 4) + 0.75, 6);
});

test("one path through two members counts once, and whoever is named twice is one member", async () => {
  const { network } = await ingest({
    actors: ["a", "b", "c", "d"].map((id) => ({ id, kind: "ngo" })),
    ties: [
      { source: "a", target: "b" },
      { source: "b", target: "c" },
      { source: "c", target: "d" },
    ],
  });
  const found = await groupCentrality(network, { actors: ["b", "c", "b"] });
  const values = ["actors", "degree", "betweenness", "harmonic"].map((figure) => found.get(figure));
  expect(values).toEqual([2, 2, 1, 2]);
  expect(found.meta.pairs).toBe("unordered");
  const all = await groupCentrality(network, { actors: ["a", "b", "c", "d"] });
  expect(all.rows().filter(({ reason }) => reason === "too-few-actors")).toHaveLength(4);
});

test("the public asks about named organizations alone, and calls that mean nothing are refused", async () => {
  const { network } = await ingest({
    actors: [
      { id: "ada", kind: "individual", consent: "publish" },
      { id: "lyon", kind: "local-government" },
    ],
    ties: [{ source: "ada", target: "lyon" }],
  });
  const ask = (options: object) => groupCentrality(network, { actors: "lyon", ...options });
  expect((await ask({})).get("degree")).toBe(1);
  await expect(ask({ actors: "ada" })).rejects.toMatchObject({ code: "bad-option" });
  expect((await ask({ actors: "ada", ...steward })).get("degree")).toBe(1);
  await expect(ask({ actors: ["lyon", "nobody"] })).rejects.toMatchObject({ code: "unknown-actor" });
  await expect(ask({ actors: [] })).rejects.toMatchObject({ code: "bad-option" });
  await expect(ask({ direction: "sideways" })).rejects.toMatchObject({ code: "bad-option" });
  await expect(ask({ limit: 1 })).rejects.toMatchObject({ code: "too-large" });
});
