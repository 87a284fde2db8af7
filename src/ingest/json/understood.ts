import type { Conversion } from "../finding.js";
import type { TableName } from "../source.js";

/** Counts what the reader of a file took for something else than it says. */
export class Understood {
  readonly #counts = new Map<string, { -readonly [K in keyof Conversion]: Conversion[K] }>();

  /** Counts one more of its sort. */
  count(table: TableName, column: string, what: string, times = 1): void {
    const key = `${table} ${column} ${what}`;
    const known = this.#counts.get(key) ?? { table, column, what, count: 0 };
    known.count += times;
    this.#counts.set(key, known);
  }

  /** Says once which form the file has. */
  form(what: string): void {
    const key = `form ${what}`;
    this.#counts.set(key, { table: "ties", column: "(file)", what: `read as ${what}`, count: 1 });
  }

  list(): Conversion[] {
    return Array.from(this.#counts.values());
  }
}
