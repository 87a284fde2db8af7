import type { Network } from "../network/network.js";
import type { Table } from "../values/table.js";
import { journey, type JourneyRow } from "./journey.js";
import { settle, type MeasureOptions, type TieReading } from "./options.js";
import { timeDefaults, type TimeOptions } from "./time-rules.js";

export interface EarliestArrivalOptions extends MeasureOptions, TimeOptions, Pick<TieReading, "directed"> {
  /** The id or pseudonym of the actor from whom a message sets out. */
  readonly source: string;
}

export const earliestArrivalDefaults = { ...timeDefaults, source: undefined, directed: "respect" } as const;

/**
 * Earliest arrival: the first day on which a message that sets out from one actor can have come to each of the others,
 * passed on along ties while they exist (see `temporalReach` for what that means and for the options).
 *
 * It sets out on the first day of `from`, or on the first day that any tie names. Rows have `day` and `days`, counted from
 * then; NaN with a reason for those to whom no time-respecting path leads; the source has 0. Days of arrival are days on
 * which ties begin. The public may see those, except of ties projected from activities of an actor under a pseudonym,
 * which are therefore not used before the public; how many these are is in `meta.notes`.
 * Throws `bad-option`, `unknown-actor`. O((n + m) log n).
 *
 * Wu et al., PVLDB 7 (2014) 721–732, doi:10.14778/2732939.2732945.
 */
export async function earliestArrival(
  network: Network,
  options: EarliestArrivalOptions,
): Promise<Table<JourneyRow>> {
  type Own = Required<Omit<EarliestArrivalOptions, keyof MeasureOptions | "source">>;
  const settled = settle<Own & { readonly source: unknown }>("earliestArrival", earliestArrivalDefaults, {
    ...options,
  });
  return journey(network, "earliestArrival", "source", settled.source, settled);
}
