import { oneOf } from "../../csr/form.js";
import { ComityError } from "../../errors/error.js";
import { settle, within, type MeasureOptions, type Settled } from "../../measures/options.js";
import type { ObjectiveOptions } from "../benefit/open.js";
import { defined } from "../constraints/options.js";
import { objectiveNames, type ObjectiveName } from "../objective.js";

export interface BacktestOptions extends Omit<MeasureOptions, "status" | "projected">, ObjectiveOptions {
  /** "random" (default) hides a share of the pairs with a tie; "time" hides those first tied after `until`. */
  readonly by?: "random" | "time" | undefined;
  /** The share of pairs that is hidden at random. Default 0.1. */
  readonly share?: number | undefined;
  /** With "time": what is known is what was known at the end of this year, month or day, as "1989". */
  readonly until?: string | undefined;
  /** With "time": ties first made up to the end of this one are to be told. Default: all later ones. */
  readonly to?: string | undefined;
  /** How many times pairs are hidden at random. Default 5. By time it is once. 0 hides nothing, where something else is asked. */
  readonly holdOuts?: number | undefined;
  /** At most so many candidates for each actor. Default 200, fewer in networks of more than 20,000 actors. */
  readonly perActor?: number | undefined;
  /** How many places of the list of an actor are looked at. Default 10. */
  readonly places?: number | undefined;
  /** How many samples of actors intervals rest on, 20 or more. Default 200. */
  readonly samples?: number | undefined;
  /** What ties are to change, for curves of what they gain. Default: no curves, and "join-up" in `rounds`. */
  readonly objective?: ObjectiveName | undefined;
  /** How many ties curves have, and a list of `rounds`. Default 10, at most 1,000. */
  readonly budget?: number | undefined;
  /** How many pairs get an exact look where `recommend` chooses. Default 512. */
  readonly looks?: number | undefined;
  /** How many pairs greedy choice among all candidates looks at exactly. Default 20,000, and 512 for `include`. */
  readonly allLooks?: number | undefined;
  /** How many rounds of proposals are simulated, to see who is ever proposed. Default 0, at most 100. */
  readonly rounds?: number | undefined;
}

export const backtestDefaults = {
  by: "random",
  share: 0.1,
  until: undefined,
  to: undefined,
  holdOuts: 5,
  perActor: 200,
  places: 10,
  samples: 200,
  budget: 10,
  rounds: 0,
} as const satisfies BacktestOptions;

/** Names that may be given and have no default of their own. */
const others = [
  ...(["objective", "looks", "allLooks", "joinUp", "closer", "bridge", "withstand"] as const),
  ...(["include", "reachFurther"] as const),
] as const satisfies readonly (keyof BacktestOptions)[];

/** The options of a call, checked. */
export interface BacktestCall {
  readonly settled: Settled<object>;
  readonly options: BacktestOptions;
  readonly by: "random" | "time";
  readonly share: number;
  readonly until: string | undefined;
  readonly to: string | undefined;
  readonly holdOuts: number;
  /** Undefined where as many are looked for as the size of the network allows. */
  readonly perActor: number | undefined;
  readonly places: number;
  readonly samples: number;
  readonly seed: number;
  readonly objective: ObjectiveName | undefined;
  readonly budget: number;
  readonly looks: number;
  readonly allLooks: number;
  readonly rounds: number;
}

/** Checks the options and fills in defaults. Throws `bad-option`. */
export function backtestCall(options: BacktestOptions): BacktestCall {
  const settled = settle<Record<string, unknown>>(
    "backtest",
    { ...backtestDefaults, ...Object.fromEntries(others.map((name) => [name, undefined])) },
    { ...options },
  );
  for (const name of ["status", "projected"])
    if (name in options)
      throw new ComityError("bad-option", `backtest has no option "${name}"`, {
        path: [name],
        fix: "leave it out: ties that count are hidden, and ties by their dates",
      });
  const given = { ...backtestDefaults, ...defined(options) };
  const by = oneOf<"random" | "time">("by", given.by, ["random", "time"]);
  for (const name of ["until", "to"] as const)
    if (given[name] !== undefined && by !== "time")
      throw new ComityError("bad-option", `${name} is for hold-outs by time`, {
        path: [name],
        fix: 'set by to "time", or leave it out',
      });
  const { objective } = options;
  if (objective !== undefined) oneOf("objective", objective, [...objectiveNames]);
  const rounds = within("rounds", given.rounds, 0, 100, true);
  const isAlone = objective === undefined && rounds === 0;
  const isDear = objective === "include";
  return {
    ...{ settled, options, by, objective, rounds, seed: settled.seed },
    share: within("share", given.share, 0.001, 0.9),
    ...{ until: given.until, to: given.to },
    holdOuts: within("holdOuts", given.holdOuts, isAlone ? 1 : 0, 100, true),
    perActor:
      options.perActor === undefined ? undefined : within("perActor", options.perActor, 1, 10000, true),
    places: within("places", given.places, 1, 10000, true),
    samples: within("samples", given.samples, 20, 10000, true),
    budget: within("budget", given.budget, 1, 1000, true),
    looks: within("looks", options.looks ?? 512, 1, 1e5, true),
    allLooks: within("allLooks", options.allLooks ?? (isDear ? 512 : 20_000), 1, 1e7, true),
  };
}
