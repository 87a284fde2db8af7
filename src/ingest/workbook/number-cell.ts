import { formatPartialDate } from "../../schema/dates.js";
import type { NumberFormat } from "./number-format.js";

/** A number of a sheet as text, and what was done to it where that is more than writing it down. */
export interface NumberText {
  readonly text: string;
  readonly done?: string;
}

const secondsOfDay = 86_400;
/** What day 0 of the two calendars of spreadsheets is, counted from 1970-01-01. */
const epochs = { from1900: -25_569, from1904: -24_107 };
/** The last day that spreadsheets know, 9999-12-31, counted from 1970-01-01. */
const lastDay = 2_932_896;

/**
 * The text of a number as people see it in its cell: dates as ISO days, without a time zone; a date of which only month
 * or year shows as such, if its day is the first one; numbers to the 15 digits that spreadsheets show; percentages as
 * the share that they stand for.
 */
export function numberCell(written: string, format: NumberFormat, from1904: boolean): NumberText {
  const value = Number(written);
  if (written.trim() === "" || !Number.isFinite(value)) return { text: written };
  switch (format.shows) {
    case "number":
      return { text: plain(value) };
    case "zeros":
      return { text: plain(value).padStart(format.digits, "0") };
    case "percent":
      return { text: plain(value), done: "percentage read as a share: 80% is 0.8" };
    case "time":
      return { text: value < 0 ? plain(value) : clock(Math.round(value * secondsOfDay)) };
    case "date":
      return date(value, format.finest, from1904);
  }
}

function plain(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

function date(value: number, finest: "year" | "month" | "day" | "time", from1904: boolean): NumberText {
  const seconds = Math.round(value * secondsOfDay);
  const serial = Math.floor(seconds / secondsOfDay);
  const clocked = seconds - serial * secondsOfDay;
  if (!from1904 && serial === 0 && finest === "time") return { text: clock(clocked) };
  // The calendar from 1900 has a 29 February 1900, which never was; the days before it count from one later.
  if (!from1904 && serial === 60) return { text: "1900-02-29" };
  const day = serial + (from1904 ? epochs.from1904 : epochs.from1900 + (serial < 60 ? 1 : 0));
  if (value < 0 || day > lastDay) return { text: plain(value) };
  const text = formatPartialDate(day, day);
  if (finest === "month" && text.endsWith("-01")) return { text: text.slice(0, 7) };
  if (finest === "year" && text.endsWith("-01-01")) return { text: text.slice(0, 4) };
  return clocked === 0 ? { text } : { text, done: "time of day left out of a date" };
}

function clock(seconds: number): string {
  const part = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const rest = seconds % 60;
  const minutes = `${part(seconds / 3600)}:${part((seconds / 60) % 60)}`;
  return rest === 0 ? minutes : `${minutes}:${part(rest)}`;
}
