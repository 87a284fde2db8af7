import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import { durability, type DurabilityOptions } from "../../../src/measures/durability.js";
import type { Network } from "../../../src/network/network.js";
import { dayNumber, formatPartialDate } from "../../../src/schema/dates.js";
import { components } from "../../../src/measures/components.js";

type Row = Readonly<Record<string, unknown>>;

async function listed(ties: readonly Row[]): Promise<Network> {
  const actors = [
    { id: "a", country: "DE" },
    { id: "b", country: "FR" },
    { id: "c", country: "PL" },
  ];
  const told = ties.map((tie, i) => ({ source: "a", target: "b", programme: `p${i}`, ...tie }));
  return (await ingest({ actors, ties: told }, { kind: "local-government" })).network;
}

interface Golden {
  readonly name: string;
  readonly first: number;
  readonly start: readonly number[];
  readonly stop: readonly number[];
  readonly ended: readonly number[];
  readonly group: readonly string[];
  readonly curves: readonly {
    readonly group: string;
    readonly ties: number;
    readonly ended: number;
    readonly years: readonly number[];
    readonly alive: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
    readonly median: number | null;
    readonly medianLow: number | null;
    readonly medianHigh: number | null;
  }[];
  readonly expected: readonly number[] | null;
}

const goldens = JSON.parse(
  readFileSync(new URL("../../golden/durability.json", import.meta.url), "utf8"),
) as readonly Golden[];

/** Day 0 of the goldens is the first of 1980, and 12,000 their last. */
const day = (number: number): string =>
  formatPartialDate(dayNumber(1980, 1, 1) + number, dayNumber(1980, 1, 1) + number);

describe.each(goldens)(
  "survival as R has it: $name",
  ({ first, start, stop, ended, group, curves, expected }) => {
    test("shares, intervals, medians and expected ends", async () => {
      const network = await listed(
        start.map((since, i) => ({
          since: day(since),
          ...(ended[i] === 1 ? { until: day(stop[i]) } : {}),
          method: group[i],
        })),
      );
      const found = await durability(network, {
        asOf: day(12000),
        status: ["active", "ended"],
        ...(first > 0 ? { from: day(first) } : {}),
      });
      const alive = found.tables["alive"].rows();
      const survival = found.tables["survival"].rows();
      for (const curve of curves) {
        const row = survival.find((each) => each["group"] === curve.group);
        expect(row).toMatchObject({ ties: curve.ties, ended: curve.ended });
        for (const name of ["median", "medianLow", "medianHigh"] as const)
          if (curve[name] === null) expect(row?.[name]).toBeUndefined();
          else expect(row?.[name]).toBeCloseTo(curve[name], 9);
        for (const [i, years] of curve.years.entries()) {
          const point = alive.find((each) => each["group"] === curve.group && each["years"] === years);
          expect(point?.["alive"]).toBeCloseTo(curve.alive[i], 9);
          if (curve.group === "all")
            expect(found.tables["curve"].rows().find((each) => each["years"] === years)).toEqual(
              Object.fromEntries(Object.entries(point ?? {}).filter(([name]) => name !== "group")),
            );
          expect(point?.["low"]).toBeCloseTo(curve.low[i], 9);
          expect(point?.["high"]).toBeCloseTo(curve.high[i], 9);
        }
      }
      for (const [i, ends] of (expected ?? []).entries())
        expect(survival[i + 1]["expectedEnded"]).toBeCloseTo(ends, 9);
    });
  },
);

/** Survival by definition, day by day, for a handful of ties. */
test("survival with delayed entry by its definition", async () => {
  const lives = [
    ["2000-01-01", "2003-06-01"],
    ["2001-05-01", "2009-01-01"],
    ["1995-01-01", "2006-02-01"],
    ["1990-01-01", undefined],
    ["2004-01-01", "2004-03-01"],
    ["2005-01-01", undefined],
  ] as const;
  const found = await durability(
    await listed(lives.map(([since, until]) => ({ since, ...(until === undefined ? {} : { until }) }))),
    { from: "2002", asOf: "2010-12-31", status: ["active", "ended"] },
  );
  const number = (text: string): number => {
    const [year, month, date] = text.split("-").map(Number);
    return dayNumber(year, month, date);
  };
  const [firstDay, lastDay] = [number("2002-01-01"), number("2010-12-31")];
  const ages = lives.map(([since, until]) => ({
    from: Math.max(0, firstDay - number(since)),
    to: (until === undefined ? lastDay : number(until)) - number(since),
    ended: until !== undefined,
  }));
  let share = 1;
  for (let age = 0; age <= 5 * 365.25; age++) {
    const watched = ages.filter(({ from, to }) => from <= age && to >= age).length;
    const ends = ages.filter(({ from, to, ended }) => ended && to === age && from <= age).length;
    if (ends > 0) share *= 1 - ends / watched;
  }
  const point = found.tables["alive"].rows().find((row) => row["group"] === "all" && row["years"] === 5);
  expect(point?.["alive"]).toBeCloseTo(share, 12);
});

const today = "2020-06-30";
const mixed: readonly Row[] = [
  { since: "2010-03-01", until: "2010-03-01", method: "visit" },
  { since: "2010-03-01", until: "2010-09-01", method: "exchange" },
  { since: "2000-06-30", method: "exchange", lastActive: "2020-01-01", until: "2021-01-01" },
  { since: "2001", until: "2015", method: "exchange" },
  { since: "1990-06-30", method: "sister-city", status: "dormant" },
  { since: "2012-06-30", method: "sister-city", lastActive: "2015" },
  { since: "2020-05-01", method: "sister-city" },
  { since: "2012", method: "sister-city", status: "ended" },
  { method: "sister-city" },
  { since: "2022", method: "sister-city" },
  { since: "2000", method: "sister-city", status: "planned" },
];

test("shares of one-off, short and sustained ties, dormant ones and those about to lapse", async () => {
  const found = await durability(await listed(mixed), { asOf: today });
  const values = Object.fromEntries(found.rows().map(({ figure, value }) => [figure, value]));
  expect(values).toMatchObject({
    ties: 7,
    ended: 3,
    oneOff: 1 / 6,
    underAYear: 1 / 6,
    sustained: 4 / 6,
    undecided: 1,
  });
  expect(found.tables["ages"].rows()).toEqual([
    { years: "0 to under 1", ties: 1 },
    { years: "1 to under 5", ties: 0 },
    { years: "5 to under 10", ties: 1 },
    { years: "10 to under 20", ties: 0 },
    { years: "20 or more", ties: 2 },
  ]);
  // Half of four lie between the tie of 2012 and that of 2000.
  expect(values["medianAge"]).toBeCloseTo((8 + 20) / 2, 2);
  const notes = found.meta.notes.join("\n");
  expect(notes).toContain("by 2020-06-30 are taken as alive on that day");
  expect(notes).toContain("1 of 10 ties left out: no date of beginning.");
  expect(notes).toContain("1 of 10 ties left out: begun after the last day.");
  expect(notes).toContain("1 of 10 ties left out: ended, but nobody says when.");
  // Not ended: three active ones that began, and the dormant one; one of them ends within the year, one is silent.
  expect(values).toMatchObject({ dormant: 1 / 5, aboutToLapse: 1 / 4, pastEnd: 3, silent: 1 / 2 });
});

test("groups are those of ties, decades, attributes and partitions", async () => {
  const ties = [
    { since: "1998", until: "2008", formality: "treaty" },
    { since: "2004", until: "2005", target: "c" },
    { since: "2009", target: "c" },
  ];
  const network = await listed(ties);
  const groups = async (by: NonNullable<DurabilityOptions["by"]>): Promise<unknown> =>
    (await durability(network, { by, asOf: "2020" })).tables["survival"]
      .rows()
      .map(({ group, ties: count, ended }) => [group, count, ended]);
  expect(await groups("decade")).toEqual([
    ["all", 3, 2],
    ["1990s", 1, 1],
    ["2000s", 2, 1],
  ]);
  expect(await groups("country")).toEqual([
    ["all", 3, 2],
    ["DE", 3, 2],
    ["FR", 1, 1],
    ["PL", 2, 1],
  ]);
  expect(await groups(await components(network))).toEqual([
    ["all", 3, 2],
    ["1", 3, 2],
  ]);
  expect(await groups("formality")).toMatchObject([
    ["all", 3, 2],
    ["treaty", 1, 1],
  ]);
  await expect(durability(network, { by: "nobody" })).rejects.toMatchObject({ code: "unknown-attribute" });
  await expect(durability(network, { from: "someday" })).rejects.toMatchObject({ code: "bad-option" });
  await expect(durability(network, { from: "2021", asOf: "2020" })).rejects.toMatchObject({
    code: "bad-option",
  });
});

test("a record without ends says nothing about how long ties last, and one without dates nothing at all", async () => {
  const endless = await durability(await listed([{ since: "1998" }, { since: "2004" }]), { asOf: "2020" });
  const [all] = endless.tables["survival"].rows();
  expect(all).toMatchObject({ ties: 2, ended: 0, expectedEnded: 0 });
  expect(all["median"]).toBeUndefined();
  expect(endless.tables["alive"].length).toBe(0);
  expect(endless.tables["curve"].length).toBe(0);
  expect(endless.meta.notes).toContain(
    "No tie of the record has an end: how long ties last cannot be told from it.",
  );
  for (const ties of [[], [{ method: "visit" }]]) {
    const bare = await durability(await listed(ties));
    expect(bare.get("ties")).toBe(0);
    expect(bare.why("sustained")).toMatch(/no ties/);
    expect(bare.why("medianAge")).toMatch(/no ties/);
  }
});

test("the order of rows changes no byte", async () => {
  const said = async (ties: readonly Row[]): Promise<string> =>
    JSON.stringify(await durability(await listed(ties), { asOf: today, by: "method" }));
  expect(await said([...mixed].reverse())).toBe(await said(mixed));
});

test("a call that is given up ends", async () => {
  const stop = new AbortController();
  const call = durability(await listed(mixed), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(call).rejects.toMatchObject({ name: "AbortError" });
});
