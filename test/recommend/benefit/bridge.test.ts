import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { communities } from "../../../src/measures/communities.js";
import { bridgeFigures, openBridge } from "../../../src/recommend/benefit/bridge.js";
import { fixture, plain } from "../../fixtures/load.js";
import { bridgeValue, joinedGroups } from "../../oracle/bridge.js";
import type { PlainGraph } from "../../oracle/graph.js";
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

const open = async (graph: PlainGraph, groups: readonly (string | undefined)[]) => {
  const plot = await plotOf(graph, { groups });
  const { ground } = plot;
  return { plot, bridge: await openBridge(ground, ground.opened.csr, { by: "group" }) };
};

describe("gains of bridging", () => {
  test("are what the definition changes by, also after ties were taken", () =>
    fc.assert(
      fc.asyncProperty(drafts(9), async ({ graph, groups, takes }) => {
        fc.pre(groups.some((group) => group !== undefined));
        const { plot, bridge } = await open(graph, groups);
        const worst = await farthest(bridge, plot, graph, takes, (taken) =>
          bridgeValue(withTies(graph, taken), groups),
        );
        expect(worst).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    ));

  test("never grow as more ties are taken, and are never below 0", () =>
    fc.assert(
      fc.asyncProperty(drafts(8), async ({ graph, groups, takes }) => {
        fc.pre(groups.some((group) => group !== undefined));
        const { plot, bridge } = await open(graph, groups);
        const pairs = openPairs(graph);
        let before = await bridge.gains(plot.pairs(pairs));
        for (const take of takes.slice(0, pairs.length)) {
          const { a, b } = plot.pairs([pairs[take % pairs.length]]);
          await bridge.take(a[0], b[0]);
          const after = await bridge.gains(plot.pairs(pairs));
          after.forEach((gain, i) => {
            expect(gain).toBeGreaterThanOrEqual(0);
            expect(gain).toBeLessThanOrEqual(before[i] + 1e-15);
          });
          before = after;
        }
      }),
      { numRuns: 60 },
    ));

  test("are submodular by the definition itself", () =>
    fc.assert(
      fc.property(drafts(7), fc.nat(1000), ({ graph, groups, takes }, last) => {
        const pairs = openPairs(graph);
        fc.pre(pairs.length > 0);
        const more = takes.map((take) => pairs[take % pairs.length]);
        const few = more.slice(0, more.length >> 1);
        const one = pairs[last % pairs.length];
        const gain = (taken: readonly Pair[]): number =>
          bridgeValue(withTies(graph, [...taken, one]), groups) - bridgeValue(withTies(graph, taken), groups);
        expect(gain(more)).toBeLessThanOrEqual(gain(few) + 1e-12);
      }),
      { numRuns: 200 },
    ));

  test("pairs of groups joined, and hanging on one actor, are counted before and after", () =>
    fc.assert(
      fc.asyncProperty(drafts(9), async ({ graph, groups, takes }) => {
        fc.pre(groups.some((group) => group !== undefined));
        const pairs = openPairs(graph);
        const taken = pairs.length === 0 ? [] : takes.map((take) => pairs[take % pairs.length]);
        const { plot } = await open(graph, groups);
        const found = await bridgeFigures(plot.ground, { by: "group" }, plot.pairs(taken));
        const [before, after] = [graph, withTies(graph, taken)].map((each) => joinedGroups(each, groups));
        const names = new Set(groups.filter((group) => group !== undefined)).size;
        expect(found).toEqual({
          groups: names,
          pairs: (names * (names - 1)) / 2,
          joined: { before: before.joined, after: after.joined },
          onOne: { before: before.onOne, after: after.onOne },
        });
      }),
      { numRuns: 40 },
    ));

  test.each(["florentine", "kite", "karate"] as const)(
    "greedy choice on %s is at least 0.95 of the best three ties, and keeps its guarantee",
    async (name) => {
      const graph = plain(fixture(name));
      const groups = graph.ids.map((_, i) => ["a", "b", "c", "d", "e"][(i * 7) % 5]);
      const valueOf = (taken: readonly Pair[]): number => bridgeValue(withTies(graph, taken), groups);
      // Some pairs of the larger graphs, for there are millions of choices of three.
      const all = openPairs(graph);
      const pairs = all.filter((_, i) => i % Math.ceil(all.length / 22) === 0);
      const none = valueOf([]);
      for (const count of [1, 2, 3]) {
        const { plot, bridge } = await open(graph, groups);
        const found = (await greedyValue(bridge, plot, pairs, count)) - none;
        const best = bestOfAll(pairs, count, valueOf) - none;
        expect(found).toBeLessThanOrEqual(best + 1e-12);
        expect(found).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-12);
        expect(found).toBeGreaterThanOrEqual(0.95 * best - 1e-12);
      }
    },
  );
});

describe("which groups are bridged", () => {
  const two: PlainGraph = {
    ids: ["a", "b", "c", "d", "e", "f"],
    ties: [
      [0, 1],
      [0, 2],
      [1, 2],
      [3, 4],
      [3, 5],
      [4, 5],
      [2, 3],
    ].map(([source, target]) => ({ source, target, directed: false, strength: 1 })),
  };

  test("countries where they are known, communities where not", async () => {
    const countries = ["FR", "FR", undefined, "DE", "DE", undefined];
    const known = await plotOf(two, { groups: countries, column: "country" });
    const bridge = await openBridge(known.ground, known.ground.opened.csr, {});
    expect(bridge.notes).toEqual(["Groups are countries; 2 of 6 actors have none and count nowhere."]);
    expect(bridge.figures()).toMatchObject({ groups: 2, joined: { before: 0 } });

    const few = await plotOf(two, { groups: ["FR", "DE"], column: "country" });
    const rather = await openBridge(few.ground, few.ground.opened.csr, {});
    expect(rather.notes[0]).toContain("Leiden");
    expect(rather.figures()).toMatchObject({ groups: 2, joined: { before: 1 }, onOne: { before: 1 } });
    expect((await rather.value()).value).toBeCloseTo(2 / 3, 12);
  });

  test("those of a partition", async () => {
    const plot = await plotOf(two);
    const by = await communities(plot.ground.network, { audience: "steward" });
    const bridge = await openBridge(plot.ground, plot.ground.opened.csr, { by });
    expect(bridge.notes).toEqual(["Groups are those of communities."]);
    expect(bridge.figures().groups).toBe(2);
  });

  test("fewer than two groups leave nothing to bridge; nobody at all neither", async () => {
    for (const graph of [two, { ids: [], ties: [] }]) {
      const plot = await plotOf(graph, { groups: graph.ids.map(() => "all") });
      const by = graph.ids.length > 0 ? "group" : undefined;
      const bridge = await openBridge(plot.ground, plot.ground.opened.csr, { by });
      expect(await bridge.value()).toEqual({ value: 0, low: 0, high: 0 });
      expect([...(await bridge.gains(plot.pairs(openPairs(graph))))].every((gain) => gain === 0)).toBe(true);
      expect(bridge.notes.join(" ")).toContain("nothing can be bridged");
    }
  });

  test("in a complete network all are joined, and no attribute that nobody has makes groups", async () => {
    const full = withTies(two, openPairs(two));
    const { bridge } = await open(full, ["a", "a", "a", "b", "b", "c"]);
    expect((await bridge.value()).value).toBeCloseTo(1, 12);
    const { ground } = await plotOf(two);
    await expect(openBridge(ground, ground.opened.csr, { by: "colour" })).rejects.toMatchObject({
      code: "unknown-attribute",
    });
  });
});
