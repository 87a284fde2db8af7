import { actorFields } from "./actor-fields.js";
import { datasetFields } from "./dataset-fields.js";
import { participationFields } from "./participation-fields.js";
import { tieFields } from "./tie-fields.js";

/**
 * The one field table. The types, the zod schemas, the JSON Schema, the column checkers, templates and documentation
 * are all made from it; nothing about a field is said anywhere else.
 */
export const fields = {
  actor: actorFields,
  tie: tieFields,
  participation: participationFields,
  dataset: datasetFields,
} as const;

export type TableName = keyof typeof fields;

/** The names of the fields of a table. */
export type FieldName<T extends TableName> = keyof (typeof fields)[T] & string;

type Codes<T extends TableName> = (typeof fields)[T][keyof (typeof fields)[T]] extends {
  readonly code: infer C extends string;
}
  ? C
  : never;

/** The code of every finding that a bad or missing value can give. */
export type FieldCode = { [T in TableName]: Codes<T> }[TableName] | "missing-value";

/** The names of the fields of a table, in the order in which templates and documentation list them. */
export function fieldNames<T extends TableName>(table: T): readonly FieldName<T>[] {
  return Object.keys(fields[table]) as FieldName<T>[];
}
