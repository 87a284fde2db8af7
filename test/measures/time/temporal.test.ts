import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reach } from "../../../src/measures/reach.js";
import { earliestArrival } from "../../../src/measures/earliest-arrival.js";
import { latestDeparture } from "../../../src/measures/latest-departure.js";
import { temporalReach, type TemporalReachOptions } from "../../../src/measures/temporal-reach.js";
import { random } from "../../../src/random/random.js";
import { graphs } from "../../oracle/arbitrary.js";
import { earliestEntry, latestEntry, reachInTime } from "../../oracle/temporal.js";
import { edgesOf } from "../../csr/edges.js";
import { datedGraphs, day, networkOfDated, spanArcs, type DatedGraph } from "./dated.js";

const dateText = (number: number): string => new Date(number * 86400000).toISOString().slice(0, 10);

/** The contacts of METHODS 7.5: days of January 2000. */
const five: DatedGraph = {
  ids: [..."abcde"],
  ties: (
    [
      [1, 0, 1],
      [1, 2, 4],
      [2, 1, 2],
      [2, 3, 0],
      [3, 2, 3],
    ] as const
  ).map(([at, source, target]) => ({
    source,
    target,
    since: `2000-01-0${at}`,
    until: `2000-01-0${at}`,
  })),
};

describe("five contacts whose arrivals are known", () => {
  test.each([
    ["a", { a: 0, b: 0, c: 1, d: 1, e: NaN }],
    ["b", { a: 0, b: 0, c: 1, d: 1, e: NaN }],
    ["e", { a: NaN, b: 1, c: 0, d: 2, e: 0 }],
  ])("strictly one after the other, from %s", async (source, days) => {
    const found = await earliestArrival(await networkOfDated(five), { source, strict: true });
    expect(Object.fromEntries(found.rows().map((row) => [row.id, row.days]))).toEqual(days);
    for (const row of found.rows()) {
      const away = days[row.id as keyof typeof days];
      expect(row.day).toBe(Number.isNaN(away) ? undefined : `2000-01-0${away + 1}`);
      expect(row.reason).toBe(Number.isNaN(away) ? "not-in-time" : undefined);
    }
  });

  test("everyone is connected, yet not in time", async () => {
    const network = await networkOfDated(five);
    expect([...(await reach(network, { steps: Infinity })).values()]).toEqual([4, 4, 4, 4, 4]);
    expect([...(await temporalReach(network, { strict: true })).values()]).toEqual([3, 3, 3, 2, 3]);
    expect([...(await temporalReach(network, { strict: true, direction: "in" })).values()]).toEqual([
      2, 3, 4, 4, 1,
    ]);
  });
});

/** Options of every kind, with a window so small that everything can be tried. */
const begin = day("2011-01-28");
const ways = fc.record({
  from: fc.integer({ min: begin, max: begin + 3 }),
  until: fc.integer({ min: begin + 2, max: begin + 7 }),
  delay: fc.constantFrom(0, 0, 1, 2),
  strict: fc.boolean(),
  dates: fc.constantFrom("certain", "possible"),
  directed: fc.constantFrom("respect", "ignore"),
});

describe("as trying every path and every day gives it", () => {
  const settings = fc
    .tuple(datedGraphs(), ways)
    .filter(([, { from, until }]) => from <= until)
    .map(([graph, way]) => ({
      graph,
      way,
      options: { ...way, from: dateText(way.from), until: dateText(way.until) },
      arcs: spanArcs(graph, way.dates, way.directed === "ignore"),
      rules: { first: way.from, last: way.until - way.delay, lag: way.delay + Number(way.strict) },
    }));

  test("temporalReach, forward and backward", async () => {
    const law = fc.asyncProperty(settings, async ({ graph, options, arcs, rules }) => {
      const network = await networkOfDated(graph);
      const order = graph.ids.length;
      expect([...(await temporalReach(network, options)).values()]).toEqual(reachInTime(order, arcs, rules));
      const turned = arcs.map((arc) => ({
        ...arc,
        source: arc.target,
        target: arc.source,
        opens: -arc.closes,
        closes: -arc.opens,
      }));
      const back = { first: -rules.last, last: -rules.first, lag: rules.lag };
      expect([...(await temporalReach(network, { ...options, direction: "in" })).values()]).toEqual(
        reachInTime(order, turned, back),
      );
    });
    await fc.assert(law, { numRuns: 150 });
  });

  test("earliestArrival and latestDeparture", async () => {
    const law = fc.asyncProperty(settings, fc.nat(4), async ({ graph, way, options, arcs, rules }, some) => {
      const network = await networkOfDated(graph);
      const order = graph.ids.length;
      const at = some % order;
      const arrivals = await earliestArrival(network, { ...options, source: graph.ids[at] });
      expect(arrivals.rows().map(({ days }) => days)).toEqual(
        earliestEntry(order, arcs, rules, at).map((entered, v) =>
          v === at ? 0 : entered === Infinity ? NaN : entered + way.delay - way.from,
        ),
      );
      const departures = await latestDeparture(network, { ...options, target: graph.ids[at] });
      expect(departures.rows().map(({ days }) => days)).toEqual(
        latestEntry(order, arcs, rules, at).map((entered, v) =>
          v === at ? 0 : entered === -Infinity ? NaN : way.until - entered,
        ),
      );
      for (const { id, day: arrival, days } of arrivals.rows())
        expect(arrival, id).toBe(Number.isNaN(days) ? undefined : dateText(way.from + days));
      for (const { id, day: departure, days } of departures.rows())
        expect(departure, id).toBe(Number.isNaN(days) ? undefined : dateText(way.until - days));
    });
    await fc.assert(law, { numRuns: 150 });
  });
});

async function scores(graph: DatedGraph, options: TemporalReachOptions): Promise<number[]> {
  return [...(await temporalReach(await networkOfDated(graph), options)).values()];
}

describe("laws of time", () => {
  const options = ways.map(({ dates, directed, strict, delay }) => ({ dates, directed, strict, delay }));

  test("without dates it is static reach with endless steps", async () => {
    const law = fc.asyncProperty(
      graphs(),
      fc.constantFrom("out", "in", "all"),
      fc.boolean(),
      fc.constantFrom(0, 3),
      async (graph, direction, strict, delay) => {
        const network = await edgesOf(graph);
        const found = await temporalReach(network, { direction, strict, delay });
        expect(found.values()).toEqual((await reach(network, { direction, steps: Infinity })).values());
      },
    );
    await fc.assert(law, { numRuns: 100 });
  });

  test("a narrower window, a longer delay, strictness and certainty never raise it", async () => {
    const law = fc.asyncProperty(datedGraphs(8), options, async (graph, way) => {
      const found = await scores(graph, way);
      const narrower = [
        { ...way, from: "2011-01-30" },
        { ...way, until: "2011-02-01" },
        { ...way, from: "2011", until: "2011-01" },
        { ...way, delay: way.delay + 1 },
        { ...way, strict: true },
        { ...way, dates: "certain" as const },
      ];
      for (const less of narrower)
        for (const [v, score] of (await scores(graph, less)).entries())
          expect(score).toBeLessThanOrEqual(found[v]);
      for (const [v, score] of (await scores(graph, { ...way, dates: "possible" })).entries())
        expect(score).toBeGreaterThanOrEqual(found[v]);
    });
    await fc.assert(law, { numRuns: 60 });
  });

  test("whichever days rough dates mean, the truth lies between certain and possible", async () => {
    const meant: Readonly<Record<string, readonly string[]>> = {
      "2011-01": ["2011-01-01", "2011-01-30", "2011-01-31"],
      "2011-02": ["2011-02-01", "2011-02-02", "2011-02-28"],
      "2011": ["2011-01-01", "2011-01-30", "2011-02-02", "2011-12-31"],
      "2010-12": ["2010-12-01", "2010-12-31"],
    };
    const law = fc.asyncProperty(datedGraphs(8), options, fc.nat(1e6), async (graph, way, luck) => {
      const draw = random(luck);
      const exact = (date: string | undefined): string | undefined => {
        const choices = date === undefined ? undefined : meant[date];
        return choices === undefined ? date : choices[draw.below(choices.length)];
      };
      const ties = graph.ties.map((tie) => {
        const [since, until] = [exact(tie.since), exact(tie.until)];
        // Of the same rough date the end is not before the beginning.
        if (since !== undefined && until !== undefined && until < since)
          return { ...tie, since, until: since };
        return { ...tie, since, until };
      });
      const truth = await scores({ ids: graph.ids, ties }, way);
      const least = await scores(graph, { ...way, dates: "certain" });
      const most = await scores(graph, { ...way, dates: "possible" });
      for (const [v, score] of truth.entries()) {
        expect(score).toBeGreaterThanOrEqual(least[v]);
        expect(score).toBeLessThanOrEqual(most[v]);
      }
    });
    await fc.assert(law, { numRuns: 60 });
  });

  test("with time and directions reversed, earliest arrival is latest departure", async () => {
    const [low, high] = [day("2011-01-25"), day("2011-02-07")];
    // What sets out on day x and arrives on day x + delay sets out, seen in the mirror, on the mirror of day x + delay.
    const mirrored = (text: string | undefined, delay: number): string | undefined =>
      text === undefined ? undefined : dateText(low + high - delay - day(text));
    const exactOnly = datedGraphs(8).map(({ ids, ties }) => ({
      ids,
      ties: ties.map((tie) => ({
        ...tie,
        since: tie.since?.length === 10 ? tie.since : undefined,
        until: tie.until?.length === 10 ? tie.until : undefined,
      })),
    }));
    const law = fc.asyncProperty(exactOnly, options, fc.nat(7), async (graph, way, some) => {
      const id = graph.ids[some % graph.ids.length];
      const turned = {
        ids: graph.ids,
        ties: graph.ties.map(({ source, target, directed, since, until }) => ({
          source: target,
          target: source,
          directed,
          since: mirrored(until, way.delay),
          until: mirrored(since, way.delay),
        })),
      };
      const more = { ...way, from: dateText(low), until: dateText(high) };
      const there = await earliestArrival(await networkOfDated(graph), { ...more, source: id });
      const back = await latestDeparture(await networkOfDated(turned), { ...more, target: id });
      expect(back.rows().map(({ days }) => days)).toEqual(there.rows().map(({ days }) => days));
    });
    await fc.assert(law, { numRuns: 80 });
  });
});

describe("in a crowd", () => {
  test("many sources at once reach as many as one after the other", async () => {
    const draw = random(5);
    const ids = Array.from({ length: 150 }, (_, i) => `actor ${String(i).padStart(3, "0")}`);
    const ties = Array.from({ length: 260 }, () => {
      const since = 15000 + draw.below(400);
      const until = draw.below(3) === 0 ? since : since + draw.below(40);
      return {
        source: draw.below(150),
        target: draw.below(150),
        directed: draw.below(2) === 0,
        since: dateText(since),
        until: dateText(until),
      };
    });
    const network = await networkOfDated({ ids, ties });
    for (const way of [
      {},
      { delay: 3 },
      { strict: true, from: dateText(15050), until: dateText(15300) },
      { directed: "ignore", from: dateText(15100) },
    ] as const) {
      const out = await temporalReach(network, way);
      const into = await temporalReach(network, { ...way, direction: "in" });
      expect(Math.max(...out.values())).toBeGreaterThan(20);
      for (const id of ids.filter((_, i) => i % 10 === 0)) {
        const arrivals = (await earliestArrival(network, { ...way, source: id })).rows();
        expect(out.of(id)).toBe(arrivals.filter(({ days }) => !Number.isNaN(days)).length - 1);
        const departures = (await latestDeparture(network, { ...way, target: id })).rows();
        expect(into.of(id)).toBe(departures.filter(({ days }) => !Number.isNaN(days)).length - 1);
      }
    }
  });
});
