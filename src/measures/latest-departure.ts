import type { Network } from "../network/network.js";
import type { Table } from "../values/table.js";
import { journey, type JourneyRow } from "./journey.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { timeDefaults, type TimeOptions } from "./time-rules.js";

export interface LatestDepartureOptions extends MeasureOptions, TimeOptions, Pick<TieReading, "directed"> {
  /** The id or pseudonym of the actor whom messages must reach. */
  readonly target: string;
}

export const latestDepartureDefaults = { ...timeDefaults, target: undefined, directed: "respect" } as const;

/**
 * Latest departure: the last day on which a message can set out from each actor and still come to one of them in time,
 * passed on along ties while they exist (see `temporalReach` for what that means and for the options).
 *
 * It must arrive by the last day of `until`, or by the last day that any tie names. Rows have `day` and `days`, counted
 * back from then; NaN with a reason for those from whom no time-respecting path leads there; the target has 0. With time
 * and directions reversed it is earliest arrival. Ties of actors under a pseudonym count as they do there.
 * Throws `bad-option`, `unknown-actor`. O((n + m) log n).
 *
 * Wu et al., PVLDB 7 (2014) 721–732, doi:10.14778/2732939.2732945.
 */
export async function latestDeparture(
  network: Network,
  options: LatestDepartureOptions,
): Promise<Table<JourneyRow>> {
  type Own = Required<Omit<LatestDepartureOptions, keyof MeasureOptions | "target">>;
  const settled = settle<Own & { readonly target: unknown }>("latestDeparture", latestDepartureDefaults, {
    ...options,
  });
  return journey(network, "latestDeparture", "target", settled.target, settled);
}
