import { oneOf } from "../../csr/form.js";
import { ComityError } from "../../errors/error.js";
import { within } from "../../measures/options.js";
import type { RiskLevel } from "../../schema/vocabulary.js";
import { wordsOf } from "../../schema/vocabulary.js";
import type { ActionName } from "../actions.js";

/** Two ids, in any order. */
export type IdPair = readonly [string, string];

/** Two values of an attribute between which there is tension, and why: always the caller's own. */
export interface Tension {
  /** Default "country". */
  readonly attribute?: string | undefined;
  readonly between: readonly [string, string];
  readonly reason?: string | undefined;
}

/** A tension with nothing left open. */
export interface KnownTension {
  readonly attribute: string;
  readonly between: readonly [string, string];
  readonly reason: string;
}

/** A pair that was asked before and said no, as `decisions.csv` has it. */
export interface Declined {
  readonly a: string;
  readonly b: string;
  readonly reason?: string | undefined;
  readonly date?: string | undefined;
}

/** How suggestions are spread over actors. */
export interface Exposure {
  /** How many suggestions an actor may have, at most, whatever its capacity. Default Infinity. */
  readonly most?: number | undefined;
  /** The least share of suggestions with an end that is favored, in every beginning of the list. Default 0. */
  readonly share?: number | undefined;
  /** Who is favored: "few-ties" (default), who has no more partners than half of all have, or who has these values. */
  readonly of?: "few-ties" | Readonly<Record<string, string>> | undefined;
}

/** What a tie would be, for a function that tells its cost. */
export interface CostedTie {
  readonly a: string;
  readonly b: string;
  readonly action: ActionName;
  readonly method: string | undefined;
}

/** What a tie costs: by its method, else by what is done, else `otherwise`; or as a function says. */
export type Costs = Readonly<Record<string, number>> | ((tie: CostedTie) => number);

/** What bounds the choice of ties. Whoever may not be proposed is left out in any case. */
export interface ConstraintOptions {
  /** How many new ties an actor may get in a list that states no `capacity`. Default 2. Actors of `for` are free of it. */
  readonly capacity?: number | undefined;
  /** How many ties, at most. Default 10. */
  readonly budget?: number | undefined;
  /**
   * What they may cost together, in the unit of `costs`. Default Infinity. What is to be done about a pair is then the most usual of
   * what such pairs do that fits what is left for each suggestion that may still come; where nothing fits, the cheapest.
   */
  readonly maxCost?: number | undefined;
  readonly costs?: Costs | undefined;
  /** Attributes in which both ends are known to differ, such as "country". */
  readonly mustCross?: string | readonly string[] | undefined;
  /** Attributes in which both ends are known to be alike. */
  readonly same?: string | readonly string[] | undefined;
  /** Ids of actors, and pairs of ids, that are not to be proposed. */
  readonly forbidden?: readonly (string | IdPair)[] | undefined;
  /** Pairs of ids that are to be in the list. */
  readonly required?: readonly IdPair[] | undefined;
  /** The highest risk that an end may state; what was judged long ago counts as high. Default "elevated". */
  readonly risk?: RiskLevel | undefined;
  /** Kinds of ends: both are among the single ones, or of the two kinds of a pair. */
  readonly kinds?: readonly (string | readonly [string, string])[] | undefined;
  /** "ask" (default): a way to talk is known, or a language is to be asked for; "required": it is known; "ignore". */
  readonly languages?: "required" | "ask" | "ignore" | undefined;
  /** Values across which people are never paired directly. Default none. */
  readonly tension?: readonly Tension[] | undefined;
  /** Pairs that said no. */
  readonly declined?: readonly Declined[] | undefined;
  readonly exposure?: Exposure | undefined;
  /** Ids of actors one of whom is an end of every tie. */
  readonly for?: readonly string[] | undefined;
  /** Ids of actors one of whom is a partner of both ends. */
  readonly introducer?: readonly string[] | undefined;
}

/** Options with their defaults, of the right form. */
export interface Bounds {
  readonly capacity: number;
  readonly budget: number;
  readonly maxCost: number;
  readonly costs: Costs | undefined;
  readonly mustCross: readonly string[];
  readonly same: readonly string[];
  readonly forbidden: readonly (string | IdPair)[];
  readonly required: readonly IdPair[];
  readonly risk: RiskLevel;
  readonly kinds: readonly (string | readonly [string, string])[] | undefined;
  readonly languages: "required" | "ask" | "ignore";
  readonly tension: readonly KnownTension[];
  readonly declined: readonly Declined[];
  readonly exposure: {
    readonly most: number;
    readonly share: number;
    readonly of: NonNullable<Exposure["of"]>;
  };
  readonly for: readonly string[] | undefined;
  readonly introducer: readonly string[] | undefined;
}

export const constraintDefaults = {
  capacity: 2,
  budget: 10,
  maxCost: Infinity,
  risk: "elevated",
  languages: "ask",
} as const satisfies ConstraintOptions;

/** Fills in defaults and refuses what cannot be meant. Throws `bad-option`. */
export function boundsOf(options: ConstraintOptions): Bounds {
  const { exposure = {}, costs } = options;
  const given = { ...constraintDefaults, ...defined(options) };
  if (costs !== undefined && typeof costs !== "function")
    for (const [name, cost] of Object.entries(costs)) within(`costs.${name}`, cost, 0, Infinity);
  const maxCost = within("maxCost", given.maxCost, 0, Infinity);
  if (maxCost < Infinity && costs === undefined)
    throw new ComityError("bad-option", "maxCost is given, but not what a tie costs", {
      path: ["costs"],
      fix: 'give costs by method or action, as in costs: { "youth-camp": 4000, otherwise: 500 }',
    });
  return {
    capacity: within("capacity", given.capacity, 1, Infinity, true),
    budget: within("budget", given.budget, 1, 1e6, true),
    maxCost,
    costs,
    mustCross: listOf("mustCross", options.mustCross),
    same: listOf("same", options.same),
    forbidden: pairsIn("forbidden", options.forbidden ?? [], true),
    required: pairsIn("required", options.required ?? [], false) as readonly IdPair[],
    risk: oneOf("risk", given.risk, wordsOf("risk")),
    kinds: options.kinds && pairsIn("kinds", options.kinds, true),
    languages: oneOf("languages", given.languages, ["required", "ask", "ignore"]),
    tension: (options.tension ?? []).map(tensionOf),
    declined: options.declined ?? [],
    exposure: {
      most: within("exposure.most", exposure.most ?? Infinity, 1, Infinity, true),
      share: within("exposure.share", exposure.share ?? 0, 0, 1),
      of: exposure.of ?? "few-ties",
    },
    for: options.for,
    introducer: options.introducer,
  };
}

/** The options that are given, without those that are undefined. */
export function defined<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function listOf(name: string, value: string | readonly string[] | undefined): readonly string[] {
  const list: readonly unknown[] = value === undefined ? [] : typeof value === "string" ? [value] : value;
  if (!Array.isArray(list) || list.some((each) => typeof each !== "string"))
    throw new ComityError("bad-option", `${name} must be an attribute or a list of attributes`, {
      path: [name],
    });
  return list as readonly string[];
}

function pairsIn<T extends readonly unknown[]>(name: string, list: T, single: boolean): T {
  const isPair = (each: unknown): boolean =>
    Array.isArray(each) && each.length === 2 && each.every((end) => typeof end === "string");
  if (!Array.isArray(list) || list.some((each) => !isPair(each) && !(single && typeof each === "string")))
    throw new ComityError("bad-option", `${name} must be a list of ${single ? "words and pairs" : "pairs"}`, {
      path: [name],
      fix: `write pairs as in ${name}: [["lyon", "bonn"]]`,
    });
  return list;
}

function tensionOf(tension: Tension, i: number): KnownTension {
  const { attribute = "country", between, reason = "" } = tension;
  const [one, other, ...more] = pairsIn("tension", [between] as const, false)[0];
  if (one !== other && more.length === 0 && typeof attribute === "string" && typeof reason === "string")
    return { attribute, between, reason };
  throw new ComityError("bad-option", "a tension is between two different values of an attribute", {
    path: ["tension", i],
    fix: 'write it as { between: ["AA", "BB"], reason: "…" }',
  });
}
