// Writes src/identity/words/cldr-towns.ts: the exemplar cities of time zones in the languages of the Unicode CLDR, in Latin
// letters. Run after `npm run build`, with the folders of the unpacked npm packages cldr-dates-full and cldr-bcp47:
//   node test/identity/make-town-names.mjs …/cldr-dates-full …/cldr-bcp47
import { readFileSync, writeFileSync } from "node:fs";
import { lookupKey } from "../../dist/identity/lexicon.js";
import { folded } from "../../dist/identity/spelling.js";
import { loadTransliterate } from "../../dist/identity/transliterate.js";

const [dates, bcp47] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const { version } = json(`${dates}/package.json`);

const languages =
  "en de fr es it pt nl sv da nb fi is et lv lt pl cs sk hu sl hr sr sr-Latn mk bg ro el tr az uk ru be kk uz ka hy he ar fa ur hi bn ta zh zh-Hant ja ko vi th id ms sw ca eu gl cy ga mt sq lb mn af eo".split(
    " ",
  );

/** Zones that are counties, islands or stations, not towns. */
const noTown = /^(?:Antarctica|Arctic|Etc)\/|\/(?:Indiana|Kentucky|North_Dakota)\//;
const countryOf = new Map();
for (const [code, zone] of Object.entries(json(`${bcp47}/bcp47/timezone.json`).keyword.u.tz))
  for (const id of zone._alias?.split(" ") ?? []) {
    const country =
      code === "jeruslm"
        ? "IL"
        : code.startsWith("gaza") || code === "hebron"
          ? "PS"
          : code.slice(0, 2).toUpperCase();
    if (!noTown.test(id)) countryOf.set(id, country);
  }

const transliterate = await loadTransliterate();
const towns = new Map();
const walk = (zones, path) => {
  for (const [key, value] of Object.entries(zones)) {
    const id = path === "" ? key : `${path}/${key}`;
    if (typeof value.exemplarCity === "string") enter(id, value.exemplarCity);
    else if (value._type !== "zone") walk(value, id);
  }
};
const enter = (id, name) => {
  const country = countryOf.get(id);
  if (country === undefined) return;
  for (const part of name.replace(/\(.*?\)|,.*$/g, "").split("/")) {
    const text = folded(transliterate(part).text);
    if (text.length < 3 || text.length > 30 || text.split(" ").length > 4) continue;
    const known = towns.get(id) ?? { country, names: new Map() };
    const key = lookupKey(text);
    if (!known.names.has(key)) known.names.set(key, text.replaceAll(" ", "-"));
    towns.set(id, known);
  }
};
for (const language of languages)
  walk(
    Object.values(json(`${dates}/main/${language}/timeZoneNames.json`).main)[0].dates.timeZoneNames.zone,
    "",
  );

// CLDR leaves out what is the same as the zone itself.
for (const [id, { names }] of towns) {
  const own = folded(id.split("/").at(-1).replaceAll("_", " "));
  if (!names.has(lookupKey(own))) names.set(lookupKey(own), own.replaceAll(" ", "-"));
}

const lines = [...towns.values()]
  .filter(({ names }) => names.size > 1)
  .map(({ country, names }) => `${country} ${[...names.values()].join(" ")}`)
  .sort();
const rows = [];
for (const line of lines)
  if (rows.length > 0 && rows.at(-1).length + line.length < 900) rows[rows.length - 1] += `|${line}`;
  else rows.push(line);
writeFileSync(
  "src/identity/words/cldr-towns.ts",
  `/**
 * Towns as they are called in the languages of the world, in Latin letters: the exemplar cities of time zones of the Unicode
 * CLDR ${version} (https://cldr.unicode.org, Unicode License v3, SPDX Unicode-3.0, in LICENSE-UNICODE; Copyright © Unicode, Inc.). Made by test/identity/make-town-names.mjs; not
 * written by hand. A town is its country and its names.
 */
export const cldrTowns: readonly string[] = (
${rows.map((row, i) => `  ${JSON.stringify(i === 0 ? row : `|${row}`)}${i === rows.length - 1 ? "" : " +"}`).join("\n")}
).split("|");
`,
);
