import { nativeTowns } from "./words/native-towns.js";
import { nativeWords, placeEndings } from "./words/native-words.js";

/** A text in Latin letters, and how it was written. */
export interface Latin {
  readonly text: string;
  /** The script that gave it, where it leaves vowels out or puts no spaces between words. */
  readonly script: "latin" | "alphabet" | "vowelless" | "syllables";
}

export type Transliterate = (text: string) => Latin;

const vowelless = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const syllables = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const runs = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const plain = /^[\x20-\x7e]*$/;

/** Hangul family names as they are usually spelled, not as they are read. */
const familyNames: Readonly<Record<string, string>> = {
  김: "kim",
  박: "park",
  이: "lee",
  최: "choi",
  정: "jung",
  강: "kang",
  조: "cho",
  임: "lim",
  오: "oh",
  우: "woo",
};

/**
 * Loads what turns any script into Latin letters. Words that mean a sort of institution are translated first, where the
 * script would hide them.
 */
export async function loadTransliterate(): Promise<Transliterate> {
  const { default: anyAscii } = await import("any-ascii");
  return (given) => {
    if (plain.test(given)) return { text: given, script: "latin" };
    let text = given.normalize("NFC");
    const isVowelless = vowelless.test(text);
    const isSyllables = syllables.test(text);
    if (isVowelless || isSyllables)
      for (const [native, meaning] of [...nativeTowns, ...nativeWords])
        text = text.replaceAll(native, ` ${meaning} `);
    // Ukrainian reads two letters in another way than Russian.
    if (/[іїєґІЇЄҐ]/.test(text)) text = text.replace(/[гГиИ]/g, (letter) => ukrainian[letter] ?? letter);
    if (isSyllables) text = text.replace(runs, (run) => ` ${inOneWord(run, anyAscii)} `);
    if (isVowelless) text = text.replace(/(^|[\s(])ال(?=\p{L}{2})/gu, "$1");
    if (isVowelless) text = text.replace(/[اأإآىאע]/g, "a").replace(/ة/g, "a");
    const spelled = anyAscii(text);
    const isLatin = !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(given);
    // Signs of softness are no apostrophes.
    const latin = isLatin || isVowelless ? spelled : spelled.replace(/['"`]/g, "");
    return {
      text: latin,
      script: isVowelless ? "vowelless" : isSyllables ? "syllables" : isLatin ? "latin" : "alphabet",
    };
  };
}

const ukrainian: Readonly<Record<string, string>> = { г: "h", Г: "H", и: "y", И: "Y" };

function inOneWord(run: string, anyAscii: (text: string) => string): string {
  const [ending, meaning] = placeEndings.find(
    ([end]) => run === end || (run.length > 2 && run.endsWith(end)),
  ) ?? ["", ""];
  const stem = run.slice(0, run.length - ending.length);
  return `${anyAscii(stem).toLowerCase()} ${meaning}`;
}

/**
 * The family and given name of a person in Chinese or Korean signs, which are written without a space; undefined for
 * anything else.
 */
export function eastAsianPerson(name: string, transliterate: Transliterate): string | undefined {
  const signs = name.trim();
  if (!/^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4})$/u.test(signs)) return undefined;
  const [family, ...given] = Array.from(signs);
  return `${familyNames[family] ?? transliterate(family).text.trim()} ${transliterate(given.join("")).text.trim()}`;
}
