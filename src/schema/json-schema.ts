import { purposes } from "./consent.js";
import { countryCodes } from "./country-codes.js";
import { partialDatePattern } from "./dates.js";
import type { Field } from "./field.js";
import { fields, type TableName } from "./fields.js";
import { languagePattern } from "./languages.js";
import { idPattern, itemPattern, textPattern, wordPattern } from "./patterns.js";
import { wordsOf } from "./vocabulary.js";

/** A JSON Schema, as plain JSON. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema (draft 2020-12) of the data that comity reads: `actors`, `ties`, `participations` and `dataset`, with
 * one definition each in `$defs`. Patterns are to be applied with Unicode semantics, as the draft recommends.
 */
export function jsonSchema(): JsonSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "A network of citizen diplomacy",
    type: "object",
    properties: {
      dataset: { $ref: "#/$defs/Dataset" },
      actors: { type: "array", items: { $ref: "#/$defs/Actor" } },
      ties: { type: "array", items: { $ref: "#/$defs/Tie" } },
      participations: { type: "array", items: { $ref: "#/$defs/Participation" } },
    },
    $defs: {
      Actor: row("actor"),
      Tie: row("tie"),
      Participation: row("participation"),
      Dataset: row("dataset"),
    },
  };
}

function row(table: TableName): JsonSchema {
  const entries = Object.entries<Field>(fields[table]);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  return {
    type: "object",
    properties: Object.fromEntries(
      entries.map(([name, field]) => [name, { description: field.about, ...schemaOf(field) }]),
    ),
    ...(required.length > 0 && { required }),
  };
}

function schemaOf(field: Field): JsonSchema {
  switch (field.type) {
    case "id":
      return text(idPattern);
    case "text":
      return text(textPattern);
    case "date":
      return text(partialDatePattern);
    case "texts":
      return { type: "array", items: text(itemPattern) };
    case "languages":
      return { type: "array", items: text(languagePattern) };
    case "country":
      return { enum: countryCodes };
    case "flag":
      return { type: "boolean" };
    case "category":
      return field.open
        ? { ...text(wordPattern), examples: wordsOf(field.vocabulary) }
        : { enum: wordsOf(field.vocabulary) };
    case "risk":
      return closed({ level: { enum: wordsOf("risk") }, date: text(partialDatePattern) }, ["level"]);
    case "consent": {
      const answers = purposes.map((purpose) => [purpose, { enum: wordsOf("answer") }]);
      return closed({ ...Object.fromEntries(answers), until: text(partialDatePattern) }, []);
    }
    case "number":
      return {
        type: field.integer ? "integer" : "number",
        [field.exclusive ? "exclusiveMinimum" : "minimum"]: field.min,
        ...(field.max !== undefined && { maximum: field.max }),
      };
  }
}

function text(pattern: RegExp): JsonSchema {
  return { type: "string", pattern: pattern.source };
}

function closed(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}
