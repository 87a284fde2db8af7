import { describe, expect, test } from "vitest";
import { arabic } from "../../src/arabic.js";
import { formOf } from "../../src/report/arabic/counted.js";
import { nouns } from "../../src/report/arabic/nouns.js";
import { english } from "../../src/report/english/english.js";
import { plain, say, type Text } from "../../src/report/say.js";

type Leaf = readonly [path: string, english: unknown, arabic: unknown];

/** Every text and every function of both catalogues, by where it stands. */
function leaves(path: string, one: unknown, other: unknown): Leaf[] {
  if (isText(one) || one === null || typeof one !== "object") return [[path, one, other]];
  return Object.entries(one).flatMap(([name, value]) =>
    leaves(path === "" ? name : `${path}.${name}`, value, (other as Record<string, unknown>)[name]),
  );
}

function isText(value: unknown): value is Text {
  return (
    Array.isArray(value) &&
    value.every(
      (piece: unknown) =>
        typeof piece === "object" &&
        piece !== null &&
        ["words", "figure", "said", "doi"].some((kind) => kind in piece),
    )
  );
}

const all = leaves("", english, arabic);
const letters = /\p{Script=Arabic}/u;
/** What has no words, or is called the same in every language. */
const wordless = ["language", "direction", "general.none", "general.comma", "picture.scores.pagerank"];
const alike = [
  ...wordless,
  "general.semicolon",
  "summary.stop",
  "placed.pagerankHead",
  "general.signed",
  "exchange.balance",
  "paper.within",
];

test("every text of the catalogue is there, with Arabic letters", () => {
  const texts = all.filter(([path, value]) => typeof value !== "function" && !alike.includes(path));
  expect(texts.length).toBeGreaterThan(400);
  const missing = texts.filter(([, , value]) => {
    if (typeof value === "string") return !letters.test(value);
    return !isText(value) || value.every((piece) => !("words" in piece) || !letters.test(piece.words));
  });
  expect(missing.map(([path]) => path)).toEqual([]);
});

/** Arguments of all kinds: a function takes those that it does not choke on. */
const pool: readonly unknown[] = [
  ...[0, 1, 2, 5, 37, 53, 0.3, 0.45, 0.75, true, false, undefined, "⟦one⟧", "⟦other⟧", "DE", "2026"],
  ...["country", "kind", "method", "degree", "below", "communities", "declared", "both", "near", "+"],
  ...[
    "introduce",
    "protect",
    "active",
    "scattered",
    "ties",
    "pairs",
    "hubs",
    "sister-city",
    "convene",
    "clear",
    "undated",
  ],
  ...[[{ said: "⟦text⟧" }], [{ figure: "44%" }], ["⟦first⟧", "⟦second⟧"], [[{ said: "⟦fact⟧" }]]],
];

/** What a call says, and whether any of it is in words of our own; undefined where the arguments are not of its kind. */
function said(call: unknown, given: readonly unknown[]): { text: string; worded: boolean } | undefined {
  try {
    const found = (call as (...all: readonly unknown[]) => unknown)(...given);
    const value = typeof found === "function" ? (found as (rows: number) => unknown)(37) : found;
    const pieces: Text = typeof value === "string" ? [{ words: value }] : (value as readonly Text[]).flat();
    const text = plain(pieces);
    if (!isText(pieces) || /NaN|undefined|\[object/.test(text)) return undefined;
    return { text, worded: pieces.some((piece) => "words" in piece && /\p{L}/u.test(piece.words)) };
  } catch {
    return undefined;
  }
}

/** What is wrong with a function: arguments that it does not use though English does, or words that are missing. */
function faultsOf([path, one, other]: Leaf): string[] {
  const arity = (one as (...all: never) => unknown).length;
  const places = [new Set<number>(), new Set<number>()];
  let [both, state, worded, arabicWords] = [0, 7, false, false];
  const next = (): unknown => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return pool[(state >>> 16) % pool.length];
  };
  const unused = (): number[] => Array.from(places[0]).filter((place) => !places[1].has(place));
  for (let draw = 0; draw < 1500 && (draw < pool.length || both < 25 || unused().length > 0); draw++) {
    // Whatever the pool holds comes first once.
    const given = Array.from({ length: arity }, (_, i) => (i === 0 ? pool[draw % pool.length] : next()));
    const texts = [said(one, given), said(other, given)];
    if (texts[0] === undefined || texts[1] === undefined) continue;
    both++;
    worded ||= texts[0].worded;
    arabicWords ||= letters.test(texts[1].text);
    for (const place of given.keys()) {
      const changed = given.map((value, i) => (i === place ? next() : value));
      const again = [said(one, changed), said(other, changed)];
      if (again[0] === undefined || again[1] === undefined) continue;
      again.forEach((found, i) => {
        if (found?.text !== texts[i]?.text) places[i].add(place);
      });
    }
  }
  if (both === 0) return [`${path} was never called with what it takes`];
  return [
    ...(worded && !arabicWords && !alike.includes(path) ? [`${path} has no Arabic letters`] : []),
    ...unused().map((place) => `${path} does not use argument ${place + 1}`),
  ];
}

test("every function says what depends on the same arguments as in English, with Arabic letters", () => {
  const functions = all.filter(([, value]) => typeof value === "function");
  expect(functions.length).toBeGreaterThan(200);
  expect(functions.flatMap(faultsOf)).toEqual([]);
});

test("a function that leaves out an argument, or speaks English, is noticed", () => {
  const faults = faultsOf(["size", (n: number) => say`${n} ties`, () => say`ties`]);
  expect(faults).toEqual(["size has no Arabic letters", "size does not use argument 1"]);
});

describe("numbers and nouns", () => {
  test("take the form that Unicode has for Arabic", () => {
    const rules = new Intl.PluralRules("ar");
    for (const n of [...Array(320).keys(), 999, 1000, 1003, 1108, 12_311, 0.5])
      expect(`${n} ${formOf(n)}`).toBe(`${n} ${rules.select(n)}`);
  });

  test("one and two are words, and the dual has its cases", () => {
    const texts = [0, 1, 2, 3, 11, 100, 103].map((n) => plain(arabic.general.tieCount(n)));
    expect(texts).toEqual([
      ...["0 رابطة", "رابطة واحدة", "رابطتان", "3 روابط", "11 رابطة", "100 رابطة", "103 روابط"],
    ]);
    expect(plain(arabic.general.countryCount(25))).toBe("25 بلدًا");
    for (const noun of Object.values(nouns)) expect(noun.two[0]).not.toBe(noun.two[1]);
  });
});
