import { datesOf } from "../../measures/lapse.js";
import type { Network } from "../../network/network.js";
import { tiesAsShown } from "../../network/shown-tie.js";
import { formatPartialDate, type DayInterval } from "../../schema/dates.js";
import { byCodeUnit } from "../../text/order.js";
import type { Ground } from "../ground.js";

/** What is on record of the ties of a pair, as its audience may see it. */
export interface TieFacts {
  /** How many ties. */
  readonly ties: number;
  /** Their methods, ascending, each once. */
  readonly methods: readonly string[];
  /** When the first of them began. */
  readonly since?: string;
  /** When the last of them ended or ends; missing where the end of one is not known. */
  readonly until?: string;
  /** When one of them was last active. */
  readonly lastActive?: string;
  /** From the beginning to the last that is known of them, in years to a tenth. */
  readonly years?: number;
}

const daysInYear = 365.2425;

/** Tells the facts of some tie rows between two actors who are both shown by name. */
export async function tieFactsOf({ network, opened }: Ground): Promise<(rows: Int32Array) => TieFacts> {
  const seen = await tiesAsShown(network, opened.shown, opened.pace);
  const [since, until, lastActive] = dates(network);
  return (rows) => {
    const all = Array.from(rows);
    const methods = new Set(all.flatMap((row) => seen(row).method ?? []));
    const begun = earliest(all.map(since));
    const ends = all.map(until);
    const ended = ends.includes(undefined) ? undefined : latest(ends);
    const active = latest(all.map(lastActive));
    const last = latest([...ends, active]);
    const years =
      begun === undefined || last === undefined ? undefined : (last.from - begun.from) / daysInYear;
    return {
      ties: all.length,
      methods: [...methods].sort(byCodeUnit),
      ...(begun !== undefined && { since: written(begun) }),
      ...(ended !== undefined && { until: written(ended) }),
      ...(active !== undefined && { lastActive: written(active) }),
      ...(years !== undefined && years >= 0 && { years: Math.round(10 * years) / 10 }),
    };
  };
}

function dates({ ties }: Network) {
  return ["since", "until", "lastActive"].map((name) => datesOf(ties.columns.get(name)));
}

type Days = DayInterval | undefined;

function earliest(days: readonly Days[]): Days {
  return days.reduce(
    (first, each) => (first === undefined || (each && each.from < first.from) ? each : first),
    undefined,
  );
}

/** The latest of some intervals, by the day on which they end. */
export function latest(days: readonly Days[]): Days {
  return days.reduce(
    (last, each) => (last === undefined || (each && each.to > last.to) ? each : last),
    undefined,
  );
}

/** Days as a partial date. */
export function written({ from, to }: DayInterval): string {
  return formatPartialDate(from, to);
}
