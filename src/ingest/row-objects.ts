import { ComityError } from "../errors/error.js";
import { notARow } from "./remarks.js";
import { isRow, Shaper } from "./shaper.js";
import type { RawRow, RowSource } from "./source.js";

/** Rows handed over at a time. */
const batchRows = 512;

/** Rows as plain objects from anything that can be iterated over, as a source of one table. */
export function rowObjects(rows: Iterable<unknown> | AsyncIterable<unknown>, name: string): RowSource {
  return {
    form: "rows",
    name,
    cells: "typed",
    distinctTies: false,
    async *batches(table = "ties") {
      const shaper = new Shaper();
      const total = Array.isArray(rows) ? rows.length : 0;
      let pending: RawRow[] = [];
      let done = 0;
      for await (const row of rows) {
        done++;
        pending.push(
          isRow(row)
            ? { table, cells: shaper.cells(table, row), line: 0 }
            : { table, cells: [], line: 0, flaw: notARow },
        );
        if (pending.length < batchRows) continue;
        yield { headers: shaper.headers, rows: pending, remarks: [], done, total };
        pending = [];
      }
      yield { headers: shaper.headers, rows: pending, remarks: [], done, total };
      return { present: new Set([table]) };
    },
  };
}

/** True for what `rowObjects` can read. */
export function isRows(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  if (typeof value !== "object" || value === null) return false;
  return Symbol.iterator in value || Symbol.asyncIterator in value;
}

/** Refuses what is no table at all. */
export function tableError(name: string): ComityError {
  return new ComityError("bad-input", `${name} is neither a list of rows nor a source from a reader`, {
    fix: "Give row objects, or what parseCsv, parseJson, parseNdjson or parseEdgeList returns",
    path: [name],
  });
}
