import { ComityError } from "../errors/error.js";
import type { Column } from "../network/columns.js";
import { refusals } from "../network/consent-columns.js";
import { valueOf, type Network } from "../network/network.js";
import { calendarDay, parsePartialDate, type DayInterval } from "../schema/dates.js";
import type { ActivitySection } from "./analysis.js";
import { countWords } from "./counts.js";

const year = 365;

/** When ties began, which are alive, and which run out: from all ties of actors who did not refuse. O(m). */
export function activitySection(network: Network, asOf: string | undefined): ActivitySection {
  const rows = rowsOf(network);
  const status = (row: number): string | undefined =>
    valueOf(network.ties.columns, "status", row) as string | undefined;
  const since = dates(network.ties.columns.get("since"));
  const began = new Map<number, number>();
  let undated = 0;
  for (const row of rows) {
    const interval = since(row);
    const first = interval && calendarDay(interval.from).year;
    if (interval === undefined || first === undefined || calendarDay(interval.to).year !== first) undated++;
    else began.set(first, (began.get(first) ?? 0) + 1);
  }
  return {
    statuses: countWords(rows.map(status)),
    began: Array.from(began, ([first, ties]) => ({ year: first, ties })).sort((a, b) => a.year - b.year),
    undated,
    ...(asOf === undefined ? {} : { lapse: lapse(network, rows, status, asOf) }),
  };
}

function rowsOf(network: Network): number[] {
  const { source, target, length } = network.ties;
  const refused = refusals(network);
  const rows: number[] = [];
  for (let row = 0; row < length; row++)
    if (refused[source[row]] === 0 && refused[target[row]] === 0) rows.push(row);
  return rows;
}

function dates(column: Column | undefined): (row: number) => DayInterval | undefined {
  if (column?.type !== "date") return () => undefined;
  return (row) =>
    column.from[row] > column.to[row] ? undefined : { from: column.from[row], to: column.to[row] };
}

function lapse(
  network: Network,
  rows: readonly number[],
  status: (row: number) => string | undefined,
  asOf: string,
): NonNullable<ActivitySection["lapse"]> {
  const today = parsePartialDate(asOf);
  if (today === undefined)
    throw new ComityError("bad-option", `asOf is ${JSON.stringify(asOf)}, but it must be a date`, {
      path: ["asOf"],
    });
  const until = dates(network.ties.columns.get("until"));
  const lastActive = dates(network.ties.columns.get("lastActive"));
  const counts = { soon: 0, past: 0, silent: 0, dated: 0 };
  for (const row of rows) {
    if ((status(row) ?? "active") !== "active") continue;
    const end = until(row);
    if (end !== undefined && end.to < today.from) counts.past++;
    else if (end !== undefined && end.to <= today.to + year) counts.soon++;
    const seen = lastActive(row);
    if (seen === undefined) continue;
    counts.dated++;
    if (seen.to < today.from - 3 * year) counts.silent++;
  }
  return counts;
}
