import { Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { formKey, type Form } from "../csr/form.js";
import { outline } from "../csr/outline.js";
import { ComityError } from "../errors/error.js";
import type { Network } from "../network/network.js";
import { requireNetwork } from "../network/require-network.js";
import type { ActorBetweennessOptions, TieBetweennessOptions } from "./betweenness.js";
import { costOf, type Estimate } from "./cost.js";
import { settle } from "./options.js";
import { plans, type Asked } from "./plans.js";
import { wordOfBy } from "./by-option.js";
import type { every, EveryName } from "./every.js";

/** The options of a measure. */
export type EstimateOptions<N extends EveryName> = N extends "betweenness"
  ? ActorBetweennessOptions | TieBetweennessOptions
  : Partial<NonNullable<Parameters<(typeof every)[N]>[1]>>;

/**
 * What a measure of a network would take, before it is called: arc visits, seconds on one thread and bytes. Takes the
 * options of the measure. Nothing is compiled and nothing kept. `robustness` and `stability` count every run of the measure
 * that they ask, while their `limit` holds for each of the runs.
 *
 * Arc visits are a bound for networks in which most pairs are a few steps apart; on chains of thousands, closeness,
 * harmonic, reach and distances visit up to 32 times as many. Throws `bad-option` or `unknown-measure`. O(n + m).
 */
export async function estimate<N extends EveryName>(
  measure: N,
  network: Network,
  options?: EstimateOptions<N>,
): Promise<Estimate> {
  if (!Object.hasOwn(plans, measure))
    throw new ComityError("unknown-measure", `there is no measure "${String(measure)}"`, {
      fix: `measures are ${Object.keys(plans).join(", ")}`,
    });
  requireNetwork(network);
  const { defaults, works } = plans[measure];
  const asked = options as Partial<Asked> | undefined;
  const by = wordOfBy(asked?.by);
  const settled = settle<Asked>(measure, defaults, { ...asked, ...(by !== undefined && { by }) });
  const pace = new Pace(settled);
  const forms = new Map<string, Csr>();
  const open = async (given: Partial<Form>): Promise<Csr> => {
    const { asOf, status, projected } = settled;
    const plain = { directed: "respect", parallel: "collapse", strengths: false, distance: "hops" } as const;
    const form = { ...plain, asOf, status, projected, ...given };
    const made = forms.get(formKey(form)) ?? (await outline(network, form, pace));
    forms.set(formKey(form), made);
    return made;
  };
  const found = await works(open, settled, network);
  return costOf(found, [...forms.values()]);
}
