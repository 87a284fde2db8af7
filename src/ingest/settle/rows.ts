import { inChunks, type Pace } from "../../control/pace.js";
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
  const low = new Int32Array(data.length);
  const high = new Int32Array(data.length);
  await inChunks(pace, data.length, 16384, (from, to) => {
    for (let row = from; row < to; row++) {
      const swap = target[row] < source[row] && !isDirected(row);
      low[row] = swap ? target[row] : source[row];
      high[row] = swap ? source[row] : target[row];
    }
  });
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
  for (let row = keep.indexOf(0); row >= 0; row = keep.indexOf(0, row + 1)) apart.add(row);
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
      { file: data.file, table: data.table, row: data.row(row), line: data.line(row), column: "" },
      "merged",
      () =>
        `row ${data.row(row)} says the same as row ${data.row(kept)}${lineOf(data, kept)}${swapped ? ", listed the other way round" : ""}; row ${data.row(kept)} is kept`,
      "Delete one of the two rows; if they are two ties, say in a column how they differ.",
    );
    if ((row & 4095) === 4095 && pace.due()) await pace.rest();
  }
  return merged;
}

function lineOf(data: TableData, row: number): string {
  return data.line(row) > 0 ? ` (line ${data.line(row)})` : "";
}

/** The rows that are kept, as columns; their ends as places among the actors. */
export async function keptRows(
  data: TableData,
  keep: Uint8Array,
  placeOf: Int32Array,
  pace: Pace,
): Promise<Pick<TableData, "ends" | "directed" | "columns">> {
  const all = !keep.includes(0);
  // Where each id number is the place of its actor, the ends stand as they are.
  if (all && placeOf.every((place, number) => place === number))
    return { ends: data.ends, directed: data.directed, columns: data.columns };
  const rows = all ? undefined : rowsOf(keep);
  const ends: Int32Array[] = [];
  for (const end of data.ends) {
    const places = new Int32Array(rows?.length ?? data.length);
    await inChunks(pace, places.length, 16384, (from, to) => {
      for (let i = from; i < to; i++) places[i] = placeOf[end[rows === undefined ? i : rows[i]]];
    });
    ends.push(places);
  }
  if (rows === undefined) return { ends, directed: data.directed, columns: data.columns };
  const { directed } = data;
  const columns = new Map<string, Column>();
  for (const [name, column] of data.columns) {
    columns.set(name, gather(column, rows));
    if (pace.due()) await pace.rest();
  }
  return {
    ends,
    directed: typeof directed === "boolean" ? directed : Uint8Array.from(rows, (row) => directed[row]),
    columns,
  };
}

function rowsOf(keep: Uint8Array): Int32Array {
  const rows = new Int32Array(keep.length);
  let length = 0;
  for (let row = 0; row < keep.length; row++) if (keep[row] === 1) rows[length++] = row;
  return rows.subarray(0, length);
}
