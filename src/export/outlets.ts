import type { TableName } from "../ingest/source.js";
import { isFieldName } from "../ingest/table-fields.js";
import { cellAt, type Cell, type Column } from "../network/columns.js";
import type { Columns } from "../network/network.js";
import { consentParts } from "../schema/consent-text.js";
import type { Consent } from "../schema/consent.js";

/** A column as it is written: consent becomes a column for each of its parts. */
export interface Outlet {
  readonly table: TableName;
  /** Its name in the network. */
  readonly column: string;
  /** Its name in the file. */
  readonly header: string;
  readonly type: Exclude<Column["type"], "consent">;
  /** A column of the caller's own, beyond the field table. */
  readonly own: boolean;
  /** The column that the values come from. */
  readonly source: Column;
  readonly at: (row: number) => Exclude<Cell, Consent>;
}

/** The columns of a table as they are written, under their own names. */
export function outletsOf(table: TableName, columns: Columns): Outlet[] {
  return Array.from(columns).flatMap(([column, source]): Outlet[] => {
    const own = !isFieldName(table, column);
    if (source.type !== "consent") {
      const at = (row: number): Exclude<Cell, Consent> => cellAt(source, row) as Exclude<Cell, Consent>;
      return [{ table, column, header: column, type: source.type, own, source, at }];
    }
    const consentOf = (row: number): Consent | undefined => cellAt(source, row) as Consent | undefined;
    const said = consentParts.filter((part) =>
      source.consents.some((consent) => consent[part] !== undefined),
    );
    return said.map((part) => {
      const at = (row: number): string | undefined => consentOf(row)?.[part];
      const type = part === "until" ? ("date" as const) : ("category" as const);
      return { table, column, header: `${column}.${part}`, type, own, source, at };
    });
  });
}

/** The text form of a number: one that every reader takes for the same number. */
export function numberText(value: number): string {
  if (Object.is(value, -0)) return "-0";
  // Whole numbers beyond 2⁵³ are taken for names of things when they are written out.
  const text = String(value);
  return Math.abs(value) > Number.MAX_SAFE_INTEGER && !/[.e]/.test(text) ? value.toExponential() : text;
}
