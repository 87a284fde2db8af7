import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  centralization,
  corePeriphery,
  fromEdges,
  stage,
  type CentralizationOptions,
} from "../../src/index.js";
import { fixture, type FixtureName } from "../fixtures/load.js";
import { networkOf, networkOfFixture } from "../network-of.js";
import { graphs } from "../oracle/arbitrary.js";
import { arcs } from "../oracle/graph.js";

interface Golden {
  readonly tolerance: number;
  readonly entries: readonly {
    readonly fixture: FixtureName;
    readonly direction: "all" | "out" | "in";
    readonly figures: Readonly<Record<string, number>>;
  }[];
}
const url = new URL("../golden/centralization.json", import.meta.url);
const golden = JSON.parse(readFileSync(url, "utf8")) as Golden;

test.each(golden.entries)("centralization of $fixture, $direction, as igraph has it", async (entry) => {
  const options: CentralizationOptions = { direction: entry.direction, audience: "steward" };
  const found = await centralization(await networkOfFixture(fixture(entry.fixture)), options);
  for (const [name, value] of Object.entries(entry.figures))
    expect(Math.abs((found.get(name) ?? NaN) - value)).toBeLessThan(golden.tolerance);
});

test("no network is more centralized than a star, whichever way ties are read", () =>
  fc.assert(
    fc.asyncProperty(
      graphs({ maxActors: 6 }),
      fc.constantFrom("all", "out", "in"),
      async (graph, direction) => {
        if (graph.ids.length < 3) return;
        const found = await centralization(await networkOf(graph), {
          direction: direction as "all" | "out" | "in",
        });
        for (const { value } of found.rows()) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      },
    ),
    { numRuns: 300 },
  ));

test("for each size of a core nobody misses less than those with the most neighbors (Lip)", () => {
  fc.assert(
    fc.property(graphs({ maxActors: 6 }), (graph) => {
      const all = arcs(graph, { directed: "ignore" });
      const tied = (a: number, b: number) => all.some(({ source, target }) => source === a && target === b);
      const n = graph.ids.length;
      const degree = graph.ids.map((_, v) => all.filter(({ source }) => source === v).length);
      const byDegree = degree.map((_, v) => v).sort((a, b) => degree[b] - degree[a]);
      const missed = (core: ReadonlySet<number>): number => {
        let count = 0;
        for (let a = 0; a < n; a++)
          for (let b = 0; b < a; b++)
            if (core.has(a) === core.has(b)) count += Number(tied(a, b) !== core.has(a));
        return count;
      };
      for (let subset = 0; subset < 2 ** n; subset++) {
        const core = new Set(degree.flatMap((_, v) => ((subset >> v) & 1 ? [v] : [])));
        expect(missed(new Set(byDegree.slice(0, core.size)))).toBeLessThanOrEqual(missed(core));
      }
    }),
    { numRuns: 40 },
  );
});

/** Five actors all tied to each other, and ten that are tied to two of them each. */
const ideal = {
  source: [0, 0, 0, 0, 1, 1, 1, 2, 2, 3, ...Array.from({ length: 20 }, (_, i) => 5 + Math.floor(i / 2))],
  target: [
    1,
    2,
    3,
    4,
    2,
    3,
    4,
    3,
    4,
    4,
    ...Array.from({ length: 20 }, (_, i) => (Math.floor(i / 2) + (i % 2)) % 5),
  ],
};

test("a full core and an empty periphery fit perfectly, are read as such, and are what their degrees force", async () => {
  const made = await fromEdges(ideal.source, ideal.target);
  const found = await corePeriphery(made, { rewirings: 20 });
  expect(found.figures()).toMatchObject({
    coreSize: 5,
    coreDensity: 1,
    peripheryDensity: 0,
    attached: 1,
  });
  expect(found.figures()).toMatchObject({ fitP: 1 });
  expect(found.figures()["fit"]).toBeCloseTo(1, 12);
  expect(found.figures()["fitExpected"]).toBeCloseTo(1, 12);
  expect(found.of("0")).toEqual({ core: 1, coreTies: 4 });
  expect(found.of("5")).toEqual({ core: 0, coreTies: 2 });
  const reading = (await stage(made)).tables.reading.rows();
  expect(reading).toMatchObject([{ stage: "core–periphery" }]);
});

test("the fit of the karate club is a share of rewired clubs, the same with the same seed", async () => {
  const club = await networkOfFixture(fixture("karate"));
  const asked = { rewirings: 60, seed: 4, audience: "steward" } as const;
  const figures = (await corePeriphery(club, asked)).figures();
  const { fitP = NaN, fitExpected = NaN } = figures as Readonly<Record<string, number>>;
  expect(Math.round(fitP * 61)).toBeCloseTo(fitP * 61, 9);
  expect(fitExpected).toBeGreaterThan(0);
  expect(fitExpected).toBeLessThan(1);
  expect((await corePeriphery(club, asked)).figures()).toEqual(figures);
  expect((await corePeriphery(club, { ...asked, seed: 5 })).figures()).not.toEqual(figures);
});

test("a star is a hub with spokes, two hubs are several, pairs are scattered, a ring cannot be told", async () => {
  const star = await fromEdges([0, 0, 0, 0, 0, 0], [1, 2, 3, 4, 5, 6]);
  const leaves = Array.from({ length: 24 }, (_, i) => i + 3);
  const hubs = await fromEdges([0, 1, ...leaves.map((leaf) => leaf % 3)], [1, 2, ...leaves]);
  const pairs = await fromEdges([0, 2, 4], [1, 3, 5]);
  const ring = await fromEdges([0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 0]);
  const names: unknown[] = [];
  for (const network of [star, hubs, pairs, ring]) {
    const found = await stage(network);
    const [{ stage: name }] = found.tables.reading.rows();
    names.push(name);
    for (const { met, rule, value, threshold } of found.tables.evidence.rows())
      expect(met).toBe(
        (rule === "at least" ? Number(value) >= Number(threshold) : Number(value) < Number(threshold))
          ? "yes"
          : "no",
      );
  }
  expect(names).toEqual(["hub-and-spoke", "multi-hub", "scattered", "cannot tell"]);
});
