import { inChunks, type Pace } from "../control/pace.js";
import { datesOf, lapse } from "../measures/lapse.js";
import { refusals } from "../network/consent-columns.js";
import { valueOf, type Network } from "../network/network.js";
import { calendarDay } from "../schema/dates.js";
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
  const since = datesOf(network.ties.columns.get("since"));
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
    ...(asOf === undefined ? {} : { lapse: await lapse(network, rows, asOf, status, pace) }),
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
