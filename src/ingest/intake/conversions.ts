import { shorten } from "../../text/shorten.js";
import type { Conversion } from "../finding.js";
import type { TableName } from "../source.js";

/** Different conversions that are told apart in one column; the others are counted together. */
const toldApart = 1000;

/** Counts what was understood as something else than what it says. */
export class Conversions {
  readonly #counts = new Map<string, { -readonly [K in keyof Conversion]: Conversion[K] }>();
  readonly #perColumn = new Map<string, number>();

  /** A word or name that was read as another one. */
  word(table: TableName, column: string, from: string, to: string): void {
    this.count(table, column, `"${shorten(from)}" read as ${shorten(to)}`);
  }

  /** Anything else, in words. */
  count(table: TableName, column: string, what: string, times = 1): void {
    const owner = `${table} ${column}`;
    let key = `${owner} ${what}`;
    let known = this.#counts.get(key);
    if (known === undefined) {
      const different = (this.#perColumn.get(owner) ?? 0) + 1;
      this.#perColumn.set(owner, different);
      if (different > toldApart) key = `${owner} other words`;
      known = this.#counts.get(key) ?? {
        table,
        column,
        what: different > toldApart ? "other words understood" : what,
        count: 0,
      };
      this.#counts.set(key, known);
    }
    known.count += times;
  }

  list(): Conversion[] {
    return Array.from(this.#counts.values());
  }
}
