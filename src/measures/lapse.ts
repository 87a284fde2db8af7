import { inChunks, type Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import type { Column } from "../network/columns.js";
import type { Network } from "../network/network.js";
import { calendarDay, dayNumber, parsePartialDate, type DayInterval } from "../schema/dates.js";

/** The days that a date of a tie may mean, by row; undefined where none is given. */
export type DatesOf = (row: number) => DayInterval | undefined;

/** Reads a column of dates. */
export function datesOf(column: Column | undefined): DatesOf {
  if (column?.type !== "date") return () => undefined;
  return (row) =>
    column.from[row] > column.to[row] ? undefined : { from: column.from[row], to: column.to[row] };
}

/** Ties that run out within a year of a date, that have run out, and of those with a last activity, how many are silent. */
export interface Lapse {
  readonly soon: number;
  readonly past: number;
  readonly silent: number;
  readonly dated: number;
}

/**
 * Of active ties and those without status: whose end lies within twelve months of the date (`soon`) or before it
 * (`past`), and of those whose last activity is known (`dated`), where it lies more than three years back (`silent`).
 * Ties that begin only after the date are not there to lapse. Throws `bad-option` where the date is none. O(ties).
 */
export async function lapse(
  network: Network,
  rows: Int32Array,
  asOf: string,
  status: (row: number) => string | undefined,
  pace: Pace,
): Promise<Lapse> {
  const today = parsePartialDate(asOf);
  if (today === undefined)
    throw new ComityError("bad-option", `asOf is ${JSON.stringify(asOf)}, but it must be a date`, {
      path: ["asOf"],
    });
  const [since, until, lastActive] = ["since", "until", "lastActive"].map((name) =>
    datesOf(network.ties.columns.get(name)),
  );
  const inAYear = monthsAfter(today.to, 12);
  const threeYearsAgo = monthsAfter(today.from, -36);
  const counts = { soon: 0, past: 0, silent: 0, dated: 0 };
  await inChunks(pace, rows.length, 8192, (from, to) => {
    for (const row of rows.subarray(from, to)) {
      if ((status(row) ?? "active") !== "active") continue;
      if ((since(row)?.from ?? -Infinity) > today.to) continue;
      const end = until(row);
      if (end !== undefined && end.to < today.from) counts.past++;
      else if (end !== undefined && end.to <= inAYear) counts.soon++;
      const seen = lastActive(row);
      if (seen === undefined) continue;
      counts.dated++;
      if (seen.to < threeYearsAgo) counts.silent++;
    }
  });
  return counts;
}

/** The same day so many months later, or the last of that month where it has no such day. */
export function monthsAfter(number: number, months: number): number {
  const { year, month, day } = calendarDay(number);
  const lastOfMonth = dayNumber(year, month + months + 1, 1) - 1;
  return Math.min(dayNumber(year, month + months, 1) + day - 1, lastOfMonth);
}
