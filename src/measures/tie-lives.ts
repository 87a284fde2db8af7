import { inChunks, type Pace } from "../control/pace.js";
import { valueOf, type Network } from "../network/network.js";
import { calendarDay } from "../schema/dates.js";
import { datesOf } from "./lapse.js";

/** What is known of how long ties lived: one entry to each tie, days since 1970-01-01. */
export interface TieLives {
  /** Tie row of each entry. */
  readonly rows: Int32Array;
  /** The year in which it began; −1 where the date does not say. */
  readonly year: Int32Array;
  /** Days lived, from beginning to end, or to the last day that it is known to have lived; −1 where that is not known. */
  readonly age: Int32Array;
  /** Age from which it could have been seen to end; −1 from the beginning on. */
  readonly entry: Int32Array;
  /** 1 where it ended, 0 where it was still there. */
  readonly ended: Uint8Array;
  /** The last day of the record: later ends are not known. */
  readonly lastDay: number;
  readonly facts: LifeFacts;
}

/** What was found in the dates. */
export interface LifeFacts {
  readonly undated: number;
  /** Begun only after the last day. */
  readonly later: number;
  /** Ended, nobody says when. */
  readonly endUnknown: number;
  /** Dates of which only the year or the month is known. */
  readonly rough: number;
  /** Ended before the record began: they should not be in it, and count nowhere. */
  readonly before: number;
}

/**
 * Reads the lives of ties. A date that is a year or a month is taken at its middle day. A tie without an end, or with one
 * after the last day, was there on that day; one with the status "ended" and no end is left out, unless its last
 * activity is known: until then it lived. O(ties).
 */
export async function tieLives(
  network: Network,
  rows: Int32Array,
  days: { readonly first: number | undefined; readonly last: number | undefined },
  pace: Pace,
): Promise<TieLives> {
  const { columns } = network.ties;
  const [since, until, seen] = ["since", "until", "lastActive"].map((name) => datesOf(columns.get(name)));
  const lastDay = days.last ?? (await latestDay(rows, [since, until, seen], pace));
  const lives = {
    rows,
    year: new Int32Array(rows.length).fill(-1),
    age: new Int32Array(rows.length).fill(-1),
    entry: new Int32Array(rows.length).fill(-1),
    ended: new Uint8Array(rows.length),
    lastDay,
  };
  const facts = { undated: 0, later: 0, endUnknown: 0, rough: 0, before: 0 };
  await inChunks(pace, rows.length, 8192, (from, to) => {
    for (let i = from; i < to; i++) {
      const row = rows[i];
      const began = since(row);
      if (began === undefined) {
        facts.undated++;
        continue;
      }
      const year = calendarDay(began.from).year;
      if (calendarDay(began.to).year === year) lives.year[i] = year;
      const start = middle(began);
      const end = until(row);
      if (began.from !== began.to || (end !== undefined && end.from !== end.to)) facts.rough++;
      if (start > lastDay) {
        facts.later++;
        continue;
      }
      const over = end !== undefined && middle(end) <= lastDay;
      let stop = over ? middle(end) : lastDay;
      if (!over && end === undefined && valueOf(columns, "status", row) === "ended") {
        const lived = seen(row);
        if (lived === undefined) {
          facts.endUnknown++;
          continue;
        }
        stop = Math.min(middle(lived), lastDay);
      }
      if (days.first !== undefined && stop < days.first) {
        facts.before++;
        continue;
      }
      lives.age[i] = Math.max(0, stop - start);
      lives.entry[i] = days.first === undefined || start >= days.first ? -1 : days.first - start - 1;
      lives.ended[i] = Number(over);
    }
  });
  return { ...lives, facts };
}

const middle = ({ from, to }: { readonly from: number; readonly to: number }): number =>
  Math.floor((from + to) / 2);

/** The last day that any date is sure to have come to. */
async function latestDay(
  rows: Int32Array,
  dates: readonly ((row: number) => { readonly to: number } | undefined)[],
  pace: Pace,
): Promise<number> {
  let latest = -Infinity;
  // Ends may lie in the future, unlike beginnings and activities.
  const [since, , seen] = dates;
  await inChunks(pace, rows.length, 8192, (from, to) => {
    for (const row of rows.subarray(from, to))
      latest = Math.max(latest, since(row)?.to ?? latest, seen(row)?.to ?? latest);
  });
  return latest;
}
