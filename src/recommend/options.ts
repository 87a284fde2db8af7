import { oneOf } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import { settle, within, type MeasureOptions, type Settled } from "../measures/options.js";
import { actionNames, type ActionName } from "./actions.js";
import type { ObjectiveOptions } from "./benefit/open.js";
import { constraintDefaults, defined, type ConstraintOptions } from "./constraints/options.js";
import type { Proposal } from "./decisions/proposal.js";
import { objectiveNames, type ObjectiveName } from "./objective.js";

/** Objectives and how much each counts; only their proportions matter. */
export type ObjectiveWeights = { readonly [N in ObjectiveName]?: number };

/** How many suggestions of each action. */
export type ActionCounts = { readonly [N in ActionName]?: number };

export interface RecommendOptions extends MeasureOptions, ConstraintOptions, ObjectiveOptions {
  /** What ties are to change: one objective, or several with weights, as in `{ "join-up": 2, bridge: 1 }`. Default "join-up". */
  readonly objective?: ObjectiveName | ObjectiveWeights | undefined;
  /**
   * What is proposed: one action, several that share the budget evenly, or numbers, as in `{ introduce: 4, revive: 2 }`. Default "introduce".
   */
  readonly actions?: ActionName | readonly ActionName[] | ActionCounts | undefined;
  /**
   * How many candidates an actor has at most. Default 200 up to 5,000 actors; of more, as many as make a million pairs, at least
   * 20: 50 of 20,000 actors. With `for`, those named are counted; with `introducer` it is 200.
   */
  readonly perActor?: number | undefined;
  /** How many pairs get an exact look. Default 512, and 64 for `include` above 100,000 actors. */
  readonly looks?: number | undefined;
  /** "effect" (default): the score is what the objective gains; "expected": that times the likelihood, for new ties (introduce). */
  readonly weigh?: "effect" | "expected" | undefined;
  /** "fit" (default): how likely new ties are is learned from the record, where some are asked for; "off": it is left out. */
  readonly likelihood?: "fit" | "off" | undefined;
  /** The share of ties that may be missing from the record; 0 for no intervals. Default 0.1. */
  readonly missing?: number | undefined;
  /** How many networks with ties missing are drawn. Default 20. */
  readonly draws?: number | undefined;
  /** Proposals made before, with their answers, as `readProposals` reads them: a no is not proposed again. */
  readonly decisions?: readonly Proposal[] | undefined;
  /** Whether ties that ended may be revived too, beside dormant ones. Default false. */
  readonly ended?: boolean | undefined;
  /** An attribute by whose groups it is told what changes for the least connected. Default country, where it is known, else kind. */
  readonly least?: string | undefined;
}

export const recommendDefaults = {
  ...constraintDefaults,
  objective: "join-up",
  actions: "introduce",
  weigh: "effect",
  likelihood: "fit",
  missing: 0.1,
  draws: 20,
  ended: false,
} as const satisfies RecommendOptions;

/** Names that may be given and have no default of their own. */
const others = [
  ...([
    "perActor",
    "looks",
    "least",
    "costs",
    "mustCross",
    "same",
    "forbidden",
    "required",
    "kinds",
  ] as const),
  ...(["tension", "declined", "exposure", "for", "introducer"] as const),
  ...(["joinUp", "closer", "bridge", "withstand", "include", "reachFurther", "decisions"] as const),
] as const satisfies readonly (keyof RecommendOptions)[];

/** The options of a call, checked. */
export interface RecommendCall {
  readonly settled: Settled<object>;
  readonly options: RecommendOptions;
  /** Weights add up to 1. */
  readonly weights: readonly { readonly name: ObjectiveName; readonly weight: number }[];
  /** How many of each action, in the order in which they are looked at. */
  readonly counts: ReadonlyMap<ActionName, number>;
  readonly looks: number | undefined;
  readonly missing: number;
  readonly draws: number;
  readonly weigh: "effect" | "expected";
  readonly isFitted: boolean;
  readonly seed: number;
  readonly bounds: ConstraintOptions;
  readonly objectives: ObjectiveOptions;
  readonly perActor: number | undefined;
  readonly ended: boolean;
  readonly least: string | undefined;
  readonly decisions: readonly Proposal[] | undefined;
}

/** Checks the options and fills in defaults. Throws `bad-option`. */
export function recommendCall(options: RecommendOptions): RecommendCall {
  const names = Object.fromEntries(others.map((name) => [name, undefined]));
  const { objective, actions, declined, decisions, ...rest } = options;
  const weights = weightsOf(objective ?? recommendDefaults.objective);
  const budget = within("budget", options.budget ?? recommendDefaults.budget, 1, 1e6, true);
  const counts = countsOf(actions ?? recommendDefaults.actions, budget);
  const settled = settle<Record<string, unknown>>(
    "recommend",
    { ...recommendDefaults, ...names },
    {
      ...rest,
      budget,
      objective: weights.map(({ name, weight }) => `${name} ${weight}`).join(", "),
      actions: [...counts].map(([name, count]) => `${name} ${count}`).join(", "),
      // Who said no is not for the record.
      ...(declined !== undefined && { declined: `${declined.length} pairs` }),
      ...(decisions !== undefined && { decisions: `${decisions.length} proposals` }),
    },
  );
  const given = { ...recommendDefaults, ...defined(options) };
  return {
    ...{ settled, options, weights, counts, seed: settled.seed },
    looks: options.looks === undefined ? undefined : within("looks", options.looks, 1, 1e5, true),
    missing: within("missing", given.missing, 0, 0.9),
    draws: within("draws", given.draws, 1, 1e4, true),
    weigh: oneOf("weigh", given.weigh, ["effect", "expected"]),
    isFitted: oneOf("likelihood", given.likelihood, ["fit", "off"]) === "fit",
    ...{ bounds: { ...options, budget }, objectives: options },
    ...{ perActor: options.perActor, ended: given.ended, least: options.least, decisions },
  };
}

function weightsOf(objective: ObjectiveName | ObjectiveWeights): RecommendCall["weights"] {
  if (typeof objective === "string")
    return [{ name: oneOf("objective", objective, [...objectiveNames]), weight: 1 }];
  const given = namesIn("objective", objective, objectiveNames, (name, weight) =>
    within(`objective.${name}`, weight, 0, 1e6),
  ).filter(([, weight]) => weight > 0);
  const sum = given.reduce((total, [, weight]) => total + weight, 0);
  if (given.length === 0)
    throw new ComityError("bad-option", "objective names nothing that counts", {
      path: ["objective"],
      fix: 'give one, or weights above 0, as in objective: { "join-up": 2, bridge: 1 }',
    });
  return given.map(([name, weight]) => ({ name, weight: weight / sum }));
}

function countsOf(
  actions: ActionName | readonly ActionName[] | ActionCounts,
  budget: number,
): ReadonlyMap<ActionName, number> {
  if (typeof actions === "string" || Array.isArray(actions)) {
    const list = [...new Set(typeof actions === "string" ? [actions] : (actions as readonly ActionName[]))];
    if (list.length === 0)
      throw new ComityError("bad-option", "actions names none", {
        path: ["actions"],
        fix: `name some of ${actionNames.join(", ")}`,
      });
    for (const name of list) oneOf("actions", name, [...actionNames]);
    const share = Math.floor(budget / list.length);
    return new Map(list.map((name, i) => [name, share + Number(i < budget % list.length)]));
  }
  const given = namesIn("actions", actions as ActionCounts, actionNames, (name, count) =>
    within(`actions.${name}`, count, 0, 1e6, true),
  );
  const asked = given.reduce((total, [, count]) => total + count, 0);
  if (asked > budget)
    throw new ComityError("bad-option", `actions ask for ${asked} suggestions, but the budget is ${budget}`, {
      path: ["actions"],
      fix: "raise the budget, or ask for fewer",
    });
  return new Map(given);
}

/** The entries of an option that gives numbers by name, in the order of the names. */
function namesIn<N extends string>(
  option: string,
  given: { readonly [K in N]?: number },
  names: readonly N[],
  checked: (name: N, value: number) => number,
): [N, number][] {
  for (const name of Object.keys(given)) oneOf(option, name as N, [...names]);
  return names.flatMap((name): [N, number][] => {
    const value = given[name];
    return value === undefined ? [] : [[name, checked(name, value)]];
  });
}
