import { ComityError } from "../errors/error.js";
import type { Headers, TableName } from "./source.js";

/** Different keys that the rows of one table can have: every row has room for each of them. */
const mostKeys = 4096;

/** Lays objects out as cells: each key of a table is a column, in the order in which keys were met. */
export class Shaper {
  readonly headers: Headers & Record<TableName, string[]> = { actors: [], ties: [], participations: [] };
  readonly #positions: Record<TableName, Map<string, number>> = {
    actors: new Map(),
    ties: new Map(),
    participations: new Map(),
  };

  /** The values of an object in the order of the columns; `null` counts as absent, the key `skipped` is left out. */
  cells(table: TableName, row: object, skipped?: string): unknown[] {
    const cells: unknown[] = new Array<unknown>(this.headers[table].length);
    for (const [key, value] of Object.entries(row) as [string, unknown][])
      if (key !== skipped) cells[this.position(table, key)] = value ?? undefined;
    return cells;
  }

  /**
   * What an item has anyway, and its attributes, as cells: an attribute of the same name as one of its own values is called
   * `id (attribute)` and so on.
   */
  both(table: TableName, own: object, attributes: object): unknown[] {
    const cells = this.cells(table, own);
    for (const [name, value] of Object.entries(attributes) as [string, unknown][])
      cells[this.position(table, Object.hasOwn(own, name) ? `${name} (attribute)` : name)] =
        value ?? undefined;
    return cells;
  }

  /** The column of a key. Throws `unreadable-format` for more keys than a table can have. */
  position(table: TableName, key: string): number {
    let position = this.#positions[table].get(key);
    if (position === undefined) {
      position = this.headers[table].length;
      if (position >= mostKeys)
        throw new ComityError("unreadable-format", `${table} have more than ${mostKeys} different keys`, {
          fix: "Give what differs from row to row as values, under the same keys in every row",
        });
      this.#positions[table].set(key, position);
      this.headers[table].push(key);
    }
    return position;
  }
}

/** True for what can be a row: an object that is not a list. */
export function isRow(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
