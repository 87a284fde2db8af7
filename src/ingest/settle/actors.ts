import { inChunks, type Pace } from "../../control/pace.js";
import { gather, type Column } from "../../network/columns.js";
import { mapColumns } from "../../network/assemble.js";
import { terminal } from "../../text/escape.js";
import { shorten } from "../../text/shorten.js";
import type { FindingStore } from "../finding-store.js";
import { placeOfRow, type TableData } from "../intake/table-data.js";
import { byColumns } from "./duplicates.js";
import { lengthened } from "./pick-rows.js";

/** The actors of the network to be, in the order in which they were met. */
export interface SettledActors {
  readonly ids: readonly string[];
  readonly columns: ReadonlyMap<string, Column>;
  /** The place of each id number among the actors, or −1. */
  readonly placeOf: Int32Array;
  /** The row of the actors table that gave each actor, −1 for others; empty where there is no such table. */
  readonly rows: Int32Array;
  readonly merged: number;
  readonly quarantined: number;
}

/**
 * Keeps one row for each id: a later row that equals the first in every given field is merged into it, one that says
 * something else is set aside.
 */
export async function settleActors(
  data: TableData,
  texts: readonly string[],
  findings: FindingStore,
  pace: Pace,
): Promise<SettledActors> {
  const [numbers] = data.ends;
  const firstOf = new Int32Array(texts.length).fill(-1);
  const placeOf = new Int32Array(texts.length).fill(-1);
  const kept: number[] = [];
  const columns = Array.from(data.columns.values());
  let merged = 0;
  await inChunks(pace, data.length, 4096, (from, to) => {
    for (let row = from; row < to; row++) {
      const number = numbers[row];
      const first = firstOf[number];
      if (first < 0) {
        firstOf[number] = row;
        placeOf[number] = kept.push(row) - 1;
        continue;
      }
      const place = placeOfRow(data, row);
      const id = terminal(shorten(texts[number]));
      const earlier = `row ${data.row(first)}${data.line(first) > 0 ? ` (line ${data.line(first)})` : ""}`;
      const whole = !data.damaged.has(row) && !data.damaged.has(first);
      if (whole && byColumns(columns, first, row) === 0) {
        merged++;
        findings.record(
          "duplicate-row",
          place,
          "merged",
          `row ${data.row(row)} gives "${id}" again, just as ${earlier}; row ${data.row(first)} is kept`,
          "Delete one of the two rows.",
        );
      } else
        findings.record(
          "conflicting-actor",
          { ...place, column: "id" },
          "quarantined",
          `row ${data.row(row)} gives "${id}" other values than ${earlier}`,
          "Give each actor an id of its own, or keep only the right row.",
        );
    }
  });
  const all = kept.length === data.length;
  const rows = Int32Array.from(kept);
  return {
    ids: Array.from(rows, (row) => texts[numbers[row]]),
    columns: all ? data.columns : mapColumns(data.columns, (column) => gather(column, rows)),
    placeOf,
    rows,
    merged,
    quarantined: data.length - kept.length - merged,
  };
}

/**
 * Actors that only ties and participations name: every id that one of the given rows uses, behind those of which more
 * is known.
 */
export async function actorsOfEnds(
  ends: readonly Int32Array[],
  texts: readonly string[],
  pace: Pace,
  known: SettledActors = nobody(texts.length),
): Promise<SettledActors> {
  const { placeOf } = known;
  let unmet = placeOf.length - known.ids.length;
  const most = unmet;
  for (const end of ends) {
    await inChunks(pace, end.length, 16384, (from, to) => {
      if (unmet > 0) unmet -= meet(end, placeOf, from, to);
    });
  }
  const ids = new Array<string>(known.ids.length + most - unmet);
  for (let place = 0; place < known.ids.length; place++) ids[place] = known.ids[place];
  let next = known.ids.length;
  await inChunks(pace, placeOf.length, 16384, (from, to) => {
    for (let number = from; number < to; number++) {
      if (placeOf[number] !== met) continue;
      ids[next] = texts[number];
      placeOf[number] = next++;
    }
  });
  const rows = new Int32Array(known.rows.length === 0 ? 0 : ids.length).fill(-1);
  rows.set(known.rows);
  return {
    ...known,
    ids,
    columns: mapColumns(known.columns, (column) => lengthened(column, known.ids.length, ids.length)),
    rows,
  };
}

/** Stands for the place of an actor who was met and has none yet. */
const met = -2;

/** Marks who is met for the first time, and gives their number. */
function meet(end: Int32Array, placeOf: Int32Array, from: number, to: number): number {
  let first = 0;
  for (let row = from; row < to; row++) {
    if (placeOf[end[row]] !== -1) continue;
    placeOf[end[row]] = met;
    first++;
  }
  return first;
}

function nobody(numbers: number): SettledActors {
  return {
    ...{ ids: [], columns: new Map(), placeOf: new Int32Array(numbers).fill(-1), rows: new Int32Array(0) },
    ...{ merged: 0, quarantined: 0 },
  };
}
