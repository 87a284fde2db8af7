import type { RowSource, Tail } from "../ingest/source.js";

/** The first rows of a source, as a source: for a look at how they are read. */
export function firstRows(source: RowSource, count: number): RowSource {
  return {
    ...source,
    async *batches(table, pace) {
      const pieces = source.batches(table, pace);
      let left = count;
      for (;;) {
        const next = await pieces.next();
        if (next.done === true) return next.value;
        const rows = next.value.rows.slice(0, left);
        left -= rows.length;
        yield { ...next.value, rows };
        if (left > 0) continue;
        // The rest is never read: what is known only at the end of the source stays unknown.
        const tail: Tail = { present: new Set([table ?? "ties"]) };
        await pieces.return(tail);
        return tail;
      }
    },
  };
}
