import { gather } from "../../network/columns.js";
import { mapColumns } from "../../network/assemble.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { FindingStore } from "../finding-store.js";
import { placeOfRow, type TableData } from "../intake/table-data.js";

/**
 * Where ties were read as participations, the actors table may have rows about activities: they are set aside. An id
 * that is an actor in one tie and an activity in another is told of. Gives the rows that are actors.
 */
export function leaveActivities(
  actors: TableData | undefined,
  participations: TableData,
  texts: readonly string[],
  findings: FindingStore,
): TableData | undefined {
  const column = participations.columns.get("activity");
  const words = new Set(column?.type === "category" ? column.words : []);
  const [ends] = participations.ends;
  const takesPart = new Uint8Array(texts.length);
  for (const number of ends) takesPart[number] = 1;
  const both = texts.filter((text, number) => takesPart[number] === 1 && words.has(text));
  if (both.length > 0) tellBoth(participations, both, findings);
  if (actors === undefined) return undefined;
  const [numbers] = actors.ends;
  const kept: number[] = [];
  for (let row = 0; row < actors.length; row++) {
    const id = texts[numbers[row]];
    if (takesPart[numbers[row]] === 1 || !words.has(id)) {
      kept.push(row);
      continue;
    }
    const message = `"${terminal(shorten(id))}" is an activity, the target of ties that are read as participations, so its row is no actor`;
    const fix =
      "Nothing needs to be done; what the row says about the activity can be given with its participations.";
    findings.record("activity-row", placeOfRow(actors, row, "id"), "quarantined", message, fix);
  }
  return kept.length === actors.length ? actors : rowsOf(actors, Int32Array.from(kept));
}

function tellBoth({ file }: TableData, both: readonly string[], findings: FindingStore): void {
  const some = both.slice(0, 3).map((id) => `"${terminal(shorten(id))}"`);
  const more = both.length > some.length ? ` and ${both.length - some.length} more` : "";
  findings.record(
    "actor-and-activity",
    { file, table: "participations", row: 0, line: 0, column: "" },
    "noted",
    `${some.join(", ")}${more}: an actor in one row and an activity in another`,
    "If they are actors in both, leave twoMode out; otherwise give activities ids of their own.",
  );
}

function rowsOf(data: TableData, rows: Int32Array): TableData {
  const damaged = new Map<number, readonly string[]>();
  rows.forEach((row, i) => {
    const lost = data.damaged.get(row);
    if (lost !== undefined) damaged.set(i, lost);
  });
  return {
    ...data,
    length: rows.length,
    ends: data.ends.map((end) => rows.map((row) => end[row])),
    columns: mapColumns(data.columns, (column) => gather(column, rows)) as TableData["columns"],
    row: (index) => data.row(rows[index]),
    line: (index) => data.line(rows[index]),
    damaged,
  };
}
