import { fieldNames, type FieldName, type TableName } from "./fields.js";
import { foldWord } from "./fold.js";
import { headerAliases, type HeaderAliases } from "./header-aliases.js";
import { partFields, type PartName } from "./parts.js";

/** What a column can be called: a field, or for actors a part of one. */
export type ColumnName<T extends TableName> = FieldName<T> | (T extends "actor" ? PartName : never);

/** The column that a header names; `alias` is true when it is another word recorded for the field. */
export interface MatchedHeader<T extends TableName> {
  readonly field: ColumnName<T>;
  readonly alias: boolean;
}

/** The columns of a table, in the order in which templates list them. */
export function columnNames<T extends TableName>(table: T): readonly ColumnName<T>[] {
  const parts = table === "actor" ? Object.keys(partFields) : [];
  return [...fieldNames(table), ...parts] as ColumnName<T>[];
}

/**
 * The column that a header of a foreign table names, whatever its case, spaces, hyphens and underscores. Undefined for
 * headers that could mean several things ("date", "year", "city", "partner", "state"): they are kept as attributes, and
 * a mapping can say what they are.
 */
export function matchHeader<T extends TableName>(table: T, header: string): MatchedHeader<T> | undefined {
  const folded = foldWord(header);
  const indexes = allIndexes();
  return indexes[table].get(folded) as MatchedHeader<T> | undefined;
}

type Index<T extends TableName> = ReadonlyMap<string, MatchedHeader<T>>;

let built: { readonly [T in TableName]: Index<T> } | undefined;

function allIndexes(): { readonly [T in TableName]: Index<T> } {
  built ??= {
    actor: indexOf("actor", headerAliases.actor),
    tie: indexOf("tie", headerAliases.tie),
    participation: indexOf("participation", headerAliases.participation),
    dataset: indexOf("dataset", headerAliases.dataset),
  };
  return built;
}

function indexOf<T extends TableName>(table: T, aliases: HeaderAliases<T>): Index<T> {
  const index = new Map<string, MatchedHeader<T>>();
  for (const field of columnNames(table)) {
    for (const alias of aliases[field] ?? []) index.set(foldWord(alias), { field, alias: true });
  }
  for (const field of columnNames(table)) index.set(foldWord(field), { field, alias: false });
  return index;
}
