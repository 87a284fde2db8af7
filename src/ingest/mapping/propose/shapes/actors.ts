import { Draft } from "../draft.js";
import { endOf, names } from "../ends.js";
import type { Table } from "../table.js";
import { actorRecord } from "./actor-record.js";

/** One row for each actor, and nothing about ties. */
export function actors(table: Table): Draft | undefined {
  const who = table.columns
    .filter(names)
    .filter(({ meaning }) => meaning !== "source" && meaning !== "target");
  if (who.length === 0) return undefined;
  const end = endOf("one", who);
  const used = new Set([...end.naming, end.id]);
  const about = table.columns.filter((column) => !used.has(column));
  const draft = new Draft(table, {
    is: "one row for each actor",
    because: `"${end.naming[0].column.header}" names an actor, and no column names a second one`,
    confidence: end.naming[0].confidence,
  });
  actorRecord(draft, { end, about, because: "each row is one actor" });
  return draft;
}
