import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readNetwork } from "../../../src/files/read-network.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { components } from "../../../src/measures/components.js";
import { waves, type WaveRow } from "../../../src/measures/waves.js";
import type { Network } from "../../../src/network/network.js";
import * as oracle from "../../oracle/waves.js";

const countries = ["AT", "BE", "CH", "DE"];
const actors = countries.flatMap((country) => [0, 1].map((i) => ({ id: `${country}${i}`, country })));

type Row = Readonly<Record<string, unknown>>;

async function listed(ties: readonly Row[]): Promise<Network> {
  return (await ingest({ actors, ties }, { kind: "local-government" })).network;
}

test("gives the best years of each group, as all runs of years counted one by one", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.integer({ min: 1990, max: 1999 })), {
        minLength: 1,
        maxLength: 30,
      }),
      async (drawn) => {
        // Each tie differs from all others, so that none is merged.
        const ties = drawn.map(([a, b, since], i) => ({
          source: actors[a].id,
          target: actors[b].id,
          since,
          programme: `p${i}`,
        }));
        const found = (await waves(await listed(ties), { level: 1 })).rows();
        const slow = oracle.waves(
          drawn.map(([a, b, year]) => ({ year, groups: [actors[a].country, actors[b].country] })),
        );
        expect(found.map(({ group }) => group).sort()).toEqual(slow.map(({ group }) => group));
        for (const wave of slow) {
          const row = found.find(({ group }) => group === wave.group);
          expect(row?.p).toBeCloseTo(wave.p, 9);
          expect(row?.ratio).toBeCloseTo(wave.ties / wave.expected, 9);
          // Rounding may choose another of runs that are equally likely.
          expect(Number(row?.from)).toBeGreaterThanOrEqual(wave.from);
        }
        const order = found.map(({ group }) => slow.find((wave) => wave.group === group)?.llr ?? 0);
        for (let i = 1; i < order.length; i++) expect(order[i]).toBeLessThanOrEqual(order[i - 1] + 1e-9);
      },
    ),
    { numRuns: 60 },
  ));

/** Ties of Austria with all others, ten a year; with Belgium in the years given instead. */
function record(isWave: (year: number) => boolean, years: readonly [number, number], perYear = 10): Row[] {
  return Array.from({ length: (years[1] - years[0] + 1) * perYear }, (_, i) => {
    const since = years[0] + Math.floor(i / perYear);
    const other = isWave(since) ? "BE0" : ["BE1", "CH0", "CH1", "DE0", "DE1"][i % 5];
    return { source: `AT${i % 2}`, target: other, since, programme: `p${i}` };
  });
}

const inNineties = (year: number): boolean => year >= 1991 && year <= 1996;

test("a wave has its years, its ties and what was to be expected", async () => {
  const found = await waves(await listed(record(inNineties, [1980, 2009])));
  // 60 ties of the wave and 24 years with two.
  expect(found.rows()).toEqual([
    {
      group: "BE",
      from: "1991",
      until: "1996",
      ties: 60,
      expected: (60 * 108) / 300,
      ratio: 300 / 108,
      p: expect.any(Number) as number,
    },
  ]);
  expect(found.rows()[0].p).toBeLessThan(1e-20);
  expect(found.meta.notes.join(" ")).toContain("The record ends in 2009");
});

test("a record that thins out makes no wave, ends none and is called no decline", async () => {
  const steady = record(() => false, [1980, 2009]);
  const thin = record(() => false, [2010, 2019], 5).map((tie, i) => ({ ...tie, programme: `q${i}` }));
  expect((await waves(await listed([...steady, ...thin.filter((_, i) => i % 25 < 5)]))).length).toBe(0);
  const growing = record((year) => year >= 2000, [1980, 2009]);
  const after = record(() => true, [2010, 2012], 1).map((tie, i) => ({ ...tie, programme: `q${i}` }));
  const [row] = (await waves(await listed([...growing, ...after]))).rows();
  expect(row).toMatchObject({ group: "BE", from: "2000", until: "2012" });
});

test("ended and dormant ties count, planned and later ones do not, and what has no year is told", async () => {
  const ties = record(inNineties, [1980, 2009]);
  const statuses = ["ended", "dormant", "active"];
  const marked = ties.map((tie, i) => ({ ...tie, status: statuses[i % 3] }));
  const planned = record(() => true, [2010, 2011]).map((tie, i) => ({
    ...tie,
    status: "planned",
    programme: `q${i}`,
  }));
  const undated = { source: "AT0", target: "CH0", programme: "u" };
  const plain = await waves(await listed(ties));
  const found = await waves(await listed([...marked, ...planned, undated]));
  expect(found.rows()).toEqual(plain.rows());
  expect(found.meta.notes[0]).toBe("Left out for want of a year in which they began: 1 of 301 ties.");
  const before = await waves(await listed(ties), { asOf: "1995" });
  expect(before.rows()[0]).toMatchObject({ group: "BE", from: "1991", until: "1995", ties: 50 });
});

test("groups may be those of a partition, and an attribute of several words", async () => {
  const network = await listed(record(inNineties, [1980, 2009]));
  const whole = await components(network);
  expect((await waves(network, { by: whole, level: 1 })).length).toBe(0);
  await expect(waves(network, { by: "nobody" })).rejects.toMatchObject({ code: "unknown-attribute" });
  await expect(waves(network, { level: 2 })).rejects.toMatchObject({ code: "bad-option" });
  const speaking = actors.map((actor) => ({ ...actor, languages: actor.country === "BE" ? "fr;nl" : "de" }));
  const { network: told } = await ingest(
    { actors: speaking, ties: record(inNineties, [1980, 2009]) },
    { kind: "local-government" },
  );
  expect((await waves(told, { by: "languages" })).rows().map(({ group }) => group)).toEqual(["fr", "nl"]);
});

test("small groups with a person among them are put together for the public", async () => {
  const ties = record(inNineties, [1980, 2009]).map((tie, i) => ({ ...tie, programme: `p${i}` }));
  const people = actors.map((actor) => ({ ...actor, kind: actor.country === "BE" ? "individual" : "ngo" }));
  const { network } = await ingest({ actors: people, ties });
  const shown = await waves(network, { level: 1 });
  expect(shown.rows().every(({ group }) => group !== "BE")).toBe(true);
  const steward = await waves(network, { audience: "steward" });
  expect(steward.rows().map(({ group }) => group)).toEqual(["BE"]);
});

test("without ties there is no wave, and a call that is given up says so", async () => {
  expect((await waves(await listed([]))).rows()).toEqual([]);
  const network = await listed(record(inNineties, [1980, 2009]));
  const stop = new AbortController();
  const call = waves(network, { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(call).rejects.toMatchObject({ name: "AbortError" });
});

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const file = at("../shared/data/german-twin-towns-rgre-2015/TwinTowns_clean.csv");

// Without the file there is nothing to read: it is no part of the package.
describe.skipIf(!existsSync(file))("the twin towns of German municipalities (RGRE list, 2015)", () => {
  let network: Network;
  beforeAll(async () => {
    ({ network } = await readNetwork(file, { map: at("examples/mappings/german-twin-towns.map.json") }));
  });
  const byGroup = async (options: object = {}): Promise<Map<string, WaveRow>> => {
    const found = await waves(network, options);
    return new Map(found.rows().map((row) => [row.group, row]));
  };

  test("the French wave comes with the 1960s, the Polish, Czech and Hungarian ones with 1990", async () => {
    const found = await byGroup();
    const french = found.get("FR");
    expect(Number(french?.from)).toBeGreaterThanOrEqual(1955);
    expect(Number(french?.from)).toBeLessThanOrEqual(1963);
    for (const country of ["PL", "CZ", "HU"]) {
      const wave = found.get(country);
      expect(Math.abs(Number(wave?.from) - 1990), country).toBeLessThanOrEqual(2);
      expect(wave?.ratio, country).toBeGreaterThan(1.3);
    }
    for (const { p } of found.values()) expect(p).toBeLessThanOrEqual(0.05);
    // Every tie has a German end, so that nothing stands out.
    expect(found.has("DE")).toBe(false);
  });

  test("the end of the record is no decline: without its last years the same waves began", async () => {
    const whole = await byGroup();
    const cut = await byGroup({ asOf: "2009" });
    for (const country of ["FR", "PL", "CZ", "HU"])
      expect(
        Math.abs(Number(cut.get(country)?.from) - Number(whole.get(country)?.from)),
        country,
      ).toBeLessThanOrEqual(2);
    expect(whole.get("PL")?.until).toBe("2014");
    const notes = (await waves(network)).meta.notes.join(" ");
    expect(notes).toContain("The record ends in 2014: nothing is known of later years.");
    expect(notes).toContain("A wave until 2014 may go on.");
  });
});
