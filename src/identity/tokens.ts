import { eponyms, townBynames, type Piece } from "./pieces.js";
import { beginsPhrase, entryOf, isKnown, longestPhrase, lookupKey, regionAt, townNames } from "./lexicon.js";
import { soundOf } from "./spelling.js";
import { compoundEndings } from "./words/compounds.js";
import { states } from "./words/states.js";
import { fillers, generations, titles } from "./words/ignored.js";

/** One word of a name, as far as it tells anything. */
export interface Token {
  /** Folded. */
  readonly text: string;
  /** What romanizations of the text have in common. */
  readonly sound: string;
  /** What spellings of it have in common; the meaning of concepts, the town of well-known towns. */
  readonly key: string;
  /**
   * `word` is a word of its own, `place` a town that is known, `concept` and `nationality` a word that many names share,
   * `number` an ordinal, `short` an initial or an abbreviation with a point.
   */
  readonly kind: "word" | "place" | "concept" | "nationality" | "number" | "short";
  /** The word is of a person that the institution is named after, which many lists leave out. */
  readonly eponym?: true;
  /** The word says where a town or an institution is: a region, or what follows "am" or "upon" in the name of a town. */
  readonly byname?: true;
}

/** What decides how a name is cut up. */
export interface Reading {
  readonly person: boolean;
  /** The name is of a town, so that it cannot be of a well-known one of another country. */
  readonly town: boolean;
  /** The script leaves vowels out, so that w and y within a word are vowels. */
  readonly vowelless: boolean;
  readonly country: string | undefined;
  /** Whether a phrase names a place of the data. */
  readonly isPlace: (key: string) => boolean;
  /** Whether such a phrase may begin with a word. */
  readonly beginsPlace: (word: string) => boolean;
}

/** Numerals by their Roman spelling, in capitals. */
export const romans: Readonly<Record<string, string>> = {
  I: "1",
  II: "2",
  III: "3",
  IV: "4",
  V: "5",
  VI: "6",
  VII: "7",
  VIII: "8",
  IX: "9",
  X: "10",
  XI: "11",
  XII: "12",
};
const numerals: Readonly<Record<string, string>> = {
  first: "1",
  erste: "1",
  erster: "1",
  premier: "1",
  premiere: "1",
  one: "1",
  "1st": "1",
  second: "2",
  zweite: "2",
  zweiter: "2",
  deuxieme: "2",
  two: "2",
  deux: "2",
  zwei: "2",
  dos: "2",
  due: "2",
  "2nd": "2",
  third: "3",
  dritte: "3",
  troisieme: "3",
  three: "3",
  trois: "3",
  drei: "3",
  tres: "3",
  tre: "3",
  "3rd": "3",
  four: "4",
  quatre: "4",
  vier: "4",
  "4th": "4",
  five: "5",
  cinq: "5",
  funf: "5",
  "5th": "5",
};

/** The tokens of a name. */
export function tokensOf(pieces: readonly Piece[], reading: Reading): Token[] {
  const tokens = reading.person ? personTokens(pieces) : nameTokens(pieces, reading);
  if (!reading.vowelless) return tokens;
  return tokens.map((each) => ({ ...each, sound: soundOf(each.text.replace(/(?<!^)[wy]/g, "")) }));
}

function token(text: string, key: string, kind: Token["kind"]): Token {
  return { text, sound: soundOf(text), key, kind };
}

function personTokens(pieces: readonly Piece[]): Token[] {
  return pieces.flatMap(({ text, point }): Token[] => {
    if (titles.has(text)) return [];
    const generation = Object.hasOwn(generations, text) ? generations[text] : undefined;
    if (generation !== undefined && (point || text !== "jun")) return [token(text, generation, "number")];
    if (text.length === 1 || (point && text.length <= 2)) return [token(text, text, "short")];
    if (text === "al" || text === "el") return [];
    return [token(text, soundOf(text), "word")];
  });
}

function nameTokens(pieces: readonly Piece[], reading: Reading): Token[] {
  const { country } = reading;
  const found: Token[] = [];
  const honored = eponyms(pieces);
  const bynames = reading.town ? townBynames(pieces) : new Set<number>();
  for (let at = 0; at < pieces.length;) {
    const phrase = stateAt(pieces[at], at, country) ?? longestAt(pieces, at, reading);
    const tokens = phrase?.tokens ?? single(pieces[at], pieces.length);
    for (const each of tokens)
      if (each.kind === "concept") found.push(each);
      else if (honored.has(at)) found.push({ ...each, eponym: true });
      else found.push(bynames.has(at) ? { ...each, byname: true } : each);
    at += phrase?.length ?? 1;
  }
  return found;
}

/** The state of the United States that two capitals after a name stand for. */
function stateAt({ text, capital }: Piece, at: number, country: string | undefined): Phrase | undefined {
  const state =
    country === "US" && capital && at > 0 && Object.hasOwn(states, text) ? states[text] : undefined;
  return state === undefined ? undefined : { tokens: [token(state, soundOf(state), "word")], length: 1 };
}

interface Phrase {
  readonly tokens: readonly Token[];
  readonly length: number;
}

function longestAt(
  pieces: readonly Piece[],
  start: number,
  { country, town: ownTown, isPlace, beginsPlace }: Reading,
): Phrase | undefined {
  const first = pieces[start].text;
  const longest = beginsPhrase(first) || beginsPlace(first) ? longestPhrase : 1;
  for (let length = Math.min(longest, pieces.length - start); length > 0; length--) {
    const words = pieces.slice(start, start + length);
    const text = words.map((piece) => piece.text).join(" ");
    if (length > 1 && entryOf(text)?.kind === "form") return { tokens: [], length };
    // A phrase may leave fillers out, but neither begins nor ends with one.
    if (length > 1 && (isFiller(words[0]) || isFiller(words[length - 1]))) continue;
    const key = lookupKey(text);
    const telling = words
      .filter((piece) => !isFiller(piece))
      .map((piece) => piece.text)
      .join(" ");
    const bare = lookupKey(telling);
    const town = townAt(key, country, !ownTown || pieces.length > 1);
    const foreign = ownTown && country !== undefined && town?.startsWith(`${country}:`) === false;
    if (town !== undefined && !foreign) return { tokens: [token(text, town, "place")], length };
    const region = start > 0 || !ownTown ? regionAt(text, country) : undefined;
    if (region !== undefined) return { tokens: [{ ...token(text, region, "place"), byname: true }], length };
    const entry = entryOf(text) ?? (length > 1 ? entryOf(telling) : undefined);
    if (entry !== undefined) return { tokens: entry.meaning.map((meaning) => meant(text, meaning)), length };
    if (length > 1 && isPlace(bare)) return { tokens: [token(text, bare, "place")], length };
  }
  return undefined;
}

const townEndings =
  /^(?:er|ie|ia|s|i|e|a|u|om|sk(?:i|a|o|e|ii|ei|oi|aia|oie|ogo|oho|iego|iei|om|ou)?|ov|iv|n|on|ian|iu|ovi?e?|em|ia|er[ns]?)$/;

/** The well-known town of a name, also where the word carries an ending: Wiener, krakowska. */
export function townAt(key: string, country: string | undefined, inflected = true): string | undefined {
  const towns = townNames();
  const pick = (found: ReadonlyMap<string, string> | undefined): string | undefined => {
    if (found === undefined) return undefined;
    if (country !== undefined && found.has(country)) return found.get(country);
    if (country !== undefined && key.length < 4) return undefined;
    const [only] = found.values();
    return found.size === 1 ? only : undefined;
  };
  const known = pick(towns.get(key));
  if (known !== undefined || !inflected || key.includes(" ") || key.length < 6) return known;
  for (let cut = key.length - 1; cut >= Math.max(4, key.length - 5); cut--)
    if (townEndings.test(key.slice(cut))) {
      const start = key.slice(0, cut);
      const stem = pick(towns.get(start)) ?? (key[cut] === "s" ? pick(towns.get(`${start}a`)) : undefined);
      if (stem !== undefined && (country === undefined || stem.startsWith(country))) return stem;
    }
  return undefined;
}

function isFiller({ text, capital, point, hyphen }: Piece): boolean {
  if (text.length === 1 && capital && point) return false;
  if (hyphen && (text === "al" || text === "el")) return true;
  return fillers.has(text) || (text.length === 1 && !capital && !/\d/.test(text));
}

function meant(text: string, meaning: string): Token {
  if (!isKnown(meaning)) return token(meaning, soundOf(meaning), "word");
  const kind = /^[A-Z]{2}$/.test(meaning) || isPeople(meaning) ? "nationality" : "concept";
  return token(text, `=${meaning}`, kind);
}

const peoples = new Set(["jewish", "arab", "hebrew", "european", "african", "asian"]);

function isPeople(meaning: string): boolean {
  return peoples.has(meaning);
}

function single(piece: Piece, pieces: number): Token[] {
  const { text, capital, point } = piece;
  const roman = capital && !point ? romans[text.toUpperCase()] : undefined;
  if (roman !== undefined && pieces > 1) return [token(text, roman, "number")];
  // The year in which a club was founded.
  if (/^(?:1[789]|20)\d\d$/.test(text) && pieces > 2) return [];
  if (/^\d+$/.test(text)) return [token(text, String(Number(text)), "number")];
  const numeral = Object.hasOwn(numerals, text) ? numerals[text] : undefined;
  if (numeral !== undefined) return [token(text, numeral, "number")];
  if (text === "s" && capital && point) return [token(text, "=saint", "concept")];
  if (isFiller(piece)) return [];
  if (text.length === 1 || (point && text.length <= 8 && pieces > 1)) return [token(text, text, "short")];
  const parts = compoundParts(text);
  if (parts !== undefined) return parts;
  return [token(text, soundOf(text), "word")];
}

function compoundParts(text: string): Token[] | undefined {
  for (const ending of compoundEndings) {
    if (!text.endsWith(ending) || text.length < ending.length + 3) continue;
    const whole = text.slice(0, -ending.length);
    const bare = whole.replace(/s$/, "");
    return [...partTokens(entryOf(bare) === undefined ? whole : bare), ...partTokens(ending)];
  }
  return undefined;
}

function partTokens(text: string): Token[] {
  const entry = entryOf(text);
  if (entry !== undefined) return entry.meaning.map((meaning) => meant(text, meaning));
  return [token(text, soundOf(text), "word")];
}
