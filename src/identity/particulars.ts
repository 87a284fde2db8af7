import type { Match } from "./align.js";
import type { Letters } from "./likeness.js";
import type { Name, Profile } from "./profile.js";

/** A person with a family name and two or more initials that fit: J.-B. for Jean-Baptiste. */
export function isSpelledByInitials(matches: readonly Match[], { person }: Profile): boolean {
  const initials = matches.filter(({ how }) => how === "initial").length;
  return person && initials >= 2 && matches.length > initials && matches.every(({ fit }) => fit > 0);
}

/** "Libre" and "vrije", "catholique" and "katholieke": Belgium has one university of each tongue. */
export function isOfOtherTongue({ a, b }: Match): boolean {
  const texts = [a[0].text, b[0].text].sort().join(" ");
  return texts === "libre vrije" || texts === "catholique katholieke";
}

/** Two names in Chinese signs that differ though they sound alike: 王伟, 王威. */
export function isOtherSigns(a: Name, b: Name): boolean {
  const signs = /^\p{Script=Han}+$/u;
  return (
    a.given !== b.given && a.given.length === b.given.length && signs.test(a.given) && signs.test(b.given)
  );
}

/** Three names or more in an order that is not family name first or last: José María, María José. */
export function isOtherwiseOrdered(a: Name, b: Name, matches: readonly Match[]): boolean {
  const single = matches.filter((match) => match.a.length === 1 && match.b.length === 1);
  if (single.length < 3) return false;
  const places = single
    .map((match) => [a.tokens.indexOf(match.a[0]), b.tokens.indexOf(match.b[0])] as const)
    .sort(([x], [y]) => x - y)
    .map(([, at]) => at);
  const falls = places.filter((at, i) => places[(i + 1) % places.length] < at).length;
  const reversed = places.every((at, i) => i === 0 || at < places[i - 1]);
  return falls > 1 && !reversed;
}

/** A name that is nothing but three capitals or more, which hide what sort of institution it is: KTH. */
export function isBareAcronym({ tokens, acronyms }: Name): boolean {
  return (
    tokens.length === 1 && acronyms.length === 1 && acronyms[0].length > 2 && tokens[0].text === acronyms[0]
  );
}

/** Sorts of institution that initials hide. */
export const hidden: ReadonlySet<string> = new Set(
  "university institute academy technology royal national science".split(" ").map((meaning) => `=${meaning}`),
);

/** Miami University and the University of Miami: in the United States the order tells them apart. */
export function otherOrder(a: Name, b: Name): boolean {
  const first = ({ tokens }: Name): boolean => tokens[0]?.key === "=university";
  return (
    first(a) !== first(b) && [a, b].every(({ tokens }) => tokens.some(({ key }) => key === "=university"))
  );
}

/** What letters a country writes. */
export function lettersOf(country: string | undefined): Letters {
  if (country === undefined) return "latin";
  if (country === "KR" || country === "KP") return "korean";
  if (arabic.has(country)) return "arabic";
  return otherScripts.has(country) ? "other" : "latin";
}

const arabic = new Set("PS EG SY LB JO IQ SA AE YE LY TN DZ MA SD OM QA BH KW IR AF PK".split(" "));

/** Countries whose names come to Latin letters in more than one way. */
const otherScripts = new Set(
  "RU UA BY BG RS MK ME KZ KG MN GR CY GE AM IL IN NP BD LK MM TH KH LA CN TW HK JP".split(" "),
);
