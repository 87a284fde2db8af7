import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as face from "../../src/index.js";
import { networkOf } from "../network-of.js";
import { graphs } from "../oracle/arbitrary.js";
import { randomNetwork } from "../exec/large.js";
import { differences, flat, run, type Options } from "./flat.js";

type Name = "closeness" | "harmonic";

/** The scores of everybody, NaN for those below the k-th highest. */
async function highest(name: Name, network: face.Network, options: Options, k: number) {
  const all = await run(name, network, options);
  const scores = [...flat(all).values()].filter((score) => !Number.isNaN(score)).sort((a, b) => b - a);
  const bar = scores.length < k ? -Infinity : scores[k - 1] * (1 - 1e-12);
  return new Map(Array.from(flat(all), ([id, score]) => [id, score >= bar ? score : NaN]));
}

const ways: readonly [Name, Options][] = [
  ["harmonic", {}],
  ["harmonic", { direction: "in" }],
  ["harmonic", { direction: "all", normalized: true }],
  ["harmonic", { directed: "ignore" }],
  ["closeness", {}],
  ["closeness", { direction: "in" }],
  ["closeness", { variant: "component" }],
  ["closeness", { variant: "component", direction: "all" }],
];

describe.each(ways)("the top of %s %j", (name, options) => {
  test("is that of all scores, with all who have the score of the last, and nobody else", async () => {
    const law = fc.asyncProperty(graphs(), fc.constantFrom(1, 2, 3, 5, Infinity), async (graph, top) => {
      const network = await networkOf(graph);
      const found = await run(name, network, { ...options, top });
      expect(differences(flat(found), await highest(name, network, options, top), 1e-12)).toEqual([]);
    });
    await fc.assert(law, { numRuns: 200 });
  });

  test.each([
    [400, 300],
    [400, 900],
    [500, 4000],
  ])("is that of all scores among %d actors with %d ties", async (actors, ties) => {
    const network = await randomNetwork(actors, ties);
    for (const top of [1, 10, 60]) {
      const found = await run(name, network, { ...options, top });
      expect(differences(flat(found), await highest(name, network, options, top), 1e-12)).toEqual([]);
    }
  });
});

test("most actors need no search", async () => {
  const network = await face.generate({ actors: 2000, ties: 10000, seed: 1, attributes: false });
  const { meta } = await face.harmonic(network, { top: 10, audience: "steward" });
  const { complete, cut, spared } = meta.searches ?? { complete: NaN, cut: NaN, spared: NaN };
  expect(complete + cut + spared).toBe(2000);
  expect(spared).toBeGreaterThan(1500);
  expect(meta.exact).toBe(true);
});

describe("before the public", () => {
  const actors = [
    { id: "ada", kind: "individual", consent: "publish" },
    { id: "ben", kind: "individual" },
    ...["t1", "t2", "t3", "t4"].map((id) => ({ id, kind: "local-government" })),
  ];
  // Ada and Ben are nearest to everyone.
  const ties = [
    ...["t1", "t2", "t3", "t4"].flatMap((target) => [
      { source: "ada", target },
      { source: "ben", target },
    ]),
    { source: "t1", target: "t2" },
  ];

  test.each(["closeness", "harmonic"] as const)(
    "the top of %s is that of those who may be ranked, and says nothing of the others",
    async (name) => {
      const { network } = await face.ingest({ actors, ties });
      const steward = await face[name](network, { top: 2, audience: "steward" });
      expect(steward.top(9).map(({ id }) => id)).toEqual(["ada", "ben"]);
      const found = await face[name](network, { top: 2 });
      expect(found.top(9).map(({ id }) => id)).toEqual(["t1", "t2"]);
      const reasons = new Map(found.rows().map(({ id, reason }) => [id, reason]));
      expect(Object.fromEntries(reasons)).toEqual({
        ada: "not-ranked",
        "person 1": "not-ranked",
        t1: undefined,
        t2: undefined,
        t3: "below-top",
        t4: "below-top",
      });
      expect(found.of("ada")).toBeNaN();
      const { complete = 0, cut = 0, spared = 0 } = found.meta.searches ?? {};
      expect(complete + cut + spared).toBe(4);
    },
  );

  test("who of those withheld is near to everyone changes no byte", async () => {
    // Two withheld people change places; towns have the same ties but for that.
    const people = ["ada", "ben"].map((id) => ({ id, kind: "individual" }));
    const said = async ([near, far]: readonly string[]): Promise<string[]> => {
      const { network } = await face.ingest({
        actors: [...people, ...actors.slice(2)],
        ties: [
          ...["t1", "t2", "t3"].map((target) => ({ source: near, target })),
          { source: far, target: "t4" },
          { source: "t3", target: "t4" },
        ],
      });
      const results = await Promise.all(
        ([1, 2, 5] as const).flatMap((top) =>
          (["closeness", "harmonic"] as const).map((name) => face[name](network, { top })),
        ),
      );
      return results.flatMap((found) => [JSON.stringify(found), String(found), found.toHTML()]);
    };
    const numbers = (texts: string[]) => texts.map((text) => text.replaceAll(/person \d/g, "person"));
    expect(numbers(await said(["ada", "ben"]))).toEqual(numbers(await said(["ben", "ada"])));
  });
});

test.each(["closeness", "harmonic"] as const)("%s refuses a top that means nothing", async (name) => {
  const network = await face.fromEdges([0, 1], [1, 2]);
  for (const top of [0, -1, 1.5, NaN, "3", null])
    await expect(face[name](network, { top: top as number })).rejects.toMatchObject({
      code: "bad-option",
      path: ["top"],
    });
  await expect(face[name](network, { top: 1, distance: "inverse" })).rejects.toMatchObject({
    code: "bad-option",
    path: ["top"],
  });
});
