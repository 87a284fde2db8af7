import { absentDate } from "../columns.js";

/** The dates of many things: inclusive intervals of days, `from` after `to` where nothing is known. */
export interface Dates {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Room for so many dates, each of which must be forgotten before it is used: millions at once would take too long. */
export function blankDates(length: number): Dates {
  return { from: new Int32Array(length), to: new Int32Array(length) };
}

/** So many dates of which nothing is known. */
export function unknownDates(length: number): Dates {
  const dates = blankDates(length);
  for (let at = 0; at < length; at++) forget(dates, at);
  return dates;
}

/** From now on nothing is known of a date. */
export function forget({ from, to }: Dates, at: number): void {
  from[at] = absentDate.from;
  to[at] = absentDate.to;
}

export function isKnown({ from, to }: Dates, at: number): boolean {
  return from[at] <= to[at];
}

/**
 * Enters a date where it begins before the one that stands there. What stands there in the end is a date that was
 * given, and the earliest of all lies within it.
 */
export function enterFirst(dates: Dates, at: number, from: number, to: number): void {
  const earlier = from < dates.from[at] || (from === dates.from[at] && to < dates.to[at]);
  if (isKnown(dates, at) && !earlier) return;
  dates.from[at] = from;
  dates.to[at] = to;
}

/** Enters a date where it ends after the one that stands there, as `enterFirst`. */
export function enterLast(dates: Dates, at: number, from: number, to: number): void {
  const later = to > dates.to[at] || (to === dates.to[at] && from > dates.from[at]);
  if (isKnown(dates, at) && !later) return;
  dates.from[at] = from;
  dates.to[at] = to;
}
