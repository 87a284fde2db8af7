import type { Meta } from "./meta.js";
import { Tabular, type CellValue, type Grid, type PlainRow, type TabularJson } from "./tabular.js";

/** Rows that are not about single actors: a distribution, a matrix in long form, counts by group. */
export class Table<R extends PlainRow = PlainRow> extends Tabular<R> {
  readonly #rows: readonly R[];
  readonly #names: readonly string[];

  constructor(
    names: readonly (keyof R & string)[],
    rows: readonly R[],
    readonly meta: Meta,
  ) {
    super();
    this.#rows = rows.map((row) => Object.freeze({ ...row }));
    this.#names = [...names];
  }

  /** The number of rows. */
  get length(): number {
    return this.#rows.length;
  }

  protected grid(): Grid {
    const rows: readonly PlainRow[] = this.#rows;
    return {
      length: rows.length,
      columns: this.#names.map((name) => ({
        name,
        numeric: rows.length > 0 && rows.every((row) => typeof row[name] === "number"),
        at: (row): CellValue => rows[row][name],
      })),
    };
  }
}

/** Tables as plain JSON, the rows of each under its name. */
export function tablesJson(tables: Readonly<Record<string, Table>>): Record<string, TabularJson["rows"]> {
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.toJSON().rows]));
}
