import { calendarDay, dayNumber, parsePartialDate, type DayInterval } from "./dates.js";
import { resolveWord, type RiskLevel } from "./vocabulary.js";

/** How exposed an actor would be by being named or approached, and when that was judged. */
export interface Risk {
  readonly level: RiskLevel;
  readonly date?: string | undefined;
}

/** A judgment of risk is taken as it stands for this many months; after that it counts as high. */
export const riskMonths = 24;

/**
 * A risk written in one cell: a level, optionally followed by the date of the judgment ("high 2024-05").
 * Undefined when the text is anything else.
 */
export function parseRisk(text: string): Risk | undefined {
  if (text.length > 100) return undefined;
  const [, word = "", date] = /^(.*?)(?:[\s,;:(]+(\d[\d-]*)\)?)?$/su.exec(text.trim()) ?? [];
  const level = resolveWord("risk", word)?.value as RiskLevel | undefined;
  if (level === undefined) return undefined;
  if (date === undefined) return { level };
  return parsePartialDate(date) === undefined ? undefined : { level, date };
}

/**
 * The level of risk that counts at `asOf`: the stated one while it is fresh; `high` when the judgment has no date, may
 * be older than 24 months, or no `asOf` is given to tell; undefined when no risk was stated.
 */
export function effectiveRisk(
  level: RiskLevel | undefined,
  date: DayInterval | undefined,
  asOf: DayInterval | undefined,
): RiskLevel | undefined {
  if (level === undefined) return undefined;
  if (date === undefined || asOf === undefined) return "high";
  return date.from < monthsBefore(asOf.to, riskMonths) ? "high" : level;
}

function monthsBefore(number: number, months: number): number {
  const { year, month, day } = calendarDay(number);
  const first = dayNumber(year, month - months, 1);
  const lastOfMonth = dayNumber(year, month - months + 1, 1) - 1;
  return Math.min(first + day - 1, lastOfMonth);
}
