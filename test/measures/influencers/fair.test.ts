import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { influencers, ingest, type InfluencersOptions, type Network } from "../../../src/index.js";
import { Pace } from "../../../src/control/pace.js";
import { indexOf } from "../../../src/measures/influencers/set-index.js";
import type { SetPool } from "../../../src/measures/influencers/set-pool.js";
import { chooseByWorth, type Worth } from "../../../src/measures/influencers/choose-by-worth.js";
import type { Figures } from "../../../src/values/figures.js";
import { outcomes, reached } from "../../oracle/live-arcs.js";

const order = 6;
const pace = new Pace({});

test("by any worth of diminishing returns: within 1 − 1/e of the best of all choices, below the bound", () => {
  const cases = fc.record({
    sets: fc.array(fc.uniqueArray(fc.nat({ max: order - 1 }), { minLength: 1, maxLength: 4 }), {
      maxLength: 18,
    }),
    eligible: fc.uniqueArray(fc.nat({ max: order - 1 }), { maxLength: 5 }),
    size: fc.integer({ min: 1, max: 4 }),
    groups: fc.integer({ min: 1, max: 3 }),
    cap: fc.constantFrom(1, 2.5, 100),
  });
  return fc.assert(
    fc.asyncProperty(cases, async ({ sets, eligible, size, groups, cap }) => {
      const offsets = new Int32Array(sets.length + 1);
      sets.forEach((set, i) => (offsets[i + 1] = offsets[i] + set.length));
      const pool = {
        count: sets.length,
        members: Int32Array.from(sets.flat()),
        offsets,
      } as unknown as SetPool;
      const worthOf: Worth = (g, met) => Math.min(cap, Math.sqrt(met * (g + 1)));
      const value = (chosen: readonly number[]): number => {
        const met = new Array<number>(groups).fill(0);
        sets.forEach((set, i) => (met[i % groups] += Number(set.some((v) => chosen.includes(v)))));
        return met.reduce((sum, hits, g) => sum + worthOf(g, hits), 0);
      };
      const may = Uint8Array.from({ length: order }, (_, v) => Number(eligible.includes(v)));
      const shared = { pool, index: await indexOf(pool, order, pace), groups, eligible: may, asked: [] };
      const { members, worth, best } = await chooseByWorth(shared, size, worthOf, pace);
      const all = Array.from({ length: 2 ** eligible.length }, (_, mask) =>
        eligible.filter((_v, i) => (mask >> i) % 2 === 1),
      ).filter(({ length }) => length <= size);
      const most = Math.max(...all.map(value));
      expect(worth).toBeCloseTo(value(members), 9);
      expect(best).toBeGreaterThanOrEqual(most - 1e-9);
      expect(worth).toBeGreaterThanOrEqual((1 - 1 / Math.E) * most - 1e-9);
    }),
    { numRuns: 150 },
  );
});

/** Two stars of group A, with 12 and 8 leaves, one of B with 3, and where asked for an islander of group C. */
async function stars(island = false): Promise<Network> {
  const star = (hub: string, leaves: number, group: string) => ({
    actors: Array.from({ length: leaves + 1 }, (_, i) => ({ id: `${hub}${i}`, kind: "ngo", wing: group })),
    ties: Array.from({ length: leaves }, (_, i) => ({
      source: `${hub}0`,
      target: `${hub}${i + 1}`,
      directed: true,
    })),
  });
  const all = [
    star("a", 12, "A"),
    star("c", 8, "A"),
    star("b", 3, "B"),
    ...(island ? [star("i", 0, "C")] : []),
  ];
  return (
    await ingest({ actors: all.flatMap(({ actors }) => actors), ties: all.flatMap(({ ties }) => ties) })
  ).network;
}

const ids = (found: Figures): string[] =>
  found.tables.chosen
    .rows()
    .map(({ id }) => String(id))
    .sort();
const sure: InfluencersOptions = { size: 2, probability: 1, by: "wing" };

describe("reach shared among groups", () => {
  test("without a wish, those who reach most: a group may be passed over", async () => {
    const found = await influencers(await stars(), sure);
    expect(ids(found)).toEqual(["a0", "c0"]);
    expect(found.get("fair")).toBeUndefined();
  });

  test("maximin: the group reached least is reached as far as it can be, at a price that is told", async () => {
    const found = await influencers(await stars(), { ...sure, fair: "maximin" });
    expect(ids(found)).toEqual(["a0", "b0"]);
    expect(found.get("fair")).toBeCloseTo(13 / 22, 1);
    expect(found.get("fairLow")).toBeLessThanOrEqual(13 / 22);
    expect(found.get("fairBest")).toBeGreaterThanOrEqual(13 / 22);
    expect(found.get("fairGuarantee")).toBeGreaterThan(0.5);
    expect(found.get("fairBefore")).toBe(0);
    expect(found.get("fairSets")).toBe(2 * 2 * 4096);
    expect(found.get("price")).toBeCloseTo(1 - 17 / 22, 1);
    expect(found.get("priceAtMost")).toBeGreaterThanOrEqual(1 - 17 / 22);
    expect(found.get("reach")).toBeCloseTo(17, 0);
    expect(found.meta.notes.join(" ")).toContain("no share of the best is promised beforehand");
  });

  test("welfare: by how much groups that are reached little count", async () => {
    const mild = await influencers(await stars(), { ...sure, fair: "welfare" });
    expect(ids(mild)).toEqual(["a0", "c0"]);
    expect(mild.get("price")).toBe(0);
    const strong = await influencers(await stars(), { ...sure, fair: "welfare", aversion: 0.9 });
    expect(ids(strong)).toEqual(["a0", "b0"]);
    const exact = 10 * (22 * (13 / 22) ** 0.1 + 4);
    expect(strong.get("fair")).toBeCloseTo(exact, -1);
    expect(strong.get("fairLow")).toBeLessThanOrEqual(exact);
    expect(strong.get("fairBest")).toBeGreaterThanOrEqual(exact);
    const none = await influencers(await stars(), { ...sure, fair: "welfare", aversion: 0 });
    expect(none.get("fair")).toBeCloseTo(22, 0);
  });

  test("a group that nobody may be asked for is left out of maximin, and said", async () => {
    const found = await influencers(await stars(true), { ...sure, fair: "maximin", excluding: ["i0"] });
    expect(ids(found)).toEqual(["a0", "b0"]);
    expect(found.meta.notes.join(" ")).toContain("was seen to reach C: left out");
  });

  test("bad calls", async () => {
    const refused = async (options: InfluencersOptions): Promise<unknown> =>
      influencers(await stars(), { ...sure, ...options }).catch((error: unknown) => error);
    expect(await refused({ fair: "equal" as never })).toMatchObject({ code: "bad-option", path: ["fair"] });
    expect(await refused({ fair: "welfare", aversion: 1 })).toMatchObject({ path: ["aversion"] });
    expect(await refused({ fair: "maximin", by: "country" })).toMatchObject({
      code: "bad-option",
      path: ["by"],
    });
    expect(await refused({ fair: "maximin", size: undefined, costs: "wing", budget: 2 })).toMatchObject({
      path: ["fair"],
    });
  });
});

test("over 60 seeds the bounds of fairness hold as often as they should, everything counted out", async () => {
  const pairs = [0, 1, 0, 2, 1, 2, 2, 3, 3, 4, 4, 0, 5, 3, 5, 6, 1, 5, 6, 2];
  const arcs = pairs.flatMap((source, i) =>
    i % 2 === 0 ? [{ source, target: pairs[i + 1], chance: 0.4 }] : [],
  );
  const all = [...outcomes(arcs, "independent-cascade")];
  const groups = [
    [0, 1, 2, 3],
    [4, 5, 6],
  ];
  const names = [..."abcdefg"];
  const least = (seeds: readonly number[]): number => {
    const shares = groups.map(() => 0);
    for (const { live, chance } of all) {
      const heard = reached(seeds, live);
      groups.forEach(
        (group, g) => (shares[g] += (chance * group.filter((v) => heard.has(v)).length) / group.length),
      );
    }
    return Math.min(...shares);
  };
  const values = new Map<string, number>();
  for (let a = 0; a < 7; a++) for (let b = a + 1; b < 7; b++) values.set(names[a] + names[b], least([a, b]));
  const most = Math.max(...values.values());
  const { network } = await ingest({
    actors: names.map((id, i) => ({ id, kind: "ngo", wing: i < 4 ? "A" : "B" })),
    ties: arcs.map(({ source, target }) => ({
      source: names[source],
      target: names[target],
      directed: true,
    })),
  });
  const failures = { low: 0, best: 0 };
  for (let seed = 0; seed < 60; seed++) {
    const options = {
      size: 2,
      probability: 0.4,
      by: "wing",
      fair: "maximin",
      samples: 160,
      delta: 0.1,
      seed,
    } as const;
    const found = await influencers(network, options);
    failures.low += Number((found.get("fairLow") ?? NaN) > (values.get(ids(found).join("")) ?? NaN) + 1e-9);
    failures.best += Number((found.get("fairBest") ?? NaN) < most - 1e-9);
  }
  // Binomial(60, 0.1) passes 14 once in a thousand times.
  expect(failures.low).toBeLessThanOrEqual(14);
  expect(failures.best).toBeLessThanOrEqual(14);
});
