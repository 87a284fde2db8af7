import { countryNames } from "../schema/country-names.js";
import { languageName } from "../schema/language-names.js";
import { kindName, methodName } from "../schema/plain-words.js";
import type { FoundWord } from "./over-represented.js";

const plurals: Readonly<Record<string, string>> = {
  individual: "people",
  ngo: "NGOs",
  university: "universities",
  business: "businesses",
  "local-government": "local governments",
};

/** A country must be that of so many members, and above expectation by so much of what the first is. */
const worthNaming = { ofMembers: 0.05, ofFirst: 0.25 };
const mostCountries = 3;
const mostOthers = 2;

/**
 * A short name from the words that are over-represented in a group: "Poland and Germany, universities".
 *
 * Of countries up to three, each that of one in twenty at least; "and others" if they hold fewer than half of those whose
 * country is known. Of each other attribute words that most have, up to two; of at most three attributes. Undefined where
 * nothing stands out.
 */
export function nameOfGroup(words: readonly FoundWord[]): string | undefined {
  const attributes = [...new Set(words.map(({ of }) => of))];
  const parts = attributes.flatMap((of) => {
    const own = words.filter((word) => word.of === of);
    return of === "country" ? countriesOf(own) : othersOf(of, own);
  });
  return parts.length === 0 ? undefined : parts.slice(0, 3).join(", ");
}

function countriesOf(words: readonly FoundWord[]): string[] {
  const above = ({ count, expected }: FoundWord): number => count - expected;
  const named = words
    .filter(({ count, among }) => count >= worthNaming.ofMembers * among)
    .filter((word, _, [first]) => above(word) >= worthNaming.ofFirst * above(first))
    .slice(0, mostCountries);
  if (named.length === 0) return [];
  const held = named.reduce((sum, { count }) => sum + count, 0);
  const names = named.map(({ word }) => countryNames.get(word) ?? word);
  return [listed(2 * held < named[0].among ? [...names, "others"] : names)];
}

function othersOf(of: string, words: readonly FoundWord[]): string[] {
  const most = words.filter(({ count, among }) => 2 * count > among).slice(0, mostOthers);
  if (most.length === 0) return [];
  const spelled = most.map(({ word }) => (of === "kind" ? plurals[word] : undefined) ?? plain(of, word));
  return [of === "languages" ? `speaking ${listed(spelled)}` : listed(spelled)];
}

/** Words of vocabularies and tags of languages in plain English. */
function plain(of: string, word: string): string {
  if (of === "languages") return languageName(word);
  if (of === "kind") return kindName(word);
  return of === "method" ? methodName(word) : word;
}

function listed(texts: readonly string[]): string {
  return texts.length < 2
    ? texts.join("")
    : `${texts.slice(0, -1).join(", ")} and ${texts[texts.length - 1]}`;
}
