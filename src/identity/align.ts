import type { Name } from "./profile.js";
import { byCodeUnit } from "../text/order.js";
import { similar, type Letters, type Likeness } from "./likeness.js";
import { soundOf } from "./spelling.js";
import type { Token } from "./tokens.js";

/** Words of two names that stand for one another. */
export interface Match {
  readonly a: readonly Token[];
  readonly b: readonly Token[];
  readonly how: Likeness;
  /** How good the match is, from 0 to 1. */
  readonly fit: number;
}

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
  // Two letters in the name of a town are of what tells it from others: i. OB, b. M.
  const fewest = sort === "town" ? 3 : 2;
  takeInitials(a, b, fewest, freeA, freeB, found, false);
  takeInitials(b, a, fewest, freeB, freeA, found, true);
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
  fewest: number,
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
    if (spelled === undefined || letters.length < fewest) continue;
    const own = [...freeShort].filter(
      (token) => token.text === letters && (token.kind === "word" || letters.length > 2),
    );
    if (own.length === 0) continue;
    // What both write out is not part of the initials.
    const written = [...freeShort].filter((token) => !own.includes(token));
    const covered = [...freeLong].filter(
      (token) =>
        (token.kind !== "number" || /\d/.test(letters)) && !written.some((other) => other.key === token.key),
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
