import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openWithstand, withstandFigures } from "../../../src/recommend/benefit/withstand.js";
import { widenedGraph } from "../../../src/csr/widened-graph.js";
import { plainMemory } from "../../../src/csr/arena.js";
import { fixture, plain } from "../../fixtures/load.js";
import { betweenness } from "../../oracle/betweenness.js";
import type { PlainGraph } from "../../oracle/graph.js";
import { connectedAfter, withstandValue } from "../../oracle/withstand.js";
import {
  bestOfAll,
  drafts,
  farthest,
  greedyValue,
  openPairs,
  plotOf,
  withTies,
  type Pair,
} from "./ground.js";

const open = async (graph: PlainGraph, leave?: number) => {
  const plot = await plotOf(graph);
  const withstand = await openWithstand(plot.ground, plot.ground.opened.csr, { leave });
  const brokers = withstand.figures().brokers.map((v) => plot.positionOf[v]);
  return { plot, withstand, brokers };
};

const drawn = (ends: readonly Pair[], actors: number): PlainGraph => ({
  ids: Array.from({ length: actors }, (_, i) => String(i)),
  ties: ends.map(([source, target]) => ({ source, target, directed: false, strength: 1 })),
});

describe("gains of withstanding", () => {
  test("are what the definition changes by, also after ties were taken", () =>
    fc.assert(
      fc.asyncProperty(drafts(9), fc.integer({ min: 1, max: 4 }), async ({ graph, takes }, leave) => {
        const { plot, withstand, brokers } = await open(graph, leave);
        const worst = await farthest(withstand, plot, graph, takes, (taken) =>
          withstandValue(withTies(graph, taken), brokers),
        );
        expect(worst).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    ));

  test("those who leave lie on most shortest paths of the map as it was", () =>
    fc.assert(
      fc.asyncProperty(drafts(9), async ({ graph }) => {
        const { brokers } = await open(graph, 3);
        const scores = betweenness(graph, { directed: "ignore" });
        const others = scores.filter((_, v) => !brokers.includes(v));
        for (const v of brokers) {
          expect(scores[v]).toBeGreaterThan(0);
          expect(scores[v]).toBeGreaterThanOrEqual(Math.max(0, ...others) - 1e-9);
        }
        const between = scores.filter((score) => score > 0).length;
        expect(brokers.length).toBe(Math.min(3, between, Math.max(0, graph.ids.length - 2)));
      }),
      { numRuns: 60 },
    ));

  test("figures tell the shares before and after; on a graph with ties taken away the brokers stay", async () => {
    const graph = plain(fixture("florentine"));
    const { plot, brokers } = await open(graph);
    const taken = openPairs(graph).filter((_, i) => i % 17 === 0);
    const found = await withstandFigures(plot.ground, {}, plot.pairs(taken));
    const [before, after] = [graph, withTies(graph, taken)].map((each) => connectedAfter(each, brokers));
    found.connected.before.forEach((share, i) => {
      expect(share).toBeCloseTo(before[i], 12);
    });
    found.connected.after.forEach((share, i) => {
      expect(share).toBeCloseTo(after[i], 12);
    });
    const { csr, pace } = plot.ground.opened;
    const more = await widenedGraph(csr, plot.pairs(taken), pace, plainMemory);
    const other = await openWithstand(plot.ground, more, {});
    expect(other.figures().brokers).toEqual(found.brokers);
    expect((await other.value()).value).toBeCloseTo(withstandValue(withTies(graph, taken), brokers), 12);
  });

  // Nothing is guaranteed; on these it does as well.
  test.each(["florentine", "kite", "karate"] as const)(
    "greedy choice on %s is at least 0.95 of the best three ties",
    async (name) => {
      const graph = plain(fixture(name));
      const all = openPairs(graph);
      const pairs = all.filter((_, i) => i % Math.ceil(all.length / 12) === 0);
      for (const count of [1, 2, 3]) {
        const { plot, withstand, brokers } = await open(graph);
        const valueOf = (taken: readonly Pair[]): number => withstandValue(withTies(graph, taken), brokers);
        const none = valueOf([]);
        const found = (await greedyValue(withstand, plot, pairs, count)) - none;
        const best = bestOfAll(pairs, count, valueOf) - none;
        expect(found).toBeLessThanOrEqual(best + 1e-12);
        expect(found).toBeGreaterThanOrEqual(0.95 * best - 1e-12);
      }
    },
  );

  test("may grow as ties are taken: they are not submodular, and say so", async () => {
    const star: Pair[] = [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
    ];
    const { plot, withstand } = await open(drawn(star, 5), 1);
    const gain = async (pair: Pair): Promise<number> => (await withstand.gains(plot.pairs([pair])))[0];
    const before = await gain([2, 3]);
    const { a, b } = plot.pairs([[1, 2]]);
    await withstand.take(a[0], b[0]);
    expect(await gain([2, 3])).toBeGreaterThan(before);
    expect([withstand.submodular, withstand.guarantee]).toEqual([false, undefined]);
  });
});

describe("who leaves", () => {
  test("is told to the steward alone", async () => {
    const plot = await plotOf(plain(fixture("kite")), { audience: "public" });
    const found = await openWithstand(plot.ground, plot.ground.opened.csr, {});
    expect(found.figures().brokers).toEqual([]);
    expect(found.figures().connected.before.length).toBe(6);
  });

  test("nobody, where nobody lies between others: the share as it is counts", async () => {
    for (const [graph, value] of [
      [drawn([], 0), 0],
      [drawn([], 1), 0],
      [drawn([[0, 1]], 3), 1 / 3],
      [
        drawn(
          [
            [0, 1],
            [0, 2],
            [1, 2],
          ],
          3,
        ),
        1,
      ],
    ] as const) {
      const { withstand, brokers } = await open(graph);
      expect(brokers).toEqual([]);
      expect((await withstand.value()).value).toBeCloseTo(value, 12);
      expect(withstand.notes.join(" ")).toContain("nobody leaves");
    }
  });

  test("is a whole number of brokers", async () => {
    const { ground } = await plotOf(drawn([[0, 1]], 2));
    for (const leave of [0, 1.5, 101, NaN, Infinity, "5" as unknown as number])
      await expect(openWithstand(ground, ground.opened.csr, { leave })).rejects.toMatchObject({
        code: "bad-option",
        path: ["leave"],
      });
  });
});
