import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { generate, ingest, keyPlayers, withoutActor, type KeyPlayerGoal } from "../../../src/index.js";
import { Pace } from "../../../src/control/pace.js";
import { fragmentationBound, setGoal } from "../../../src/measures/key-player-goals.js";
import { bestSet } from "../../../src/measures/key-player-search.js";
import { settle } from "../../../src/measures/options.js";
import { walk } from "../../../src/measures/walk.js";
import type { Network } from "../../../src/network/network.js";
import { fixture, type FixtureName } from "../../fixtures/load.js";
import { networkOf, networkOfFixture } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import { components } from "../../oracle/components.js";
import { distances } from "../../oracle/distances.js";
import type { PlainGraph } from "../../oracle/graph.js";

const steward = { audience: "steward" } as const;

const undirected = (network: Network) =>
  walk(network, "keyPlayers", settle("keyPlayers", {}, {}), { directed: "ignore" });

/** Found by looking at every set with plain loops. */
test.each([
  ["florentine", "distance-fragmentation", 1, 0.67381, ["medici"]],
  ["florentine", "fragmentation", 1, 0.384615, ["medici"]],
  ["florentine", "distance-reach", 1, 0.7, ["medici"]],
  ["florentine", "distance-fragmentation", 2, 0.80235, ["guadagni", "medici"]],
  ["florentine", "distance-reach", 2, 0.866667, ["bischeri", "medici"]],
  ["florentine", "reach", 2, 15, undefined],
  ["florentine", "distance-fragmentation", 3, 0.888889, ["guadagni", "medici", "strozzi"]],
  ["kite", "distance-fragmentation", 1, 0.486111, ["7"]],
  ["kite", "distance-reach", 1, 0.808333, ["3"]],
  ["kite", "distance-fragmentation", 2, 0.607143, ["5", "6"]],
  ["kite", "distance-reach", 2, 1, ["3", "8"]],
  ["karate", "distance-fragmentation", 1, 0.64154, ["0"]],
  ["karate", "distance-reach", 1, 0.713235, ["33"]],
  ["karate", "reach", 1, 33, ["31"]],
  ["karate", "distance-fragmentation", 2, 0.684409, ["0", "1"]],
  ["karate", "distance-reach", 2, 0.955882, ["0", "33"]],
  ["karate", "distance-fragmentation", 3, 0.79681, ["0", "32", "33"]],
] as const)("%s, %s of %i", async (name, goal, size, value, members) => {
  const found = await keyPlayers(await networkOfFixture(fixture(name as FixtureName)), {
    goal,
    size,
    ...steward,
  });
  expect(found.get("value")).toBeCloseTo(value, 5);
  expect(found.get("gap")).toBe(0);
  expect(found.meta.exact).toBe(true);
  const named = found.tables.players.rows().map(({ id }) => id);
  if (members !== undefined) expect(named).toEqual(members);
});

const goals: readonly KeyPlayerGoal[] = [
  "distance-reach",
  "reach",
  "fragmentation",
  "distance-fragmentation",
];

/** A goal from its definition, on distances without directions. */
function slow(graph: PlainGraph, goal: KeyPlayerGoal, set: readonly number[], steps: number): number {
  const removes = goal.endsWith("fragmentation");
  const kept = removes
    ? graph.ties.filter((tie) => !set.includes(tie.source) && !set.includes(tie.target))
    : graph.ties;
  const away = distances({ ids: graph.ids, ties: kept }, { directed: "ignore" });
  const all = graph.ids.map((_, v) => v);
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const fromSet = all.map((v) => Math.min(...set.map((u) => away[u][v])));
  if (goal === "reach") return fromSet.filter((d) => d <= steps).length;
  if (goal === "distance-reach") return sum(fromSet.map((d) => (d === 0 ? 1 : 1 / d))) / all.length;
  const left = all.filter((v) => !set.includes(v));
  const pairs = left.flatMap((u) => left.filter((v) => v !== u).map((v) => away[u][v]));
  const worth = (d: number) => (d === Infinity ? 0 : goal === "fragmentation" ? 1 : 1 / d);
  return 1 - sum(pairs.map(worth)) / pairs.length;
}

test.each(goals)("%s is what its definition says, of any set of any graph", async (goal) => {
  const law = fc.asyncProperty(graphs(), fc.nat(2), async (graph, more) => {
    fc.pre(graph.ids.length >= 5);
    const opened = await undirected(await networkOf(graph));
    const { csr, actorOf } = opened;
    const set = Array.from({ length: 1 + more }, (_, i) => i);
    const wanted = setGoal(opened, goal, 2);
    const [found] = await wanted.values([], Int32Array.from(set), set.length);
    const [first, ...rest] = set;
    expect(await wanted.values(rest, Int32Array.of(first), 1)).toEqual(Float64Array.of(found));
    expect(found).toBeCloseTo(
      slow(
        graph,
        goal,
        set.map((v) => actorOf[v]),
        2,
      ),
      9,
    );
    if (goal.endsWith("fragmentation"))
      expect(fragmentationBound(csr, goal, set.length, components(graph).length)).toBeGreaterThanOrEqual(
        found - 1e-12,
      );
  });
  await fc.assert(law, { numRuns: 80 });
});

describe("where not every set is looked at", () => {
  test.each(goals)("%s keeps its guarantee and its bound", async (goal) => {
    const opened = await undirected(await networkOfFixture(fixture("karate")));
    const { order } = opened.csr;
    const wanted = setGoal(opened, goal, 1);
    const best = await bestSet(order, 2, wanted, 1, new Pace({}));
    const found = await bestSet(order, 2, { ...wanted, cost: Infinity }, 1, new Pace({}));
    // How many sets are looked at together changes nothing.
    expect(await bestSet(order, 2, { ...wanted, cost: Infinity, together: 3 }, 1, new Pace({}))).toEqual(
      found,
    );
    expect([best.exact, found.exact]).toEqual([true, false]);
    expect(found.value).toBeLessThanOrEqual(best.value + 1e-12);
    expect(found.bound).toBeGreaterThanOrEqual(best.value - 1e-12);
    expect(found.value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best.value);
    expect(await wanted.values(found.members, new Int32Array(0), 0)).toEqual(Float64Array.of(found.value));
  });
});

const people = {
  actors: [
    { id: "ada", kind: "individual", consent: "publish" },
    ...["lyon", "leipzig", "krakow", "porto"].map((id) => ({ id, kind: "local-government" })),
  ],
  ties: ["lyon", "leipzig", "krakow"]
    .map((target) => ({ source: "ada", target }))
    .concat([{ source: "krakow", target: "porto" }]),
};

test("nobody is named to the public as a weak point, and there is a remedy", async () => {
  const { network } = await ingest(people);
  const open = await keyPlayers(network, { goal: "fragmentation", size: 1 });
  expect(open.tables.players.rows()).toEqual([]);
  expect([open.get("named"), open.get("notNamed"), open.get("remedyTies")]).toEqual([0, 1, 2]);
  expect(open.tables.remedy.rows()).toEqual([
    { one: "krakow", other: "leipzig", actorsOfOne: 2, actorsOfOther: 1 },
    { one: "krakow", other: "lyon", actorsOfOne: 2, actorsOfOther: 1 },
  ]);
  expect(JSON.stringify([open, open.tables])).not.toContain("ada");
  const own = await keyPlayers(network, { goal: "fragmentation", size: 1, ...steward });
  expect(own.tables.players.rows().map(({ id }) => id)).toEqual(["ada"]);
});

test("without an actor: parts, those cut off, pairs, efficiency, and ties that hold them", async () => {
  const { network } = await ingest(people);
  const found = await withoutActor(network, { actors: "ada", ...steward });
  const figures = Object.fromEntries(found.rows().map(({ figure, value }) => [figure, value]));
  expect(figures).toEqual({
    componentsBefore: 1,
    componentsAfter: 3,
    cutOff: 2,
    pairsLost: 5,
    efficiencyBefore: expect.closeTo((2 * (4 + 4 / 2 + 2 / 3)) / 20, 12) as number,
    efficiencyAfter: expect.closeTo(2 / 12, 12) as number,
    remedyTies: 2,
  });
  expect((await withoutActor(network, { actors: ["krakow"] })).get("cutOff")).toBe(1);
  await expect(withoutActor(network, { actors: "ada" })).rejects.toMatchObject({ code: "bad-option" });
  await expect(withoutActor(network, { actors: "nobody" })).rejects.toMatchObject({ code: "unknown-actor" });
});

test("a search for key players stops when it is told to, and its progress never falls", async () => {
  const network = await generate({ actors: 400, ties: 1200, seed: 5 });
  const heard: number[] = [];
  const options = { goal: "reach", size: 4, ...steward } as const;
  await keyPlayers(network, { ...options, onProgress: ({ done, total }) => heard.push(done / total) });
  expect(heard.length).toBeGreaterThan(1);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  expect(heard.at(-1)).toBe(1);
  const controller = new AbortController();
  const stopped = keyPlayers(network, {
    ...options,
    signal: controller.signal,
    onProgress: () => {
      controller.abort(new Error("enough"));
    },
  });
  await expect(stopped).rejects.toThrow("enough");
});
