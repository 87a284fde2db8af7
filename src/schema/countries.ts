import { countryAliases } from "./country-aliases.js";
import { countryCodes, type CountryCode } from "./country-codes.js";
import { countryNames } from "./country-names.js";
import { foldWord } from "./fold.js";

/** Finds countries by code or name. */
export interface CountryBook {
  /**
   * The alpha-2 code of a country given as alpha-2 or alpha-3 code or by its name in English, Dutch, French,
   * German, Italian, Polish, Portuguese or Spanish; undefined for what ISO 3166-1
   * has no code for. Case means nothing in names; a code has no capital after a small letter, so that the "rW" of some
   * tables (rest of the world) is not Rwanda.
   */
  code(text: string): CountryCode | undefined;
  /** The short English name of an alpha-2 code; undefined for what is not one. */
  name(code: string): string | undefined;
}

/** True for the alpha-2 codes of ISO 3166-1 and for XK, in capitals. */
export function isCountryCode(text: string): text is CountryCode {
  return countryNames.has(text);
}

let loading: Promise<CountryBook> | undefined;

/** Loads what is needed to recognize countries, once: all readers share one book. */
export function loadCountries(): Promise<CountryBook> {
  loading ??= load();
  return loading;
}

async function load(): Promise<CountryBook> {
  // The index file alone has the codes; the package's own entry for Node would load the names in eighty languages.
  const loaded = await import("i18n-iso-countries/index.js");
  // A CommonJS module: bundlers give its exports as the default export only.
  const iso = "alpha2ToAlpha3" in loaded ? loaded : (loaded as { default: typeof loaded }).default;
  const alpha3 = new Map<string, CountryCode>([["XKX", "XK"]]);
  const names = new Map<string, CountryCode>();
  for (const code of countryCodes) {
    const three = iso.alpha2ToAlpha3(code);
    if (three !== undefined) alpha3.set(three, code);
    for (const alias of countryAliases[code] ?? []) names.set(foldWord(alias), code);
    names.set(foldWord(countryNames.get(code) ?? code), code);
  }
  // A module of its own, so that who meets no countries does not load it.
  const { tongueNames } = await import("./country-tongues/names.js");
  const foreign = tongueNames(names);
  return {
    code(text) {
      const trimmed = text.trim();
      // Codes are taken letter by letter, so that "n/a" is not Namibia.
      const capitals = /[a-z][A-Z]/.test(trimmed) && trimmed.length <= 3 ? "" : trimmed.toUpperCase();
      if (/^[A-Z]{2}$/.test(capitals) && isCountryCode(capitals)) return capitals;
      const key = nameKey(trimmed);
      return alpha3.get(capitals) ?? names.get(key) ?? foreign.get(key);
    },
    name: (code) => countryNames.get(code),
  };
}

function nameKey(text: string): string {
  const folded = foldWord(text.replaceAll("&", " and "));
  return folded.length > 2 || /^u\.?\s?[ks]\.?$/i.test(text) ? folded : "";
}
