import { countryCodes, type CountryCode } from "../country-codes.js";
import { foldWord } from "../fold.js";
import { dutch } from "./dutch.js";
import { french } from "./french.js";
import { german } from "./german.js";
import { italian } from "./italian.js";
import { polish } from "./polish.js";
import { portuguese } from "./portuguese.js";
import { spanish } from "./spanish.js";

/** What countries are called in other languages than English. */
export const tongues = { dutch, french, german, italian, polish, portuguese, spanish } as const;

/** Names that fit two countries, in whichever language. */
const ambiguous: ReadonlySet<string> = new Set(
  ["Congo", "Kongo", "Korea", "Corea", "Corée", "Coreia", "Virgin Islands", "Islas Vírgenes", "Îles Vierges"]
    .concat(["Jungferninseln", "Isole Vergini", "Ilhas Virgens", "Maagdeneilanden", "Wyspy Dziewicze"])
    .map(foldWord),
);

/**
 * The countries by their folded names in these languages. A name that means another country in one of the languages, or
 * in English (`known`), is none.
 */
export function tongueNames(known: ReadonlyMap<string, CountryCode>): Map<string, CountryCode> {
  const codes: ReadonlySet<string> = new Set(countryCodes);
  const names = new Map<string, CountryCode>();
  const clashes = new Set(ambiguous);
  for (const list of Object.values(tongues))
    for (const entry of list.trim().split(/;\s+/)) {
      const code = entry.slice(0, 2);
      if (!codes.has(code)) continue;
      for (const name of entry.slice(3).split(" | ")) {
        const key = foldWord(name);
        const other = names.get(key) ?? known.get(key);
        if (other !== undefined && other !== code) clashes.add(key);
        names.set(key, code as CountryCode);
      }
    }
  for (const key of clashes) names.delete(key);
  return names;
}
