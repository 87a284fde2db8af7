import { oneOf } from "../../csr/form.js";
import { ComityError } from "../../errors/error.js";
import type { By } from "../by-option.js";
import { within, type TieReading } from "../options.js";
import { checkTimes } from "../time-rules.js";
import { ever } from "../../csr/timed-csr.js";
import type { CascadeDays } from "./cascades.js";
import { certaintyDefaults, type Certainty } from "./looks.js";
import { transmissionDefaults, type TransmissionOptions } from "./probability.js";

/** How a message travels, how far it is followed, and how surely that shall be known. */
export interface CascadeOptions extends TransmissionOptions, Certainty, Pick<TieReading, "directed"> {
  /** How many times it may be passed on, one after the other. Default Infinity. */
  readonly steps?: number;
  /**
   * "ignore" (default): every tie of the view can be used at any time. "respect": a message passes along a tie only while
   * it stands, from tie to tie never back in time, as for `temporalReach`.
   */
  readonly times?: "ignore" | "respect";
  /** With times respected: it sets out on the first day of this year, month or day. Default: before all ties. */
  readonly since?: string | undefined;
  /** With times respected: nothing arrives after the last day of this year, month or day. Default: no bound. */
  readonly until?: string | undefined;
  /** With times respected: days that a message takes from one end of a tie to the other. Whole. Default 0. */
  readonly delay?: number;
  /** With times respected: whether two ties of a path must be used on different days. Default false. */
  readonly strict?: boolean;
  /** With times respected: how a date is read that is a year or a month, see `temporalReach`. Default "certain". */
  readonly dates?: "certain" | "possible";
  /** Attributes or partitions in whose groups the reached are counted. Default: country and kind, where there are any. */
  readonly by?: By | readonly By[] | undefined;
}

/** Options that mean something only where times are respected, with their defaults. */
const ofTimes = {
  since: undefined,
  until: undefined,
  delay: 0,
  strict: false,
  dates: "certain",
} as const;

export const cascadeDefaults = {
  ...transmissionDefaults,
  ...certaintyDefaults,
  directed: "respect",
  steps: Infinity,
  times: "ignore",
  ...ofTimes,
  by: undefined,
} as const satisfies CascadeOptions;

/** The options as `settle` returns them. */
export type SettledCascade = Required<Omit<CascadeOptions, "epsilon" | "samples" | "probability">> &
  CascadeOptions;

/**
 * Checks how far a message is followed and gives the days of it; undefined where times are ignored. Throws `bad-option`.
 */
export function cascadeDays(given: CascadeOptions, settled: SettledCascade): CascadeDays | undefined {
  within("steps", settled.steps, 1, Infinity, true);
  oneOf("times", settled.times, ["ignore", "respect"]);
  if (settled.times === "ignore") {
    for (const name of Object.keys(ofTimes) as (keyof typeof ofTimes)[])
      if (given[name] !== undefined)
        throw new ComityError("bad-option", `${name} means nothing where times are ignored`, {
          path: [name],
          fix: 'leave it out, or say times: "respect" (--respect-times)',
        });
    return undefined;
  }
  const { since, until, delay, strict, dates } = settled;
  const days = checkTimes({ from: since, until, delay, strict, dates }, "since");
  return {
    first: days.from ?? -ever,
    last: (days.until ?? ever) - delay,
    lag: delay + Number(strict),
  };
}
