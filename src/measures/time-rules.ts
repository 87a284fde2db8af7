import { oneOf } from "../csr/form.js";
import { ever } from "../csr/timed-csr.js";
import type { SpanFacts } from "../csr/tie-spans.js";
import { ComityError } from "../errors/error.js";
import { parsePartialDate } from "../schema/dates.js";
import { within } from "./options.js";

/** How paths respect time. */
export interface TimeOptions {
  /** Nothing sets out before the first day of this year, month or day. Default: no bound. */
  readonly from?: string | undefined;
  /** Nothing arrives after the last day of this year, month or day. Default: no bound. */
  readonly until?: string | undefined;
  /** Days that a message takes from one end of a tie to the other. Whole. Default 0. */
  readonly delay?: number;
  /** Whether two ties of a path must be used on different days. Default false: one after the other on the same day. */
  readonly strict?: boolean;
  /**
   * How a date is read that is a year or a month. "certain" (default): a tie counts only on days on which it existed
   * whichever days its dates mean. "possible": on all days on which it may have existed.
   */
  readonly dates?: "certain" | "possible";
}

export const timeDefaults = {
  from: undefined,
  until: undefined,
  delay: 0,
  strict: false,
  dates: "certain",
} as const satisfies TimeOptions;

/** The days of a window; undefined where an end was left open. */
export interface Days {
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** Checks the options and gives the window in days; `from` may have another name in a call. Throws `bad-option`. */
export function checkTimes({ from, until, delay, dates }: Required<TimeOptions>, fromName = "from"): Days {
  within("delay", delay, 0, 36525, true);
  oneOf("dates", dates, ["certain", "possible"]);
  const days = { from: day(fromName, from)?.from, until: day("until", until)?.to };
  if ((days.from ?? -ever) <= (days.until ?? ever)) return days;
  throw new ComityError("bad-option", `until lies before ${fromName}`, { path: ["until"] });
}

function day(name: string, text: unknown): ReturnType<typeof parsePartialDate> {
  const found = typeof text === "string" ? parsePartialDate(text) : undefined;
  if (text === undefined || found !== undefined) return found;
  throw new ComityError("bad-option", `${name} is ${JSON.stringify(text)}, but it must be a date`, {
    path: [name],
    fix: 'write it as "2011", "2011-05" or "2011-05-17"',
  });
}

/** What must be said about the dates behind a result. */
export function timeNotes(
  { ties, undated, endless, rough, never }: SpanFacts,
  { dates, until }: Pick<TimeOptions, "dates" | "until">,
): string[] {
  const of = `of ${ties} ties`;
  const roughly =
    dates === "certain"
      ? 'count only on days on which they existed whichever days are meant (dates: "certain")'
      : 'count on all days on which they may have existed (dates: "possible")';
  return [
    ...(undated > 0 ? [`${undated} ${of} have no date and count on every day.`] : []),
    ...(endless > 0 ? [`${endless} ${of} have a beginning but no end and count ever after.`] : []),
    ...(rough > 0 ? [`${rough} ${of} are dated by year or month and ${roughly}.`] : []),
    ...(ties > 0 && undated + endless === ties && until === undefined
      ? ["No tie ends, so whoever waits can use them all; `until` asks how far it comes by a date."]
      : []),
    ...(never > 0 ? [`${never} ${of} have no such day and are left out.`] : []),
  ];
}
