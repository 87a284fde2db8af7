import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { readNetwork } from "../../src/files/read-network.js";
import { fieldNames } from "../../src/schema/fields.js";
import { isCountryCode } from "../../src/schema/countries.js";
import { parsePartialDate } from "../../src/schema/dates.js";
import { wordsOf, type VocabularyName } from "../../src/schema/vocabulary.js";
import { isInside } from "./borders.js";

const folder = join(import.meta.dirname, "../../examples/lantern-league");
const files = ["actors.csv", "dataset.json", "participations.csv", "ties.csv"];

type Row = Readonly<Record<string, string>>;
const table = (file: string): Row[] => parse(readFileSync(join(folder, file)), { columns: true });
const [actors, ties, participations] = [table("actors.csv"), table("ties.csv"), table("participations.csv")];

function counts(rows: readonly Row[], column: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const row of rows) found[row[column]] = (found[row[column]] ?? 0) + 1;
  return found;
}

/** The groups of actors that ties hold together, largest first. */
function components(): string[][] {
  const leader = new Map(actors.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const up = leader.get(id) ?? id;
    return up === id ? id : find(up);
  };
  for (const { source, target } of ties) leader.set(find(source), find(target));
  const groups = new Map<string, string[]>();
  for (const { id } of actors) groups.set(find(id), [...(groups.get(find(id)) ?? []), id]);
  return Array.from(groups.values()).sort((a, b) => b.length - a.length);
}

describe("the Lantern League", () => {
  test("is written by its script, byte for byte", () => {
    const made = mkdtempSync(join(tmpdir(), "lantern-league-"));
    try {
      execFileSync(process.execPath, [join(folder, "make.mjs"), made]);
      expect(readdirSync(made).sort()).toEqual(files);
      for (const file of files)
        expect(readFileSync(join(made, file)).equals(readFileSync(join(folder, file)))).toBe(true);
    } finally {
      rmSync(made, { recursive: true });
    }
  });

  test("says that it is fiction", () => {
    const dataset = JSON.parse(readFileSync(join(folder, "dataset.json"), "utf8")) as Record<string, string>;
    expect(Object.keys(dataset)).toEqual(fieldNames("dataset"));
    expect(dataset.source).toMatch(/fictional.*invented/);
    expect(readFileSync(join(folder, "README.md"), "utf8")).toContain("Everything in it is invented");
  });

  test("has the counts that its README states", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    for (const [file, rows] of [
      ["actors.csv", actors],
      ["ties.csv", ties],
      ["participations.csv", participations],
    ] as const)
      expect(readme).toContain(`| \`${file}\` | ${rows.length} |`);
    expect(Object.keys(counts(participations, "activity"))).toHaveLength(40);
  });

  test("uses the schema's columns and canonical words only", () => {
    const consent = ["analyze", "recommend", "contact", "publish", "until"].map((part) => `consent.${part}`);
    expect(Object.keys(actors[0])).toEqual([
      ...fieldNames("actor").filter((name) => name !== "consent"),
      ...consent,
    ]);
    // All ties of the example were reported.
    expect(Object.keys(ties[0])).toEqual(fieldNames("tie").filter((name) => name !== "projected"));
    expect(Object.keys(participations[0])).toEqual(fieldNames("participation"));
    const inVocabulary = (rows: readonly Row[], column: string, vocabulary: VocabularyName): void => {
      const words: readonly string[] = ["", ...wordsOf(vocabulary)];
      expect(Object.keys(counts(rows, column)).filter((word) => !words.includes(word))).toEqual([]);
    };
    inVocabulary(actors, "kind", "kind");
    for (const column of consent.slice(0, 4)) inVocabulary(actors, column, "answer");
    for (const column of ["method", "status", "formality", "term"] as const)
      inVocabulary(ties, column, column);
    inVocabulary(participations, "role", "role");
    expect(Object.keys(counts(actors, "country")).every(isCountryCode)).toBe(true);
    for (const { since, until } of [...actors, ...ties, ...participations])
      for (const date of [since, until])
        expect(date === "" || parsePartialDate(date) !== undefined).toBe(true);
  });

  test("is taken in without a finding or a word to convert", async () => {
    const { network, ledger } = await readNetwork({
      actors: join(folder, "actors.csv"),
      ties: join(folder, "ties.csv"),
      participations: join(folder, "participations.csv"),
    });
    expect(ledger.rows()).toEqual([]);
    expect(ledger.conversions).toEqual([]);
    for (const counts of [ledger.actors, ledger.ties, ledger.participations])
      expect(counts).toEqual({ rows: counts.rows, accepted: counts.rows, merged: 0, quarantined: 0 });
    expect(String(network)).toBe("Network(200 actors, 597 ties, 311 participations)");
    expect(
      [...network.actors.columns.keys()].filter(
        (name) => !["riskDate", ...fieldNames("actor")].includes(name),
      ),
    ).toEqual([]);
  });

  test("has all kinds, all methods, 25 countries and 15 years", () => {
    expect(counts(actors, "kind")).toEqual({
      business: 19,
      individual: 59,
      "local-government": 48,
      ngo: 49,
      university: 25,
    });
    expect(Object.keys(counts(actors, "country"))).toHaveLength(25);
    expect(Object.keys(counts(ties, "method")).sort()).toEqual([...wordsOf("method")].sort());
    const years = new Set(ties.map(({ since }) => since.slice(0, 4)).filter((year) => year !== ""));
    expect([...years].sort()).toEqual(Array.from({ length: 15 }, (_, i) => String(2011 + i)));
    expect(Object.keys(counts(ties, "status")).sort()).toEqual(["", "active", "dormant", "ended", "planned"]);
  });

  test("has dates that follow each other", () => {
    for (const { since, until, lastActive } of ties) {
      const from = parsePartialDate(since)?.from ?? -Infinity;
      for (const later of [until, lastActive])
        expect(parsePartialDate(later)?.to ?? Infinity).toBeGreaterThanOrEqual(from);
    }
  });

  test("has one large component, two islands and five isolates", () => {
    const groups = components();
    expect(groups.map((group) => group.length)).toEqual([186, 6, 3, 1, 1, 1, 1, 1]);
    expect(groups[1].every((id) => id.startsWith("NP-"))).toBe(true);
  });

  test("hangs Iceland on one actor and the circles on their bridges", () => {
    const foreign = ties.filter(
      ({ source, target }) => source.startsWith("IS-") !== target.startsWith("IS-"),
    );
    expect(new Set(foreign.flatMap(({ source, target }) => [source, target]))).toEqual(
      new Set(["IS-ngo-1", "IE-ngo-1"]),
    );
    for (const bridge of ["DE-ngo-1", "KR-ngo-1", "CA-person-1"])
      expect(
        ties.filter(({ source, target }) => source === bridge || target === bridge).length,
      ).toBeGreaterThan(6);
  });

  test("has something for each later question", () => {
    const some = (rows: readonly Row[], test: (row: Row) => boolean): number => rows.filter(test).length;
    expect(some(ties, ({ directed }) => directed === "yes")).toBeGreaterThan(100);
    expect(some(ties, ({ since, until }) => since !== "" && since === until)).toBeGreaterThan(50);
    expect(
      some(ties, ({ term, status, until }) => term === "fixed" && status === "active" && until < "2026-07"),
    ).toBeGreaterThan(10);
    expect(some(actors, (actor) => actor["consent.analyze"] === "no")).toBe(2);
    expect(some(actors, (actor) => actor["consent.until"] !== "")).toBeGreaterThan(1);
    for (const column of [
      "interprets",
      "offers",
      "needs",
      "groups",
      "capacity",
      "experience",
      "risk",
      "onePerson",
      "surveyed",
      "until",
    ])
      expect(some(actors, (actor) => actor[column] !== "")).toBeGreaterThan(1);
    const pairs = counts(
      ties.map(({ source, target }) => ({ pair: [source, target].sort().join(" ") })),
      "pair",
    );
    expect(Object.values(pairs).filter((count) => count > 1).length).toBeGreaterThan(50);
    const offered = new Set(actors.flatMap(({ offers }) => offers.split(";")));
    for (const { needs } of actors) for (const need of needs.split(";")) expect(offered.has(need)).toBe(true);
  });

  test("has coordinates inside the countries", () => {
    const placed = actors.filter(({ latitude }) => latitude !== "");
    expect(placed.length).toBeGreaterThan(150);
    expect(
      placed.filter(
        ({ country, latitude, longitude }) => !isInside(country, Number(latitude), Number(longitude)),
      ),
    ).toEqual([]);
  });

  test("has names in many scripts, with an apostrophe, a comma and quotation marks", () => {
    const names = actors.map(({ name }) => name).join("\n");
    for (const script of ["Latin", "Arabic", "Han", "Hangul", "Cyrillic", "Greek", "Georgian", "Devanagari"])
      expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, "u"));
    expect(names).toContain("O'Farnagh");
    expect(names).toContain('"Open Door", the Ballycorrane');
    expect(new Set(actors.map(({ name }) => name)).size).toBe(200);
  });
});
