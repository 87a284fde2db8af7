import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCloser, type CloserOptions } from "../../../src/recommend/benefit/closer.js";
import type { Executor } from "../../../src/exec/executor.js";
import { buildWorkers } from "../../exec/build.js";
import { randomNetwork } from "../../exec/large.js";
import { fixture, plain } from "../../fixtures/load.js";
import type { PlainGraph } from "../../oracle/graph.js";
import { harmonic } from "../../oracle/harmonic.js";
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
  type Pair,
} from "./ground.js";

const open = async (graph: PlainGraph, options: CloserOptions) => {
  const plot = await plotOf(graph);
  const { ground } = plot;
  return { plot, objective: await openCloser(ground, ground.opened.csr, options) };
};

const closeness = (graph: PlainGraph, of: number): number => harmonic(graph, { directed: "ignore" })[of];

/** A graph with somebody in it, and one of them. */
const somebody = drafts(10)
  .filter(({ graph }) => graph.ids.length > 0)
  .chain((draft) => fc.tuple(fc.constant(draft), fc.nat({ max: draft.graph.ids.length - 1 })));

describe("gains of closeness", () => {
  test("are what the definition changes by, wherever ties are taken", () =>
    fc.assert(
      fc.asyncProperty(somebody, async ([{ graph, takes }, of]) => {
        const { plot, objective } = await open(graph, { actor: graph.ids[of], ties: "all" });
        const worst = await farthest(objective, plot, graph, takes, (taken) =>
          closeness(withTies(graph, taken), of),
        );
        expect(worst).toBeLessThan(1e-9);
        expect([objective.submodular, objective.guarantee]).toEqual([false, undefined]);
      }),
      { numRuns: 40 },
    ));

  test("count ties of the actor alone unless told otherwise, and then never grow", () =>
    fc.assert(
      fc.asyncProperty(somebody, async ([{ graph, takes }, of]) => {
        const { plot, objective } = await open(graph, { actor: graph.ids[of] });
        const own = (pairs: readonly Pair[]): Pair[] => pairs.filter((pair) => pair.includes(of));
        const worst = await farthest(objective, plot, graph, takes, (taken) =>
          closeness(withTies(graph, own(taken)), of),
        );
        expect(worst).toBeLessThan(1e-9);
        const again = await open(graph, { actor: graph.ids[of] });
        const pairs = plot.pairs(openPairs(graph));
        let before = await again.objective.gains(pairs);
        for (const take of takes.slice(0, pairs.length)) {
          const at = take % pairs.length;
          await again.objective.take(pairs.a[at], pairs.b[at]);
          const after = await again.objective.gains(pairs);
          after.forEach((gain, i) => {
            expect(gain).toBeLessThanOrEqual(before[i] + 1e-12);
          });
          before = after;
        }
      }),
      { numRuns: 40 },
    ));

  test.each([
    ["florentine", "pazzi", 8.833333, [6.75, 8, 8.833333]],
    ["kite", "9", 6.5, [5.5, 6, 6.5]],
    ["karate", "11", 18.5, [17, 17.833333, 18.5]],
  ] as const)("choose the best three for an actor of %s", async (name, actor, best, steps) => {
    const graph = plain(fixture(name));
    const of = graph.ids.indexOf(actor);
    const own = openPairs(graph).filter((pair) => pair.includes(of));
    for (const [i, value] of steps.entries()) {
      const { plot, objective } = await open(graph, { actor });
      expect(await greedyValue(objective, plot, own, i + 1)).toBeCloseTo(value, 6);
      expect(objective.guarantee).toContain("1 − 1/e");
    }
    if (name !== "karate")
      expect(bestOfAll(own, 3, (taken) => closeness(withTies(graph, taken), of))).toBeCloseTo(best, 6);
  });

  test("are never less than what greedy choice is guaranteed", () =>
    fc.assert(
      fc.asyncProperty(somebody, fc.integer({ min: 1, max: 3 }), async ([{ graph }, of], count) => {
        const { plot, objective } = await open(graph, { actor: graph.ids[of] });
        const own = openPairs(graph).filter((pair) => pair.includes(of));
        const base = closeness(graph, of);
        const best = bestOfAll(own, count, (taken) => closeness(withTies(graph, taken), of)) - base;
        const found = (await greedyValue(objective, plot, own, count)) - base;
        expect(found).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-9);
      }),
      { numRuns: 40 },
    ));

  test("need an actor who is shown", async () => {
    const graph = plain(fixture("kite"));
    await expect(open(graph, {})).rejects.toMatchObject({ code: "bad-option", path: ["closer", "actor"] });
    await expect(open(graph, { actor: "nobody" })).rejects.toMatchObject({ code: "unknown-actor" });
    const ties = "some" as "own";
    await expect(open(graph, { actor: "9", ties })).rejects.toMatchObject({ code: "bad-option" });
  });
});

test("first looks hold the best pair among their first, and bytes are equal on workers", async () => {
  const network = await randomNetwork(250, 380);
  const ids = Array.from({ length: network.actors.length }, (_, row) => network.actors.ids.at(row));
  const all = allPairs(ids.length);
  const at = Int32Array.from(all.a.keys()).filter((i) => i % 7 === 0);
  const pairs = { length: at.length, a: at.map((i) => all.a[i]), b: at.map((i) => all.b[i]) };
  const run = async (executor?: Executor) => {
    const { ground } = await plotOfNetwork(network, ids, executor === undefined ? {} : { executor });
    const objective = await openCloser(ground, ground.opened.csr, { actor: "17", ties: "all" });
    const gains = await objective.gains(pairs);
    const looks = await objective.screen(pairs);
    await objective.take(pairs.a[99], pairs.b[99]);
    return [gains, looks, await objective.value(), await objective.gains(pairs)] as const;
  };
  const expected = await run();
  const [gains, looks] = expected;
  const most = Math.max(...gains);
  const first = Array.from(looks.keys()).sort((x, y) => looks[y] - looks[x]);
  expect(Math.max(...first.slice(0, 64).map((i) => gains[i]))).toBeGreaterThanOrEqual(0.95 * most);
  const built = await buildWorkers();
  const pool = built.parallel.workers(2);
  expect(await run(pool)).toEqual(expected);
  await pool.close();
  await built.remove();
});
