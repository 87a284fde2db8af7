import { parsePartialDate } from "../../schema/dates.js";
import type { ColumnRule } from "./mapping.js";

type Order = NonNullable<ColumnRule["date"]>;

const orders: Readonly<Record<Order, RegExp>> = {
  "day-month-year": /^(?:(?:(?<day>\d{1,2})\D+)?(?<month>\d{1,2})\D+)?(?<year>\d{4})\.?$/,
  "month-day-year": /^(?:(?<month>\d{1,2})\D+(?:(?<day>\d{1,2})\D+)?)?(?<year>\d{4})\.?$/,
  "year-month-day": /^(?<year>\d{4})(?:\D+(?<month>\d{1,2})(?:\D+(?<day>\d{1,2}))?)?\.?$/,
};

/** A date written in that order as an ISO date; what is none, or does not exist, stays as it is. */
export function isoDate(text: string, order: Order): string {
  if (text.length > 40) return text;
  const { year, month, day } = orders[order].exec(text.trim())?.groups ?? {};
  if (year === undefined) return text;
  const iso = joinDate(year, month, day);
  return parsePartialDate(iso) === undefined ? text : iso;
}

/** The parts of a date as one text; a part that is missing before another leaves its place blank, which is no date. */
export function joinDate(year: string, month: string | undefined, day: string | undefined): string {
  if (day !== undefined) return `${year}-${month?.padStart(2, "0") ?? ""}-${day.padStart(2, "0")}`;
  return month === undefined ? year : `${year}-${month.padStart(2, "0")}`;
}
