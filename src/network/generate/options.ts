import type { Control } from "../../control/control.js";
import { ComityError } from "../../errors/error.js";
import type { Kind } from "../../schema/vocabulary.js";
import { knownOptions } from "../known-options.js";
import { places } from "./places.js";

/** What to generate. Shares lie from 0 to 1. */
export interface GenerateOptions extends Control {
  /** How many actors, up to 100 million. */
  readonly actors: number;
  /** How many ties, up to 100 million; the network has exactly as many. */
  readonly ties: number;
  /** Equal options and seeds give equal networks. Default 0. */
  readonly seed?: number;
  /** In how many countries the actors live, from 1 to the number of places known. Default 25, fewer for fewer actors. */
  readonly countries?: number;
  /** How many communities are planted, up to 65,535. Default a third of the square root of the actors. */
  readonly communities?: number;
  /** Share of ties between communities, as near as the network has room. Default 0.3, or 0 with one community. */
  readonly mixing?: number;
  /** Exponent of the power law of degrees, from 2.1 (a few hubs) to 5 (nearly even). Default 2.6. */
  readonly exponent?: number;
  /**
   * The largest share of all ties that one actor is expected to have, at least 2 / actors. Default √(2 / ties), above
   * which hubs would be expected to tie to each other more than once.
   */
  readonly maximumShare?: number;
  /** Share of each kind of actor; they are divided by their sum. Words of your own are allowed. */
  readonly kinds?: Readonly<Record<string, number>>;
  /** Share of ties between countries, as near as the network has room. Default 0.85, or 0 with one country. */
  readonly crossBorder?: number;
  /** Share of ties that repeat a pair already tied, by another method; from 0 to 0.5, at most two ties a pair. Default 0. */
  readonly parallel?: number;
  /** Whether individuals were asked for consent, with mixed answers. Default true. */
  readonly consent?: boolean;
  /**
   * Whether actors have names, places and dates and ties have methods, dates and statuses. Default true. Without, the
   * network has ids, kinds, countries and communities only, in less than half the memory.
   */
  readonly attributes?: boolean;
}

/** The options with every default filled in. */
export type Plan = Required<Omit<GenerateOptions, keyof Control>>;

export const generateDefaults = {
  seed: 0,
  countries: 25,
  mixing: 0.3,
  exponent: 2.6,
  crossBorder: 0.85,
  parallel: 0,
  consent: true,
  attributes: true,
} as const;

const optionNames: readonly (keyof Plan)[] = [
  ...(["actors", "ties", "seed", "countries", "communities", "mixing", "exponent", "maximumShare"] as const),
  ...(["kinds", "crossBorder", "parallel", "consent", "attributes"] as const),
];

const kindShares: Readonly<Record<Kind, number>> = {
  business: 0.12,
  individual: 0.26,
  "local-government": 0.24,
  ngo: 0.24,
  university: 0.14,
};

const most = 100_000_000;

/** Checks the options and fills in the defaults. Throws `bad-option` with the option's name in `path`. */
export function planOf(options: GenerateOptions): Plan {
  knownOptions(options, optionNames);
  const { actors, ties } = options;
  const given = { ...generateDefaults, ...defined(options) };
  within("actors", actors, 0, most, true);
  within("ties", ties, 0, most, true);
  const room = Math.min(places.length, Math.max(actors, 1));
  const countries = options.countries ?? Math.min(generateDefaults.countries, room);
  within("countries", countries, 1, places.length, true);
  const communities = options.communities ?? Math.max(1, Math.round(Math.sqrt(actors) / 3));
  within("communities", communities, 1, 65_535, true);
  const least = Math.min(1, 2 / Math.max(actors, 1));
  const plan: Plan = {
    actors,
    ties,
    countries,
    communities,
    seed: given.seed,
    exponent: given.exponent,
    parallel: given.parallel,
    consent: given.consent,
    attributes: given.attributes,
    mixing: options.mixing ?? (communities === 1 ? 0 : generateDefaults.mixing),
    crossBorder: options.crossBorder ?? (countries === 1 ? 0 : generateDefaults.crossBorder),
    maximumShare: options.maximumShare ?? Math.min(1, Math.max(least, Math.sqrt(2 / ties))),
    kinds: options.kinds ?? kindShares,
  };
  within("seed", plan.seed, -Number.MAX_VALUE, Number.MAX_VALUE);
  share("mixing", plan.mixing, communities, "community");
  share("crossBorder", plan.crossBorder, countries, "country");
  within("exponent", plan.exponent, 2.1, 5);
  within("parallel", plan.parallel, 0, 0.5);
  within("maximumShare", plan.maximumShare, least, 1);
  checkKinds(plan.kinds);
  checkRoom(plan);
  return plan;
}

/** How many ties of a plan repeat a pair that is already tied: never more than there are pairs to repeat. */
export function repeatedTies(plan: Plan): number {
  return Math.floor(plan.ties * plan.parallel);
}

function defined(options: GenerateOptions): Partial<GenerateOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function within(name: string, value: number, low: number, high: number, whole = false): void {
  if (value >= low && value <= high && (!whole || Number.isInteger(value))) return;
  const sort = whole ? "a whole number" : "a number";
  throw new ComityError(
    "bad-option",
    `${name} is ${String(value)}, but it must be ${sort} from ${low} to ${high}`,
    { path: [name] },
  );
}

/** Checks a share of ties between groups: from 0 to 1, but 0 where there is only one group. */
function share(name: string, value: number, groups: number, group: string): void {
  within(name, value, 0, 1);
  if (groups > 1 || value === 0) return;
  throw new ComityError("bad-option", `${name} is ${value}, but there is only one ${group}`, {
    path: [name],
    fix: "Give 0, or leave it out, or ask for more actors or groups",
  });
}

function checkKinds(kinds: Readonly<Record<string, number>>): void {
  let sum = 0;
  for (const [kind, share] of Object.entries(kinds)) {
    if (kind.trim() === "" || !(share >= 0 && share < Infinity))
      throw new ComityError(
        "bad-option",
        `the share of kind "${kind}" is ${String(share)}, but it must be 0 or more`,
        {
          path: ["kinds", kind],
        },
      );
    sum += share;
  }
  if (!(sum > 0 && sum < Infinity))
    throw new ComityError("bad-option", "kinds has no kind with a share above 0", { path: ["kinds"] });
}

function checkRoom(plan: Plan): void {
  const pairs = (plan.actors * (plan.actors - 1)) / 2;
  if (plan.ties - repeatedTies(plan) > pairs)
    throw new ComityError(
      "bad-option",
      `the number of ties is ${plan.ties}, but the number of pairs of actors is only ${pairs}`,
      {
        path: ["ties"],
        fix: "Ask for fewer ties, more actors or a larger share of parallel ties",
      },
    );
}
