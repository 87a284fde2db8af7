import type { Control } from "../../control/control.js";
import { Pace } from "../../control/pace.js";
import { ComityError } from "../../errors/error.js";
import { knownOptions } from "../../network/known-options.js";
import type { Network } from "../../network/network.js";
import { requireNetwork } from "../../network/require-network.js";
import { checkedDecisions, type Decision } from "../decisions.js";
import { resolve } from "../resolve.js";
import { bands } from "../resolution.js";
import { followDecisions, type Applied } from "./follow-decisions.js";

export interface ApplyOptions extends Control {
  /**
   * The score from which candidates of `resolve` are merged without a decision, from 0.85 to 1. By default nothing is
   * merged without one.
   */
  readonly accept?: number | undefined;
  /** Further columns with names, for `accept`: see `resolve`. */
  readonly names?: readonly string[] | undefined;
}

/**
 * Merges the actors that decisions call the same, directly or through others. Values are pooled: the first given value
 * in the order of the kept id and then the other ids, others in attributes called "… (as given)"; lists united; consent
 * the most protective answer and risk the highest. Ties and participations lead to the actor that stays and keep the id
 * they had in "source (as given)", "target (as given)" and "actor (as given)"; ties that become self-ties or equal to
 * another are kept and counted. The kept actor has the other ids in `mergedFrom`, which only the steward sees.
 *
 * Equal decisions give equal bytes, in any order. Decisions that contradict each other (A = B, B = C, A ≠ C) are
 * reported and not followed. Throws `bad-option`. O(n · columns + m), and what `resolve` takes where `accept` is given.
 */
export async function applyDecisions(
  network: Network,
  decisions: Iterable<Decision>,
  options: ApplyOptions = {},
): Promise<Applied> {
  requireNetwork(network);
  knownOptions(options, ["accept", "names"]);
  const { accept, names, ...control } = options;
  if (accept !== undefined && !(typeof accept === "number" && accept >= bands.same && accept <= 1))
    throw new ComityError("bad-option", `accept must be a score from ${bands.same} to 1`, {
      path: ["accept"],
    });
  const checked = checkedDecisions(decisions);
  const found =
    accept === undefined ? undefined : await resolve(network, { names, decisions: checked, ...control });
  const candidates = found?.candidates.filter(({ score }) => score >= (accept ?? 1)) ?? [];
  const accepted = { candidates, clusters: found?.clusters ?? [] };
  return followDecisions(network, checked, accepted, new Pace(control));
}
