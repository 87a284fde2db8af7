import { shorten } from "../text/shorten.js";
import { allowed } from "./allowed.js";
import { protectiveConsent, purposes } from "./consent.js";
import { isCountryCode } from "./countries.js";
import { partialDatePattern, yearText } from "./dates.js";
import type { Field } from "./field.js";
import { fields, type FieldCode, type FieldName, type TableName } from "./fields.js";
import { languagePattern } from "./languages.js";
import { idPattern, itemPattern, textPattern, wordPattern } from "./patterns.js";
import type { Problem } from "./problem.js";
import { wordsOf } from "./vocabulary.js";

/** Says what is wrong with a typed value (from JSON, a graph or code), or undefined when it is fine or absent. */
export type Check = (value: unknown) => Problem | undefined;

/**
 * The check of one field for typed values. Nothing is converted: a number in quotes is a problem. The verdict is the
 * same as that of the zod schema and of the JSON Schema. `undefined` is absent, and a problem only in a required field.
 */
export function check<T extends TableName>(table: T, name: FieldName<T>): Check {
  const field = fields[table][name] as Field;
  const valid = validity(field);
  return (value) => {
    if (value === undefined) return field.required ? missing(name, field) : undefined;
    return valid(value) ? undefined : badValue(name, field, value);
  };
}

/** The problem of a required field without a value. */
export function missing(name: string, field: Field): Problem {
  return {
    code: "missing-value",
    message: `${name} is missing; it must be ${allowed(field)}`,
    fix: field.fix,
  };
}

/** The problem of a field with a value it cannot take. `fix` replaces the advice of the table where more is known. */
export function badValue(name: string, field: Field, value: unknown, fix?: string): Problem {
  const problem = {
    code: field.code as FieldCode,
    message: `${name} is ${field.type === "date" && typeof value === "number" ? "the number " : ""}${shown(value)}; it must be ${allowed(field)}`,
    fix: fix ?? typedFix(field, value) ?? field.fix,
  };
  return field.onBad === "protect" ? { ...problem, instead: protective(field, value) } : problem;
}

/** True for the typed values that a field takes. */
export function validity(field: Field): (value: unknown) => boolean {
  switch (field.type) {
    case "id":
      return (value) => matches(value, idPattern);
    case "text":
      return (value) => matches(value, textPattern);
    case "date":
      return (value) => matches(value, partialDatePattern);
    case "texts":
      return (value) => isListOf(value, itemPattern);
    case "languages":
      return (value) => isListOf(value, languagePattern);
    case "country":
      return (value) => typeof value === "string" && isCountryCode(value);
    case "flag":
      return (value) => typeof value === "boolean";
    case "category": {
      const words = new Set<unknown>(wordsOf(field.vocabulary));
      return field.open ? (value) => matches(value, wordPattern) : (value) => words.has(value);
    }
    case "number":
      return numeric(field);
    case "risk": {
      const levels = new Set<unknown>(wordsOf("risk"));
      return (value) =>
        isRecord(value, riskKeys) && levels.has(value["level"]) && isDateOrAbsent(value["date"]);
    }
    case "consent": {
      const answers = new Set<unknown>([...wordsOf("answer"), undefined]);
      return (value) =>
        isRecord(value, consentKeys) &&
        purposes.every((purpose) => answers.has(value[purpose])) &&
        isDateOrAbsent(value["until"]);
    }
  }
}

const riskKeys: ReadonlySet<string> = new Set(["level", "date"]);
const consentKeys: ReadonlySet<string> = new Set([...purposes, "until"]);

function numeric(field: Extract<Field, { type: "number" }>): (value: unknown) => boolean {
  const { min, max = Number.MAX_VALUE, exclusive = false, integer = false } = field;
  return (value) =>
    typeof value === "number" &&
    (exclusive ? value > min : value >= min) &&
    value <= max &&
    (!integer || Number.isInteger(value));
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

function isListOf(value: unknown, pattern: RegExp): boolean {
  if (!Array.isArray(value)) return false;
  // An index loop sees the holes of a sparse list; `every` would not.
  for (let i = 0; i < value.length; i++) if (!matches(value[i], pattern)) return false;
  return true;
}

function isDateOrAbsent(value: unknown): boolean {
  return value === undefined || matches(value, partialDatePattern);
}

function isRecord(value: unknown, keys: ReadonlySet<string>): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => keys.has(key));
}

function typedFix(field: Field, value: unknown): string | undefined {
  if (field.type === "date" && yearText(value) !== undefined)
    return `Write the date in quotation marks: "${yearText(value)}".`;
  if (typeof value !== "string") return undefined;
  if (field.type === "number" && value.trim() !== "" && validity(field)(Number(value))) {
    return "Write the number without quotes.";
  }
  if (field.type === "texts" || field.type === "languages") return "Write a list in square brackets.";
  return undefined;
}

// What is assumed about an actor when the truth cannot be read.
function protective(field: Field, value: unknown): unknown {
  if (field.type === "consent") {
    const refused =
      typeof value === "object" && value !== null && "analyze" in value && value.analyze === "no";
    return refused ? { analyze: "no", ...protectiveConsent } : protectiveConsent;
  }
  return field.type === "risk" ? { level: "high" } : true;
}

function shown(value: unknown): string {
  if (typeof value === "string") return value === "" ? "empty" : `"${shorten(value)}"`;
  if (Array.isArray(value)) return "a list with an entry that does not fit";
  return typeof value === "object" && value !== null ? "an object that does not fit" : shorten(String(value));
}
