/**
 * Partial dates as inclusive intervals of days.
 *
 * A date is "2011", "2011-05" or "2011-05-17" in the proleptic Gregorian calendar, years 0001 to 9999. It stands for
 * all days it may mean, counted from 1970-01-01 (day 0) and small enough for an Int32Array.
 */
export interface DayInterval {
  readonly from: number;
  readonly to: number;
}

/** Accepts exactly the partial dates that exist, leap years included. */
export const partialDatePattern =
  /^(?!0000)(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/u;

/** The days that a partial date may mean; undefined when the text is not one. */
export function parsePartialDate(text: string): DayInterval | undefined {
  if (!partialDatePattern.test(text)) return undefined;
  const year = Number(text.slice(0, 4));
  if (text.length === 4) return { from: dayNumber(year, 1, 1), to: dayNumber(year, 12, 31) };
  const month = Number(text.slice(5, 7));
  if (text.length === 7) return { from: dayNumber(year, month, 1), to: dayNumber(year, month + 1, 1) - 1 };
  const day = dayNumber(year, month, Number(text.slice(8)));
  return { from: day, to: day };
}

/**
 * The shortest partial date that means exactly the days from `from` to `to`; an interval that is no single year, month
 * or day is written as two dates joined by a slash.
 */
export function formatPartialDate(from: number, to: number): string {
  const start = calendarDay(from);
  if (from === to) return written(start);
  const end = calendarDay(to + 1);
  if (start.day === 1 && end.day === 1) {
    if (start.month === 1 && end.month === 1 && end.year === start.year + 1)
      return written(start).slice(0, 4);
    if (end.year * 12 + end.month === start.year * 12 + start.month + 1) return written(start).slice(0, 7);
  }
  return `${written(start)}/${written(calendarDay(to))}`;
}

/**
 * True when something that began no earlier than day `earliest` and ended no later than day `latest` may have existed
 * on some day from `from` to `to`.
 */
export function mayOverlap(earliest: number, latest: number, from: number, to: number): boolean {
  return earliest <= to && latest >= from;
}

/** True when `until` certainly lies before `since`, whichever days the two partial dates mean. */
export function endsBefore(since: string, until: string): boolean {
  // Dates that compare the other way as texts cannot be reversed, and need not be taken apart.
  if (since <= until) return false;
  const [start, end] = [parsePartialDate(since), parsePartialDate(until)];
  return start !== undefined && end !== undefined && start.from > end.to;
}

/** A whole number from 1 to 9999 as the year that it stands for; undefined for every other value. */
export function yearText(value: unknown): string | undefined {
  const year = typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 9999;
  return year ? pad(value, 4) : undefined;
}

/** The number of a calendar day, counted from 1970-01-01; a month of 13 is January of the next year. */
export function dayNumber(year: number, month: number, day: number): number {
  // Years that begin in March put the leap day last, so month lengths follow one linear rule.
  const months = year * 12 + month - 3;
  const marchYear = Math.floor(months / 12);
  const monthFromMarch = months - marchYear * 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1 - 719468;
}

/** The calendar day of a day number: the inverse of `dayNumber`. */
export function calendarDay(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

function written({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
