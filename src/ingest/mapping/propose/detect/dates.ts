import { parsePartialDate } from "../../../../schema/dates.js";
import type { ColumnRule } from "../../mapping.js";
import type { Column } from "../column.js";
import { fitOf, type Fit } from "../fit.js";

export type DateOrder = NonNullable<ColumnRule["date"]>;

/** Values that are dates, and in which order their parts stand. */
export interface Dates extends Fit {
  /** Undefined where every date is written as comity reads it: 2011, 2011-05 or 2011-05-17. */
  readonly order: DateOrder | undefined;
  /** True when no date of the column tells its day from its month. */
  readonly ambiguous: boolean;
  /** What stands between a date and a time of day, which is cut off; undefined where there are no times. */
  readonly clock: "T" | " " | undefined;
}

const parts = /^(\d{1,4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,4})$/;
const clocked = /^(\S{8,10}?)([T ])\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[AP]M|Z|[+-]\d\d:?\d\d)?$/i;

/**
 * Looks for dates with day, month and year in any order. A first number above 12 cannot be a month, nor can a second
 * one; points are written between day, month and year only where the day comes first.
 */
export function dates(column: Column): Dates {
  const seen = { dayFirst: 0, monthFirst: 0, open: 0, points: 0, yearFirst: 0 };
  let clock: Dates["clock"];
  const fit = fitOf(column, (cell) => {
    const [, date, between] = clocked.exec(cell) ?? [];
    if (between !== undefined) clock = between === " " ? " " : "T";
    const value = date ?? cell;
    if (parsePartialDate(value) !== undefined) return true;
    const [, first, sign, second, third] = parts.exec(value) ?? [];
    if (first === undefined || second === undefined || third === undefined) return false;
    if (first.length === 4) {
      if (!exists(first, second, third)) return false;
      seen.yearFirst++;
      return true;
    }
    if (third.length !== 4 || first.length > 2) return false;
    const [day, month] = [exists(third, second, first), exists(third, first, second)];
    if (day && month) seen.open++;
    else if (day) seen.dayFirst++;
    else if (month) seen.monthFirst++;
    if (sign === ".") seen.points++;
    return day || month;
  });
  const ambiguous = seen.open > 0 && seen.dayFirst + seen.monthFirst + seen.points === 0;
  const dayFirst =
    seen.dayFirst + seen.points + seen.open > 0 && seen.dayFirst + seen.points >= seen.monthFirst;
  const order =
    seen.monthFirst > 0 && !dayFirst
      ? "month-day-year"
      : dayFirst
        ? "day-month-year"
        : seen.yearFirst > 0
          ? "year-month-day"
          : undefined;
  return { ...fit, order, ambiguous, clock };
}

function exists(year: string, month: string, day: string): boolean {
  const text = `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return parsePartialDate(text) !== undefined;
}
