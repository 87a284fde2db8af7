import { soundOf } from "./spelling.js";
import { compounds } from "./words/compounds.js";
import { concepts } from "./words/concepts.js";
import { exonyms } from "./words/exonyms.js";
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

let places: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

/** For every well-known name of a town: the towns so called, by country. */
export function townNames(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  if (places !== undefined) return places;
  const found = new Map<string, Map<string, string>>();
  for (const [country, towns] of Object.entries(exonyms))
    for (const town of towns) {
      const [canonical, ...others] = town.split(" ");
      for (const name of [canonical, ...others]) {
        const key = lookupKey(name.replaceAll("-", " "));
        const byCountry = found.get(key) ?? new Map<string, string>();
        byCountry.set(country, `${country}:${canonical}`);
        found.set(key, byCountry);
      }
    }
  places = found;
  return found;
}
