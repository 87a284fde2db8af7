import { bonesOf } from "./profile.js";
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

/** What letters a country writes, as far as names come from them to Latin letters in more than one way. */
export type Letters = "latin" | "arabic" | "korean" | "other";

/** Why and how well two words that are not equal stand for one another; undefined if they do not. */
export function similar(
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
  if (letters === "other" && least >= 5 && voiced(x) === voiced(y)) return { how: "letter", fit: 0.75 };
  const strict = sort === "town" && loose === "no";
  if (
    least >= 5 &&
    !strict &&
    letters !== "korean" &&
    (letters !== "latin" || loose !== "no") &&
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

/** A word with the Greek pairs of letters for b, d and g as those, which some spellings take apart: Kalampaka, Kalambaka. */
function voiced(sound: string): string {
  return sound.replace(/m[bp]/g, "b").replace(/n[td]/g, "d").replace(/[ng]k/g, "g");
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
  const [group, other] = [givenNameGroup(a.text), givenNameGroup(b.text)];
  if (group !== undefined && other !== undefined && group !== other) return undefined;
  if (group !== undefined && group === other) return { how: "given", fit: letters === "latin" ? 0.35 : 0.6 };
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
