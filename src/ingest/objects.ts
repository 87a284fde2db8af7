import { Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import type { RowSource } from "./source.js";

/**
 * The rows of a source of one table as plain objects, for callers who want to change them on the way. A row that its
 * reader found fault with throws `unreadable-format`: only `ingest` can count it.
 */
export async function* objectsOf(source: RowSource): AsyncGenerator<Record<string, unknown>> {
  for await (const { headers, rows } of source.batches("ties", new Pace({}))) {
    for (const { cells, line, flaw } of rows) {
      if (flaw !== undefined)
        throw new ComityError("unreadable-format", `${source.name}, line ${line}: ${flaw.message}`, {
          fix: flaw.fix,
        });
      const row: Record<string, unknown> = {};
      headers.ties.forEach((name, i) => {
        // A column may be called "__proto__"; assignment would lose it.
        Object.defineProperty(row, name, {
          value: cells[i],
          enumerable: true,
          writable: true,
          configurable: true,
        });
      });
      yield row;
    }
  }
}
