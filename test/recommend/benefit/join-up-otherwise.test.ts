import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openJoinUp, type JoinUpOptions } from "../../../src/recommend/benefit/join-up.js";
import { fixture, plain } from "../../fixtures/load.js";
import { distances } from "../../oracle/distances.js";
import { arcs, type PlainGraph } from "../../oracle/graph.js";
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

/**
 * The second smallest eigenvalue of the Laplacian: 2n less the largest of 2n I − L − 2J, which has all others as they were and
 * 0 for the first. Its highest power is in proportion to the projection on those that are largest.
 */
const connectivity = (graph: PlainGraph): number => {
  const n = graph.ids.length;
  const matrix = graph.ids.map((_, i) => graph.ids.map((_, j) => (i === j ? 2 * n : 0) - 2));
  for (const { source, target } of arcs(graph, { directed: "ignore" })) {
    matrix[source][source]--;
    matrix[source][target]++;
  }
  let power = matrix;
  for (let squaring = 0; squaring < 50; squaring++) {
    const square = times(power, power);
    const size = trace(square);
    power = square.map((row) => row.map((value) => value / size));
  }
  return 2 * n - trace(times(matrix, power)) / trace(power);
};

const times = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] =>
  a.map((row) => b.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));

const trace = (matrix: readonly (readonly number[])[]): number =>
  matrix.reduce((sum, row, i) => sum + row[i], 0);

describe.each([
  ["resistance", conductance],
  ["connectivity", connectivity],
  ["components", joined],
] as const)("gains by %s", (by, valueOf) => {
  test("are what the definition changes by, also after ties were taken, and never below 0", () =>
    fc.assert(
      fc.asyncProperty(drafts(8), async ({ graph, takes }) => {
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
      { numRuns: 30 },
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

test.each([
  ["florentine", "pazzi–tornabuoni", 0.345923, 0.526518],
  ["kite", "3–9", 0.33732, 0.941412],
  ["karate", "16–29", 0.468525, 0.637566],
] as const)(
  "the tie that raises the algebraic connectivity of %s most is known",
  async (name, best, before, after) => {
    const graph = plain(fixture(name));
    const { plot, objective } = await open(graph, "connectivity");
    const pairs = openPairs(graph);
    const gains = await objective.gains(plot.pairs(pairs));
    const most = gains.indexOf(Math.max(...gains));
    const { value } = await objective.value();
    expect(pairs[most].map((v) => graph.ids[v]).join("–")).toBe(best);
    expect(value).toBeCloseTo(before, 6);
    expect(value + gains[most]).toBeCloseTo(after, 6);
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
  const few = Array.from({ length: 301 }, (_, i) => `actor ${1000 + i}`);
  await expect(open({ ids: few, ties: [] }, "connectivity")).rejects.toMatchObject({ code: "too-large" });
  const ids = Array.from({ length: 2001 }, (_, i) => `actor ${10_000 + i}`);
  await expect(open({ ids, ties: [] }, "resistance")).rejects.toMatchObject({ code: "too-large" });
});
