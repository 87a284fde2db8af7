import { loadCountries, type CountryBook } from "../../../../schema/countries.js";
import { isCountryCode } from "../../../../schema/countries.js";
import { foldWord } from "../../../../schema/fold.js";
import { dutch } from "../../../../schema/country-tongues/dutch.js";
import { french } from "../../../../schema/country-tongues/french.js";
import { german } from "../../../../schema/country-tongues/german.js";
import { italian } from "../../../../schema/country-tongues/italian.js";
import { polish } from "../../../../schema/country-tongues/polish.js";
import { portuguese } from "../../../../schema/country-tongues/portuguese.js";
import { spanish } from "../../../../schema/country-tongues/spanish.js";

/** A country found in a table. */
export interface FoundCountry {
  readonly code: string;
  /** The language of its name, where comity reads it only with the help of a mapping. */
  readonly language: string | undefined;
}

/** Finds countries by code or by their name in eight languages. */
export interface ManyTongues {
  find(text: string): FoundCountry | undefined;
}

const lists = {
  German: german,
  French: french,
  Spanish: spanish,
  Italian: italian,
  Portuguese: portuguese,
  Dutch: dutch,
  Polish: polish,
} as const;

/** Loads the names of countries. A name that means different countries in two languages is found in neither. */
export async function loadManyTongues(): Promise<ManyTongues> {
  const book: CountryBook = await loadCountries();
  const names = new Map<string, FoundCountry | undefined>();
  for (const [language, list] of Object.entries(lists))
    for (const entry of list.trim().split(/;\s+/)) {
      const code = entry.slice(0, 2);
      if (!isCountryCode(code)) continue;
      for (const name of entry.slice(3).split(" | ")) {
        const key = foldWord(name);
        const known = names.get(key);
        if (!names.has(key)) names.set(key, { code, language });
        else if (known?.code !== code) names.set(key, undefined);
      }
    }
  return {
    find(text) {
      const code = book.code(text);
      if (code !== undefined) return { code, language: undefined };
      const folded = foldWord(text);
      return folded.length < 2 ? undefined : names.get(folded);
    },
  };
}
