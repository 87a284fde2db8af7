import { inChunks, Pace } from "../../control/pace.js";
import type { Control } from "../../control/control.js";
import { ComityError } from "../../errors/error.js";
import { shownTo, type Audience } from "../../network/audience.js";
import { cellAt, gather } from "../../network/columns.js";
import { Network } from "../../network/network.js";
import { requireNetwork } from "../../network/require-network.js";
import { random } from "../../random/random.js";
import { shownFields } from "../../schema/shown-fields.js";
import { settle } from "../options.js";
import { withSource } from "./invented.js";

export interface PermuteOptions extends Control {
  /** The attribute whose values change places. Default "country". */
  readonly attribute?: string;
  /** Default 0. */
  readonly seed?: number | undefined;
  /**
   * "public" (default) leaves values in their places that the public may not see: results of the new network can be
   * shown. "steward" moves them all; such a network must not be shown to others.
   */
  readonly audience?: Audience | undefined;
}

export const permuteDefaults = { attribute: "country" } as const;

/** What says who is protected stays with whom it protects. */
const protective: readonly string[] = ["kind", "onePerson", "consent", "risk", "riskDate"];

/**
 * The network with the values of one attribute dealt out anew: the ties stay, and the actors who have a value get one of
 * those values at random. What a measure says of many such networks is what it would say if the attribute had nothing to do
 * with the ties (the permutation of labels of CUG and QAP tests). Throws `bad-option`, and `unknown-attribute`. O(n + m).
 *
 * Krackhardt, Social Networks 10 (1988) 359–381, doi:10.1016/0378-8733(88)90004-4.
 */
export async function permuteAttribute(network: Network, options: PermuteOptions = {}): Promise<Network> {
  requireNetwork(network);
  const settled = settle<{ attribute: string }>("permuteAttribute", permuteDefaults, options);
  const { attribute, seed, audience, signal } = settled;
  if (protective.includes(attribute))
    throw new ComityError("bad-option", `"${attribute}" says who is protected, so it stays where it is`, {
      path: ["attribute"],
    });
  const shown = await shownTo(network, { audience }, { signal });
  const column = network.actors.columns.get(attribute);
  const isOpen = audience === "steward" || shownFields.has(attribute);
  const pace = new Pace({ signal });
  const holders: number[] = [];
  if (column !== undefined)
    await inChunks(pace, shown.length, 4096, (from, to) => {
      for (let place = from; place < to; place++)
        if ((isOpen || shown.named(place)) && cellAt(column, shown.rowOf[place]) !== undefined)
          holders.push(shown.rowOf[place]);
    });
  if (column === undefined || holders.length === 0)
    throw new ComityError("unknown-attribute", `no actor has a value of "${attribute}"`, {
      path: ["attribute"],
    });
  holders.sort((a, b) => a - b);
  const stream = random(seed, "permute");
  const order = Int32Array.from({ length: network.actors.length }, (_, row) => row);
  for (let i = holders.length - 1; i > 0; i--) {
    const [a, b] = [holders[i], holders[stream.below(i + 1)]];
    [order[a], order[b]] = [order[b], order[a]];
  }
  const columns = new Map(network.actors.columns).set(attribute, gather(column, order));
  const { actors, ties, participations, dataset } = network;
  const dealt = new Network({ ...actors, columns }, ties, participations, dataset);
  return withSource(dealt, `values of ${attribute} dealt out at random (seed ${seed})`);
}
