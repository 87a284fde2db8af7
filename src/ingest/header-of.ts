import type { Ledger } from "./ledger.js";
import type { TableName } from "./source.js";

/**
 * What the input calls a column that a finding names: findings about how rows relate to each other name fields. Where
 * several columns of the input make a field, its name is kept.
 */
export function headersOf({ headers }: Ledger): (table: TableName, column: string) => string {
  const written = new Set(headers.map(({ table, header }) => `${table} ${header}`));
  const byField = new Map<string, string | undefined>();
  for (const { table, header, field, how } of headers) {
    if (field === undefined || how === "mapped") continue;
    const key = `${table} ${field}`;
    byField.set(key, byField.has(key) ? undefined : header);
  }
  return (table, column) =>
    written.has(`${table} ${column}`) ? column : (byField.get(`${table} ${column}`) ?? column);
}
