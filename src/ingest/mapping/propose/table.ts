import type { CountryBook } from "../../../schema/countries.js";
import type { Subject } from "./subject.js";
import type { Understood } from "./understand.js";
import type { Meaning } from "./words/concepts.js";

/** A whole table as far as its columns are understood. */
export interface Table extends Subject {
  readonly name: string;
  readonly columns: readonly Understood[];
  /** How many rows were examined. */
  readonly rows: number;
  readonly book: CountryBook;
}

/** The columns of one meaning, in the order of the table. */
export function columnsOf(table: Pick<Table, "columns">, ...meanings: readonly Meaning[]): Understood[] {
  return table.columns.filter(({ meaning }) => meaning !== undefined && meanings.includes(meaning));
}
