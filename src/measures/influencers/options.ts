import { oneOf } from "../../csr/form.js";
import { ComityError } from "../../errors/error.js";
import { wordOfBy, type By } from "../by-option.js";
import { settle, within, type MeasureOptions, type Settled } from "../options.js";
import { transmissionDefaults, transmissionRule } from "../spread/probability.js";
import type { TransmissionOptions, TransmissionRule } from "../spread/probability.js";
import type { Certificate } from "./certify.js";
import type { Fairness } from "./fair-goals.js";
import { settledTarget, type Target } from "./targets.js";

export interface InfluencersOptions extends MeasureOptions, TransmissionOptions {
  /** How many may be chosen at most. Default 10. Not with `budget`. */
  readonly size?: number | undefined;
  /** A numeric attribute that says what it costs to ask an actor, above 0; who has none is not chosen. With `budget`. */
  readonly costs?: string | undefined;
  /** What all those chosen may cost together. */
  readonly budget?: number | undefined;
  /** Whom the message is for, such as `{ country: ["DE", "FR"] }` or `{ interests: "water" }`. Default everybody. */
  readonly target?: Target | undefined;
  /** Ids of those who have been asked already: they count as having the message, and cost nothing. */
  readonly asked?: readonly string[] | undefined;
  /** Ids of those who are not to be chosen. */
  readonly excluding?: readonly string[] | undefined;
  /** Within how many steps from those asked others must be reached. Default any number. */
  readonly steps?: number | undefined;
  /** Attributes or partitions by whose groups reach is told too, beside country and kind. */
  readonly by?: By | readonly By[] | undefined;
  /**
   * How reach is to be shared among the groups of `by` (of the first of several; default country). "maximin": the group that
   * is reached least is to be reached as much as possible. "welfare": groups count by the concave worth of their shares.
   * Not with `costs`.
   */
  readonly fair?: Fairness | undefined;
  /** With "welfare": from 0, where actors count alone, to below 1, where groups reached little count ever more. Default 0.5. */
  readonly aversion?: number;
  /** "respect" (default) sends messages along directed ties one way only. */
  readonly directed?: "respect" | "ignore";
  /** How far the guarantee may fall short of the 63 % that is always within reach (40.5 % with costs). Default 0.1. */
  readonly epsilon?: number;
  /** The chance that the certificate does not hold. Default 0.01. */
  readonly delta?: number;
  /** How many sets are drawn at most. Default 10,000,000. */
  readonly samples?: number;
  /** How many sets are drawn at least, also where the guarantee is reached with fewer: more make all bounds narrower. Default 0. */
  readonly leastSamples?: number;
  /** How many MiB sets may take, and a few more for the last that were drawn. At least 16. Default 1024. */
  readonly memory?: number;
  /**
   * Ends the search early and keeps its answer: when it is aborted after the first round, the last choice that was judged is
   * returned with its own certificate. `signal` rejects instead.
   */
  readonly stop?: AbortSignal | undefined;
  /** Hears what is certain after each round. */
  readonly onCertificate?: ((certificate: Certificate) => void) | undefined;
}

export const influencersDefaults = {
  ...transmissionDefaults,
  size: undefined,
  costs: undefined,
  budget: undefined,
  target: undefined,
  asked: undefined,
  excluding: undefined,
  steps: undefined,
  by: undefined,
  fair: undefined,
  aversion: 0.5,
  directed: "respect",
  epsilon: 0.1,
  delta: 0.01,
  samples: 1e7,
  leastSamples: 0,
  memory: 1024,
} as const satisfies InfluencersOptions;

/** How many are chosen where nothing is said. */
export const usualSize = 10;

interface Own {
  readonly size: number | undefined;
  readonly costs: string | undefined;
  readonly budget: number | undefined;
  readonly target: ReadonlyMap<string, readonly string[]> | undefined;
  readonly asked: readonly string[] | undefined;
  readonly excluding: readonly string[] | undefined;
  readonly by: string | readonly string[] | undefined;
  readonly directed: "respect" | "ignore";
  readonly model: string;
  readonly probability: string | number | undefined;
  readonly strengths: boolean;
}

/** The options of a call, checked. */
export interface Call {
  readonly settled: Settled<Own>;
  readonly rule: TransmissionRule;
  readonly by: readonly By[];
  /** How many at most; undefined where a budget says it. */
  readonly size: number | undefined;
  /** Whether the caller said how many. */
  readonly sized: boolean;
  readonly costs: { readonly attribute: string; readonly budget: number } | undefined;
  readonly fair: { readonly goal: Fairness; readonly by: By; readonly aversion: number } | undefined;
  readonly steps: number;
  readonly epsilon: number;
  readonly delta: number;
  readonly samples: number;
  readonly leastSamples: number;
  readonly bytes: number;
  readonly stop: AbortSignal | undefined;
  readonly tell: (certificate: Certificate) => void;
}

/** Checks the options and fills in defaults. Throws `bad-option`. */
export function settledCall(options: InfluencersOptions): Call {
  const { stop, onCertificate, ...others } = options;
  const rule = transmissionRule(others);
  const settled = settle<Own>("influencers", influencersDefaults, {
    ...others,
    target: settledTarget(others.target),
    by: wordsOf(others.by),
    probability: rule.recorded,
  });
  const { epsilon, delta, samples, leastSamples, memory, steps, fair, aversion } = {
    ...influencersDefaults,
    ...given(others),
  };
  const { size, costs, budget } = settled;
  if ((costs === undefined) !== (budget === undefined))
    throw new ComityError("bad-option", "costs and budget must be given together", {
      path: [costs === undefined ? "costs" : "budget"],
      fix: 'name the attribute with the costs and what may be spent, as in costs: "fee", budget: 5000',
    });
  if (budget !== undefined && size !== undefined)
    throw new ComityError("bad-option", "size and budget cannot both be given", { path: ["size"] });
  if (stop !== undefined && typeof stop.aborted !== "boolean")
    throw new ComityError("bad-option", "stop must be an AbortSignal", { path: ["stop"] });
  if (fair !== undefined && budget !== undefined)
    throw new ComityError("bad-option", "fair and costs cannot both be given", { path: ["fair"] });
  oneOf("directed", settled.directed, ["respect", "ignore"]);
  return {
    ...{ settled, rule, by: listOf(others.by), stop, tell: onCertificate ?? (() => undefined) },
    size: budget === undefined ? within("size", size ?? usualSize, 1, 1e6, true) : undefined,
    sized: size !== undefined,
    costs:
      costs === undefined || budget === undefined
        ? undefined
        : { attribute: costs, budget: positive("budget", budget) },
    fair: fair && {
      goal: oneOf<Fairness>("fair", fair, ["maximin", "welfare"]),
      by: listOf(others.by)[0] ?? "country",
      aversion: within("aversion", aversion, 0, 0.99),
    },
    steps: within("steps", steps ?? Infinity, 0, Infinity, true),
    epsilon: within("epsilon", epsilon, 0.001, 0.6),
    delta: within("delta", delta, 1e-12, 0.5),
    samples: within("samples", samples, 2, Infinity, true),
    leastSamples: within("leastSamples", leastSamples, 0, samples, true),
    bytes: within("memory", memory, 16, Infinity) * 2 ** 20,
  };
}

function positive(name: string, value: number): number {
  if (within(name, value, 0, Infinity) > 0) return value;
  throw new ComityError("bad-option", `${name} is 0, so that nobody can be asked`, { path: [name] });
}

function given<O extends object>(options: O): Partial<O> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<O>;
}

function listOf(by: InfluencersOptions["by"]): readonly By[] {
  if (by === undefined) return [];
  return Array.isArray(by) ? [...(by as readonly By[])] : [by as By];
}

/** What the record has for `by`. Throws `bad-option`. */
function wordsOf(by: InfluencersOptions["by"]): string | string[] | undefined {
  const words = listOf(by).flatMap((each) => wordOfBy(each) ?? []);
  return Array.isArray(by) ? words : words[0];
}
