import * as z from "zod";
import { check } from "./check.js";
import { purposes } from "./consent.js";
import { countryCodes } from "./country-codes.js";
import { partialDatePattern } from "./dates.js";
import type { Field } from "./field.js";
import { fieldNames, fields, type FieldName, type TableName } from "./fields.js";
import { languagePattern } from "./languages.js";
import { idPattern, itemPattern, textPattern, wordPattern } from "./patterns.js";
import type { Actor, Dataset, Participation, Tie } from "./types.js";
import { wordsOf } from "./vocabulary.js";

/** The zod schema of one actor; unknown keys pass through. */
export const actorSchema = row("actor") as unknown as z.ZodType<Actor>;
/** The zod schema of one tie; unknown keys pass through. */
export const tieSchema = row("tie") as unknown as z.ZodType<Tie>;
/** The zod schema of one participation; unknown keys pass through. */
export const participationSchema = row("participation") as unknown as z.ZodType<Participation>;
/** The zod schema of what is known about the data as a whole; unknown keys pass through. */
export const datasetSchema = row("dataset") as unknown as z.ZodType<Dataset>;

function row<T extends TableName>(table: T): z.ZodType {
  const shape = fieldNames(table).map((name) => [name, entry(table, name)] as const);
  return z.looseObject(Object.fromEntries(shape));
}

function entry<T extends TableName>(table: T, name: FieldName<T>): z.ZodType {
  const field = fields[table][name] as Field;
  const problem = check(table, name);
  const error = (issue: { readonly input?: unknown }): string => problem(issue.input)?.message ?? field.fix;
  const schema = schemaOf(field, error).describe(field.about);
  return field.required ? schema : schema.optional();
}

type Say = (issue: { readonly input?: unknown }) => string;

function schemaOf(field: Field, error: Say): z.ZodType {
  switch (field.type) {
    case "id":
      return z.string({ error }).regex(idPattern, { error });
    case "text":
      return z.string({ error }).regex(textPattern, { error });
    case "date":
      return date(error);
    case "texts":
      return z.array(z.string().regex(itemPattern), { error });
    case "languages":
      return z.array(z.string().regex(languagePattern), { error });
    case "country":
      return z.enum(countryCodes, { error });
    case "flag":
      return z.boolean({ error });
    case "category":
      return field.open
        ? z.string({ error }).regex(wordPattern, { error })
        : z.enum(wordsOf(field.vocabulary), { error });
    case "risk":
      return z.strictObject({ level: z.enum(wordsOf("risk")), date: date().optional() }, { error });
    case "consent": {
      const answer = z.enum(wordsOf("answer")).optional();
      const shape = Object.fromEntries(purposes.map((purpose) => [purpose, answer]));
      return z.strictObject({ ...shape, until: date().optional() }, { error });
    }
    case "number": {
      const base = field.integer ? z.int({ error }) : z.number({ error });
      const above = field.exclusive ? base.gt(field.min, { error }) : base.gte(field.min, { error });
      return field.max === undefined ? above : above.lte(field.max, { error });
    }
  }
}

function date(error?: Say): z.ZodType {
  return error === undefined
    ? z.string().regex(partialDatePattern)
    : z.string({ error }).regex(partialDatePattern, { error });
}
