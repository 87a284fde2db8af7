import { badValue, missing, validity } from "./check.js";
import { parseConsent } from "./consent-text.js";
import type { CountryBook } from "./countries.js";
import { yearText } from "./dates.js";
import type { Field } from "./field.js";
import { fields, type FieldName, type TableName } from "./fields.js";
import { canonicalLanguage } from "./languages.js";
import { splitList } from "./list-text.js";
import { parseNumber } from "./number-text.js";
import type { Reading } from "./problem.js";
import { consentProblem } from "./consent-problem.js";
import { parseRisk } from "./risk.js";
import { resolveWord, type VocabularyName } from "./vocabulary.js";
import type { WordList } from "./word-list.js";

/** What reading texts needs beside the table. */
export interface Books {
  readonly countries: CountryBook;
  /** The caller's own words, with their aliases, by vocabulary. */
  readonly extra?: Readonly<Partial<Record<VocabularyName, WordList>>> | undefined;
}

/** Reads the text of one cell. */
export type Read = (text: string) => Reading;

/** How many different texts a reader remembers, if they are short: words and countries repeat. */
const remembered = 4096;

/**
 * The reader of one field for text cells (CSV and the like). White space around the text is dropped and an empty cell
 * is absent; what is left is understood or a problem, never coerced.
 */
export function read<T extends TableName>(table: T, name: FieldName<T>, books: Books): Read {
  const field = fields[table][name] as Field;
  const parse = parser(name, field, books);
  const absent = absence(name, field);
  return (text) => {
    const trimmed = text.trim();
    return trimmed === "" ? absent : parse(trimmed);
  };
}

/**
 * The reader of one field for values of untrusted origin that have types (JSON, graph attributes). Numbers and flags are
 * strict as in `check`; a text that stands for a word, a country, a date, a list, risk or consent is understood as in a
 * cell; a whole number from 1 to 9999 is a year where a date stands; null and blank texts are absent, as an empty cell is. Ids and free text stay exactly as they are.
 */
export function accept<T extends TableName>(
  table: T,
  name: FieldName<T>,
  books: Books,
): (value: unknown) => Reading {
  const field = fields[table][name] as Field;
  const valid = validity(field);
  const parse = parser(name, field, books);
  const textual = understood.has(field.type);
  const absent = absence(name, field);
  return (value) => {
    if (value === undefined || value === null || isBlank(value)) return absent;
    if (textual && typeof value === "string") return parse(value.trim());
    const year = field.type === "date" ? yearText(value) : undefined;
    if (year !== undefined) return { value: year };
    if (!valid(value)) return { problem: badValue(name, field, value) };
    return {
      value: field.type === "languages" ? (value as readonly string[]).map(canonicalLanguage) : value,
    };
  };
}

const understood: ReadonlySet<Field["type"]> = new Set([
  "category",
  "country",
  "date",
  "texts",
  "languages",
  "risk",
  "consent",
]);

function absence(name: string, field: Field): Reading {
  return field.required ? { problem: missing(name, field) } : { value: undefined };
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}

function parser(name: string, field: Field, books: Books): Read {
  const valid = validity(field);
  const bad = (text: string, fix?: string): Reading => ({ problem: badValue(name, field, text, fix) });
  const checked = (value: unknown, text: string): Reading => (valid(value) ? { value } : bad(text));
  switch (field.type) {
    case "id":
    case "text":
    case "date":
      return (text) => checked(text, text);
    case "texts":
      return (text) => checked(splitList(text), text);
    case "languages":
      return (text) => {
        const tags = text.split(/[;|,\s]+/).filter((tag) => tag !== "");
        return checked(
          tags.map((tag) => canonicalLanguage(tag.replaceAll("_", "-"))),
          text,
        );
      };
    case "number":
      return (text) => {
        const { value, fix } = parseNumber(text);
        return value !== undefined && valid(value) ? { value } : bad(text, fix);
      };
    case "flag":
      return memoized((text) => {
        const word = resolveWord("flag", text, books.extra?.flag);
        return word === undefined ? bad(text) : { value: word.value === "yes" };
      });
    case "country":
      return memoized((text) => {
        const value = books.countries.code(text);
        return value === undefined ? bad(text) : { value };
      });
    case "category":
      return memoized((text) => {
        const word = resolveWord(field.vocabulary, text, books.extra?.[field.vocabulary]);
        return word ?? bad(text);
      });
    case "risk":
      return memoized((text) => {
        const value = parseRisk(text);
        return value === undefined ? bad(text) : { value };
      });
    case "consent":
      return memoized((text) => {
        const reading = parseConsent(text);
        if (reading.unread.length > 0) return { problem: consentProblem(text, reading) };
        return { value: reading.consent };
      });
  }
}

function memoized(parse: Read): Read {
  const known = new Map<string, Reading>();
  return (text) => {
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    const reading = parse(text);
    if (known.size < remembered && text.length < 100) known.set(text, reading);
    return reading;
  };
}
