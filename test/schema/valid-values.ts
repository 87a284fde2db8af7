import fc from "fast-check";
import { purposes } from "../../src/schema/consent.js";
import { countryCodes } from "../../src/schema/country-codes.js";
import { dayNumber, formatPartialDate, parsePartialDate } from "../../src/schema/dates.js";
import type { Field } from "../../src/schema/field.js";
import { itemPattern, textPattern } from "../../src/schema/patterns.js";
import { wordsOf } from "../../src/schema/vocabulary.js";

const day = fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) });

/** Partial dates of every length. */
export const dates = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([number, length]) => formatPartialDate(number, number).slice(0, length))
  .filter((date) => parsePartialDate(date) !== undefined);

const texts = (pattern: RegExp): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("10", "__proto__", "arts, crafts", "مدينة", "🕊️"),
    )
    .map((text) => text.trim())
    .filter((text) => pattern.test(text));

const languages = fc.constantFrom(
  "de",
  "pt-BR",
  "zh-Hant",
  "sr-Cyrl-RS",
  "sl-rozaj",
  "es-419",
  "haw",
  "de-CH-1996",
);

/** Values that the field takes, in canonical form. */
export function validValues(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case "id":
      return texts(itemPattern);
    case "text":
      return texts(textPattern);
    case "texts":
      return fc.array(texts(itemPattern), { minLength: 1, maxLength: 4 });
    case "languages":
      return fc.array(languages, { minLength: 1, maxLength: 4 });
    case "country":
      return fc.constantFrom(...countryCodes);
    case "flag":
      return fc.boolean();
    case "date":
      return dates;
    case "category":
      return fc.constantFrom(...wordsOf(field.vocabulary));
    case "risk": {
      const level = fc.constantFrom(...wordsOf("risk"));
      return fc.record({ level, date: dates }, { requiredKeys: ["level"] });
    }
    case "consent": {
      const answer = fc.constantFrom(...wordsOf("answer"));
      const shape = Object.fromEntries(purposes.map((purpose) => [purpose, answer]));
      return fc
        .record({ ...shape, until: dates }, { requiredKeys: [], noNullPrototype: true })
        .filter((consent) => Object.keys(consent).length > 0);
    }
    case "number": {
      const { min, max = 1e300 } = field;
      if (field.integer) return fc.integer({ min, max: Math.min(max, 2 ** 50) });
      return fc
        .double({ min, max, minExcluded: field.exclusive ?? false, noNaN: true })
        .map((value) => value + 0);
    }
  }
}
