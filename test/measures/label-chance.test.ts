import fc from "fast-check";
import { expect, test } from "vitest";
import { communities, mixing, type Figures } from "../../src/index.js";
import { columnBuilder } from "../../src/network/column-builder.js";
import type { Network } from "../../src/network/network.js";
import { networkOf } from "../network-of.js";
import { graphs } from "../oracle/arbitrary.js";
import type { PlainGraph } from "../oracle/graph.js";
import { arcsBetween, chanceOf, deals } from "../oracle/label-chance.js";
import { mixing as mixingOf } from "../oracle/mixing.js";

type Labels = readonly (string | undefined)[];

function labeled(graph: PlainGraph, labels: Labels): Promise<Network> {
  const column = columnBuilder("category");
  for (const label of labels) column.push(label);
  return networkOf(graph, new Map([["team", column.finish()]]));
}

const someLabels = fc.array(fc.constantFrom("red", "blue", "green", undefined), {
  minLength: 7,
  maxLength: 7,
});

test("every cell has the mean and the deviation of all deals, and no cell with one or more expected is missing", () =>
  fc.assert(
    fc.asyncProperty(
      graphs({ maxActors: 7 }),
      someLabels,
      fc.constantFrom("collapse" as const, "count" as const),
      async (graph, words, parallel) => {
        if (graph.ids.length === 0) return;
        const labels = graph.ids.map((_, i) => (i === 0 ? "red" : words[i - 1]));
        const network = await labeled(graph, labels);
        const found = (await mixing(network, { by: "team", parallel })).tables.matrix.rows();
        for (const from of new Set(labels))
          for (const to of new Set(labels)) {
            if (from === undefined || to === undefined) continue;
            const row = found.find(({ source, target }) => source === from && target === to);
            const count = arcsBetween(graph, { parallel }, from, to);
            const { mean, sd } = chanceOf(labels, count);
            expect(row !== undefined).toBe(count(labels) > 0 || mean >= 1 - 1e-12);
            if (row === undefined) continue;
            expect(row["ties"]).toBe(count(labels));
            expect(row["expected"]).toBeCloseTo(mean, 9);
            if (sd === 0) expect(row).toMatchObject({ z: NaN, reason: "no-variation" });
            else expect(row["z"]).toBeCloseTo((count(labels) - mean) / sd, 7);
          }
      },
    ),
    { numRuns: 60 },
  ));

/** A ring of six with two chords: which labels stand where matters. */
const ring: PlainGraph = {
  ids: ["a", "b", "c", "d", "e", "f"],
  ties: [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 0],
    [0, 2],
    [3, 5],
  ].map(([source, target]) => ({ source, target, directed: false, strength: 1 })),
};

test("drawn permutations give the shares of all deals", async () => {
  const labels = ["red", "red", "red", "blue", "blue", "green"];
  const figures = await mixing(await labeled(ring, labels), { by: "team", permutations: 4000, seed: 5 });
  const all = deals(labels).map((dealt) => mixingOf(ring, { labels: dealt }));
  const own = mixingOf(ring, { labels });
  const share = (value: "internal" | "assortativity"): number => {
    const middle = all.reduce((sum, each) => sum + each[value], 0) / all.length;
    const away = Math.abs(own[value] - middle) - 1e-9;
    return all.filter((each) => Math.abs(each[value] - middle) >= away).length / all.length;
  };
  // Four standard errors of a share of 4000 draws are at most 0.032.
  expect(Math.abs((figures.get("eiIndexP") ?? NaN) - share("internal"))).toBeLessThan(0.032);
  expect(Math.abs((figures.get("assortativityP") ?? NaN) - share("assortativity"))).toBeLessThan(0.032);
  expect(figures.meta).toMatchObject({ exact: false, samples: 4000, seed: 5 });
});

test("another seed draws other deals, and one deal is a share too", async () => {
  const network = await labeled(ring, ["red", "red", "blue", "blue", "green", "green"]);
  const p = async (seed: number): Promise<number | undefined> =>
    (await mixing(network, { by: "team", permutations: 50, seed })).get("eiIndexP");
  expect(new Set([await p(1), await p(2), await p(3)]).size).toBeGreaterThan(1);
  const one = await mixing(network, { by: "team", permutations: 1 });
  expect([0.5, 1]).toContain(one.get("eiIndexP"));
});

test("a partition stands for an attribute, and the record names where it comes from", async () => {
  const network = await labeled(ring, ["red", "red", "red", "blue", "blue", "green"]);
  const groups = await communities(network);
  const byPartition = await mixing(network, { by: groups });
  const words = groups.rows().map(({ group }) => String(group));
  const byWord = await mixing(await labeled(ring, words), { by: "team" });
  const values = (figures: Figures): unknown => figures.rows().map(({ figure, value }) => [figure, value]);
  expect(values(byPartition)).toEqual(values(byWord));
  expect(byPartition.tables.matrix.columns()).toEqual(byWord.tables.matrix.columns());
  expect(byPartition.meta.options).toMatchObject({ by: "communities" });
});

test("numbers are not permuted", async () => {
  const network = await labeled(ring, ["red", "red", "red", "blue", "blue", "green"]);
  await expect(mixing(network, { by: "degree", permutations: 10 })).rejects.toMatchObject({
    code: "bad-option",
    path: ["permutations"],
  });
  await expect(mixing(network, { by: 5 as never })).rejects.toMatchObject({
    code: "bad-option",
    path: ["by"],
  });
});
