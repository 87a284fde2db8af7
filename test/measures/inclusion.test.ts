import { expect, test } from "vitest";
import { betweenness, inclusion, ingest, type Network } from "../../src/index.js";
import { middleOfDraws } from "../../src/measures/hypergeometric.js";

test("the middle of draws leaves at most 2.5 % on either side, and would leave more if it were narrower", () => {
  const choose = (n: number, k: number): number =>
    k < 0 || k > n
      ? 0
      : Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((all, each) => all * each, 1);
  for (const [all, marked, drawn] of [
    [20, 7, 5],
    [20, 0, 5],
    [20, 20, 5],
    [9, 4, 9],
    [100, 3, 50],
    [60, 30, 20],
  ]) {
    const chance = (x: number): number =>
      (choose(marked, x) * choose(all - marked, drawn - x)) / choose(all, drawn);
    const below = (x: number): number =>
      Array.from({ length: x }, (_, i) => chance(i)).reduce((a, b) => a + b, 0);
    const [low, high] = middleOfDraws(all, marked, drawn);
    expect(below(low)).toBeLessThanOrEqual(0.025 + 1e-12);
    expect(below(low + 1)).toBeGreaterThan(0.025);
    expect(1 - below(high + 1)).toBeLessThanOrEqual(0.025 + 1e-12);
    expect(1 - below(high)).toBeGreaterThan(0.025);
  }
});

/** A hub with nine leaves; two languages, the hub speaks both. A pair lies apart. */
async function fan(): Promise<Network> {
  const leaves = Array.from({ length: 9 }, (_, i) => `leaf ${i}`);
  const { network } = await ingest({
    actors: [
      { id: "hub", kind: "ngo", country: "FR", languages: ["fr", "de"] },
      ...leaves.map((id) => ({ id, kind: "ngo", country: "DE", languages: ["de"] })),
      ...["x", "y"].map((id) => ({ id, kind: "ngo", country: "JP" })),
    ],
    ties: [...leaves.map((id) => ({ source: "hub", target: id })), { source: "x", target: "y" }],
  });
  return network;
}

test("shares, who lies outside, and the ceiling", async () => {
  const found = await inclusion(await fan());
  expect(found.tables.groups.rows()).toEqual([
    {
      group: "DE",
      actors: 9,
      actorShare: 9 / 12,
      tieShare: 9 / 20,
      scoreShare: 9 / 20,
      outsideLargest: 0,
      gini: 0,
    },
    {
      group: "FR",
      actors: 1,
      actorShare: 1 / 12,
      tieShare: 9 / 20,
      scoreShare: 9 / 20,
      outsideLargest: 0,
      gini: 0,
    },
    {
      group: "JP",
      actors: 2,
      actorShare: 2 / 12,
      tieShare: 2 / 20,
      scoreShare: 2 / 20,
      outsideLargest: 2,
      gini: 0,
    },
  ]);
  const top = found.tables.ceiling.rows().filter(({ group, places }) => group === "DE" && places === 2);
  // One of two places is the hub's; the other is split among eleven with one tie each, nine of them German.
  expect(top).toMatchObject([{ top: 0.1, found: 9 / 11, overall: 9 / 12, reading: "as chance" }]);
});

test("who has several languages counts in each", async () => {
  const network = await fan();
  const found = await inclusion(network, { by: "languages", scores: await betweenness(network) });
  expect(found.tables.groups.rows()).toMatchObject([
    { group: "de", actors: 10, scoreShare: 1 },
    { group: "fr", actors: 1, scoreShare: 1 },
  ]);
  expect(found.get("leftOut")).toBe(2);
  expect(found.meta.options).toMatchObject({ scores: "betweenness" });
});

test("small groups of people are put together for the public, and not for the steward", async () => {
  const people = Array.from({ length: 14 }, (_, i) => ({
    ...{ id: `p${i}`, kind: "individual", consent: { publish: "yes" } },
    region: i < 2 ? "north" : i < 5 ? "south" : "west",
  }));
  const ties = people.slice(1).map(({ id }) => ({ source: "p0", target: id }));
  const { network } = await ingest({ actors: people, ties });
  const names = async (audience: "public" | "steward"): Promise<unknown[]> =>
    (await inclusion(network, { by: "region", audience })).tables.groups.rows().map(({ group }) => group);
  expect(await names("steward")).toEqual(["north", "south", "west"]);
  expect(await names("public")).toEqual(["west", "small groups together"]);
});

test("scores of another network, and what are none, are refused", async () => {
  const { network: other } = await ingest({ actors: [{ id: "z", kind: "ngo" }] });
  const network = await fan();
  for (const scores of [await betweenness(other), 5, "degree"])
    await expect(inclusion(network, { scores: scores as never })).rejects.toMatchObject({
      code: "bad-option",
      path: ["scores"],
    });
});
