import { soundOf } from "./spelling.js";
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

let built: ReadonlyMap<string, Entry> | undefined;

/** The entry of a phrase: as it is spelled, else by its sound. Compounds come before single words of the same spelling. */
export function entryOf(phrase: string): Entry | undefined {
  built ??= build();
  return built.get(`"${phrase}`) ?? built.get(lookupKey(phrase));
}

function build(): ReadonlyMap<string, Entry> {
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

let starts: ReadonlySet<string> | undefined;

/** Whether a phrase of several words may begin with this word. */
export function beginsPhrase(word: string): boolean {
  if (starts === undefined) {
    built ??= build();
    const phrases = [...built.keys(), ...townNames().keys()].filter((phrase) => phrase.includes(" "));
    starts = new Set(phrases.map((phrase) => phrase.replace(/^"/, "").split(" ", 1)[0]));
  }
  return starts.has(word) || starts.has(soundOf(word));
}

let places: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map();

/**
 * Loads the names of well-known towns. Our own list comes before CLDR's, which has more languages of fewer towns; a town of
 * both has the key of ours.
 */
export async function loadTowns(): Promise<void> {
  if (places.size > 0) return;
  const [{ exonyms }, { cldrTowns }] = await Promise.all([
    import("./words/exonyms.js"),
    import("./words/cldr-towns.js"),
  ]);
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
  places = found;
}

/** For every well-known name of a town: the towns so called, by country. Empty before `loadTowns`. */
export function townNames(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return places;
}
