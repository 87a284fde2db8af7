import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainMemory } from "../../../src/csr/arena.js";
import { widenedGraph } from "../../../src/csr/widened-graph.js";
import { ArcCoins } from "../../../src/kernels/arc-coins.js";
import { spread } from "../../../src/measures/spread/spread.js";
import { openReachFurther, type ReachFurtherOptions } from "../../../src/recommend/benefit/reach-further.js";
import { fixture, plain } from "../../fixtures/load.js";
import { chances } from "../../oracle/live-arcs.js";
import type { PlainGraph } from "../../oracle/graph.js";
import {
  bestOfAll,
  drafts,
  farthest,
  greedyValue,
  openPairs,
  plotOf,
  simple,
  type Pair,
  type Plot,
} from "./ground.js";

const samples = 40;

async function open(graph: PlainGraph, options: ReachFurtherOptions) {
  const plot = await plotOf(graph);
  const { ground } = plot;
  return { plot, objective: await openReachFurther(ground, ground.opened.csr, { samples, ...options }) };
}

/**
 * The mean number reached over the same draws, by walking from tie to tie until nobody is met any more. Chances are 1 / k, of
 * new ties 1 / (k + 1).
 */
function reachedOn({ ground }: Plot, seeds: readonly number[], more: readonly Pair[], draws: number): number {
  const { csr } = ground.opened;
  const degree = (v: number): number => csr.offsets[v + 1] - csr.offsets[v];
  const none = new Float64Array(0);
  const byHead = Float64Array.from({ length: csr.order }, (_, v) => (degree(v) === 0 ? 0 : 1 / degree(v)));
  const given = { chances: byHead, byHead: true, lows: none, coins: new Int32Array(0) };
  const coins = new ArcCoins(given, "drawn", 0);
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    coins.sample(draw);
    const live: Pair[] = [];
    for (let u = 0; u < csr.order; u++)
      for (let arc = csr.offsets[u]; arc < csr.offsets[u + 1]; arc++)
        if (coins.live(arc, csr.targets[arc], byHead)) live.push([u, csr.targets[arc]]);
    for (const [a, b] of more) {
      if (coins.added(a, b, 1 / (degree(b) + 1))) live.push([a, b]);
      if (coins.added(b, a, 1 / (degree(a) + 1))) live.push([b, a]);
    }
    const met = new Set(seeds);
    for (const u of met) for (const [tail, head] of live) if (tail === u) met.add(head);
    sum += met.size;
  }
  return sum / draws;
}

const onVertices = (plot: Plot, taken: readonly Pair[]): Pair[] =>
  taken.map(([a, b]) => [plot.vertexOf[a], plot.vertexOf[b]]);

describe("gains of reaching further", () => {
  test("are what the value changes by on the same draws, also after ties were taken", () =>
    fc.assert(
      fc.asyncProperty(drafts(8), async ({ graph, takes }) => {
        fc.pre(graph.ids.length > 2);
        const map = simple(graph);
        const seeds = map.ids.slice(0, 2);
        const { plot, objective } = await open(map, { seeds });
        const from = [0, 1].map((i) => plot.vertexOf[i]);
        const worst = await farthest(objective, plot, map, takes, (taken) =>
          reachedOn(plot, from, onVertices(plot, taken), samples),
        );
        expect(worst).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    ));

  test("on a graph with ties added or taken away chances and coins stay", () =>
    fc.assert(
      fc.asyncProperty(drafts(8), async ({ graph, takes }) => {
        fc.pre(graph.ids.length > 2);
        const map = simple(graph);
        const plot = await plotOf(map);
        const { csr, pace } = plot.ground.opened;
        const pairs = openPairs(map);
        const taken = pairs.length === 0 ? [] : takes.map((take) => pairs[take % pairs.length]);
        const wide = await widenedGraph(csr, plot.pairs(taken), pace, plainMemory);
        const objective = await openReachFurther(plot.ground, wide, { samples, seeds: map.ids.slice(0, 1) });
        const distinct = [...new Set(taken)];
        expect((await objective.value()).value).toBeCloseTo(
          reachedOn(plot, [plot.vertexOf[0]], onVertices(plot, distinct), samples),
          9,
        );
      }),
      { numRuns: 25 },
    ));

  test("never grow where ties go out of seeds alone, and others gain nothing", () =>
    fc.assert(
      fc.asyncProperty(drafts(8), async ({ graph, takes }) => {
        fc.pre(graph.ids.length > 2);
        const { plot, objective } = await open(graph, { seeds: graph.ids.slice(0, 1), ties: "from-seeds" });
        const pairs = openPairs(graph);
        const own = pairs.filter(([a]) => a === 0);
        let before = await objective.gains(plot.pairs(pairs));
        pairs.forEach(([a], i) => {
          if (a !== 0) expect(before[i]).toBe(0);
        });
        for (const take of own.length === 0 ? [] : takes) {
          const { a, b } = plot.pairs([own[take % own.length]]);
          await objective.take(a[0], b[0]);
          const after = await objective.gains(plot.pairs(pairs));
          after.forEach((gain, i) => {
            expect(gain).toBeLessThanOrEqual(before[i]);
          });
          before = after;
        }
        expect([objective.submodular, objective.guarantee?.includes("1 − 1/e − ε")]).toEqual([true, true]);
      }),
      { numRuns: 25 },
    ));

  test.each(["florentine", "kite", "karate"] as const)(
    "greedy choice on %s is at least 0.95 of the best three ties out of seeds, and a first look finds them",
    async (name) => {
      const graph = plain(fixture(name));
      const all = openPairs(graph).filter(([a]) => a < 2);
      const pairs = all.filter((_, i) => i % Math.ceil(all.length / 10) === 0);
      const options = { seeds: graph.ids.slice(0, 2), ties: "from-seeds" } as const;
      const { plot } = await open(graph, options);
      const from = [0, 1].map((i) => plot.vertexOf[i]);
      const valueOf = (taken: readonly Pair[]): number =>
        reachedOn(plot, from, onVertices(plot, taken), samples);
      const none = valueOf([]);
      for (const count of [1, 2, 3]) {
        const { objective } = await open(graph, options);
        const found = (await greedyValue(objective, plot, pairs, count)) - none;
        const best = bestOfAll(pairs, count, valueOf) - none;
        expect(found).toBeLessThanOrEqual(best + 1e-9);
        expect(found).toBeGreaterThanOrEqual(0.95 * best - 1e-9);
      }
    },
  );

  test("a first look is what ties out of seeds add on average", async () => {
    const graph = plain(fixture("karate"));
    const { plot, objective } = await open(graph, { seeds: ["33"], samples: 20000 });
    const pairs = plot.pairs(
      openPairs(graph).filter(([a, b]) => graph.ids[a] === "33" || graph.ids[b] === "33"),
    );
    const [first, gains] = [await objective.screen(pairs), await objective.gains(pairs)];
    gains.forEach((gain, i) => {
      expect(Math.abs(first[i] - gain)).toBeLessThan(0.06);
    });
  });
});

describe("the value of reaching further", () => {
  test("is what spread finds with the same coins, and near the mean of all that may happen", async () => {
    const graph = plain(fixture("kite"));
    const options = { probability: 0.3, samples: 2000 } as const;
    const { plot, objective } = await open(graph, { ...options, seeds: [graph.ids[3]] });
    const { value, low, high } = await objective.value();
    const same = await spread(plot.ground.network, { ...options, from: [graph.ids[3]], audience: "steward" });
    expect(value).toBeCloseTo(same.figures().reach, 9);
    const small: PlainGraph = {
      ids: ["s", "a", "b", "t"],
      ties: [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ].map(([source, target]) => ({ source, target, directed: false, strength: 1 })),
    };
    const arcs = small.ties.flatMap(({ source, target }) => [
      { source, target, chance: 0.5 },
      { source: target, target: source, chance: 0.5 },
    ]);
    const truth = chances(4, arcs, [0]).reduce((sum, chance) => sum + chance, 0);
    const found = await open(small, { seeds: ["s"], probability: 0.5, samples: 20000 });
    const mean = await found.objective.value();
    expect([mean.low <= truth, mean.high >= truth]).toEqual([true, true]);
    expect(Math.abs(mean.value - truth)).toBeLessThan(0.05);
    expect([low <= value, high >= value]).toEqual([true, true]);
  });

  test("chances of existing ties stay as new ones are taken", async () => {
    const path: PlainGraph = {
      ids: ["a", "b", "c"],
      ties: [{ source: 0, target: 1, directed: false, strength: 1 }],
    };
    const { plot, objective } = await open(path, { seeds: ["a"], newTie: 1 });
    expect((await objective.value()).value).toBe(2);
    expect([...(await objective.gains(plot.pairs([[1, 2]])))]).toEqual([1]);
    const { a, b } = plot.pairs([[1, 2]]);
    await objective.take(a[0], b[0]);
    expect(await objective.value()).toMatchObject({ value: 3, high: 3 });
  });

  test("without named seeds it sets out from those who reach most", async () => {
    const graph = plain(fixture("karate"));
    const { plot, objective } = await open(graph, { size: 2 });
    expect(objective.seeds.map((v) => graph.ids[plot.positionOf[v]]).sort()).toEqual(["0", "33"]);
    expect(objective.notes[0]).toContain("2 actors");
    const nobody = await open({ ids: [], ties: [] }, {});
    expect(await nobody.objective.value()).toEqual({ value: 0, low: 0, high: 0 });
  });
});

test("options that mean nothing are refused", async () => {
  const { ground } = await plotOf(plain(fixture("kite")));
  for (const [options, code] of [
    [{ seeds: ["nobody"] }, "unknown-actor"],
    [{ seeds: [] }, "bad-option"],
    [{ samples: 1 }, "bad-option"],
    [{ size: 0.5 }, "bad-option"],
    [{ newTie: 2 }, "bad-option"],
    [{ ties: "some" as "any" }, "bad-option"],
    [{ probability: 3 }, "bad-option"],
  ] as const)
    await expect(openReachFurther(ground, ground.opened.csr, options)).rejects.toMatchObject({ code });
});
