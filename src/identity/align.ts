import type { Name } from "./profile.js";
import { bonesOf } from "./profile.js";
import { byCodeUnit } from "../text/order.js";
import { consonantsOf, soundOf, within } from "./spelling.js";
import type { Token } from "./tokens.js";
import { givenNameGroup } from "./words/given-names.js";

/** Why two words were taken for one. */
export type Likeness =
  | "equal"
  | "town"
  | "transliterated"
  | "vowels"
  | "letter"
  | "shortened"
  | "initial"
  | "ending"
  | "given"
  | "joined"
  | "initials";

/** Words of two names that stand for one another. */
export interface Match {
  readonly a: readonly Token[];
  readonly b: readonly Token[];
  readonly how: Likeness;
  /** How good the match is, from 0 to 1. */
  readonly fit: number;
}

/** What letters a country writes, as far as names come from them to Latin letters in more than one way. */
export type Letters = "latin" | "arabic" | "korean" | "other";

/** Two names side by side: what stands for what, and what is left on either side. */
export interface Alignment {
  readonly matches: readonly Match[];
  readonly leftA: readonly Token[];
  readonly leftB: readonly Token[];
}

/**
 * Pairs the words of two names, the best matches first, without regard to their order. Of two matches that are equally
 * good the one with the smaller words comes first, so that swapping the names swaps the result. O(words²).
 */
export function align(a: Name, b: Name, sort: "person" | "town" | "other", letters: Letters): Alignment {
  const found: Match[] = [];
  const freeA = new Set(a.tokens);
  const freeB = new Set(b.tokens);
  if (sort === "other") {
    takeInitials(a, b, freeA, freeB, found, false);
    takeInitials(b, a, freeB, freeA, found, true);
  }
  const bothLatin = a.script === "latin" && b.script === "latin" && letters === "latin";
  takeEqual(freeA, freeB, found, bothLatin && sort !== "other" ? (sort === "town" ? 0.55 : 0.35) : 0.95);
  takeJoined(a.tokens, freeA, freeB, found, false);
  takeJoined(b.tokens, freeB, freeA, found, true);
  const scripts = [a.script, b.script];
  const bare = scripts.filter((script) => script === "vowelless").length;
  const loose = bare === 1 ? "vowels" : bare === 2 ? "no" : scripts.includes("alphabet") ? "endings" : "no";
  const candidates: Match[] = [];
  for (const one of freeA)
    for (const other of freeB) {
      const match = similar(one, other, sort, loose, letters);
      if (match !== undefined) candidates.push({ a: [one], b: [other], ...match });
    }
  candidates.sort((x, y) => y.fit - x.fit || byCodeUnit(pairText(x), pairText(y)));
  for (const match of candidates) {
    if (!freeA.has(match.a[0]) || !freeB.has(match.b[0])) continue;
    freeA.delete(match.a[0]);
    freeB.delete(match.b[0]);
    found.push(match);
  }
  return { matches: found, leftA: [...freeA], leftB: [...freeB] };
}

function pairText({ a, b }: Match): string {
  const [x, y] = [a[0].text, b[0].text];
  return x < y ? `${x} ${y}` : `${y} ${x}`;
}

function takeEqual(freeA: Set<Token>, freeB: Set<Token>, found: Match[], alike: number): void {
  for (const exact of [true, false])
    for (const one of freeA)
      for (const other of freeB) {
        const same = exact ? one.text === other.text && one.key === other.key : one.key === other.key;
        if (!same || (one.kind === "short") !== (other.kind === "short")) continue;
        freeA.delete(one);
        freeB.delete(other);
        const spelled = one.text === other.text || one.kind === "number" || one.key.startsWith("=");
        if (one.kind === "short") found.push({ a: [one], b: [other], how: "initial", fit: 0.15 });
        else
          found.push({
            a: [one],
            b: [other],
            how: spelled ? "equal" : one.kind === "place" ? "town" : "transliterated",
            // Of two towns in Latin letters, Calais and Chalais, a like sound is a like sound and no more.
            fit: spelled ? 1 : one.kind === "word" && !umlauts(one, other) ? alike : 0.95,
          });
        break;
      }
}

/** Whether two words differ in nothing but how umlauts are spelled. */
function umlauts(one: Token, other: Token): boolean {
  const plain = ({ text }: Token): string => text.replace(/(?<![aeiou])([aou])e/g, "$1");
  return plain(one) === plain(other);
}

/** Two or three words of one name that the other writes as one: "Min-su" and "Minsu". */
function takeJoined(
  tokens: readonly Token[],
  free: Set<Token>,
  others: Set<Token>,
  found: Match[],
  swapped: boolean,
): void {
  for (let at = 0; at + 1 < tokens.length; at++)
    for (const length of [3, 2]) {
      const run = tokens.slice(at, at + length);
      if (run.length < length || !run.every((token) => free.has(token) && token.kind !== "number")) continue;
      const text = run.map((token) => token.text).join("");
      const one = [...others].find(
        (other) => other.kind === "word" && (other.text === text || other.sound === soundOf(text)),
      );
      if (one === undefined) continue;
      for (const token of run) free.delete(token);
      others.delete(one);
      found.push({ a: swapped ? [one] : run, b: swapped ? run : [one], how: "joined", fit: 0.95 });
    }
}

/** A word in capitals that is the first letters of words that the other name spells out. */
function takeInitials(
  short: Name,
  long: Name,
  freeShort: Set<Token>,
  freeLong: Set<Token>,
  found: Match[],
  swapped: boolean,
): void {
  for (const letters of short.acronyms) {
    if (long.acronyms.includes(letters)) continue;
    const spelled = long.initials.find(
      (initials) => initials.startsWith(letters) || initials.endsWith(letters),
    );
    if (spelled === undefined || letters.length < 2) continue;
    const own = [...freeShort].filter(
      (token) => token.text === letters && (token.kind === "word" || letters.length > 2),
    );
    if (own.length === 0) continue;
    // What both write out is not part of the initials.
    const written = [...freeShort].filter((token) => !own.includes(token));
    const covered = [...freeLong].filter(
      (token) => token.kind !== "number" && !written.some((other) => other.key === token.key),
    );
    const whole = spelled === letters || letters.length >= covered.length - 1;
    const from = spelled.startsWith(letters) ? 0 : Math.max(0, covered.length - letters.length);
    const kept = whole ? covered : covered.slice(from, from + letters.length);
    if (kept.length === 0) continue;
    for (const token of own) freeShort.delete(token);
    for (const token of kept) freeLong.delete(token);
    const fit = whole ? 1 : 0.6;
    found.push({ a: swapped ? kept : own, b: swapped ? own : kept, how: "initials", fit });
    return;
  }
}

function similar(
  a: Token,
  b: Token,
  sort: "person" | "town" | "other",
  loose: "vowels" | "endings" | "no",
  letters: Letters,
): { readonly how: Likeness; readonly fit: number } | undefined {
  if (a.kind === "short" || b.kind === "short") {
    if (a.kind === "short" && b.kind === "short") return undefined;
    const [short, long] = a.kind === "short" ? [a, b] : [b, a];
    if (long.kind === "number" || !long.text.startsWith(short.text)) return undefined;
    return short.text.length === 1 ? { how: "initial", fit: 0.15 } : { how: "shortened", fit: 0.85 };
  }
  const isWord = (token: Token): boolean => token.kind === "word" || token.kind === "place";
  if (!isWord(a) || !isWord(b) || a.key.startsWith("=")) return undefined;
  if (loose === "vowels") {
    const [bones, others] = [bonesOf(a), bonesOf(b)];
    if (!longVowelsFit(a.text, b.text)) return undefined;
    if (bones === others && bones.length >= 2) return { how: "vowels", fit: bones.length >= 3 ? 0.85 : 0.7 };
    if (bones.length >= 4 && within(bones, others, 1)) return { how: "vowels", fit: 0.6 };
  }
  const [x, y] = [a.sound, b.sound];
  const least = Math.min(x.length, y.length);
  if (sort === "person") return personal(a, b, least, letters);
  if (letters === "korean" && voiceless(x) === voiceless(y) && voiceless(x).length >= 4)
    return { how: "vowels", fit: 0.75 };
  const strict = sort === "town" && loose === "no";
  if (
    least >= 5 &&
    !strict &&
    letters !== "korean" &&
    x[0] === y[0] &&
    bonesOf(a) === bonesOf(b) &&
    bonesOf(a).length >= 3
  )
    return { how: "vowels", fit: 0.75 };
  if (least >= 6 && (sort === "other" || x[0] === y[0]) && within(x, y, 1))
    return { how: "letter", fit: sort === "other" ? 0.8 : 0.6 };
  if (sort === "other" && least >= 10 && within(x, y, 2)) return { how: "letter", fit: 0.7 };
  let common = 0;
  while (common < least && x[common] === y[common]) common++;
  const rest = Math.max(x.length, y.length) - common;
  if (sort === "town")
    return common === least && common >= 5 && rest <= 1 ? { how: "ending", fit: 0.75 } : undefined;
  const inflected = endings.test(x.slice(common)) && endings.test(y.slice(common));
  if (common >= 5 && inflected) return { how: "ending", fit: 0.75 };
  if (common === least && common >= 4 && rest <= 1) return { how: "ending", fit: 0.75 };
  if (loose === "endings" && common >= 3 && rest <= 1) return { how: "ending", fit: 0.7 };
  return undefined;
}

/** The consonants of a Korean word, of which romanizations voice some: Kyungpook, Gyeongbuk. */
function voiceless(sound: string): string {
  return sound
    .replace(/[aeiou]/g, "")
    .replace(/[bpfv]/g, "p")
    .replace(/g/g, "k")
    .replace(/d/g, "t")
    .replace(/r/g, "l")
    .replace(/(.)\1+/g, "$1");
}

/** Whether a long u or i that a script without vowels writes all the same is in the other word too. */
function longVowelsFit(x: string, y: string): boolean {
  const [bare, spelled] = /[eiou]/.test(x) ? [y, x] : [x, y];
  if (/(?<=.)w(?=.)/.test(bare) && !/[ouwv]/.test(spelled)) return false;
  return !/(?<=.)y(?=.)/.test(bare) || /[eiyj]/.test(spelled);
}

/** What adjectives and cases add to a name. */
const endings =
  /^(?:[aeious]|er|es|e?n|n?i?sk(?:i|a|o|ie|oi|ii|iei|iego|ogo|aia|oe|om)|ov|ova|n?ian|a?n|us|is|ou|on|om|ia|ie|ensis|ns)?$/;

/**
 * Two words of persons: one name in two languages; in scripts of other languages, vowels that are heard alike; a letter may
 * differ in long ones, but not the last vowel, which tells Michael from Michaela.
 */
function personal(
  a: Token,
  b: Token,
  least: number,
  letters: Letters,
): { how: Likeness; fit: number } | undefined {
  const [x, y] = [a.sound, b.sound];
  const group = givenNameGroup(a.text);
  if (group !== undefined && group === givenNameGroup(b.text))
    return { how: "given", fit: letters === "latin" ? 0.35 : 0.6 };
  if (letters === "arabic" && heardAlike(a.text, b.text)) return { how: "transliterated", fit: 0.75 };
  const stem = (sound: string): string => sound.replace(/[aeiou]+$/, "");
  if (least >= 7 && within(x, y, 1) && stem(x) !== stem(y)) return { how: "letter", fit: 0.6 };
  const bones = consonantsOf(x);
  return x[0] === y[0] && bones.length >= 3 && bones === consonantsOf(y)
    ? { how: "vowels", fit: 0 }
    : undefined;
}

/** Whether two words have the same consonants and vowels that transliterations exchange: Ahmed and Ahmad, not Hasan and Husain. */
function heardAlike(x: string, y: string): boolean {
  if (x[0] !== y[0] && !(/[ae]/.test(x[0]) && /[ae]/.test(y[0])) && !(/[ou]/.test(x[0]) && /[ou]/.test(y[0])))
    return false;
  const heard = (text: string): string =>
    soundOf(text.replace(/ou|oo|ow/g, "u").replace(/ee|ei|ai|ay|ey|ie/g, "i"))
      .replace(/o/g, "u")
      .replace(/e/g, "a")
      .replace(/(.)\1+/g, "$1");
  return heard(x) === heard(y);
}
