import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calendarDay,
  dayNumber,
  formatPartialDate,
  mayOverlap,
  parsePartialDate,
  partialDatePattern,
} from "../../src/schema/dates.js";
import { dates } from "./valid-values.js";

const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const pad = (value: number, length: number): string => String(value).padStart(length, "0");

describe("partial dates", () => {
  test("the pattern accepts exactly the days of every year", () => {
    for (let year = 0; year <= 9999; year += year > 10 && year < 1880 ? 7 : 1) {
      const february = leap(year) ? 29 : 28;
      const lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      expect(partialDatePattern.test(pad(year, 4))).toBe(year > 0);
      for (const [month, length] of lengths.entries()) {
        for (const day of [0, 1, 10, 20, 28, 29, 30, 31, 32]) {
          const text = `${pad(year, 4)}-${pad(month + 1, 2)}-${pad(day, 2)}`;
          if (partialDatePattern.test(text) !== (year > 0 && day >= 1 && day <= length)) expect.fail(text);
        }
      }
    }
  });

  test.each([
    "",
    "2011-13",
    "2011-00",
    "2011-5",
    "11",
    "20110517",
    "2011-05-17 ",
    "2011/05/17",
    "١٩٦٣",
    "-2011",
    "2011\n",
  ])("%j is no date", (text) => expect(parsePartialDate(text)).toBeUndefined());

  test("days agree with the platform's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(1, 1, 1), max: dayNumber(9999, 12, 31) }), (number) => {
        const { year, month, day } = calendarDay(number);
        expect(dayNumber(year, month, day)).toBe(number);
        const iso = new Date(number * 86400000).toISOString();
        expect(formatPartialDate(number, number)).toBe(iso.slice(iso.startsWith("+") ? 3 : 0).slice(0, 10));
      }),
    );
  });

  test("intervals read back as the date they came from", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const interval = parsePartialDate(date);
        expect(interval && formatPartialDate(interval.from, interval.to)).toBe(date);
      }),
      { numRuns: 2000 },
    );
    expect(parsePartialDate("1970")).toEqual({ from: 0, to: 364 });
    expect(parsePartialDate("1972-02")).toEqual({ from: 761, to: 789 });
    expect(formatPartialDate(0, 400)).toBe("1970-01-01/1971-02-05");
    expect(parsePartialDate("9999")?.to).toBe(dayNumber(9999, 12, 31));
  });

  test("overlap is inclusive", () => {
    expect(mayOverlap(0, 10, 10, 20)).toBe(true);
    expect(mayOverlap(0, 9, 10, 20)).toBe(false);
    expect(mayOverlap(20, 30, 10, 20)).toBe(true);
  });
});
