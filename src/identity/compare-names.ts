import { byCodeUnit } from "../text/order.js";
import { align, type Match } from "./align.js";
import type { Likeness } from "./likeness.js";
import {
  hidden,
  isBareAcronym,
  isOfOtherTongue,
  isOtherSigns,
  isOtherwiseOrdered,
  isSpelledByInitials,
  lettersOf,
  otherOrder,
} from "./particulars.js";
import { evidence, type Evidence, type EvidenceCode } from "./evidence.js";
import { leftOver, missing } from "./left-over.js";
import { groupOf, lookupKey } from "./lexicon.js";
import type { Name, Profile } from "./profile.js";
import type { Token } from "./tokens.js";
import { weights } from "./weights.js";

/** How surprising it is that two names have a word: the logarithm of how rare it is among the names, within bounds. */
export type Surprise = (token: Token, profile: Profile) => number;

const codeOf: Readonly<Record<Likeness, EvidenceCode>> = {
  equal: "same-word",
  town: "same-town",
  transliterated: "transliterated",
  vowels: "same-but-for-vowels",
  letter: "one-letter",
  shortened: "shortened",
  initial: "initial",
  ending: "ending",
  given: "given-name",
  joined: "joined-words",
  initials: "initials",
};

/**
 * The evidence of two names of two actors, whose kind and country are the same or shared out. Swapping the actors changes
 * nothing.
 */
export function compareNames(
  a: Name,
  b: Name,
  first: Profile,
  second: Profile,
  surprise: Surprise,
): Evidence[] {
  // Names are looked at in one order, whichever actor comes first.
  if ((byCodeUnit(a.latin, b.latin) || byCodeUnit(a.given, b.given)) > 0)
    return compareNames(b, a, second, first, surprise);
  const { matches, leftA, leftB } = align(a, b, sortOf(first), lettersOf(first.country));
  const found = matches.map((match) => matched(match, first, surprise));
  if (first.country === "US" && otherOrder(a, b))
    found.push(
      evidence(
        "other-order",
        weights.otherOrder,
        '"University of" and "University" after the name are two in this country',
      ),
    );
  if (first.country === "BE" && matches.some(isOfOtherTongue))
    found.push(
      evidence(
        "other-order",
        weights.otherOrder,
        "the French and the Dutch university are two in this country",
      ),
    );
  if (isOtherSigns(a, b))
    found.push(evidence("other-signs", weights.otherSigns, "the same sounds in other signs"));
  if (first.person && isOtherwiseOrdered(a, b, matches))
    found.push(evidence("other-order", weights.otherOrder, "the same names in another order"));
  if (a.folded === b.folded)
    found.push(evidence("same-name", weights.sameText, `both are called "${a.given}"`));
  // A concept that both have, and one of them twice, is no difference.
  const shared = new Set(
    matches
      .flatMap((match) => match.a)
      .filter(isConcept)
      .map(({ key }) => key),
  );
  const further = (left: readonly Token[], other: Name): Token[] =>
    left.filter(({ key }) => !shared.has(key) && !(isBareAcronym(other) && hidden.has(key)));
  const restA = withoutExplained(further(leftA, b), first, second, found);
  const restB = withoutExplained(further(leftB, a), second, first, found);
  const rest = [...restA, ...restB];
  // An initial or a letter that differs may be of another person of the family.
  const others = matches.some((match) => match.how !== "initials" && isTelling(match));
  const sure = !matches.some((match) =>
    match.how === "initials"
      ? isCommon(match) && !others
      : first.person && (match.how === "initial" || match.how === "letter" || match.fit < 0.5),
  );
  const solid = sure && (matches.some(isTelling) || matches.length > 1);
  if (solid && rest.length === 0)
    found.push(evidence("every-word", weights.everyWord, "no word of either name is left over"));
  else if (isSpelledByInitials(matches, first) && rest.length === 0)
    found.push(evidence("every-word", weights.everyInitial, "every initial fits"));
  else if (solid && rest.every((token) => isLight(token, first)))
    found.push(evidence("every-word", weights.everyTellingWord, "only words that many share are left over"));
  found.push(...leftOver(restA, restB, first, second, matches.some(isTown)));
  return found;
}

function sortOf({ person, kind }: Profile): "person" | "town" | "other" {
  if (person) return "person";
  return kind === "local-government" ? "town" : "other";
}

/** Whether a match is of more than a word that many names share. */
function isTelling({ a, how }: Match): boolean {
  return how === "initials" || a.some(({ kind }) => kind === "word" || kind === "place" || kind === "number");
}

function isTown({ a }: Match): boolean {
  return a.some(({ kind }) => kind === "place");
}

function isConcept({ kind }: Token): boolean {
  return kind === "concept";
}

/** Two or three initials of nothing but words that many names share. */
function isCommon({ a, b }: Match): boolean {
  if (Math.min(...[a, b].map((tokens) => tokens.reduce((sum, { text }) => sum + text.length, 0))) > 3)
    return false;
  return (a.length > b.length ? a : b).every(
    ({ kind, key }) => (kind === "concept" && key !== "=royal") || kind === "nationality",
  );
}

/** Words that names of one actor often lack. */
function isLight(token: Token, profile: Profile): boolean {
  return token.eponym === true || (token.kind === "concept" && missing(token.key.slice(1), profile) <= 0.8);
}

function matched(match: Match, profile: Profile, surprise: Surprise): Evidence {
  const [one, other] = [textOf(match.a), textOf(match.b)];
  const both =
    one === other ? `"${one}"` : one < other ? `"${one}" and "${other}"` : `"${other}" and "${one}"`;
  if (match.how === "initials") {
    const letters = Math.min(one.replaceAll(" ", "").length, other.replaceAll(" ", "").length);
    const { more, ...few } = weights.initials;
    const some: Readonly<Record<number, number>> = few;
    const weight =
      match.fit *
      (isCommon(match) ? weights.commonInitials : 1) *
      (Object.hasOwn(some, letters) ? some[letters] : more);
    return evidence("initials", weight, `${both}: the first letters of the words`);
  }
  const tokens = match.a.length >= match.b.length ? match.a : match.b;
  const others = tokens === match.a ? match.b : match.a;
  const [token] = others;
  if (token.kind === "number")
    return evidence("same-number", weights.number, `both have the number ${token.key}`);
  const concept = token.kind === "concept" || token.kind === "nationality";
  const share = concept
    ? token.kind === "nationality"
      ? 0.6
      : weights.concept
    : profile.person
      ? weights.person
      : token.kind === "place" && profile.kind !== "local-government"
        ? weights.townInName
        : 1;
  if (match.fit === 0) return evidence("other-vowels", weights.otherVowels, `${both} have other vowels`);
  const weight =
    match.fit *
    share *
    Math.min(weights.word, (surprise(match.a[0], profile) + surprise(match.b[0], profile)) / 2);
  if (concept) return evidence("same-sort", weight, `${both} mean the same`);
  return evidence(codeOf[match.how], weight, sentence(match.how, both));
}

function sentence(how: Likeness, both: string): string {
  switch (how) {
    case "equal":
      return `both have ${both}`;
    case "town":
      return `${both} are names of one town`;
    case "transliterated":
      return `${both} are the same after transliteration`;
    case "vowels":
      return `${both} have the same consonants`;
    case "letter":
      return `a letter differs in ${both}`;
    case "shortened":
      return `one of ${both} is shortened`;
    case "initial":
      return `one of ${both} is an initial`;
    case "given":
      return `${both} are forms of one name`;
    case "ending":
      return `${both} have the same stem`;
    default:
      return `${both} are the same written together`;
  }
}

function textOf(tokens: readonly Token[]): string {
  return [...new Set(tokens.map((token) => token.text))].join(" ");
}

/** Words left over on one side that the place, region or country of the other accounts for. */
function withoutExplained(left: readonly Token[], own: Profile, other: Profile, found: Evidence[]): Token[] {
  const names = (place: string | undefined, token: Token): boolean =>
    place !== undefined && (place === token.key || `${place} `.startsWith(`${lookupKey(token.text)} `));
  return left.filter((token) => {
    if (own.kind === "local-government" && groupOf(token.key.slice(1)) === "city") return false;
    if (token.kind === "word" || token.kind === "place") {
      if (names(other.place, token)) {
        found.push(
          evidence("town-in-place", weights.townInPlace, `"${token.text}" is the place of the other`),
        );
        return false;
      }
      return !names(other.region, token) && !names(own.region, token);
    }
    if (token.kind === "nationality")
      return token.key !== `=${other.country ?? ""}` && token.key !== `=${own.country ?? ""}`;
    return true;
  });
}
