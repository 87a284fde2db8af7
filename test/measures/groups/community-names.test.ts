import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Pace } from "../../../src/control/pace.js";
import { ingest } from "../../../src/ingest/ingest.js";
import { communities } from "../../../src/measures/communities.js";
import { communityNames } from "../../../src/measures/community-names.js";
import { components } from "../../../src/measures/components.js";
import { logFactorials } from "../../../src/measures/log-factorials.js";
import { nameOfGroup } from "../../../src/measures/name-of-group.js";
import { corrected, overRepresented, upperTail } from "../../../src/measures/over-represented.js";
import type { Network } from "../../../src/network/network.js";
import { falseDiscovery, tail } from "../../oracle/over-represented.js";

/** Twelve universities of Poland and Germany that all know each other, and twelve French clubs that do. */
async function twoCircles(more: readonly Record<string, unknown>[] = []): Promise<Network> {
  const university = (i: number) => ({
    id: `u${String(i).padStart(2, "0")}`,
    kind: "university",
    country: i % 2 === 0 ? "PL" : "DE",
    interests: ["climate", i % 3 === 0 ? "law" : "music"],
    languages: ["en"],
  });
  const club = (i: number) => ({
    id: `c${String(i).padStart(2, "0")}`,
    kind: "ngo",
    country: "FR",
    languages: ["fr", "en"],
  });
  const all = Array.from({ length: 12 }, (_, i) => i);
  const among = (ids: readonly string[], method: string) =>
    ids.flatMap((source, i) => ids.slice(i + 1).map((target) => ({ source, target, method })));
  const ids = (sort: string) => all.map((i) => `${sort}${String(i).padStart(2, "0")}`);
  const { network } = await ingest({
    actors: [...all.map(university), ...all.map(club), ...more],
    ties: [
      ...among(ids("u"), "educational-exchange"),
      ...among(ids("c"), "festival"),
      { source: "u00", target: "c00", method: "contact" },
    ],
  } as never);
  return network;
}

describe("names of communities", () => {
  test("say what is over-represented in them", async () => {
    const network = await twoCircles();
    const found = await communities(network);
    const names = await communityNames(network, found);
    const [universities, clubs] = [found.of("u03") ?? 0, found.of("c03") ?? 0];
    expect(names.name(universities)).toBe("Germany and Poland, universities, educational exchange");
    expect(names.name(clubs)).toBe("France, NGOs, festival");
    expect(names.name(3)).toBeUndefined();
    const words = names.tables.words.rows().filter(({ group }) => group === universities);
    const poland = words.find(({ word }) => word === "PL");
    expect(poland).toMatchObject({ of: "country", count: 6, among: 12, expected: 3 });
    expect(poland?.logOdds).toBeCloseTo(Math.log(6.5 / 6.5) - Math.log(0.5 / 12.5), 12);
    expect(words.find(({ of }) => of === "method")).toMatchObject({
      word: "educational-exchange",
      count: 66,
      among: 66,
      expected: (66 * 66) / 133,
    });
    // Everybody who tells any interest is in one group, and all speak English: nothing stands out in that.
    expect(words.filter(({ of, word }) => of === "interests" || word === "en")).toEqual([]);
    expect(JSON.parse(JSON.stringify(names))).toHaveProperty("tables.words");
  });

  test("are made of the attributes asked for, in that order", async () => {
    const network = await twoCircles();
    const found = await components(network);
    await expect(communityNames(network, found, { by: ["nobody"] })).rejects.toMatchObject({
      code: "unknown-attribute",
    });
    const parts = await communities(network);
    const names = await communityNames(network, parts, { by: ["kind", "country"] });
    expect(names.name(parts.of("c01") ?? 0)).toBe("NGOs, France");
    expect(names.meta.options).toMatchObject({ by: ["kind", "country"], least: 3, level: 0.05 });
  });

  test("are of the member with most ties within where nothing stands out, and a number where nobody may be named", async () => {
    const tie = (source: string, target: string) => ({ source, target });
    const { network } = await ingest({
      actors: [
        ...["hub", "left", "right"].map((id) => ({ id, kind: "ngo", name: `The ${id}` })),
        ...["ann", "bob", "cem"].map((id) => ({ id, kind: "individual" })),
      ],
      ties: [tie("hub", "left"), tie("hub", "right"), tie("ann", "bob"), tie("ann", "cem")],
    } as never);
    const open = await components(network);
    const names = await communityNames(network, open, { by: [] });
    const group = open.of("hub") ?? 0;
    expect(names.name(group)).toBe("around The hub");
    expect(names.name(3 - group)).toBe(`group ${3 - group}`);
    const full = await components(network, { audience: "steward" });
    const own = await communityNames(network, full, { by: [], audience: "steward" });
    expect(own.name(full.of("ann") ?? 0)).toBe("around ann");
  });

  test("do not count fewer than three before the public", async () => {
    const network = await twoCircles();
    const found = await components(network);
    await expect(communityNames(network, found, { least: 2 })).rejects.toMatchObject({
      code: "bad-option",
      path: ["least"],
    });
    const full = await components(network, { audience: "steward" });
    expect(await communityNames(network, full, { audience: "steward", least: 1 })).toBeDefined();
    await expect(communityNames(network, full)).resolves.toBeDefined();
  });

  test("are not shaped by what is withheld", async () => {
    const people = Array.from({ length: 6 }, (_, i) => ({
      id: `p${i}`,
      kind: "individual",
      interests: ["zq secret"],
      country: "JP",
    }));
    const network = await twoCircles(people);
    const names = await communityNames(network, await components(network));
    expect(JSON.stringify(names)).not.toContain("zq");
    const steward = { audience: "steward" } as const;
    const parts = await components(network, steward);
    const own = await communityNames(network, parts, { ...steward, by: ["country", "interests"] });
    expect(own.meta.audience).toBe("steward");
  });

  test("of groups with the same name are numbered", () => {
    const word = {
      group: 0,
      of: "country",
      word: "IT",
      count: 4,
      among: 40,
      expected: 1,
      logOdds: 1,
      p: 0.01,
    };
    expect(nameOfGroup([word])).toBe("Italy and others");
    expect(nameOfGroup([{ ...word, count: 30 }])).toBe("Italy");
    expect(nameOfGroup([{ ...word, count: 1 }])).toBeUndefined();
    expect(nameOfGroup([{ ...word, of: "languages", word: "it", count: 30 }])).toBe("speaking Italian");
    expect(nameOfGroup([])).toBeUndefined();
  });
});

describe("words that stand out", () => {
  test("have the chance that whole numbers give", async () => {
    const draws = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40));
    const law = fc.asyncProperty(draws, async ([a, b, c, d]) => {
      const [all, having, drawn] = [a + b + c + d, a + b, a + c];
      fc.pre(all > 0 && a > (having * drawn) / all);
      const logs = await logFactorials(all, new Pace({}));
      const expected = tail(a, drawn, having, all);
      expect(Math.abs(upperTail(a, drawn, having, all, logs) - expected)).toBeLessThan(
        1e-10 * expected + 1e-25,
      );
    });
    await fc.assert(law, { numRuns: 60 });
  });

  test("are those that counting finds, corrected as defined", async () => {
    const unit = fc.tuple(fc.integer({ min: -1, max: 2 }), fc.subarray(["a", "b", "c", "d"]));
    const law = fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 40 }), async (units) => {
      const pace = new Pace({});
      const given = {
        of: "interests",
        groupOf: Int32Array.from(units, ([group]) => group),
        wordsOf: (i: number) => units[i][1],
      };
      const found = await overRepresented(given, 3, 2, pace);
      const known = units.filter(([, words]) => words.length > 0);
      const having = (word: string) => known.filter(([, words]) => words.includes(word));
      const words = ["a", "b", "c", "d"].filter((word) => having(word).length >= 2);
      const expected = [0, 1, 2].flatMap((group) => {
        const among = known.filter(([g]) => g === group).length;
        const cells = words.map((word) => ({
          word,
          count: having(word).filter(([g]) => g === group).length,
          all: having(word).length,
        }));
        const frequent = cells.filter(({ count, all }) => count >= 2 && count > (among * all) / known.length);
        const p = frequent.map(({ count, all }) => tail(count, among, all, known.length));
        const q = falseDiscovery(p, among >= 2 ? words.length : 0);
        return frequent.flatMap(({ word, count }, i) =>
          q[i] <= 0.37 ? [`${group} ${word} ${count} ${q[i].toFixed(9)}`] : [],
        );
      });
      const actual = await corrected([found], 0.37, pace);
      expect(
        actual.map(({ group, word, count, p }) => `${group} ${word} ${count} ${p.toFixed(9)}`).sort(),
      ).toEqual(expected.sort());
    });
    await fc.assert(law, { numRuns: 80 });
  });
});
