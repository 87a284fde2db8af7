import { Pace } from "../control/pace.js";
import type { Csr } from "../csr/csr.js";
import { formKey, type Form } from "../csr/form.js";
import { outline } from "../csr/outline.js";
import { ComityError } from "../errors/error.js";
import type { Network } from "../network/network.js";
import { requireNetwork } from "../network/require-network.js";
import { wordOfBy } from "./by-option.js";
import type { ActorBetweennessOptions, TieBetweennessOptions } from "./betweenness.js";
import { costOf, type Estimate } from "./cost.js";
import { settle } from "./options.js";
import type { Asked, Plan } from "./plans.js";
import type { every, EveryName } from "./every.js";

/** The options of a measure. */
export type MeasureOptionsOf<N extends EveryName> = N extends "betweenness"
  ? ActorBetweennessOptions | TieBetweennessOptions
  : Partial<NonNullable<Parameters<(typeof every)[N]>[1]>>;

/** What a call would take by its plan, before it is made. Throws `bad-option` or `unknown-measure`. O(n + m). */
export async function estimateBy(
  plans: Readonly<Record<string, Plan>>,
  measure: string,
  network: Network,
  options?: object,
): Promise<Estimate> {
  if (!Object.hasOwn(plans, measure))
    throw new ComityError("unknown-measure", `there is no measure "${String(measure)}"`, {
      fix: `measures are ${Object.keys(plans).join(", ")}`,
    });
  requireNetwork(network);
  const { defaults, works } = plans[measure];
  const asked = options as Partial<Asked> | undefined;
  const given: unknown = asked?.by;
  const by = Array.isArray(given) ? given.map(wordOfBy) : wordOfBy(given);
  const settled = settle<Asked>(measure, defaults, {
    ...asked,
    ...(by !== undefined && { by }),
  } as Partial<Asked>);
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
