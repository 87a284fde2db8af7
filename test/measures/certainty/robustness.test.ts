import { describe, expect, test } from "vitest";
import { isComityError } from "../../../src/errors/error.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { degree } from "../../../src/measures/degree.js";
import { robustness, type RobustnessOptions } from "../../../src/measures/robustness/robustness.js";
import { someOf } from "../../../src/measures/robustness/scenario.js";
import { quantile } from "../../../src/measures/robustness/standing.js";
import { dropShares, stability } from "../../../src/measures/robustness/stability.js";
import { overlay } from "../../../src/network/overlay.js";
import type { Network } from "../../../src/network/network.js";
import { random } from "../../../src/random/random.js";
import { fixture } from "../../fixtures/load.js";
import { networkOf, networkOfFixture } from "../../network-of.js";
import { kendallOf } from "../../oracle/kendall.js";

const karate = networkOfFixture(fixture("karate"));

/** The smallest of the numbers that the share of them does not exceed. */
function least(numbers: readonly number[], share: number): number {
  const reached = numbers.filter(
    (x) => numbers.filter((y) => y <= x).length >= share * numbers.length - 1e-9,
  );
  return Math.min(...reached);
}

function rankOf(values: readonly number[], i: number): number {
  return 1 + values.filter((value) => value > values[i]).length;
}

test("says what the definitions say of networks drawn one by one", async () => {
  const network = await karate;
  const [samples, k, seed] = [30, 5, 4];
  const found = await robustness(network, { of: "degree", share: 0.2, samples, k, seed });
  const ids = found.rows().map(({ id }) => id);
  const observed = [...(await degree(network)).values()];
  const draws: number[][] = [];
  for (let sample = 0; sample < samples; sample++) {
    const m = network.ties.length;
    const gone = new Set(someOf(m, Math.round(0.2 * m), random(seed, "robustness", "missing-ties", sample)));
    const { source, target } = network.ties;
    const pairs = new Set([...gone].map((row) => `${source[row]} ${target[row]}`));
    const rowOf = (id: string): number => network.actors.ids.find(id);
    const drawn = await overlay(network, {
      remove: (tie) => pairs.has(`${rowOf(tie.source)} ${rowOf(tie.target)}`),
    });
    expect(drawn.ties.length).toBe(m - gone.size);
    draws.push([...(await degree(drawn)).values()]);
  }
  const order = observed.map((_, i) => i).sort((a, b) => observed[b] - observed[a] || a - b);
  const leaders = (values: readonly number[]): number[] =>
    values
      .map((_, i) => i)
      .sort((a, b) => values[b] - values[a] || a - b)
      .slice(0, k);
  ids.forEach((id, i) => {
    const ranks = draws.map((values) => rankOf(values, i));
    const scores = draws.map((values) => values[i]);
    const next = order[order.indexOf(i) + 1];
    const above = draws.map((values) =>
      values[i] > values[next] ? 1 : values[i] === values[next] ? 0.5 : 0,
    );
    expect(found.of(id)).toEqual({
      score: observed[i],
      scoreLow: least(scores, 0.05),
      scoreHigh: least(scores, 0.95),
      rank: rankOf(observed, i),
      rankLow: least(ranks, 0.05),
      rankHigh: least(ranks, 0.95),
      aboveNext: next === undefined ? NaN : above.reduce<number>((sum, x) => sum + x, 0) / samples,
      inTop: draws.filter((values) => leaders(values).includes(i)).length / samples,
    });
  });
  const top = new Set(leaders(observed));
  const overlaps = draws.map((values) => {
    const both = leaders(values).filter((i) => top.has(i)).length;
    return both / (2 * k - both);
  });
  const taus = draws.map((values) => kendallOf(observed, values));
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / samples;
  const figures = found.figures();
  expect(figures["kendall"]).toBeCloseTo(mean(taus), 12);
  expect(figures["kendallLow"]).toBeCloseTo(least(taus, 0.05), 12);
  expect(figures["topOverlap"]).toBeCloseTo(mean(overlaps), 12);
  expect(figures["topOverlapLow"]).toBeCloseTo(least(overlaps, 0.05), 12);
});

test("nothing dropped changes nothing", async () => {
  for (const scenario of ["missing-ties", "missing-actors", "false-ties"] as const) {
    const found = await robustness(await karate, { of: "betweenness", scenario, share: 0, samples: 2 });
    expect(found.figures()).toEqual({ kendall: 1, kendallLow: 1, topOverlap: 1, topOverlapLow: 1 });
    for (const row of found.rows())
      expect([row["rankLow"], row["rankHigh"]]).toEqual([row["rank"], row["rank"]]);
  }
});

test("missing actors have no score, and those who are left are looked at among themselves", async () => {
  const found = await robustness(await karate, { scenario: "missing-actors", share: 0.5, samples: 40 });
  for (const row of found.rows()) expect(row["scoreHigh"]).toBeLessThanOrEqual(Number(row["score"]));
  const kept = await robustness(await karate, { scenario: "missing-actors", share: 0.99, samples: 3 });
  expect(kept.rows().some(({ reason }) => reason === "no-sample")).toBe(true);
});

test("false ties only add to degrees, as many as asked for, and never between the tied", async () => {
  const network = await karate;
  const found = await robustness(network, { scenario: "false-ties", share: 0.5, samples: 20 });
  for (const row of found.rows()) expect(row["scoreLow"]).toBeGreaterThanOrEqual(Number(row["score"]));
  // A complete graph has no room for a false tie.
  const complete = await networkOf({
    ids: ["a", "b", "c"],
    ties: [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(([source, target]) => ({ source, target, directed: false, strength: 1 })),
  });
  const full = await robustness(complete, { scenario: "false-ties", share: 0.9, samples: 3 });
  expect(full.scores("scoreHigh").values()).toEqual(Float64Array.of(2, 2, 2));
});

async function reported(): Promise<Network> {
  const actors = [
    ...["a", "b", "c"].map((id) => ({ id, country: "DE" })),
    ...["x", "y"].map((id) => ({ id, country: "FR" })),
  ];
  const ties = [
    { source: "a", target: "b" },
    { source: "b", target: "c", reportedBy: "c" },
    { source: "a", target: "x" },
    { source: "b", target: "x", reportedBy: "b" },
    { source: "c", target: "y", reportedBy: "y" },
    { source: "x", target: "y", reportedBy: "someone" },
  ];
  return (await ingest({ actors, ties }, { kind: "ngo" })).network;
}

test("a group that was not asked leaves only what others told", async () => {
  const network = await reported();
  const found = await robustness(network, { scenario: "unsurveyed", value: "DE" });
  expect(found.meta.samples).toBe(1);
  const degrees = Object.fromEntries(found.rows().map(({ id, scoreLow }) => [id, scoreLow]));
  // a-b (both in the group), b-c and b-x (told by c and b) are gone.
  expect(degrees).toEqual({ a: 1, b: 0, c: 1, x: 2, y: 2 });
  const drawn = await robustness(network, { scenario: "unsurveyed", samples: 40 });
  expect(drawn.of("a")).toMatchObject({ score: 2, scoreLow: 1, scoreHigh: 2 });
});

describe("people", () => {
  const people = async (): Promise<Network> =>
    (
      await ingest(
        {
          actors: [
            { id: "hub", kind: "individual", consent: "publish" },
            ...["a", "b", "c", "d"].map((id) => ({ id, kind: "ngo" })),
            { id: "e", kind: "ngo", consent: "no publish" },
            { id: "f", kind: "ngo", consent: "no analyze" },
          ],
          ties: [
            ...["a", "b", "c", "d", "e", "f"].map((target) => ({ source: "hub", target })),
            { source: "a", target: "b" },
          ],
        },
        {},
      )
    ).network;

  test("have no rank before the public, and take none from others", async () => {
    const found = await robustness(await people(), { samples: 10 });
    expect(found.of("hub")).toMatchObject({ score: 5, rank: NaN, rankLow: NaN, inTop: NaN });
    expect(found.reasonFor("hub", "rank")).toBe("unranked");
    expect(found.of("f")).toBeUndefined();
    expect(found.of("a")?.rank).toBe(1);
    expect(found.top(9, "rank").map(({ id }) => id)).not.toContain("hub");
    const seen = found.rows().filter(({ id }) => id.startsWith("organization"));
    expect(seen).toHaveLength(1);
    expect(seen[0]["rank"]).toBeNaN();
  });

  test("are ranked before the steward", async () => {
    const found = await robustness(await people(), { samples: 10, audience: "steward" });
    expect(found.of("hub")?.rank).toBe(1);
  });
});

test("the same seed gives the same bytes, whatever the order of rows; another seed others", async () => {
  const graph = fixture("karate");
  const turned = networkOfFixture({
    ...graph,
    actors: graph.actors.toReversed(),
    ties: graph.ties.toReversed(),
  });
  const options: RobustnessOptions = { of: "betweenness", samples: 10, scenario: "missing-actors" };
  const first = JSON.stringify(await robustness(await karate, options));
  expect(JSON.stringify(await robustness(await turned, options))).toBe(first);
  expect(JSON.stringify(await robustness(await karate, { ...options, seed: 1 }))).not.toBe(first);
});

test("is stopped by its signal, and reports its progress", async () => {
  const stop = new AbortController();
  let last = 0;
  const run = robustness(await karate, {
    samples: 50,
    signal: stop.signal,
    onProgress({ done, phase }) {
      expect(phase).toBe("robustness");
      expect(done).toBeGreaterThanOrEqual(last);
      last = done;
      if (done >= 1) stop.abort(new Error("enough"));
    },
  });
  await expect(run).rejects.toThrow("enough");
});

test.each<[string, Record<string, unknown>, string]>([
  ["bad-option", { of: "mixing" }, "of"],
  ["bad-option", { of: "betweenness", options: { of: "ties" } }, "of"],
  ["bad-option", { options: { top: 3 } }, "options,top"],
  ["bad-option", { options: { audience: "steward" } }, "options,audience"],
  ["bad-option", { score: "constraint" }, "score"],
  ["bad-option", { scenario: "flood" }, "scenario"],
  ["bad-option", { share: 1 }, "share"],
  ["bad-option", { samples: 0 }, "samples"],
  ["bad-option", { scenario: "unsurveyed", by: "group", value: "nowhere" }, "value"],
  ["unknown-measure", { of: "fame" }, "of"],
  ["unknown-attribute", { scenario: "unsurveyed", by: "shoe" }, "by"],
])("%s is thrown for %j", async (code, options, path) => {
  const error: unknown = await robustness(await karate, options as RobustnessOptions).catch(
    (e: unknown) => e,
  );
  if (!isComityError(error)) throw error;
  expect([error.code, error.path.join()]).toEqual([code, path]);
});

test("quantiles are the smallest numbers that the share does not exceed", () => {
  for (const share of [0.05, 0.5, 0.95, 1]) {
    const numbers = Array.from({ length: 37 }, (_, i) => (i * 7919) % 23);
    expect(quantile(Float64Array.from([...numbers, NaN]), share)).toBe(least(numbers, share));
  }
  expect(quantile(Float64Array.of(NaN), 0.5)).toBeNaN();
});

describe("the CS coefficient", () => {
  test("is the last share that keeps the correlation in 95 of 100 networks", async () => {
    const found = await stability(await karate, { samples: 40, seed: 2 });
    const rows = found.tables["shares"].rows() as {
      share: number;
      kept: number;
      mean: number;
      low: number;
    }[];
    expect(rows.map(({ share }) => share)).toEqual(dropShares.slice(0, rows.length));
    const last = rows.filter(({ kept }) => kept >= 0.95).at(-1)?.share ?? 0;
    expect(found.get("csCoefficient")).toBe(last);
    expect(last).toBeGreaterThanOrEqual(0.25);
    for (const { low, mean } of rows) expect(low).toBeLessThanOrEqual(mean);
    expect(rows.slice(0, -1).every(({ kept }) => kept >= 0.95)).toBe(true);
  });

  test("is 0 where scores do not vary, and says how to read it", async () => {
    const ties = Array.from({ length: 12 }, (_, i) => ({
      source: Math.min(i, (i + 1) % 12),
      target: Math.max(i, (i + 1) % 12),
      directed: false,
      strength: 1,
    }));
    const ring = await networkOf({ ids: ties.map((_, i) => String(i).padStart(2, "0")), ties });
    const found = await stability(ring, { samples: 20 });
    expect(found.get("csCoefficient")).toBe(0);
    expect(found.meta.notes.join()).toMatch(/below 0.25/);
  });
});
