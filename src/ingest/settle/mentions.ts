import { columnBuilder } from "../../network/column-builder.js";
import { cellAt, compareCells, type Cell, type Column } from "../../network/columns.js";
import { sortedOrder } from "../../network/sort.js";
import type { Pace } from "../../control/pace.js";
import type { Consent } from "../../schema/consent.js";
import type { FindingStore } from "../finding-store.js";
import type { Mentions } from "../intake/mention-intake.js";
import type { SettledActors } from "./actors.js";
import { Conflicts, type Said } from "./conflicts.js";
import { lengthened, pickRows } from "./pick-rows.js";
import { jointConsent, protectiveOrder } from "./protective.js";

/**
 * Pools what the rows of a mapped file say about each actor: blanks are filled from other mentions; of values that
 * differ the most frequent is kept, of equally frequent ones the first in order, and of consent, risk and kind what
 * protects the actor most. What an actors table says (`listed`) stands before every mention. The order of the rows makes
 * no difference.
 */
export async function settleMentions(
  { data, times }: Mentions,
  listed: SettledActors | undefined,
  texts: readonly string[],
  findings: FindingStore,
  pace: Pace,
): Promise<SettledActors> {
  const [numbers] = data.ends;
  const placeOf = listed?.placeOf.slice() ?? new Int32Array(texts.length).fill(-1);
  const ids = listed === undefined ? [] : Array.from(listed.ids);
  const before = ids.length;
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < data.length; row++) {
    let place = placeOf[numbers[row]];
    if (place < 0) placeOf[numbers[row]] = place = ids.push(texts[numbers[row]]) - 1;
    const rows = rowsOf.get(place);
    if (rows === undefined) rowsOf.set(place, [row]);
    else rows.push(row);
    if ((row & 4095) === 4095 && pace.due()) await pace.rest();
  }
  const conflicts = new Conflicts(data, ids, findings);
  const columns = new Map<string, Column>();
  for (const [name, column] of data.columns) {
    const own = listed?.columns.get(name);
    const { picked, consents } = await pick(name, column, rowsOf, times, ids.length, own, conflicts, pace);
    const pooled = consents.size === 0 ? pickRows(column, picked) : withConsents(column, picked, consents);
    columns.set(name, own === undefined ? pooled : filled(own, pooled, before));
    if (pace.due()) await pace.rest();
  }
  for (const [name, column] of listed?.columns ?? [])
    if (!columns.has(name)) columns.set(name, lengthened(column, before, ids.length));
  const rows = new Int32Array(ids.length).fill(-1);
  if (listed !== undefined) rows.set(listed.rows);
  else for (const [place, [first]] of rowsOf) rows[place] = first;
  const mentioned = times.reduce((sum, count) => sum + count, 0);
  return {
    ...{ ids, columns, placeOf, rows },
    merged: (listed?.merged ?? 0) + mentioned - (ids.length - before),
    quarantined: listed?.quarantined ?? 0,
  };
}

/** The mention whose value each actor gets, −1 for none, and consents that no single mention states. */
async function pick(
  name: string,
  column: Column,
  rowsOf: ReadonlyMap<number, readonly number[]>,
  times: Int32Array,
  actors: number,
  listed: Column | undefined,
  conflicts: Conflicts,
  pace: Pace,
): Promise<{ picked: Int32Array; consents: Map<number, Consent> }> {
  const picked = new Int32Array(actors).fill(-1);
  const consents = new Map<number, Consent>();
  const protective = protectiveOrder(name, column);
  let asked = 0;
  for (const [place, rows] of rowsOf) {
    if ((++asked & 255) === 0 && pace.due()) await pace.rest();
    const own = listed === undefined || place >= lengthIn(listed) ? undefined : cellAt(listed, place);
    if (rows.length === 1 && own === undefined) {
      picked[place] = rows[0];
      continue;
    }
    const said = await sayings(column, rows, times, pace);
    if (said.length === 0) continue;
    said.sort(
      (a, b) => protective?.(a.row, b.row) || b.times - a.times || compareCells(column, a.row, b.row),
    );
    picked[place] = said[0].row;
    if (column.type === "consent") {
      const stated = [...said.map(({ value }) => value), own].filter((value) => value !== undefined);
      consents.set(place, jointConsent(stated as Consent[]));
    }
    conflicts.note(name, place, said, own, consents.get(place));
  }
  return { picked, consents };
}

/** The different values of some rows, each with the first row that says it. O(rows · log rows). */
async function sayings(
  column: Column,
  rows: readonly number[],
  times: Int32Array,
  pace: Pace,
): Promise<Said[]> {
  const said: { value: Cell; row: number; times: number }[] = [];
  const order = await sortedOrder(pace, rows.length, (a, b) => compareCells(column, rows[a], rows[b]));
  for (const place of order) {
    const row = rows[place];
    const value = cellAt(column, row);
    if (value === undefined) continue;
    const last = said.at(-1);
    if (last !== undefined && compareCells(column, last.row, row) === 0) last.times += times[row];
    else said.push({ value, row, times: times[row] });
  }
  return said;
}

function withConsents(column: Column, picked: Int32Array, consents: ReadonlyMap<number, Consent>): Column {
  const builder = columnBuilder("consent");
  picked.forEach((row, place) =>
    builder.push(consents.get(place) ?? (row < 0 ? undefined : cellAt(column, row))),
  );
  return builder.finish();
}

/** The values of the first column, and those of the second where it has none; consent comes joined already. */
function filled(own: Column, pooled: Column, length: number): Column {
  const builder = columnBuilder(own.type === pooled.type ? own.type : "text");
  for (let row = 0; row < lengthIn(pooled); row++) {
    const mentioned = cellAt(pooled, row);
    const first = row >= length ? undefined : cellAt(own, row);
    const joined = own.type === "consent" && mentioned !== undefined;
    const value = joined ? mentioned : (first ?? mentioned);
    builder.push(own.type === pooled.type || value === undefined ? value : String(value));
  }
  return builder.finish();
}

function lengthIn(column: Column): number {
  switch (column.type) {
    case "category":
    case "consent":
      return column.codes.length;
    case "date":
      return column.from.length;
    case "list":
      return column.offsets.length - 1;
    default:
      return column.values.length;
  }
}
