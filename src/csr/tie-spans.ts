import { inChunks, type Pace } from "../control/pace.js";
import type { DateColumn } from "../network/columns.js";
import type { Network } from "../network/network.js";
import { ever } from "./timed-csr.js";

/** How dates are read that name a month or a year: the days that are certain, or all that are possible. */
export type DateReading = "certain" | "possible";

/** The spans of days on which ties can be used: none, one or two to a tie. */
export interface TieSpans {
  /** Tie row of each span. */
  readonly tie: Int32Array;
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  readonly facts: SpanFacts;
}

/** What was found in the dates of the ties between two actors. */
export interface SpanFacts {
  readonly ties: number;
  /** Ties without any date: they can be used on every day. */
  readonly undated: number;
  /** Ties with a beginning but no end: they can be used ever after. */
  readonly endless: number;
  /** Ties with a date that is a year or a month. */
  readonly rough: number;
  /** Ties without a day on which they can be used. */
  readonly never: number;
  /** The first and the last day that a usable span begins or ends on; undefined where none does. */
  readonly days: { readonly first: number; readonly last: number } | undefined;
}

/**
 * Reads the dates of ties. A tie can be used from `since` to `until`, both days included; what is absent sets no bound.
 * Read as "certain", a date that is a year begins on the last and ends on the first day it may mean, so that a span lies
 * within the true one, whichever that is; read as "possible", it begins on the first and ends on the last, so that the
 * true one lies within. A projected tie is a meeting, not a state: it can be used on the day of the first shared activity
 * (`since`) and on that of the last (`lastActive`), and without a date on no certain and on every possible day.
 * Self-ties take no part. O(ties).
 */
export async function tieSpans(
  network: Network,
  rows: Int32Array,
  reading: DateReading,
  takes: (row: number) => boolean,
  pace: Pace,
): Promise<TieSpans> {
  const { source, target, columns } = network.ties;
  const [since, until, lastActive] = ["since", "until", "lastActive"].map((name) =>
    dateColumn(network, name),
  );
  const projected = columns.get("projected");
  const meets = projected?.type === "flag" ? projected.values : undefined;
  const certain = reading === "certain";
  const room = meets === undefined ? rows.length : 2 * rows.length;
  const [tie, opens, closes] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  const found = { ties: 0, undated: 0, endless: 0, rough: 0, never: 0 };
  let [count, first, last] = [0, ever, -ever];
  const enter = (row: number, from: number, to: number): void => {
    if (from > to) return;
    tie[count] = row;
    opens[count] = from;
    closes[count++] = to;
    if (from !== -ever) first = Math.min(first, from);
    else if (to !== ever) first = Math.min(first, to);
    if (to !== ever) last = Math.max(last, to);
    else if (from !== -ever) last = Math.max(last, from);
  };
  const meeting = (row: number, dates: DateColumn | undefined): void => {
    if (dates === undefined) return;
    const [from, to] = [dates.from[row], dates.to[row]];
    if (from === to || !certain) enter(row, from, to);
  };
  await inChunks(pace, rows.length, 16384, (begin, end) => {
    for (let i = begin; i < end; i++) {
      const row = rows[i];
      if (source[row] === target[row] || !takes(row)) continue;
      const before = count;
      const [began, ended] = [given(since, row), given(until, row)];
      found.ties++;
      if (meets?.[row] === 2) {
        const again = given(lastActive, row);
        if (began === undefined && again === undefined) {
          found.undated++;
          if (!certain) enter(row, -ever, ever);
        } else {
          meeting(row, began);
          if (began === undefined || !sameDate(began, again, row)) meeting(row, again);
        }
        if (isRough(began, row) || isRough(again, row)) found.rough++;
      } else {
        if (began === undefined && ended === undefined) found.undated++;
        else if (ended === undefined) found.endless++;
        if (isRough(began, row) || isRough(ended, row)) found.rough++;
        const from = began === undefined ? -ever : (certain ? began.to : began.from)[row];
        const to = ended === undefined ? ever : (certain ? ended.from : ended.to)[row];
        enter(row, from, to);
      }
      if (count === before) found.never++;
    }
  });
  const days = first > last ? undefined : { first, last };
  return {
    tie: tie.subarray(0, count),
    opens: opens.subarray(0, count),
    closes: closes.subarray(0, count),
    facts: { ...found, days },
  };
}

function dateColumn(network: Network, name: string): DateColumn | undefined {
  const column = network.ties.columns.get(name);
  return column?.type === "date" ? column : undefined;
}

function given(column: DateColumn | undefined, row: number): DateColumn | undefined {
  return column !== undefined && column.from[row] <= column.to[row] ? column : undefined;
}

function isRough(column: DateColumn | undefined, row: number): boolean {
  return column !== undefined && column.from[row] < column.to[row];
}

function sameDate(a: DateColumn, b: DateColumn | undefined, row: number): boolean {
  return b === undefined || (a.from[row] === b.from[row] && a.to[row] === b.to[row]);
}
