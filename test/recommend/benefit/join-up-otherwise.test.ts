import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openJoinUp, type JoinUpOptions } from "../../../src/recommend/benefit/join-up.js";
import { fixture, plain } from "../../fixtures/load.js";
import { distances } from "../../oracle/distances.js";
import type { PlainGraph } from "../../oracle/graph.js";
import { resistances } from "../../oracle/resistance.js";
import { bestOfAll, drafts, farthest, greedyValue, openPairs, plotOf, withTies } from "./ground.js";

const open = async (graph: PlainGraph, by: JoinUpOptions["by"]) => {
  const plot = await plotOf(graph);
  const { ground } = plot;
  return { plot, objective: await openJoinUp(ground, ground.opened.csr, { by }) };
};

/** The mean over unordered pairs. */
const meanOver = (table: readonly (readonly number[])[], of: (value: number) => number): number => {
  const pairs = table.flatMap((row, u) => row.slice(0, u));
  return pairs.reduce((sum, value) => sum + of(value), 0) / pairs.length;
};

const conductance = (graph: PlainGraph): number =>
  1 / meanOver(resistances(graph), (r) => (r === Infinity ? graph.ids.length : r));

const joined = (graph: PlainGraph): number =>
  meanOver(distances(graph, { directed: "ignore" }), (d) => Number(d < Infinity));

describe.each([
  ["resistance", conductance],
  ["components", joined],
] as const)("gains by %s", (by, valueOf) => {
  test("are what the definition changes by, also after ties were taken, and never below 0", () =>
    fc.assert(
      fc.asyncProperty(drafts(9), async ({ graph, takes }) => {
        fc.pre(graph.ids.length > 1);
        const { plot, objective } = await open(graph, by);
        const gains = await objective.gains(plot.pairs(openPairs(graph)));
        gains.forEach((gain) => {
          expect(gain).toBeGreaterThanOrEqual(-1e-12);
        });
        const worst = await farthest(objective, plot, graph, takes, (taken) =>
          valueOf(withTies(graph, taken)),
        );
        expect(worst).toBeLessThan(1e-9);
        expect([objective.exact, objective.guarantee]).toEqual([true, undefined]);
      }),
      { numRuns: 60 },
    ));

  test("are undefined for one actor", async () => {
    const { objective } = await open({ ids: ["a"], ties: [] }, by);
    expect((await objective.value()).value).toBeNaN();
  });
});

test.each([
  ["florentine", "lamberteschi–pazzi", 162.706954, 134.000704],
  ["kite", "3–9", 51.858108, 31.941441],
  ["karate", "16–26", 470.268185, 441.857193],
] as const)(
  "the tie that lowers the Kirchhoff index of %s most is known",
  async (name, best, before, after) => {
    const graph = plain(fixture(name));
    const { plot, objective } = await open(graph, "resistance");
    const pairs = openPairs(graph);
    const gains = await objective.gains(plot.pairs(pairs));
    const most = gains.indexOf(Math.max(...gains));
    const { value } = await objective.value();
    const index = (mean: number): number => (graph.ids.length * (graph.ids.length - 1)) / 2 / mean;
    expect(pairs[most].map((v) => graph.ids[v]).join("–")).toBe(best);
    expect(index(value)).toBeCloseTo(before, 6);
    expect(index(value + gains[most])).toBeCloseTo(after, 6);
  },
);

test("greedy choice by resistance gains 0.95 of the best two on the kite", async () => {
  const graph = plain(fixture("kite"));
  const base = conductance(graph);
  const { plot, objective } = await open(graph, "resistance");
  const found = await greedyValue(objective, plot, openPairs(graph), 2);
  const best = bestOfAll(openPairs(graph), 2, (taken) => conductance(withTies(graph, taken)));
  expect(found - base).toBeGreaterThanOrEqual(0.95 * (best - base));
});

test("a network is refused that is too large for a matrix of all pairs", async () => {
  const ids = Array.from({ length: 2001 }, (_, i) => `actor ${10_000 + i}`);
  await expect(open({ ids, ties: [] }, "resistance")).rejects.toMatchObject({ code: "too-large" });
});
