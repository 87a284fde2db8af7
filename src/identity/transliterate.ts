import { vowellessNames } from "./words/given-names.js";
import { nativeTowns } from "./words/native-towns.js";
import { nativeWords, placeEndings } from "./words/native-words.js";

/** A text in Latin letters, and how it was written. */
export interface Latin {
  readonly text: string;
  /** The script that gave it, where it leaves vowels out or puts no spaces between words. */
  readonly script: "latin" | "alphabet" | "vowelless" | "syllables";
}

/**
 * Brings a text to Latin letters. Within the names of organizations and places, words of scripts that hide them are translated
 * first; persons and single words are not.
 */
export type Transliterate = (text: string, as?: "name" | "person" | "word") => Latin;

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
  return (given, as = "name") => {
    if (plain.test(given)) return { text: given, script: "latin" };
    let text = given.normalize("NFC");
    const isVowelless = vowelless.test(text);
    const isSyllables = syllables.test(text);
    if (as === "person" && isVowelless)
      text = text.replace(personSigns, (native) => ` ${personNames.get(native) ?? native} `);
    if (as === "name" && (isVowelless || isSyllables)) text = translated(text, isVowelless);
    // Ukrainian reads two letters in another way than Russian.
    if (/[іїєґІЇЄҐ]/.test(text)) text = text.replace(/[гГиИ]/g, (letter) => ukrainian[letter] ?? letter);
    if (isSyllables && as === "name") text = text.replace(runs, (run) => ` ${inOneWord(run, anyAscii)} `);
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

/** Scripts with spaces have whole words replaced, those without any part of a run. The longest sign comes first. */
function translated(text: string, spaced: boolean): string {
  return text.replace(
    spaced ? spacedSigns : signs,
    (_, native: string) => ` ${meanings.get(native) ?? native} `,
  );
}

const meanings: ReadonlyMap<string, string> = new Map([...nativeWords, ...nativeTowns]);
const alternatives = [...meanings.keys()].sort((x, y) => y.length - x.length || (x < y ? -1 : 1)).join("|");
const signs = new RegExp(`(${alternatives})`, "gu");
/** Articles and prepositions of Arabic and Hebrew stand before a word without a space. */
const spacedSigns = new RegExp(
  `(?<!\\p{L})(?:[بلو]?ال|لل|[بلو]|[בלמוש]?ה|[בלמו])?(${alternatives})(?!\\p{L})`,
  "gu",
);

const personNames: ReadonlyMap<string, string> = new Map(vowellessNames);
const personSigns = new RegExp(
  `(?<!\\p{L})(?:${[...personNames.keys()].sort((x, y) => y.length - x.length || (x < y ? -1 : 1)).join("|")})(?!\\p{L})`,
  "gu",
);

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
  return `${familyNames[family] ?? transliterate(family, "person").text.trim()} ${transliterate(given.join(""), "person").text.trim()}`;
}
