import { folded, soundOf } from "./spelling.js";
import type { Transliterate } from "./transliterate.js";
import { compounds } from "./words/compounds.js";
import { concepts } from "./words/concepts.js";
import { legalForms } from "./words/ignored.js";
import { nationalities } from "./words/nationalities.js";

/** What a word or phrase of a name stands for. */
export interface Entry {
  readonly kind: "concept" | "nationality" | "form";
  /** The concepts or words that it stands for. */
  readonly meaning: readonly string[];
}

/** How much it tells against equality when only one name has the concept; of nationalities 4. */
export function conceptWeight(meaning: string): number {
  return concepts[meaning]?.weight ?? 4;
}

/** Whether a meaning is a concept or a nationality; else it is a word of its own. */
export function isKnown(meaning: string): boolean {
  return Object.hasOwn(concepts, meaning) || Object.hasOwn(nationalities, meaning);
}

/** The group within which translators exchange a concept, or itself. */
export function groupOf(meaning: string): string {
  return concepts[meaning]?.group ?? meaning;
}

/** The form under which a word is looked up: short words as they are, longer ones by their sound. */
export function lookupKey(phrase: string): string {
  return phrase.includes(" ") || phrase.length > 4
    ? phrase.split(" ").map(soundOf).join(" ")
    : phrase.replace(/([aou])e/g, "$1");
}

/** The most words that a phrase of the lexicon has. */
export const longestPhrase = 5;

let built: ReadonlyMap<string, Entry> = new Map();

/** The entry of a phrase: as it is spelled, else by its sound. Compounds come before single words of the same spelling. */
export function entryOf(phrase: string): Entry | undefined {
  return built.get(`"${phrase}`) ?? built.get(lookupKey(phrase)) ?? peopleAt(phrase);
}

let byStem: ReadonlyMap<string, string> = new Map();

const adjectival =
  /^(?:[aeiou]{0,3}|[aeio]?[ns]|i?a?n[aeiou]?|es[aeiou]?|er|i?sk?[aeiou]{0,3}|[aeio]{1,2}[mghk][aeiou]{0,2}|iai?|o[sv]|e[mnrs]|an[aeo]s?|i?ens?i?s?|en[ns]e?|n?ais[e]?|isk[ae]?|nn?e|t[ae]?|nt?[aeiou]{1,2})$/;

/** The country that a word is an adjective or the name of in another language than the lists have. */
function peopleAt(word: string): Entry | undefined {
  if (word.includes(" ") || word.length < 4) return undefined;
  const key = lookupKey(word);
  for (let cut = key.length; cut >= Math.max(4, key.length - 5); cut--) {
    const country = byStem.get(key.slice(0, cut));
    if (country !== undefined && country !== "" && adjectival.test(key.slice(cut)))
      return { kind: "nationality", meaning: [country] };
  }
  return undefined;
}

/** Loads the words that many names share and the names of well-known towns, once; nothing is found before that. */
export async function loadLexicon(transliterate: Transliterate): Promise<void> {
  if (built.size > 0) return;
  const [{ nativeConcepts }, { exonyms }, { cldrTowns }, { regions }, { nativeNationalities }] =
    await Promise.all([
      import("./words/native-concepts.js"),
      import("./words/exonyms.js"),
      import("./words/cldr-towns.js"),
      import("./words/regions.js"),
      import("./words/native-nationalities.js"),
    ]);
  places = townsOf(exonyms, cldrTowns);
  const keyed = (name: string): string => lookupKey(folded(transliterate(name, "word").text));
  byRegion = new Map(
    Object.entries(regions).flatMap(([country, list]) =>
      list.split("|").flatMap((names) => {
        const keys = names.split(" ").map(keyed);
        return keys.map((key) => [`${country} ${key}`, keys[0]] as const);
      }),
    ),
  );
  const stems = new Map<string, string>();
  for (const [country, list] of [...Object.entries(nativeNationalities), ...Object.entries(nationalities)])
    for (const stem of list.split(" ")) {
      if (country.length > 2) continue;
      const key = keyed(stem.replaceAll("-", " "));
      stems.set(key, stems.has(key) && stems.get(key) !== country ? "" : country);
    }
  byStem = stems;
  const further = Object.entries(nativeConcepts).map(([meaning, words]) => {
    const phrases = phrasesOf(words).map((word) => ({
      phrase: folded(transliterate(word, "word").text),
      // Latin letters are compared as they are: how they sound is of another language.
      sounds: !/\p{Script=Latin}/u.test(word),
    }));
    // Shorter ones are words of other languages too often.
    return [meaning, phrases.filter(({ phrase }) => phrase.length > 3)] as const;
  });
  built = build(further);
  const ofRegions = [...byRegion.keys()].map((key) => key.slice(3));
  const phrases = [...built.keys(), ...places.keys(), ...ofRegions].filter((phrase) => phrase.includes(" "));
  starts = new Set(phrases.map((phrase) => phrase.replace(/^"/, "").split(" ", 1)[0]));
}

/** A phrase, and whether it is known by its sound too. */
interface Heard {
  readonly phrase: string;
  readonly sounds: boolean;
}

function build(further: readonly (readonly [string, readonly Heard[]])[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const unsure = new Set<string>();
  const enter = (phrase: string, entry: Entry): void => {
    entries.set(`"${phrase}`, entry);
    const key = lookupKey(phrase);
    const known = entries.get(key);
    // Two meanings that sound alike are told apart by their spelling alone.
    if (known !== undefined && known.meaning.join() !== entry.meaning.join()) unsure.add(key);
    entries.set(key, entry);
  };
  for (const [meaning, { words }] of Object.entries(concepts))
    for (const phrase of phrasesOf(words)) enter(phrase, { kind: "concept", meaning: [meaning] });
  for (const [code, words] of Object.entries(nationalities))
    for (const word of words.split(" ")) enter(word, { kind: "nationality", meaning: [code] });
  for (const form of legalForms) enter(form, { kind: "form", meaning: [] });
  for (const [meaning, phrases] of further)
    for (const { phrase, sounds } of phrases) {
      if (entries.has(`"${phrase}`) || entries.has(lookupKey(phrase))) continue;
      const entry: Entry = { kind: "concept", meaning: [meaning] };
      if (sounds) enter(phrase, entry);
      else entries.set(`"${phrase}`, entry);
    }
  for (const key of unsure) entries.delete(key);
  for (const [phrase, words] of Object.entries(compounds)) {
    const entry: Entry = { kind: "concept", meaning: words.split(" ") };
    entries.set(`"${phrase}`, entry);
    entries.set(lookupKey(phrase), entry);
  }
  return entries;
}

/** The phrases of a list. */
function phrasesOf(words: string): string[] {
  return words.split(", ");
}

let starts: ReadonlySet<string> = new Set();

/** Whether a phrase of several words may begin with this word. */
export function beginsPhrase(word: string): boolean {
  return starts.has(word) || starts.has(soundOf(word));
}

let byRegion: ReadonlyMap<string, string> = new Map();

/** The region of a country that a phrase names. */
export function regionAt(phrase: string, country: string | undefined): string | undefined {
  return country === undefined ? undefined : byRegion.get(`${country} ${lookupKey(phrase)}`);
}

let places: Towns = new Map();

type Towns = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * The names of towns. Our own list comes before CLDR's, which has more languages of fewer towns; a town of both has the key
 * of ours.
 */
function townsOf(exonyms: Readonly<Record<string, readonly string[]>>, cldrTowns: readonly string[]): Towns {
  const found = new Map<string, Map<string, string>>();
  const enter = (country: string, names: readonly string[], own: boolean): void => {
    const keys = names.map((name) => lookupKey(name.replaceAll("-", " ")));
    const known = keys.map((key) => found.get(key)?.get(country)).find((town) => town !== undefined);
    const town = (own ? undefined : known) ?? `${country}:${names[0]}`;
    for (const key of keys) {
      const byCountry = found.get(key) ?? new Map<string, string>();
      if (own || !byCountry.has(country)) byCountry.set(country, town);
      found.set(key, byCountry);
    }
  };
  for (const [country, towns] of Object.entries(exonyms))
    for (const town of towns) enter(country, town.split(" "), true);
  for (const town of cldrTowns) {
    const [country, ...names] = town.split(" ");
    enter(country, names, false);
  }
  return found;
}

/** For every well-known name of a town: the towns so called, by country. */
export function townNames(): Towns {
  return places;
}
