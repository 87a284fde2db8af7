import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupChange } from "../../../src/recommend/benefit/changed-walks.js";
import { openInclude } from "../../../src/recommend/benefit/include.js";
import { WalkVisits } from "../../../src/recommend/benefit/walk-visits.js";
import { fixture, plain } from "../../fixtures/load.js";
import type { PlainGraph } from "../../oracle/graph.js";
import { pagerank } from "../../oracle/pagerank.js";
import {
  bestOfAll,
  drafts,
  farthest,
  greedyValue,
  openPairs,
  plotOf,
  simple,
  withTies,
  type Pair,
} from "./ground.js";

const shareOf = (graph: PlainGraph, groups: readonly (string | undefined)[], value: string): number =>
  pagerank(graph, { directed: "ignore", selfTies: "ignore" }).reduce(
    (sum, share, v) => sum + (groups[v] === value ? share : 0),
    0,
  );

async function open(graph: PlainGraph, groups: readonly (string | undefined)[], value: string) {
  const plot = await plotOf(graph, { groups });
  const { ground } = plot;
  const include = await openInclude(ground, ground.opened.csr, { group: { by: "group", value } });
  return { plot, include };
}

const karate = (): { graph: PlainGraph; groups: readonly (string | undefined)[] } => {
  const given = fixture("karate");
  const graph = plain(given);
  return { graph, groups: graph.ids.map((id) => given.actors.find((actor) => actor.id === id)?.group) };
};

describe("gains of including a group", () => {
  test("are what PageRank, solved anew, changes by, also after ties were taken", () =>
    fc.assert(
      fc.asyncProperty(drafts(8), async ({ graph, groups, takes }) => {
        fc.pre(groups.includes("a"));
        const map = simple(graph);
        const { plot, include } = await open(map, groups, "a");
        const worst = await farthest(include, plot, map, takes, (taken) =>
          shareOf(withTies(map, taken), groups, "a"),
        );
        expect(worst).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    ));

  test("of an arc in the karate club are those of the closed form; of a tie those of solving anew", async () => {
    const { graph, groups } = karate();
    const { plot, include } = await open(graph, groups, "Officer");
    expect((await include.value()).value).toBeCloseTo(0.481501, 6);
    const { csr } = plot.ground.opened;
    const isMember = Uint8Array.from(plot.positionOf, (at) => Number(groups[at] === "Officer"));
    const walks = new WalkVisits(plot.ground.opened, csr, 0.85, isMember);
    await walks.begin();
    const [from, to] = ["16", "33"].map((id) => plot.vertexOf[graph.ids.indexOf(id)]);
    await walks.look([
      [from, from],
      [to, from],
    ]);
    // METHODS of the field: +.0166276463, from NumPy.
    expect(groupChange(walks, [{ vertex: from, heads: [to] }])).toBeCloseTo(0.0166276463, 10);
    const arc = {
      source: graph.ids.indexOf("16"),
      target: graph.ids.indexOf("33"),
      directed: true,
      strength: 1,
    };
    const both = graph.ties.flatMap((tie) => [
      { ...tie, directed: true },
      { ...tie, directed: true, source: tie.target, target: tie.source },
    ]);
    const share = (ties: PlainGraph["ties"]): number =>
      pagerank({ ids: graph.ids, ties }).reduce(
        (sum, each, v) => sum + (groups[v] === "Officer" ? each : 0),
        0,
      );
    expect(share([...both, arc]) - share(both)).toBeCloseTo(0.0166276463, 9);
  });

  test("a first look puts the best ties first, also after ties were taken", async () => {
    const { graph, groups } = karate();
    const { plot, include } = await open(graph, groups, "Officer");
    const left = openPairs(graph);
    for (let round = 0; round < 3; round++) {
      const pairs = plot.pairs(left);
      const [first, gains] = [await include.screen(pairs), await include.gains(pairs)];
      const best = gains.indexOf(Math.max(...gains));
      const rank = first.filter((look) => look > first[best]).length;
      expect(rank).toBeLessThan(5);
      const mean = gains.reduce((sum, gain) => sum + Math.abs(gain), 0) / gains.length;
      const off = gains.reduce((sum, gain, i) => sum + Math.abs(gain - first[i]), 0) / gains.length;
      expect(off).toBeLessThan(0.3 * mean);
      await include.take(pairs.a[best], pairs.b[best]);
      left.splice(best, 1);
    }
  });

  // Nothing is guaranteed; on these it does as well.
  test.each(["florentine", "kite", "karate"] as const)(
    "greedy choice on %s is at least 0.95 of the best three ties",
    async (name) => {
      const graph = plain(fixture(name));
      const groups = graph.ids.map((_, i) => (i % 4 === 0 ? "few" : "many"));
      const all = openPairs(graph);
      const pairs = all.filter((_, i) => i % Math.ceil(all.length / 8) === 0);
      const valueOf = (taken: readonly Pair[]): number => shareOf(withTies(graph, taken), groups, "few");
      const none = valueOf([]);
      for (const count of [1, 2, 3]) {
        const { plot, include } = await open(graph, groups, "few");
        const found = (await greedyValue(include, plot, pairs, count)) - none;
        const best = bestOfAll(pairs, count, valueOf) - none;
        expect(found).toBeLessThanOrEqual(best + 1e-9);
        expect(found).toBeGreaterThanOrEqual(0.95 * best - 1e-9);
      }
    },
  );
});

describe("the group that is included", () => {
  const two: PlainGraph = {
    ids: ["a", "b", "c"],
    ties: [{ source: 0, target: 1, directed: false, strength: 1 }],
  };

  test("must be one that somebody is shown in", async () => {
    const plot = await plotOf(two, { groups: ["x", "y", "y"] });
    const { ground } = plot;
    const openWith = (options: unknown): Promise<unknown> =>
      openInclude(ground, ground.opened.csr, options as Parameters<typeof openInclude>[2]);
    for (const [options, code, fix] of [
      [{}, "bad-option", "name an attribute"],
      [{ group: { by: "group" } }, "bad-option", "name an attribute"],
      [{ group: { by: "group", value: "z" } }, "bad-option", "groups are x, y"],
      [{ group: { by: "colour", value: "red" } }, "unknown-attribute", "attributes are"],
      [{ group: { by: "group", value: "x" }, damping: 1 }, "bad-option", ""],
    ] as const)
      await expect(openWith(options)).rejects.toMatchObject({
        code,
        ...(fix !== "" && { fix: expect.stringContaining(fix) as string }),
      });
  });

  test("has a share of its own where nobody is tied, and all of it where all are members", async () => {
    const loose = await open({ ids: ["a", "b", "c"], ties: [] }, ["x", "y", "y"], "x");
    expect((await loose.include.value()).value).toBeCloseTo(1 / 3, 12);
    const all = await open(withTies(two, openPairs(two)), ["x", "x", "x"], "x");
    expect((await all.include.value()).value).toBeCloseTo(1, 12);
    expect([loose.include.submodular, loose.include.guarantee]).toEqual([false, undefined]);
  });
});
