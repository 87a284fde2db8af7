import type { Pace } from "../../control/pace.js";
import { mapColumns } from "../../network/assemble.js";
import { gather, type Column } from "../../network/columns.js";
import { byCodeUnit } from "../../text/order.js";
import type { FindingStore } from "../finding-store.js";
import type { TableData } from "../intake/table-data.js";
import { repeats } from "./duplicates.js";

/**
 * Merges ties that say the same into one and clears the flag of the others in `keep`; gives their number. Directed ties
 * are the same when source, target and every given field agree; the ends of undirected ones may be swapped, and then
 * the row whose source comes first is kept, so that the order of the rows does not matter.
 */
export async function mergeTies(
  data: TableData,
  texts: readonly string[],
  keep: Uint8Array,
  findings: FindingStore,
  pace: Pace,
): Promise<number> {
  const [source, target] = data.ends;
  const isDirected = (row: number): boolean =>
    typeof data.directed === "boolean" ? data.directed : data.directed[row] === 1;
  const low = Int32Array.from(source, (end, row) => (isDirected(row) ? end : Math.min(end, target[row])));
  const high = Int32Array.from(target, (end, row) => (isDirected(row) ? end : Math.max(end, source[row])));
  const rank = (row: number): number => (byCodeUnit(texts[source[row]], texts[target[row]]) <= 0 ? 0 : 1);
  return merge(data, [high, low], texts.length, rank, keep, findings, pace);
}

/** Merges participations that say the same, as `mergeTies`. */
export function mergeParticipations(
  data: TableData,
  actors: number,
  keep: Uint8Array,
  findings: FindingStore,
  pace: Pace,
): Promise<number> {
  return merge(data, data.ends, actors, () => 0, keep, findings, pace);
}

async function merge(
  data: TableData,
  keys: readonly Int32Array[],
  range: number,
  rank: (row: number) => number,
  keep: Uint8Array,
  findings: FindingStore,
  pace: Pace,
): Promise<number> {
  const apart = new Set(data.damaged.keys());
  keep.forEach((kept, row) => kept === 0 && apart.add(row));
  const columns = Array.from(data.columns.values());
  const directed = data.table === "ties" ? data.directed : false;
  const keptFor = await repeats({ length: data.length, keys, range, directed, columns, apart, rank }, pace);
  let merged = 0;
  for (let row = 0; row < data.length; row++) {
    const kept = keptFor[row];
    if (kept < 0) continue;
    merged++;
    keep[row] = 0;
    const swapped = data.table === "ties" && data.ends[0][row] !== data.ends[0][kept];
    findings.record(
      "duplicate-row",
      { file: data.file, table: data.table, row: data.row[row], line: data.line[row], column: "" },
      "merged",
      () =>
        `row ${data.row[row]} says the same as row ${data.row[kept]}${lineOf(data, kept)}${swapped ? ", listed the other way round" : ""}`,
      "Delete one of the two rows; if they are two ties, say in a column how they differ.",
    );
    if ((row & 4095) === 4095 && pace.due()) await pace.rest();
  }
  return merged;
}

function lineOf(data: TableData, row: number): string {
  return data.line[row] > 0 ? ` (line ${data.line[row]})` : "";
}

/** The rows that are kept, as columns; their ends as places among the actors. */
export function keptRows(
  data: TableData,
  keep: Uint8Array,
  placeOf: Int32Array,
): {
  ends: Int32Array[];
  directed: boolean | Uint8Array;
  columns: ReadonlyMap<string, Column>;
  length: number;
} {
  const places = data.ends.map((end) => end.map((number) => placeOf[number]));
  const length = keep.reduce((sum, flag) => sum + flag, 0);
  if (length === data.length) return { ends: places, directed: data.directed, columns: data.columns, length };
  const rows = new Int32Array(length);
  let next = 0;
  keep.forEach((flag, row) => {
    if (flag === 1) rows[next++] = row;
  });
  const { directed } = data;
  return {
    ends: places.map((place) => rows.map((row) => place[row])),
    directed: typeof directed === "boolean" ? directed : Uint8Array.from(rows, (row) => directed[row]),
    columns: mapColumns(data.columns, (column) => gather(column, rows)),
    length,
  };
}
