import type { Field } from "../schema/field.js";
import { fields } from "../schema/fields.js";
import { columnNames } from "../schema/headers.js";
import { partFields } from "../schema/parts.js";
import type { TableName } from "./source.js";

/** The name of each table in the field table. */
export const schemaTable = { actors: "actor", ties: "tie", participations: "participation" } as const;

/** The fields of each table that name actors. */
export const endFields = {
  actors: ["id"],
  ties: ["source", "target"],
  participations: ["actor"],
} as const satisfies Readonly<Record<TableName, readonly string[]>>;

/** True for what protects an actor, whole or in part: what cannot be read there is never taken for silence. */
export function isProtecting(table: TableName, name: string): boolean {
  if (table === "actors" && Object.hasOwn(partFields, name)) return true;
  return fieldOf(table, name)?.onBad === "protect";
}

/** The field of that name; undefined for parts of fields and attributes. */
export function fieldOf(table: TableName, name: string): Field | undefined {
  const known: Readonly<Record<string, Field>> = fields[schemaTable[table]];
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

/** True for names of the field table, parts of fields included. */
export function isFieldName(table: TableName, name: string): boolean {
  const names: readonly string[] = columnNames(schemaTable[table]);
  return names.includes(name);
}
