import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparePartitions } from "../../../src/measures/compare-partitions.js";
import { components } from "../../../src/measures/components.js";
import { modularity } from "../../../src/measures/modularity.js";
import { columnBuilder } from "../../../src/network/column-builder.js";
import type { Network } from "../../../src/network/network.js";
import { fixture } from "../../fixtures/load.js";
import { networkOf, networkOfFixture } from "../../network-of.js";
import {
  adjustedInformation,
  adjustedRand,
  normalizedInformation,
  variationOfInformation,
} from "../../oracle/partition-agreement.js";
import { spell } from "./spell.js";

type Labels = readonly (string | number | undefined)[];

function column(labels: Labels) {
  const builder = columnBuilder("category");
  for (const label of labels) builder.push(label === undefined ? undefined : String(label));
  return builder.finish();
}

/** Actors in no tie at all, with two groupings as columns. */
function grouped(first: Labels, second: Labels): Promise<Network> {
  const columns = new Map([
    ["first", column(first)],
    ["second", column(second)],
  ]);
  return networkOf({ ids: first.map((_, i) => spell(i)), ties: [] }, columns);
}

async function compared(first: Labels, second: Labels) {
  const network = await grouped(first, second);
  return comparePartitions({ network, by: "first" }, { network, by: "second" });
}

interface Entry {
  readonly name: string;
  readonly first: number[];
  readonly second: number[];
  readonly nmi: number;
  readonly ami: number;
  readonly ari: number;
  readonly vi: number;
}
const golden = JSON.parse(readFileSync(new URL("../../golden/partitions.json", import.meta.url), "utf8")) as {
  entries: Entry[];
};

describe("two partitions", () => {
  test.each(golden.entries)("agree as scikit-learn and igraph say: $name", async (entry) => {
    const found = await compared(entry.first, entry.second);
    for (const index of ["nmi", "ami", "ari", "vi"] as const)
      expect(found.get(index), index).toBeCloseTo(entry[index], 9);
  });

  test("of the karate club agree as published", async () => {
    const [{ first, second }] = golden.entries;
    const found = await compared(first, second);
    expect(found.get("nmi")).toBeCloseTo(0.600011, 6);
    expect(found.get("ari")).toBeCloseTo(0.508864, 6);
    expect(found.get("vi")).toBeCloseTo(0.782887, 6);
  });

  test("of the karate club: what NetworkX's Louvain found with strengths has that modularity without", async () => {
    const [{ first }] = golden.entries;
    const karate = fixture("karate");
    // NetworkX numbers its members; ids are sorted as texts.
    const ids = karate.actors.map(({ id }) => id).sort((a, b) => Number(a) - Number(b));
    const of = Object.fromEntries(ids.map((id, i) => [id, String(first[i])]));
    const found = await modularity(await networkOfFixture(karate, of), { by: "membership" });
    expect(found.get("modularity")).toBeCloseTo(0.415105, 6);
    expect(
      Array.from(new Set(first), (label) => first.filter((each) => each === label).length).sort(),
    ).toEqual([11, 14, 4, 5]);
  });

  const labels = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 14 });

  test("agree as counting every pair says", async () => {
    const law = fc.asyncProperty(labels, async (pairs) => {
      const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const found = await compared(a, b);
      expect(found.get("ari")).toBeCloseTo(adjustedRand(a, b), 9);
      expect(found.get("vi")).toBeCloseTo(variationOfInformation(a, b), 9);
      expect(found.get("nmi")).toBeCloseTo(normalizedInformation(a, b), 9);
    });
    await fc.assert(law, { numRuns: 60 });
  });

  test("have the expected information of every order of one of them", async () => {
    const law = fc.asyncProperty(labels, async (pairs) => {
      const few = pairs.slice(0, 6);
      const [a, b] = [few.map(([x]) => x), few.map(([, y]) => y)];
      expect((await compared(a, b)).get("ami")).toBeCloseTo(adjustedInformation(a, b), 9);
    });
    await fc.assert(law, { numRuns: 25 });
  });

  test("compare alike whatever comes first", async () => {
    const law = fc.asyncProperty(labels, async (pairs) => {
      const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      const [one, other] = [await compared(a, b), await compared(b, a)];
      for (const index of ["nmi", "ami", "ari", "vi"])
        expect(one.get(index)).toBeCloseTo(other.get(index) ?? NaN, 10);
    });
    await fc.assert(law, { numRuns: 20 });
  });

  test("that are the same give 1 exactly, trivial or not, and 0 nats", async () => {
    for (const same of [[0, 0, 0], [0, 1, 2], [0, 0, 1, 1, 2], [7]]) {
      const found = await compared(
        same,
        same.map((label) => label + 3),
      );
      expect(["nmi", "ami", "ari", "vi"].map((index) => found.get(index))).toEqual([1, 1, 1, 0]);
    }
  });

  test("of nobody are not comparable, and say so", async () => {
    const found = await compared([1, undefined], [undefined, 2]);
    expect(found.get("ari")).toBeNaN();
    expect(found.why("ari")).toBe("no actor has a group in both");
    const nobody = await components(await networkOf({ ids: [], ties: [] }));
    expect((await comparePartitions(nobody, nobody)).get("vi")).toBeNaN();
  });
});

test("actors with a group in one only are counted and left out", async () => {
  const found = await compared([0, 0, 1, 1, undefined, 2], [0, 0, 1, 1, 1, undefined]);
  expect([found.get("compared"), found.get("onlyFirst"), found.get("onlySecond")]).toEqual([4, 1, 1]);
  expect(found.get("ari")).toBe(1);
  expect(found.meta.notes.join()).toContain("not compared");
  expect(found.tables.overlap.rows()).toEqual([
    { first: "0", second: "0", actors: 2 },
    { first: "1", second: "1", actors: 2 },
  ]);
});

test("partitions of two networks are matched by id", async () => {
  const tie = (source: number, target: number) => ({ source, target, directed: false, strength: 1 });
  const before = await networkOf({ ids: ["a", "b", "c", "d"], ties: [tie(0, 1), tie(2, 3)] });
  const after = await networkOf({ ids: ["b", "c", "d", "e"], ties: [tie(1, 2), tie(1, 3)] });
  const found = await comparePartitions(await components(before), await components(after));
  // b alone, c and d together in both; a is gone and e is new.
  expect([found.get("compared"), found.get("onlyFirst"), found.get("onlySecond")]).toEqual([3, 1, 1]);
  expect(found.get("ari")).toBe(1);
});

test("what is no partition is refused", async () => {
  const network = await grouped([1], [2]);
  for (const wrong of [undefined, null, {}, 5, "country", { network }, { by: "first" }])
    await expect(comparePartitions(wrong as never, { network, by: "first" })).rejects.toMatchObject({
      code: "bad-input",
    });
  await expect(comparePartitions({ network, by: "nobody" }, { network, by: "first" })).rejects.toMatchObject({
    code: "unknown-attribute",
  });
});

test("a comparison can be stopped", async () => {
  const network = await grouped([1, 2], [2, 1]);
  const stop = new AbortController();
  stop.abort(new Error("enough"));
  await expect(
    comparePartitions({ network, by: "first" }, { network, by: "second" }, { signal: stop.signal }),
  ).rejects.toThrow("enough");
});
