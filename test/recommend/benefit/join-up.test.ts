import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openJoinUp, type JoinUpOptions } from "../../../src/recommend/benefit/join-up.js";
import type { Executor } from "../../../src/exec/executor.js";
import { buildWorkers, type Built } from "../../exec/build.js";
import { randomNetwork } from "../../exec/large.js";
import { fixture, plain } from "../../fixtures/load.js";
import { distanceFigures } from "../../oracle/distance-figures.js";
import type { PlainGraph } from "../../oracle/graph.js";
import { allPairs } from "../ground-of.js";
import {
  bestOfAll,
  drafts,
  farthest,
  greedyValue,
  openPairs,
  plotOf,
  plotOfNetwork,
  withTies,
} from "./ground.js";

const efficiency = (graph: PlainGraph): number => distanceFigures(graph, { directed: "ignore" }).efficiency;

const open = async (graph: PlainGraph, options: JoinUpOptions = {}) => {
  const plot = await plotOf(graph);
  const { ground } = plot;
  return { plot, objective: await openJoinUp(ground, ground.opened.csr, options) };
};

const undirected = (ids: readonly string[], pairs: readonly (readonly [number, number])[]): PlainGraph =>
  withTies({ ids, ties: [] }, pairs);

describe("gains of global efficiency", () => {
  test("are what the definition changes by, also after ties were taken", () =>
    fc.assert(
      fc.asyncProperty(drafts(12), async ({ graph, takes }) => {
        fc.pre(graph.ids.length > 1);
        const { plot, objective } = await open(graph);
        const worst = await farthest(objective, plot, graph, takes, (taken) =>
          efficiency(withTies(graph, taken)),
        );
        expect(worst).toBeLessThan(1e-9);
        expect(objective.exact).toBe(true);
      }),
      { numRuns: 80 },
    ));

  test("know the best single ties of three classics", async () => {
    const bests: Record<string, readonly string[]> = {};
    const values: Record<string, number> = {};
    for (const name of ["florentine", "kite", "karate"] as const) {
      const graph = plain(fixture(name));
      const { plot, objective } = await open(graph);
      const pairs = openPairs(graph);
      const gains = await objective.gains(plot.pairs(pairs));
      const most = Math.max(...gains);
      bests[name] = pairs
        .filter((_, i) => gains[i] > most - 1e-9)
        .map(([a, b]) => `${graph.ids[a]}–${graph.ids[b]}`);
      values[name] = (await objective.value()).value + most;
    }
    expect(bests).toEqual({
      florentine: expect.arrayContaining(["bischeri–salviati", "guadagni–pazzi"]) as unknown,
      kite: ["3–9"],
      karate: ["0–33"],
    });
    expect(bests.florentine).toHaveLength(2);
    expect(values.florentine).toBeCloseTo(0.522222, 6);
    expect(values.kite).toBeCloseTo(0.696296, 6);
    expect(values.karate).toBeCloseTo(0.508467, 6);
  });

  test.each(["florentine", "kite"] as const)("lead to 0.95 of the best two and more on %s", async (name) => {
    const graph = plain(fixture(name));
    const base = efficiency(graph);
    for (const count of [1, 2]) {
      const { plot, objective } = await open(graph);
      const found = await greedyValue(objective, plot, openPairs(graph), count);
      const best = bestOfAll(openPairs(graph), count, (taken) => efficiency(withTies(graph, taken)));
      expect(found - base).toBeGreaterThanOrEqual(0.95 * (best - base));
      expect(found).toBeLessThanOrEqual(best + 1e-12);
    }
  });

  test("are none in a complete network, join isolates, and are undefined for one actor", async () => {
    const complete = undirected(
      ["a", "b", "c"],
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    );
    const whole = await open(complete);
    expect(await whole.objective.value()).toEqual({ value: 1, low: 1, high: 1 });
    const alone = await open({ ids: ["a", "b"], ties: [] });
    const pair = alone.plot.pairs([[0, 1]]);
    expect([...(await alone.objective.gains(pair))]).toEqual([1]);
    expect((await alone.objective.screen(pair))[0]).toBeGreaterThan(0);
    for (const ids of [[], ["a"]]) {
      const { objective } = await open({ ids, ties: [] });
      expect((await objective.value()).value).toBeNaN();
      expect(await objective.gains({ length: 0, a: new Int32Array(0), b: new Int32Array(0) })).toHaveLength(
        0,
      );
    }
  });
});

/** A network in several parts, and every 97th of its pairs. */
const network = await randomNetwork(500, 700);
const ids = Array.from({ length: network.actors.length }, (_, row) => network.actors.ids.at(row));
const pairs = allPairs(ids.length);
const every = Int32Array.from(pairs.a.keys()).filter((i) => i % 97 === 0);
const some = {
  length: every.length,
  a: every.map((i) => pairs.a[i]),
  b: every.map((i) => pairs.b[i]),
};

const opened = async (options: JoinUpOptions, executor?: Executor) => {
  const { ground } = await plotOfNetwork(network, ids, executor === undefined ? {} : { executor });
  return openJoinUp(ground, ground.opened.csr, options);
};

describe("first looks", () => {
  test("have a pair nearly as good as the best among their best few", async () => {
    const objective = await opened({});
    for (let round = 0; round < 3; round++) {
      const gains = await objective.gains(some);
      const looks = await objective.screen(some);
      const best = gains.indexOf(Math.max(...gains));
      const few = Array.from(looks.keys())
        .sort((x, y) => looks[y] - looks[x])
        .slice(0, 64);
      expect(Math.max(...few.map((i) => gains[i]))).toBeGreaterThanOrEqual(0.9 * gains[best]);
      await objective.take(some.a[best], some.b[best]);
    }
  });
});

describe("from a sample of actors", () => {
  test("values have intervals that hold the value in most draws, gains add up, and the record says so", async () => {
    const exact = await opened({});
    const truth = (await exact.value()).value;
    let held = 0;
    for (let seed = 0; seed < 12; seed++) {
      const objective = await opened({ samples: 64, seed });
      const before = await objective.value();
      if (before.low <= truth && truth <= before.high) held++;
      expect(objective.exact).toBe(false);
      expect(objective.notes.join()).toContain("64 of 500 actors");
      const { a, b } = some;
      const [gain] = await objective.gains({ length: 1, a: a.slice(0, 1), b: b.slice(0, 1) });
      await objective.take(a[0], b[0]);
      expect((await objective.value()).value - before.value).toBeCloseTo(gain, 12);
    }
    expect(held).toBeGreaterThan(8);
  });

  test("gains of ties that many gain from are near the true ones", async () => {
    const objective = await opened({});
    const truth = await objective.gains(some);
    const best = truth.indexOf(Math.max(...truth));
    const pair = { length: 1, a: some.a.slice(best, best + 1), b: some.b.slice(best, best + 1) };
    let sum = 0;
    for (let seed = 0; seed < 8; seed++) {
      const drawn = await opened({ samples: 128, seed });
      sum += (await drawn.gains(pair))[0] / 8;
    }
    expect(sum / truth[best]).toBeGreaterThan(0.85);
    expect(sum / truth[best]).toBeLessThan(1.15);
  });

  test("there are at least 32, and all are exact", async () => {
    await expect(opened({ samples: 10 })).rejects.toMatchObject({ code: "bad-option" });
    expect((await opened({ samples: 5000 })).exact).toBe(true);
  });
});

describe("on workers", () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildWorkers();
  });
  afterAll(() => built.remove());

  test("bytes are equal", async () => {
    const run = async (executor?: Executor) => {
      const objective = await opened({ samples: 64 }, executor);
      const found = [await objective.value(), await objective.screen(some), await objective.gains(some)];
      await objective.take(some.a[7], some.b[7]);
      return [...found, await objective.value(), await objective.screen(some), await objective.gains(some)];
    };
    const expected = await run();
    for (const count of [1, 2]) {
      const pool = built.parallel.workers(count);
      expect(await run(pool)).toEqual(expected);
      await pool.close();
    }
  });
});
