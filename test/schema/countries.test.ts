import { describe, expect, test } from "vitest";
import { countryAliases } from "../../src/schema/country-aliases.js";
import { countryCodes } from "../../src/schema/country-codes.js";
import { countryNames } from "../../src/schema/country-names.js";
import { loadCountries } from "../../src/schema/countries.js";
import { foldWord } from "../../src/schema/fold.js";

// The country labels of a list of 4,566 sister cities taken from Wikidata in 2022.
const wikidata = `
Afghanistan|Albania|Algeria|Andorra|Angola|Antigua and Barbuda|Argentina|Armenia|Australia|Austria|
Azerbaijan|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bolivia|Bosnia and Herzegovina|
Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|Cape Verde|
Central African Republic|Chad|Chile|Colombia|Cook Islands|Costa Rica|Croatia|Cuba|Curaçao|Cyprus|
Czech Republic|Côte d'Ivoire|Democratic Republic of the Congo|Denmark|Djibouti|Dominican Republic|Ecuador|
Egypt|El Salvador|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Faroe Islands|Fiji|Finland|France|
Gabon|Gaza Strip|Georgia|Germany|Ghana|Greece|Greenland|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|
Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|
Kingdom of Romania|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Lithuania|
Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mandatory Palestine|Marshall Islands|Mauritania|
Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|
New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|Pakistan|
Palestinian National Authority|Panama|Papua New Guinea|Paraguay|People's Republic of China|Peru|
Philippines|Poland|Portugal|Qatar|Republic of Ireland|Republic of the Congo|Romania|Russia|Rwanda|
Sahrawi Arab Democratic Republic|Saint Lucia|Samoa|Saudi Arabia|Senegal|Serbia|Seychelles|Sierra Leone|
Singapore|Slovakia|Slovenia|Somalia|Somaliland|South Africa|South Korea|Spain|Sri Lanka|
State of Palestine|Sudan|Suriname|Sweden|Switzerland|Syria|São Tomé and Príncipe|Taiwan|Tajikistan|
Tanzania|Thailand|The Bahamas|The Gambia|Timor-Leste|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|
Turkish Republic of Northern Cyprus|Turkmenistan|Uganda|Ukraine|United Arab Emirates|United Kingdom|
United States of America|Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|West Bank|Western Sahara|Yemen|
Zambia|Zimbabwe|israel🇮🇱🇮🇱
`
  .trim()
  .split(/\|\s*/);
// No present-day code stands for these: they are gone, or ISO 3166-1 does not have them.
const withoutCode = [
  "Kingdom of Romania",
  "Mandatory Palestine",
  "Sahrawi Arab Democratic Republic",
  "Somaliland",
  "Turkish Republic of Northern Cyprus",
];

describe("countries", async () => {
  const book = await loadCountries();

  test("there are 250 codes, ascending, each with one name", () => {
    expect(countryCodes).toHaveLength(250);
    expect([...countryCodes].sort()).toEqual(countryCodes);
    expect([...countryNames.keys()]).toEqual(countryCodes);
    expect(new Set(countryNames.values()).size).toBe(250);
  });

  test("no name points two ways", () => {
    const owners = new Map<string, string>();
    for (const code of countryCodes) {
      for (const name of [countryNames.get(code) ?? "", ...(countryAliases[code] ?? [])]) {
        expect([name, owners.get(foldWord(name)) ?? code]).toEqual([name, code]);
        owners.set(foldWord(name), code);
      }
    }
  });

  test("every code and name is found", () => {
    for (const code of countryCodes) {
      expect(book.code(code.toLowerCase())).toBe(code);
      expect(book.code(book.name(code) ?? "")).toBe(code);
      for (const alias of countryAliases[code] ?? [])
        expect([alias, book.code(alias)]).toEqual([alias, code]);
    }
  });

  test.each([
    ["deu", "DE"],
    ["XKX", "XK"],
    ["United States of America", "US"],
    ["u.s.", "US"],
    ["UK", "GB"],
    ["Czech Republic", "CZ"],
    ["ivory coast", "CI"],
    ["Cote d’Ivoire", "CI"],
    ["Turkiye", "TR"],
    ["Turkey", "TR"],
    ["South Korea", "KR"],
    ["Republic of Korea", "KR"],
    ["Taiwan", "TW"],
    ["Palestine", "PS"],
    ["Kosovo", "XK"],
    ["DR Congo", "CD"],
    ["Kingdom of Denmark", "DK"],
    ["Kingdom of the Netherlands", "NL"],
    ["State of Palestine", "PS"],
    ["People's Republic of China", "CN"],
    ["Bosnia & Herzegovina", "BA"],
  ])("%s is %s", (text, code) => expect(book.code(text)).toBe(code));

  test.each([
    "",
    "n/a",
    "N.A.",
    "?",
    "Congo",
    "Korea",
    "Virgin Islands",
    "Yugoslavia",
    "ZZ",
    "EU",
    "276",
    "rW",
    "constructor",
  ])("%j is not guessed", (text) => expect(book.code(text)).toBeUndefined());

  test("the labels of a real list resolve, except those without a code", () => {
    const unresolved = wikidata.filter((name) => book.code(name) === undefined);
    expect(unresolved).toEqual(withoutCode);
  });
});
