import type { Control } from "../control/control.js";
import { Pace } from "../control/pace.js";
import type { AudienceOptions } from "../network/audience.js";
import { knownOptions } from "../network/known-options.js";
import type { Network } from "../network/network.js";
import { requireNetwork } from "../network/require-network.js";
import { shownNetwork } from "../network/shown-network.js";
import { counted } from "../text/counted.js";
import type { Loss } from "./losses.js";

/** For whom a network is written: for anybody ("public", the default), or for the steward of the data. */
export interface ExportOptions extends AudienceOptions, Control {}

export const exportOptions = ["audience", "pseudonymKey", "asOf"] as const;

/** A network ready to be written for its audience. */
export interface Prepared {
  readonly network: Network;
  /** What the audience may not see. */
  readonly losses: readonly Loss[];
  readonly control: Control;
  readonly pace: Pace;
}

/** Checks the call and makes the network that the audience may see. Throws `bad-option` and `bad-input`. */
export async function prepare(
  given: Network,
  options: ExportOptions,
  further: readonly string[] = [],
): Promise<Prepared> {
  requireNetwork(given);
  knownOptions(options, [...exportOptions, ...further]);
  const { audience, pseudonymKey, asOf, signal, onProgress } = options;
  const control = { signal, onProgress };
  const pace = new Pace(control);
  pace.begin("preparing the network", 1);
  const shown = await shownNetwork(given, { audience, pseudonymKey, asOf }, control, pace);
  const losses: Loss[] = [];
  const { network, withheld, refused, participations, mentions, kept } = shown;
  if (withheld > 0) {
    const parts =
      participations === 0 ? "" : `, and ${counted(participations, "participation")} of theirs left out`;
    losses.push({
      what: "withheld",
      table: "actors",
      count: withheld,
      message: `${counted(withheld, "actor")} who may not be named ${withheld === 1 ? "is" : "are"} shown under a pseudonym, without what could tell who they are${parts}`,
    });
  }
  if (refused > 0)
    losses.push({
      what: "refused",
      table: "actors",
      count: refused,
      message: `${counted(refused, "actor")} refused to be counted and ${refused === 1 ? "is" : "are"} left out with all ties`,
    });
  if (mentions > 0)
    losses.push({
      what: "mentions",
      count: mentions,
      message: `${counted(mentions, "text")} ${mentions === 1 ? "is" : "are"} left out, called like somebody who may not be named`,
    });
  for (const { column, count } of kept)
    losses.push({
      what: "steward",
      table: "actors",
      column,
      count,
      message: `the column ${JSON.stringify(column)} of the actors (${counted(count, "value")}) is for the steward of the data alone and left out`,
    });
  return { network, losses, control, pace };
}
