import { foldWord } from "../../../schema/fold.js";
import { matchHeader } from "../../../schema/headers.js";
import type { Kind } from "../../../schema/vocabulary.js";
import type { Meaning } from "./words/concepts.js";
import { headerMeaning, type KnownHeader, type Language } from "./words/headers.js";
import { fillers, sideWords } from "./words/sides.js";

/** Which end of a tie a column is about: the one that the row belongs to, or its partner. */
export type Side = "one" | "other";

/** What a header says. */
export interface HeaderReading {
  /** What it may mean, the first the best; empty where it says nothing known. */
  readonly means: readonly Meaning[];
  /** Whether the whole header is a known word, or only a part of it. */
  readonly how: "whole" | "part" | "nothing";
  /** The languages in which it is that word. */
  readonly languages: readonly Language[];
  readonly side: Side | undefined;
  /** The number of a column in a series: 2 of "Partner 2". */
  readonly place: number | undefined;
  readonly kind: Kind | undefined;
  /** What is left of the header without the mark of its end and its number. */
  readonly word: string;
  /** A consent column by comity's own name for it. */
  readonly consent: string | undefined;
}

/** Reads all headers of a table together: "Name A" is one of two ends only where there is a "Name B". */
export function readHeaders(headers: readonly string[]): HeaderReading[] {
  const all = headers.map(tokensOf);
  const keys = new Set(all.map((tokens) => tokens.map(foldWord).join(" ")));
  // Columns that name an actor: "municipality" before "municipality_place_name".
  const owners = all.filter(
    (tokens) => tokens.length > 0 && headerMeaning(tokens.join(" "))?.concept.means.includes("name"),
  );
  return headers.map((header, i) => readHeader(header, all[i], keys, owners));
}

function readHeader(
  header: string,
  tokens: readonly string[],
  keys: ReadonlySet<string>,
  owners: readonly (readonly string[])[],
): HeaderReading {
  const consent = matchHeader("actor", header);
  const base = { side: undefined, place: undefined, consent: undefined } as const;
  if (consent !== undefined && !consent.alias && consent.field.startsWith("consent"))
    return { ...base, ...meaning(["consent"], "whole"), word: header, consent: consent.field };
  const whole = headerMeaning(header) ?? headerMeaning(withoutRemark(header));
  if (whole !== undefined) return { ...base, ...of(whole, "whole"), word: header };
  const { rest: unnumbered, place } = withoutPlace(tokens);
  const numbered = place === undefined ? undefined : headerMeaning(unnumbered.join(" "));
  if (numbered !== undefined) return { ...base, ...of(numbered, "whole"), place, word: unnumbered.join(" ") };
  const owner = owners.find(
    (prefix) =>
      prefix.length < unnumbered.length &&
      prefix.every((token, i) => foldWord(token) === foldWord(unnumbered[i])),
  );
  if (owner !== undefined) {
    const rest = unnumbered.slice(owner.length);
    const side = headerMeaning(owner.join(" "))?.concept.other === true ? "other" : "one";
    return { ...base, ...lookup(rest), place, side, kind: undefined, word: rest.join(" ") };
  }
  const lettered = withoutLetter(unnumbered, keys, place);
  const { rest, side } = lettered ?? withoutSide(unnumbered);
  const bare = rest.filter((token) => !fillers.has(foldWord(token)));
  if (side !== undefined && bare.length === 0)
    return {
      ...base,
      ...meaning([side === "one" ? "source" : "target"], "whole"),
      side,
      place,
      word: header,
    };
  const looked = lookup(bare);
  // "Org A" and "Org B": what they are is not known, but that there are two of them says enough.
  const found = lettered !== undefined && looked.how === "nothing" ? meaning(["name"], "part") : looked;
  return {
    ...base,
    ...found,
    side: side ?? found.side,
    place,
    word: side === undefined && place === undefined ? header : rest.join(" "),
  };
}

type Looked = Pick<HeaderReading, "means" | "how" | "languages" | "side" | "kind">;

function meaning(means: readonly Meaning[], how: HeaderReading["how"]): Looked {
  return { means, how, languages: ["English"], side: undefined, kind: undefined };
}

function of({ concept, languages }: KnownHeader, how: "whole" | "part"): Looked {
  const side =
    concept.other === true || concept.means[0] === "target"
      ? "other"
      : concept.means[0] === "source"
        ? "one"
        : undefined;
  return { means: concept.means, how, languages, side, kind: concept.kind };
}

/** The meaning of what is left of a header: as a whole, else its last word, its first, any, or the end of a compound. */
function lookup(tokens: readonly string[]): Looked {
  const whole = headerMeaning(tokens.join(" "));
  if (whole !== undefined) return of(whole, "whole");
  // "countryLabel" is the country by its name.
  const tail = tokens.length > 1 ? headerMeaning(tokens.slice(0, -1).join(" ")) : undefined;
  if (tail !== undefined && /^(?:label|name|title|text)$/i.test(tokens[tokens.length - 1]))
    return of(tail, "whole");
  // Two letters are a word by themselves only: "no", "an", "to".
  const long = tokens.map(foldWord).filter((token) => token.length > 2);
  for (const token of [...long.slice(-1), ...long]) {
    const part = headerMeaning(token);
    if (part !== undefined) return of(part, "part");
  }
  for (const token of long)
    for (let from = 3; from <= token.length - 4; from++) {
      const end = headerMeaning(token.slice(from));
      if (end !== undefined) return of(end, "part");
    }
  return { means: [], how: "nothing", languages: [], side: undefined, kind: undefined };
}

/** "Partnerstädte (Land)" is about partners; but "Land (Partner)" needs what stands in brackets. */
function withoutRemark(header: string): string {
  const [, before = "", inside = ""] = /^(.+?)\s*[([]([^)\]]*)[)\]]\s*$/.exec(header) ?? [];
  const told = tokensOf(inside).map(foldWord);
  return told.some(
    (word) => sideWords.one.has(word) || sideWords.other.has(word) || /^(?:[ab]|\d+)$/.test(word),
  )
    ? ""
    : before;
}

function withoutPlace(tokens: readonly string[]): { rest: readonly string[]; place: number | undefined } {
  const at = tokens.findLastIndex((token) => /^[1-9]\d?$/.test(token));
  return at < 0 || tokens.length === 1
    ? { rest: tokens, place: undefined }
    : { rest: tokens.filter((_, i) => i !== at), place: Number(tokens[at]) };
}

function withoutLetter(
  tokens: readonly string[],
  keys: ReadonlySet<string>,
  place: number | undefined,
): { rest: readonly string[]; side: Side } | undefined {
  if (place !== undefined) return undefined;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const letter = tokens[at].toLowerCase();
    if (letter !== "a" && letter !== "b") continue;
    const twin = tokens
      .map((token, i) => (i === at ? (letter === "a" ? "b" : "a") : foldWord(token)))
      .join(" ");
    if (keys.has(twin))
      return { rest: tokens.filter((_, i) => i !== at), side: letter === "a" ? "one" : "other" };
  }
  return undefined;
}

function withoutSide(tokens: readonly string[]): { rest: readonly string[]; side: Side | undefined } {
  for (const at of [0, tokens.length - 1]) {
    const token = foldWord(tokens[at] ?? "");
    for (const side of ["one", "other"] as const)
      if (sideWords[side].has(token)) return { rest: tokens.filter((_, i) => i !== at), side };
  }
  const at = tokens.findIndex((token) => /^partner.{3,}/i.test(token));
  if (at < 0) return { rest: tokens, side: undefined };
  return {
    rest: tokens.map((token, i) => (i === at ? token.slice("partner".length) : token)),
    side: "other",
  };
}

/** The words of a header: at spaces, signs, digits and capitals within a word. */
function tokensOf(header: string): string[] {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L})/gu, "$1 $2")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((token) => token !== "");
}
