import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { readNetwork } from "../../../src/files/read-network.js";
import { tieAt } from "../../../src/network/rows.js";
import { call } from "../../cli/call.js";
import { checkAccount } from "../support.js";

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const file = at("../shared/data/german-twin-towns-rgre-2015/TwinTowns_clean.csv");
const map = at("examples/mappings/german-twin-towns.map.json");

type Row = Readonly<Record<string, string>>;

function tally(keys: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

// Without the file there is nothing to read: it is no part of the package.
describe.skipIf(!existsSync(file))("the twin towns of German municipalities (RGRE list, 2015)", () => {
  let rows: Row[] = [];
  let read: ReturnType<typeof readNetwork>;
  beforeAll(() => {
    rows = parse(readFileSync(file), { columns: true, bom: true, relax_column_count: false }) as Row[];
    read = readNetwork(file, { map });
  });

  test("all 5,881 rows are accounted for", async () => {
    const { ledger } = await read;
    checkAccount(ledger);
    expect(ledger.files).toEqual([{ file: "TwinTowns_clean.csv", rows: 5881, idle: 0, mapped: true }]);
    expect(rows).toHaveLength(5881);
    expect(ledger.ties.rows).toBe(5881);
    expect(ledger.actors.rows).toBe(2 * 5881);
    expect(ledger.ties.quarantined + ledger.actors.quarantined).toBe(0);
    // Rows that say the same word for word are one tie; the ledger names both rows.
    const different = new Set(
      rows.map((row) =>
        JSON.stringify([townOf(row), partnerOf(row), (row["form"] ?? "").trim(), (row["seit"] ?? "").trim()]),
      ),
    );
    expect(ledger.ties.accepted).toBe(different.size);
    expect(ledger.ties.merged).toBe(5881 - different.size);
  });

  test("forms are counted as in the description of the list", async () => {
    const { ledger } = await read;
    const form = ledger.conversions.filter(({ table, column }) => table === "ties" && column === "method");
    expect(Object.fromEntries(form.map(({ what, count }) => [what, count]))).toEqual({
      '"p" read as sister-city': 4607,
      '"k" read as contact': 805,
      '"f" read as friendship-city': 461,
    });
  });

  test("no two towns of one name are one", async () => {
    const { network, ledger } = await read;
    const towns = new Set([...rows.map(townOf), ...rows.map(partnerOf)]);
    expect(network.actors.length).toBe(towns.size);
    expect(ledger.actors.accepted).toBe(towns.size);
    const names = new Set(rows.flatMap((row) => [row["municipality"], row["partnergemeinde"]]));
    expect(towns.size).toBeGreaterThan(names.size);
  });

  test("ties begin in the decades of the description, to France and Poland too", async () => {
    const { network, ledger } = await read;
    const country = network.actors.columns.get("country");
    const countryOf = new Map(
      Array.from({ length: network.actors.length }, (_, row) => [
        network.actors.ids.at(row),
        country?.type === "category" ? country.words[country.codes[row] - 1] : undefined,
      ]),
    );
    const ties = Array.from({ length: network.ties.length }, (_, row) => tieAt(network, row));
    // The description counts rows, so the merged ones are added again.
    const merged = ledger.rows().filter(({ code }) => code === "duplicate-row");
    const again = merged.map(({ row }) => rows[row - 1]);
    const decadeOf = (since: string | undefined): string => (since ? `${since.slice(0, 3)}0s` : "none");
    const byDecade = (code?: string, name?: string): Record<string, number> =>
      tally([
        ...ties
          .filter(({ target }) => !code || countryOf.get(target) === code)
          .map(({ since }) => decadeOf(since)),
        ...again.filter((row) => !name || row["country"] === name).map((row) => decadeOf(row["seit"])),
      ]);
    expect(byDecade()).toEqual({
      ...{ "1910s": 1, "1920s": 1, "1930s": 1, "1940s": 11, "1950s": 148, "1960s": 711, "1970s": 922 },
      ...{ "1980s": 1189, "1990s": 1582, "2000s": 1213, "2010s": 102 },
    });
    expect(byDecade("FR", "France")).toEqual({
      ...{ "1950s": 51, "1960s": 462, "1970s": 475, "1980s": 545, "1990s": 450, "2000s": 278, "2010s": 20 },
    });
    expect(byDecade("PL", "Poland")).toEqual({
      ...{ "1950s": 4, "1960s": 2, "1970s": 12, "1980s": 26, "1990s": 242, "2000s": 189, "2010s": 11 },
    });
  });

  test("one command measures it", async () => {
    const { code, stdout, stderr } = await call(["measure", "degree", file, "--map", map, "--workers", "0"]);
    expect([code, stderr.includes("finding")], stderr).toEqual([0, true]);
    expect(stdout).toContain("Aachen · 52062");
  });
});

function townOf(row: Row): string {
  return JSON.stringify(
    ["municipality", "plz", "latitude", "longitude"].map((name) => (row[name] ?? "").trim()),
  );
}

function partnerOf(row: Row): string {
  return JSON.stringify(
    ["partnergemeinde", "country", "partner_latitude", "partner_longitude"].map((name) =>
      (row[name] ?? "").trim(),
    ),
  );
}
