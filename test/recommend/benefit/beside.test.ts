import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beside } from "../../../src/recommend/benefit/beside.js";
import { random } from "../../../src/random/random.js";
import { distances } from "../../oracle/distances.js";
import type { PlainGraph } from "../../oracle/graph.js";
import { harmonic } from "../../oracle/harmonic.js";
import { drafts, openPairs, plotOf, withTies, type Pair } from "./ground.js";

const view = { directed: "ignore" } as const;

const near = (graph: PlainGraph, of: number) => ({
  harmonic: harmonic(graph, view)[of],
  reach: distances(graph, view)[of].filter((d, v) => v !== of && d < Infinity).length,
});

/** The members of the group of three and more with the lowest mean closeness. */
function leastOf(graph: PlainGraph, groups: readonly (string | undefined)[]): number[] | undefined {
  const close = harmonic(graph, view);
  const names = [...new Set(groups)].filter((name) => name !== undefined).sort();
  const all = names.map((name) => graph.ids.map((_, v) => v).filter((v) => groups[v] === name));
  const large = all.filter((members) => members.length >= 3);
  return large.sort((x, y) => {
    const gap = meanOver(close, x) - meanOver(close, y);
    return Math.abs(gap) < 1e-9 ? 0 : gap;
  })[0];
}

const meanOver = (values: readonly number[], members: readonly number[]): number =>
  members.reduce((sum, v) => sum + values[v], 0) / members.length;

describe("beside a tie", () => {
  test("closeness and reach of its ends and of the least connected group are those of the definition", () =>
    fc.assert(
      fc.asyncProperty(drafts(10), async ({ graph, groups, takes }) => {
        fc.pre(groups.some((group) => group !== undefined));
        const plot = await plotOf(graph, { groups });
        const open = openPairs(graph);
        const chosen = open.length === 0 ? [] : takes.map((take) => open[take % open.length]);
        const { ground } = plot;
        const ends = chosen.map(([x, y]) => ({ a: plot.vertexOf[x], b: plot.vertexOf[y] }));
        const found = await beside(ground, ground.opened.csr, ends, { least: "group" });
        const members = leastOf(graph, groups);
        expect(found.least?.members).toBe(members?.length);
        if (members !== undefined) expect(found.least?.group).toBe(groups[members[0]]);
        expect(found.ties).toHaveLength(chosen.length);
        const taken: Pair[] = [];
        for (const [i, pair] of chosen.entries()) {
          const [before, after] = [withTies(graph, taken), withTies(graph, [...taken, pair])];
          taken.push(pair);
          for (const [end, name] of [
            [pair[0], "a"],
            [pair[1], "b"],
          ] as const) {
            const change = found.ties[i][name];
            for (const [side, map] of [
              [change.before, before],
              [change.after, after],
            ] as const) {
              expect(side.harmonic).toBeCloseTo(near(map, end).harmonic, 9);
              expect(side.reach).toBe(near(map, end).reach);
            }
          }
          const least = found.ties[i].least;
          expect(least === undefined).toBe(members === undefined);
          if (least === undefined || members === undefined) continue;
          expect(least.before.value).toBeCloseTo(meanOver(harmonic(before, view), members), 9);
          expect(least.after.value).toBeCloseTo(meanOver(harmonic(after, view), members), 9);
          expect(least.after.low).toBe(least.after.high);
        }
      }),
      { numRuns: 60 },
    ));

  test("is told without a group where there is none", async () => {
    const graph: PlainGraph = { ids: ["a", "b", "c"], ties: [] };
    const plot = await plotOf(graph);
    const { ground } = plot;
    const found = await beside(ground, ground.opened.csr, [{ a: 0, b: 1 }]);
    expect(found.least).toBeUndefined();
    expect(found.ties[0].least).toBeUndefined();
    expect(found.notes.join()).toContain("no groups");
    const byName = beside(ground, ground.opened.csr, [], { least: "color" });
    await expect(byName).rejects.toMatchObject({ code: "unknown-attribute" });
  });

  test("groups are countries where these are known, and of equal ones the first by name counts", async () => {
    const graph = withTies({ ids: ["a", "b", "c", "d", "e", "f", "g"], ties: [] }, [[0, 1]]);
    const groups = ["z", "z", "z", "y", "y", "y", "x"];
    const plot = await plotOf(graph, { groups, column: "country" });
    const { ground } = plot;
    const found = await beside(ground, ground.opened.csr, []);
    expect(found).toEqual({ least: { by: "country", group: "y", members: 3 }, ties: [], notes: [] });
  });

  test("the mean of a large group is over members drawn, with an interval that holds it in most draws", async () => {
    const stream = random(5, "beside");
    const ids = Array.from({ length: 400 }, (_, i) => `actor ${1000 + i}`);
    const pairs = Array.from({ length: 500 }, (): Pair => [stream.below(400), stream.below(400)]);
    const graph = withTies(
      { ids, ties: [] },
      pairs.filter(([x, y]) => x !== y),
    );
    const groups = ids.map((_, i) => (i < 390 ? "many" : undefined));
    const plot = await plotOf(graph, { groups });
    const { ground } = plot;
    const tie = { a: plot.vertexOf[0], b: plot.vertexOf[399] };
    const draws = 8;
    const held = [0, 0];
    const before = meanOver(harmonic(graph, view), [...ids.keys()].slice(0, 390));
    const after = meanOver(harmonic(withTies(graph, [[0, 399]]), view), [...ids.keys()].slice(0, 390));
    for (let seed = 0; seed < draws; seed++) {
      const { ties, notes } = await beside(ground, ground.opened.csr, [tie], { least: "group", seed });
      expect(notes.join()).toContain("256 of its 390 members");
      [before, after].forEach((mean, i) => {
        const told = i === 0 ? ties[0].least?.before : ties[0].least?.after;
        expect(told?.low).toBeLessThan(told?.high ?? NaN);
        if (told !== undefined && told.low <= mean && mean <= told.high) held[i]++;
      });
    }
    expect(Math.min(...held)).toBeGreaterThan(draws - 3);
  });
});
