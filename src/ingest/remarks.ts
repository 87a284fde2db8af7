import type { Flaw, Remark, TableName } from "./source.js";

/** What stands in a table where a row should be. */
export const notARow: Flaw = {
  code: "not-a-row",
  message: "the entry is not an object with one value for each column",
  fix: 'Write rows as objects: { "source": "lyon", "target": "leipzig" }.',
};

/** The remark about a byte order mark. */
export function byteOrderMark(table: TableName): Remark {
  return {
    ...{ code: "byte-order-mark", table, line: 1 },
    message: "the file begins with a byte order mark, which was skipped",
    fix: "Nothing needs to be done.",
  };
}
