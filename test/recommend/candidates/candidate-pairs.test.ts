import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../../src/ingest/ingest.js";
import type { Network } from "../../../src/network/network.js";
import { readNetwork } from "../../../src/files/read-network.js";
import {
  candidatePairs,
  type CandidateOptions,
  type Candidates,
} from "../../../src/recommend/candidates/candidate-pairs.js";
import { candidateSources, sourceBit, sourcesOf } from "../../../src/recommend/candidates/sources.js";
import { consentAt } from "../../../src/network/consent-columns.js";
import { awkwardGraphs } from "../../measures/awkward-graphs.js";
import { networkOf } from "../../network-of.js";
import { graphs } from "../../oracle/arbitrary.js";
import { nearPairs } from "../../oracle/near-pairs.js";
import { groundOf, idPairs } from "../ground-of.js";

const walksOnly = { sources: ["two-steps", "three-steps"], sides: "ignore" } as const;

/** The pairs of a source, as ids. */
async function pairsOf(network: Network, options: CandidateOptions): Promise<[string, string[]][]> {
  const ground = await groundOf(network, { audience: "steward" });
  const found = await candidatePairs(ground, options);
  const ids = (i: number): string =>
    idPairs(ground, { length: 1, a: found.a.subarray(i, i + 1), b: found.b.subarray(i, i + 1) })[0];
  return Array.from({ length: found.length }, (_, i): [string, string[]] => [
    ids(i),
    sourcesOf(found.proposedBy[i]),
  ]).sort(([a], [b]) => (a < b ? -1 : 1));
}

function bytesOf({ a, b, proposedBy, facts }: Candidates): string {
  return JSON.stringify([[...a], [...b], [...proposedBy], facts]);
}

/** Actors with attributes and consents of all sorts, and ties between them. */
function people() {
  const actor = fc.record({
    kind: fc.constantFrom("individual", "ngo", "local-government"),
    country: fc.constantFrom("DE", "FR", "PL"),
    languages: fc.subarray(["de", "en", "pl"]),
    needs: fc.subarray(["seeds", "stage", "archive"]),
    offers: fc.subarray(["seeds", "stage", "archive"]),
    latitude: fc.constantFrom(undefined, 48, 52.5),
    longitude: fc.constantFrom(undefined, 2, 13.4),
    population: fc.constantFrom(undefined, 1200, 90000),
    capacity: fc.constantFrom(undefined, undefined, undefined, 0, 2),
    until: fc.constantFrom("", "", "", "", "2001"),
    consent: fc.constantFrom(
      "",
      "",
      "",
      "recommend; contact; publish",
      "recommend; contact; publish",
      "no recommend",
      "no contact",
      "recommend; contact; publish",
      "recommend; contact",
      "no analyze",
      "no publish",
    ),
  });
  return fc
    .record({
      actors: fc.array(actor, { minLength: 4, maxLength: 14 }),
      ties: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 24 }),
    })
    .map(({ actors, ties }) => ({
      actors: actors.map((each, i) => ({
        id: `a${i}`,
        ...each,
        needs: each.needs.join(";"),
        offers: each.offers.join(";"),
        languages: each.languages.join(";"),
      })),
      ties: ties.map(([a, b]) => ({ source: `a${a % actors.length}`, target: `a${b % actors.length}` })),
    }));
}

describe("short walks", () => {
  test("propose exactly the pairs that they lead to", async () => {
    await fc.assert(
      fc.asyncProperty(graphs({ maxActors: 10 }), async (graph) => {
        const { tied, twoSteps, threeSteps } = nearPairs(graph);
        const expected: [string, string[]][] = [];
        graph.ids.forEach((x, i) => {
          graph.ids.forEach((y, j) => {
            if (i >= j || tied(i, j)) return;
            const by = [
              ...(twoSteps(i, j) > 0 ? ["two-steps"] : []),
              ...(threeSteps(i, j) > 0 ? ["three-steps"] : []),
            ];
            if (by.length > 0) expected.push([`${x} – ${y}`, by]);
          });
        });
        const found = await pairsOf(await networkOf(graph), walksOnly);
        expect(found).toEqual(expected.sort(([a], [b]) => (a < b ? -1 : 1)));
      }),
      { numRuns: 70 },
    );
  });

  test("rank by how much they speak for a pair", async () => {
    // The two with three contacts in common come first, then the two who share their only contact.
    const ties = ["a-x", "a-y", "a-z", "b-x", "b-y", "b-z", "c-x", "d-x", "e-x"].map((tie) => tie.split("-"));
    const { network } = await ingest({ ties: ties.map(([source, target]) => ({ source, target })) });
    const ground = await groundOf(network);
    const found = await candidatePairs(ground, {
      sources: ["two-steps"],
      sides: "ignore",
      perActor: 1,
      for: Int32Array.of(vertex("a")),
    });
    expect(idPairs(ground, found)).toEqual(["a – b"]);

    function vertex(id: string): number {
      return ground.opened.vertexOf[network.actors.ids.find(id)];
    }
  });
});

describe("candidates", () => {
  test("are of two who may be asked and are not tied, each once and in order, within the bounds", async () => {
    let [pairs, asked] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        people(),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom("public", "steward"),
        async (given, perActor, audience) => {
          const { network } = await ingest(given as Parameters<typeof ingest>[0]);
          const ground = await groundOf(network, { audience, asOf: "2020" });
          const { length, a, b, proposedBy, facts } = await candidatePairs(ground, { perActor });
          const { ids } = network.actors;
          const tied = new Set(
            given.ties.flatMap(({ source, target }) => [`${source} ${target}`, `${target} ${source}`]),
          );
          const counts = new Map<number, number>();
          for (let i = 0; i < length; i++) {
            expect(a[i] < b[i]).toBe(true);
            if (i > 0) expect(a[i] > a[i - 1] || (a[i] === a[i - 1] && b[i] > b[i - 1])).toBe(true);
            expect(proposedBy[i]).toBeGreaterThan(0);
            const rows = [a[i], b[i]].map((v) => ground.opened.actorOf[v]);
            expect(tied.has(rows.map((row) => ids.at(row)).join(" "))).toBe(false);
            for (const v of [a[i], b[i]]) counts.set(v, (counts.get(v) ?? 0) + 1);
            for (const row of rows) {
              const { recommend, contact, publish } = consentAt(network, row, undefined);
              expect([recommend, contact]).toEqual(["yes", "yes"]);
              if (audience === "public") expect(publish).toBe("yes");
              const { capacity, until } = given.actors.find(({ id }) => id === ids.at(row)) ?? {};
              expect(capacity).not.toBe(0);
              expect(until).toBe("");
            }
          }
          pairs += length;
          asked += facts.eligible;
          expect(length).toBeLessThanOrEqual(perActor * facts.proposing);
          expect(Math.max(0, ...counts.values())).toBe(facts.mostOfActor);
          expect(facts.mostOfActor).toBeLessThanOrEqual(5 * perActor);
          expect(facts.without).toBe(facts.eligible - counts.size);
        },
      ),
      { numRuns: 80 },
    );
    expect(pairs).toBeGreaterThan(150);
    expect(asked).toBeGreaterThan(150);
  });

  test("do not hang on the order of rows", async () => {
    await fc.assert(
      fc.asyncProperty(people(), fc.integer({ min: 1, max: 4 }), async (given, perActor) => {
        const { network } = await ingest(given as Parameters<typeof ingest>[0]);
        const turned = { actors: [...given.actors].reverse(), ties: [...given.ties].reverse() };
        const other = await ingest(turned as Parameters<typeof ingest>[0]);
        const first = await candidatePairs(await groundOf(network), { perActor });
        const second = await candidatePairs(await groundOf(other.network), { perActor });
        expect(bytesOf(second)).toBe(bytesOf(first));
      }),
      { numRuns: 30 },
    );
  });

  test.each(awkwardGraphs)("of %s are pairs without a tie", async (name, graph) => {
    const ground = await groundOf(await networkOf(graph));
    const found = await candidatePairs(ground);
    const { tied } = nearPairs(graph);
    const open = graph.ids.flatMap((x, i) =>
      graph.ids.flatMap((y, j) => (i < j && !tied(i, j) ? [[x, y].sort().join(" – ")] : [])),
    );
    const pairs = idPairs(ground, found);
    expect(open).toEqual(expect.arrayContaining(pairs));
    if (name === "a complete graph" || name === "nobody" || name === "one actor") expect(pairs).toEqual([]);
    if (name === "an isolated actor" || name === "two components") expect(pairs.length).toBeGreaterThan(1);
  });
});

const cities = fileURLToPath(
  new URL("../../../../shared/data/sister-cities-wikidata-2022/sister_cities.gexf", import.meta.url),
);

test.skipIf(!existsSync(cities))(
  "of the sister cities come from every source that says something there",
  async () => {
    const { network } = await readNetwork(cities, { kind: "local-government" });
    const { facts, length } = await candidatePairs(await groundOf(network), { perActor: 10 });
    expect(length).toBe(10 * 4566);
    expect(facts.mostOfActor).toBeLessThanOrEqual(50);
    for (const source of candidateSources)
      expect(facts.bySource[source] > 0).toBe(!["offer-meets-need", "shared-need"].includes(source));
    expect(sourceBit("two-steps")).toBe(1);
  },
);
