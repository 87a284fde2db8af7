import type { ObjectiveOptions } from "../recommend/benefit/open.js";
import { actionNames, type ActionName } from "../recommend/actions.js";
import type { IdPair, Tension } from "../recommend/constraints/options.js";
import { objectiveNames, type ObjectiveName } from "../recommend/objective.js";
import type { ActionCounts, ObjectiveWeights, RecommendOptions } from "../recommend/options.js";
import { choiceOf, numberOf, wordOf, type Arguments, type OptionShapes } from "./arguments.js";
import { namedValues } from "./named-values.js";
import { orRather } from "./or-rather.js";
import { WrongCall } from "./usage.js";

/** Options with a number, as the terminal spells them, and the name each has in the library. */
const numbers = {
  ...{ budget: "budget", capacity: "capacity", "per-actor": "perActor" },
  ...{ looks: "looks", missing: "missing", draws: "draws", seed: "seed", limit: "limit" },
} as const;

/** What objectives ask for, as the terminal spells it. */
export const objectiveShapes = {
  ...{ closer: "word", group: "word", "told-first": "words", leave: "word", "bridge-by": "word" },
  ...{ "join-up-by": "word" },
} as const satisfies OptionShapes;

/** The options of `recommend` that its library knows, as the terminal spells them. */
export const suggestionShapes: OptionShapes = {
  ...{ objective: "words", action: "words", for: "words", introducer: "words" },
  ...{ "must-cross": "words", same: "words", forbid: "words", require: "words", cost: "words" },
  ...{ tension: "words", "max-cost": "word", between: "words", risk: "word", languages: "word" },
  ...{ "most-each": "word", "few-ties": "word", ended: "flag" },
  ...{ weigh: "word", likelihood: "word", least: "word", status: "words" },
  ...Object.fromEntries(Object.keys(numbers).map((name) => [name, "word"])),
  ...objectiveShapes,
};

/** What the call asks for, for `recommend`. Throws `WrongCall`. */
export function suggestionOptions(args: Arguments): RecommendOptions {
  const given = Object.entries(numbers).flatMap(([name, option]) => {
    const value = numberOf(args, name);
    return value === undefined ? [] : [[option, value] as const];
  });
  const words = (name: string): string[] | undefined => {
    const list = args.given.get(name);
    return list === undefined ? undefined : [...list];
  };
  const [most, share] = [numberOf(args, "most-each", 1), numberOf(args, "few-ties", 0)];
  return {
    ...Object.fromEntries(given),
    ...named("objective", weightsOf(args)),
    ...named("actions", countsOf(args)),
    ...{ for: words("for"), introducer: words("introducer") },
    ...{ mustCross: words("must-cross"), same: words("same") },
    ...named(
      "forbidden",
      words("forbid")?.map((text) => (text.includes(",") ? pairOf("forbid", text) : text)),
    ),
    ...named(
      "required",
      words("require")?.map((text) => pairOf("require", text)),
    ),
    ...named(
      "kinds",
      words("between")?.map((text) => (text.includes(",") ? pairOf("between", text) : text)),
    ),
    ...heldApartAndPriced(args),
    risk: choiceOf(args, "risk", ["low", "elevated", "high"]),
    languages: choiceOf(args, "languages", ["ask", "required", "ignore"]),
    weigh: choiceOf(args, "weigh", ["effect", "expected"]),
    likelihood: choiceOf(args, "likelihood", ["fit", "off"]),
    ...{ least: wordOf(args, "least"), ended: args.given.has("ended") },
    ...named("status", words("status") as RecommendOptions["status"]),
    ...(most === undefined && share === undefined ? {} : { exposure: { most, share } }),
    ...objectivesOf(args),
  };
}

/** Between whom nobody is introduced, and what ties cost. */
export function heldApartAndPriced(args: Arguments): Pick<RecommendOptions, "tension" | "costs" | "maxCost"> {
  return {
    ...named("tension", args.given.get("tension")?.map(tensionOf)),
    ...named("costs", args.given.has("cost") ? numbersOf(args, "cost") : undefined),
    ...named("maxCost", numberOf(args, "max-cost")),
  };
}

/** What objectives are asked with. */
export function objectivesOf(args: Arguments): ObjectiveOptions {
  const [actor, group, leave] = [wordOf(args, "closer"), wordOf(args, "group"), numberOf(args, "leave")];
  const [by, how, seeds] = [
    wordOf(args, "bridge-by"),
    wordOf(args, "join-up-by"),
    args.given.get("told-first"),
  ];
  return {
    ...(actor !== undefined && { closer: { actor } }),
    ...(group !== undefined && { include: { group: groupOf(group) } }),
    ...(leave !== undefined && { withstand: { leave } }),
    ...(by !== undefined && { bridge: { by } }),
    ...(how !== undefined && { joinUp: { by: how as never } }),
    ...(seeds !== undefined && { reachFurther: { seeds } }),
  };
}

function named<N extends string, V>(name: N, value: V | undefined): { readonly [K in N]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [K in N]?: V });
}

function weightsOf(args: Arguments): ObjectiveName | ObjectiveWeights | undefined {
  if (!args.given.has("objective")) return undefined;
  return knownNumbers(args, "objective", objectiveNames, 1);
}

function countsOf(args: Arguments): readonly ActionName[] | ActionCounts | undefined {
  const given = args.given.get("action");
  if (given === undefined) return undefined;
  if (given.some((word) => word.includes("="))) return knownNumbers(args, "action", actionNames, 1);
  return given.map((word) => known("action", word, actionNames));
}

/** NAME=NUMBER, or NAME alone for a number that stands for it. */
function knownNumbers<N extends string>(
  args: Arguments,
  option: string,
  names: readonly N[],
  alone: number,
): { readonly [K in N]?: number } {
  const found: { [K in N]?: number } = {};
  for (const [name, text] of namedValues(args, option))
    found[known(option, name, names)] = text === "" ? alone : numberIn(option, text);
  return found;
}

function numbersOf(args: Arguments, option: string): Record<string, number> {
  return Object.fromEntries(
    [...namedValues(args, option)].map(([name, text]) => [name, numberIn(option, text)]),
  );
}

function numberIn(option: string, text: string): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (Number.isNaN(value)) throw new WrongCall(`--${option} has "${text}", but it must be NAME=NUMBER`);
  return value;
}

function known<N extends string>(option: string, word: string, names: readonly N[]): N {
  const found = names.find((name) => name === word);
  if (found === undefined) throw new WrongCall(`--${option} knows no "${word}"${orRather(word, names)}`);
  return found;
}

function pairOf(option: string, text: string): IdPair {
  const [one, other, ...rest] = text.split(",").map((word) => word.trim());
  if (one === "" || !other || rest.length > 0)
    throw new WrongCall(`--${option} is "${text}"; write two with a comma between, as in lyon,bonn`);
  return [one, other];
}

/** "country:AA,BB" or "AA,BB", and perhaps ": why". */
function tensionOf(text: string): Tension {
  const [, attribute, values, reason] = /^(?:([^:,]+):)?([^:]+,[^:]+)(?::(.*))?$/su.exec(text) ?? [];
  if (values === undefined)
    throw new WrongCall(`--tension is "${text}"; write two values, as in country:AA,BB or AA,BB:why`);
  return { between: pairOf("tension", values), attribute, reason: reason?.trim() };
}

function groupOf(text: string): { readonly by: string; readonly value: string } {
  const [by, ...rest] = text.split("=");
  if (by === "" || rest.length === 0)
    throw new WrongCall(`--group is "${text}"; write ATTRIBUTE=VALUE, as in kind=university`);
  return { by, value: rest.join("=") };
}
