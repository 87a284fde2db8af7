import { ComityError } from "../../errors/error.js";
import { parsePartialDate, type DayInterval } from "../../schema/dates.js";
import type { Role } from "../../schema/vocabulary.js";
import { knownOptions } from "../known-options.js";

/** The years, months or days from … to …, both included; either may be left open. */
export interface Window {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The days of a window. Throws `bad-option` for what is no window. */
export function windowDays(window: Window | undefined): DayInterval | undefined {
  if (window === undefined) return undefined;
  knownOptions(window, ["from", "to"], { control: false });
  const [from, to] = [day(window.from, "from"), day(window.to, "to")];
  const days = { from: from?.from ?? -Infinity, to: to?.to ?? Infinity };
  if (days.from <= days.to) return days;
  throw new ComityError("bad-option", "the window ends before it begins", { path: ["window"] });
}

function day(text: string | undefined, end: "from" | "to"): DayInterval | undefined {
  const found = typeof text === "string" ? parsePartialDate(text) : undefined;
  if (text === undefined || found !== undefined) return found;
  throw new ComityError("bad-option", `window.${end} is ${JSON.stringify(text)}, but it must be a date`, {
    path: ["window", end],
    fix: 'Write it as "2011", "2011-05" or "2011-05-17"',
  });
}

const known: readonly Role[] = ["host", "participant", "speaker", "funder", "interpreter"];

/** Roles as they were given, once each. Throws `bad-option` for what is no list of roles. */
export function givenRoles(roles: readonly Role[] | undefined): ReadonlySet<string> | undefined {
  if (roles === undefined) return undefined;
  const listed = Array.isArray(roles) ? (roles as readonly unknown[]) : [undefined];
  const unknown = listed.find((role) => !known.some((word) => word === role));
  if (listed.length > 0 && unknown === undefined && !listed.includes(undefined)) return new Set(roles);
  throw new ComityError("bad-option", "roles is no list of roles", {
    path: ["roles"],
    fix: `List one or more of ${known.join(", ")}`,
  });
}
