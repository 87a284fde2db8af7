import type { Network } from "../network/network.js";
import { openerOf, type Opener } from "./benefit/open.js";
import { constraintsOf } from "./constraints/constraints-of.js";
import { barredPairs } from "./decisions/answered-pairs.js";
import type { Ground } from "./ground.js";
import { fitLikelihood } from "./likelihood/fit-likelihood.js";
import type { Likelihood } from "./likelihood/likelihood.js";
import { methodBookOf } from "./explanation/method-book.js";
import { openGround } from "./open-ground.js";
import { recommendCall, type RecommendCall, type RecommendOptions } from "./options.js";
import { Purse } from "./purse.js";
import { Blend } from "./selection/blend.js";
import { resultOf } from "./result.js";
import { looksOf, perActorOf, suggestFor, type ActionList } from "./suggest-for.js";
import { unknownChances, type Choosing } from "./suggest.js";
import type { Suggestions } from "./suggestions.js";

/**
 * The next ties: which pairs to introduce, which ties to wake up, to put on more than one footing or to protect, so that an
 * objective of the whole network gains most. If such a tie is made and lasts, the objective changes by `benefit` on the map
 * we have; whether it will be made, and what comes of it, the data cannot say.
 *
 * Seven steps: candidates, likelihood, benefit, constraints, selection, explanation; evaluation is `backtest`. Gains are
 * exact on the map, or from samples with their bounds where `meta.exact` is false. Only actors are proposed who agreed, or as
 * organizations did not object, to be recommended and contacted, who are shown by name to the audience and still exist; all
 * others count in the structure. Groups (`groups`) are no feature of anything but `include`.
 *
 * Rows are suggestions in the order in which they were chosen, action by action, each on top of those before it;
 * `explanations` has reasons whose points add up to the score, who may introduce, methods, cautions, steps, and what would
 * take it off the list; `model` how the likelihood was fitted. Figures: each objective before and after all suggestions
 * together. Tables: `ends` (how much closer both ends and the least connected group come), `effects` (by suggestion and
 * objective), `rules` (what constraints kept out), `conveners` (who could convene pairs that `tension` keeps from being
 * introduced directly).
 *
 * Of pairs with equal scores the likelier goes first; what is equal in that too goes by the order of vertices, which is by
 * degree and then by id. So renaming actors changes no exact gain, but may change which of equal pairs are candidates,
 * get an exact look and are proposed.
 *
 * An empty list says why in its notes. Throws `bad-option`, `unknown-actor`, `unknown-attribute`, `impossible-constraints`,
 * `too-large` above `limit`. Time is that of candidates and exact looks: see bench/README.md.
 */
export async function recommend(network: Network, options: RecommendOptions = {}): Promise<Suggestions> {
  const call = recommendCall(options);
  const open = (on: Network): Promise<Ground> => openGround(on, "recommend", call.settled);
  const whole = await open(network);
  const declined = call.decisions === undefined ? [] : barredPairs(call.decisions, whole.opened);
  const constraints = await constraintsOf(whole, {
    ...call.bounds,
    declined: [
      ...(call.bounds.declined ?? []),
      ...declined.map(({ source, target, why, on }) => ({ a: source, b: target, reason: why, date: on })),
    ],
  });
  const ground: Ground = { ...whole, eligible: constraints.eligible };
  const openers = call.weights.map(({ name }) => openerOf(name, call.objectives, call.seed, ground));
  const blend = new Blend(await openedParts(call, openers, ground));
  whole.opened.pace.begin("recommend: likelihood", 1);
  // It is learned from pairs without a tie, so it means nothing of ties there are.
  const likelihood =
    call.isFitted && (call.counts.get("introduce") ?? 0) > 0
      ? await fitLikelihood(whole, {
          ...{ seed: call.seed, open, decisions: call.decisions },
          perActor: perActorOf(call, whole.opened.csr.order),
        })
      : undefined;
  const tally = constraints.tally();
  const methods = call.bounds.costs === undefined ? undefined : await methodBookOf(ground);
  const purse = new Purse(constraints, tally, methods);
  const choosing: Choosing = {
    ...{ ground, constraints, blend, tally, purse, methods },
    ...waysOf(call, whole.opened.csr.order, likelihood),
  };
  const before = await blend.values();
  const lists: ActionList[] = [];
  for (const [action, count] of call.counts)
    lists.push(await suggestFor({ call, choosing, openers, likelihood }, action, count));
  return resultOf({ call, choosing, openers, likelihood }, lists, before);
}

async function openedParts(
  { weights }: RecommendCall,
  openers: readonly Opener[],
  { opened }: Ground,
): Promise<ConstructorParameters<typeof Blend>[0]> {
  const parts = [];
  for (const [k, { weight }] of weights.entries())
    parts.push({ objective: await openers[k](opened.csr), weight });
  return parts;
}

function waysOf(
  call: RecommendCall,
  order: number,
  likelihood: Likelihood | undefined,
): Pick<Choosing, "looks" | "likelier" | "factors"> {
  return {
    looks: looksOf(call, order),
    likelier: likelihood === undefined ? unknownChances : (pairs) => likelihood.order(pairs),
    factors:
      call.weigh === "expected" && likelihood !== undefined
        ? (pairs) => likelihood.predict(pairs)
        : undefined,
  };
}
