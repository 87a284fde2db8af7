import { inChunks, type Pace } from "../control/pace.js";
import { ComityError } from "../errors/error.js";
import type { Column } from "../network/columns.js";
import { refusals } from "../network/consent-columns.js";
import { valueOf, type Network } from "../network/network.js";
import { calendarDay, dayNumber, parsePartialDate, type DayInterval } from "../schema/dates.js";
import type { ActivitySection } from "./analysis.js";
import { countWords } from "./counts.js";

/**
 * When ties began, which are alive, and which run out: from all ties of actors who did not refuse, but for projected
 * ones, which are no agreements that could run out. O(m).
 */
export async function activitySection(
  network: Network,
  asOf: string | undefined,
  pace: Pace,
): Promise<ActivitySection> {
  const rows = await rowsOf(network, pace);
  const status = (row: number): string | undefined =>
    valueOf(network.ties.columns, "status", row) as string | undefined;
  const since = dates(network.ties.columns.get("since"));
  const began = new Map<number, number>();
  let undated = 0;
  await inChunks(pace, rows.length, 8192, (from, to) => {
    for (const row of rows.subarray(from, to)) {
      const interval = since(row);
      const first = interval && calendarDay(interval.from).year;
      if (interval === undefined || first === undefined || calendarDay(interval.to).year !== first) undated++;
      else began.set(first, (began.get(first) ?? 0) + 1);
    }
  });
  return {
    statuses: await countWords(rows, status, pace),
    began: Array.from(began, ([first, ties]) => ({ year: first, ties })).sort((a, b) => a.year - b.year),
    undated,
    ...(asOf === undefined ? {} : { lapse: await lapse(network, rows, asOf, { status, since, pace }) }),
  };
}

async function rowsOf(network: Network, pace: Pace): Promise<Int32Array> {
  const { source, target, length } = network.ties;
  const refused = refusals(network);
  const column = network.ties.columns.get("projected");
  const flags = column?.type === "flag" ? column.values : undefined;
  const rows = new Int32Array(length);
  let kept = 0;
  await inChunks(pace, length, 32768, (from, to) => {
    for (let row = from; row < to; row++)
      if (refused[source[row]] === 0 && refused[target[row]] === 0 && flags?.[row] !== 2) rows[kept++] = row;
  });
  return rows.subarray(0, kept);
}

type DatesOf = (row: number) => DayInterval | undefined;

function dates(column: Column | undefined): DatesOf {
  if (column?.type !== "date") return () => undefined;
  return (row) =>
    column.from[row] > column.to[row] ? undefined : { from: column.from[row], to: column.to[row] };
}

/** Ties that begin only after the date are not there to lapse. */
async function lapse(
  network: Network,
  rows: Int32Array,
  asOf: string,
  read: {
    readonly status: (row: number) => string | undefined;
    readonly since: DatesOf;
    readonly pace: Pace;
  },
): Promise<NonNullable<ActivitySection["lapse"]>> {
  const today = parsePartialDate(asOf);
  if (today === undefined)
    throw new ComityError("bad-option", `asOf is ${JSON.stringify(asOf)}, but it must be a date`, {
      path: ["asOf"],
    });
  const until = dates(network.ties.columns.get("until"));
  const lastActive = dates(network.ties.columns.get("lastActive"));
  const inAYear = monthsAfter(today.to, 12);
  const threeYearsAgo = monthsAfter(today.from, -36);
  const counts = { soon: 0, past: 0, silent: 0, dated: 0 };
  await inChunks(read.pace, rows.length, 8192, (from, to) => {
    for (const row of rows.subarray(from, to)) {
      if ((read.status(row) ?? "active") !== "active") continue;
      if ((read.since(row)?.from ?? -Infinity) > today.to) continue;
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
function monthsAfter(number: number, months: number): number {
  const { year, month, day } = calendarDay(number);
  const lastOfMonth = dayNumber(year, month + months + 1, 1) - 1;
  return Math.min(dayNumber(year, month + months, 1) + day - 1, lastOfMonth);
}
