import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { countryAliases } from "../../src/schema/country-aliases.js";
import { countryCodes, type CountryCode } from "../../src/schema/country-codes.js";
import { countryNames } from "../../src/schema/country-names.js";
import { tongueNames, tongues } from "../../src/schema/country-tongues/names.js";
import { loadCountries } from "../../src/schema/countries.js";
import { foldWord } from "../../src/schema/fold.js";
import { ingest } from "../../src/ingest/ingest.js";

const files = {
  ...{
    dutch: "nl",
    french: "fr",
    german: "de",
    italian: "it",
    polish: "pl",
    portuguese: "pt",
    spanish: "es",
  },
} as const;
/** Names that mean two countries, and so are read as none. */
const unread = ["CD Kongo", "CG Congo", "CG Kongo", "MF São Martinho", "SX São Martinho"];

describe("names of countries in other languages", async () => {
  const book = await loadCountries();

  for (const [language, code] of Object.entries(files))
    test(`${language}: all that i18n-iso-countries has, but those that mean two countries`, () => {
      const path = createRequire(import.meta.url).resolve(`i18n-iso-countries/langs/${code}.json`);
      const { countries } = JSON.parse(readFileSync(path, "utf8")) as {
        countries: Record<string, string | readonly string[]>;
      };
      const wrong = Object.entries(countries)
        .flatMap(([country, names]) => [names].flat().map((name) => ({ country, name })))
        .filter(({ country, name }) => book.code(name) !== country)
        .filter(
          ({ country, name }) => book.code(name) !== undefined || !unread.includes(`${country} ${name}`),
        );
      expect(wrong).toEqual([]);
    });

  test("no word means two countries, and English names keep their meaning", () => {
    const english = new Map<string, CountryCode>();
    for (const code of countryCodes)
      for (const name of [countryNames.get(code) ?? "", ...(countryAliases[code] ?? [])])
        english.set(foldWord(name), code);
    const names = tongueNames(english);
    for (const [name, code] of english) expect(names.get(name) ?? code).toBe(code);
    const owners = new Map<string, string>();
    for (const list of Object.values(tongues))
      for (const entry of list.trim().split(/;\s+/))
        for (const name of entry.slice(3).split(" | ")) {
          const code = entry.slice(0, 2);
          expect(countryCodes).toContain(code);
          if (!names.has(foldWord(name))) continue;
          expect([name, owners.get(foldWord(name)) ?? code]).toEqual([name, code]);
          owners.set(foldWord(name), code);
        }
    expect(names.size).toBeGreaterThan(1000);
  });

  test("are read as codes, and recorded", async () => {
    const names = {
      Frankreich: "FR",
      Spanien: "ES",
      "Vereinigte Staaten": "US",
      USA: "US",
      Włochy: "IT",
      Pays_Bas: "NL",
    };
    const actors = Object.keys(names).map((country) => ({ id: country, country }));
    const { network, ledger } = await ingest({ actors });
    const column = network.actors.columns.get("country");
    const read = Array.from({ length: network.actors.length }, (_, row) => [
      network.actors.ids.at(row),
      column?.type === "category" ? column.words[column.codes[row] - 1] : undefined,
    ]);
    expect(Object.fromEntries(read)).toEqual(names);
    expect(ledger.conversions.map(({ what }) => what)).toContain('"Frankreich" read as FR');
    expect(ledger.total).toBe(0);
  });

  test("what fits two countries, or none, is read as none", () => {
    for (const name of ["Kongo", "Corea", "Jungferninseln", "Atlantis", "Jugoslawien", "Tschechoslowakei"])
      expect([name, book.code(name)]).toEqual([name, undefined]);
  });
});
