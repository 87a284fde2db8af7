import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { chiSquareTail } from "../../../src/measures/chi-square.js";
import { durability } from "../../../src/measures/durability.js";
import { logRank } from "../../../src/measures/log-rank.js";
import type { TieLives } from "../../../src/measures/tie-lives.js";
import type { Network } from "../../../src/network/network.js";
import { dayNumber, formatPartialDate } from "../../../src/schema/dates.js";
import { logRank as oracle } from "../../oracle/log-rank.js";

interface Golden {
  readonly tests: readonly {
    readonly name: string;
    readonly first: number;
    readonly start: readonly number[];
    readonly stop: readonly number[];
    readonly ended: readonly number[];
    readonly group: readonly string[];
    readonly chiSquare: number;
    readonly df: number;
    readonly p: number;
  }[];
  readonly tails: readonly { readonly x: number; readonly df: number; readonly p: number }[];
}

const golden = JSON.parse(
  readFileSync(new URL("../../golden/log-rank.json", import.meta.url), "utf8"),
) as Golden;

test.each(golden.tails)("the tail of chi-square at $x with $df degrees is that of R", ({ x, df, p }) => {
  const found = chiSquareTail(x, df);
  expect(Math.abs(found - p)).toBeLessThan(1e-12);
  expect(found / p).toBeCloseTo(1, 9);
});

/** Day 0 of the goldens is the first of 1980, and 12,000 their last. */
const day = (number: number): string =>
  formatPartialDate(dayNumber(1980, 1, 1) + number, dayNumber(1980, 1, 1) + number);

async function listed(ties: readonly Readonly<Record<string, unknown>>[]): Promise<Network> {
  const actors = [
    { id: "a", country: "DE" },
    { id: "b", country: "FR" },
  ];
  const told = ties.map((tie, i) => ({ source: "a", target: "b", programme: `p${i}`, ...tie }));
  return (await ingest({ actors, ties: told }, { kind: "local-government" })).network;
}

test.each(golden.tests)("the test of $name is that of R", async (each) => {
  const network = await listed(
    each.start.map((since, i) => ({
      since: day(since),
      ...(each.ended[i] === 1 ? { until: day(each.stop[i]) } : {}),
      method: each.group[i],
    })),
  );
  const found = await durability(network, {
    asOf: day(12000),
    status: ["active", "ended"],
    ...(each.first > 0 ? { from: day(each.first) } : {}),
  });
  expect(found.get("logRank")).toBeCloseTo(each.chiSquare, 9);
  expect(found.get("logRankDf")).toBe(each.df);
  expect(found.get("logRankP")).toBeCloseTo(each.p, 10);
});

interface Life {
  readonly entry: number;
  readonly age: number;
  readonly ended: boolean;
  readonly group: number;
}

function livesOf(lives: readonly Life[]): TieLives {
  const none = { undated: 0, later: 0, endUnknown: 0, rough: 0, before: 0 };
  return {
    rows: Int32Array.from(lives.keys()),
    year: new Int32Array(lives.length),
    age: Int32Array.from(lives, ({ age }) => age),
    entry: Int32Array.from(lives, ({ entry }) => entry),
    ended: Uint8Array.from(lives, ({ ended }) => Number(ended)),
    lastDay: 0,
    facts: none,
  };
}

function membersOf(lives: readonly Life[], names: readonly number[]): number[][] {
  return names.map((name) => Array.from(lives.keys()).filter((i) => lives[i].group === name));
}

const someLives = fc.array(
  fc
    .tuple(fc.integer({ min: -1, max: 6 }), fc.integer({ min: 0, max: 9 }), fc.boolean(), fc.nat(2))
    .map(([entry, more, ended, group]): Life => ({
      entry,
      age: Math.max(0, entry + 1) + more,
      ended,
      group,
    })),
  { maxLength: 25 },
);

describe("the log-rank test", () => {
  test("is what the definition gives, day by day, and the order of groups changes nothing", async () => {
    const law = fc.asyncProperty(someLives, async (lives) => {
      const slow = oracle(lives, 3);
      for (const names of [
        [0, 1, 2],
        [2, 0, 1],
      ]) {
        const found = await logRank(livesOf(lives), membersOf(lives, names), new Pace({}));
        if (slow === undefined) expect(found).toBe("one-group");
        else if (typeof found === "string") expect.fail(found);
        else {
          expect(found.df).toBe(slow.df);
          expect(found.chiSquare).toBeCloseTo(slow.chiSquare, 7);
        }
      }
    });
    await fc.assert(law, { numRuns: 150 });
  });

  test("has a reason where there is none", async () => {
    const ties = [
      { since: "1990", until: "2000", method: "dialogue" },
      { since: "1991", until: "2005", method: "festival" },
      { since: "1995", method: "festival" },
    ];
    const network = await listed(ties);
    const test = async (by: string) => durability(network, { by, asOf: "2020", status: ["active", "ended"] });
    expect((await test("method")).get("logRankDf")).toBe(1);
    expect((await test("country")).toJSON().rows.find(({ figure }) => figure === "logRankP")).toMatchObject({
      value: null,
      reason: "groups-overlap",
    });
    expect((await test("formality")).toJSON().rows.find(({ figure }) => figure === "logRank")).toMatchObject({
      value: null,
      reason: "one-group",
    });
  });
});
