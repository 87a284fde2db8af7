import { describe, expect, test } from "vitest";
import { foldWord } from "../../src/schema/fold.js";
import { lookalikeKey } from "../../src/schema/lookalike.js";
import { resolveWord, vocabularies, wordsOf, type VocabularyName } from "../../src/schema/vocabulary.js";
import type { WordList } from "../../src/schema/word-list.js";

const names = Object.keys(vocabularies) as VocabularyName[];

describe.each(names)("the vocabulary %s", (name) => {
  const list: WordList = vocabularies[name];

  test("has no word that points two ways", () => {
    const owners = new Map<string, string>();
    for (const [word, aliases] of Object.entries(list)) {
      for (const text of [word, ...aliases]) {
        const folded = foldWord(text);
        expect(folded).not.toBe("");
        expect([text, owners.get(folded) ?? word]).toEqual([text, word]);
        owners.set(folded, word);
      }
    }
  });

  test("understands each of its words in any spelling", () => {
    for (const word of wordsOf<VocabularyName>(name) as readonly string[]) {
      expect(resolveWord(name, word)).toEqual({ value: word, alias: false });
      expect(resolveWord(name, ` ${word.toUpperCase().replaceAll("-", "_")} `)).toEqual({
        value: word,
        alias: false,
      });
    }
  });
});

test.each([
  ["kind", "Municipality", "local-government"],
  ["kind", "school", "university"],
  ["kind", "chamber of commerce", "business"],
  ["kind", "association", "ngo"],
  ["kind", "Bürger", "individual"],
  ["method", "jumelage", "sister-city"],
  ["method", "Stadtepartnerschaft", "sister-city"],
  ["method", "gemellaggio", "sister-city"],
  ["method", "Twin Town", "sister-city"],
  ["method", "hermanamiento", "sister-city"],
  ["method", "姉妹都市", "sister-city"],
  ["status", "ruhend", "dormant"],
  ["role", "organiser", "host"],
] as const)("%s: %s is %s", (vocabulary, text, value) =>
  expect(resolveWord(vocabulary, text)).toEqual({ value, alias: true }),
);

test.each([
  ["kind", "partner"],
  ["kind", "organization"],
  ["kind", "institution"],
  ["method", "exchange"],
  ["method", "partnership"],
  ["kind", ""],
  ["kind", "🕊️"],
  ["kind", "constructor"],
] as const)("%s: %j is not guessed", (vocabulary, text) =>
  expect(resolveWord(vocabulary, text)).toBeUndefined(),
);

test("a caller's own words come first", () => {
  expect(resolveWord("kind", "school", { school: [] })).toEqual({ value: "school", alias: false });
});

test("ids that look alike have one key", () => {
  expect(lookalikeKey("Kéo  Town ")).toBe(lookalikeKey("ke\u0301o town"));
  expect(lookalikeKey("STRASSE")).toBe(lookalikeKey("straße"));
  expect(lookalikeKey("10")).not.toBe(lookalikeKey("9"));
});
