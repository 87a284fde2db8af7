import type { Control } from "../control/control.js";
import { oneOf, type View } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import { inline } from "../exec/inline.js";
import type { Executor } from "../exec/executor.js";
import type { AudienceOptions } from "../network/audience.js";

/** What every measure accepts. */
export interface MeasureOptions extends Control, AudienceOptions, View {
  /** Where it runs. Default `inline`; `workers(n)` of comity/parallel runs it on n threads, with equal bytes. */
  readonly executor?: Executor;
}

/** How ties are read by measures that can read them in more than one way. */
export interface TieReading {
  /** "respect" (default) keeps directions; "ignore" treats every tie as undirected. */
  readonly directed?: "respect" | "ignore";
  /** "collapse" (default) merges ties of one pair; "count" keeps each. */
  readonly parallel?: "collapse" | "count";
}

const common = ["executor", "signal", "onProgress", "audience", "pseudonymKey", "asOf", "seed", "status"];

const vocabularies: Readonly<Record<string, readonly string[]>> = {
  directed: ["respect", "ignore"],
  parallel: ["collapse", "count"],
  selfTies: ["count", "ignore"],
  direction: ["out", "in", "all"],
};

/** The options of a call: defaults filled in, names and common vocabularies checked. */
export type Settled<D> = D & MeasureOptions & { readonly executor: Executor; readonly seed: number };

/**
 * Fills in defaults and refuses what no measure can mean: names that do not exist and words outside a vocabulary.
 * Throws `bad-option` with the name.
 */
export function settle<D extends object>(
  measure: string,
  defaults: D,
  options: Partial<D> & MeasureOptions,
): Settled<D> {
  const known = [...Object.keys(defaults), ...common];
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name))
      throw new ComityError("bad-option", `${measure} has no option "${name}"`, {
        path: [name],
        fix: `its options are ${known.join(", ")}`,
      });
    const words = vocabularies[name];
    if (words !== undefined && value !== undefined) oneOf(name, value as string, words);
  }
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return { executor: inline, seed: 0, ...defaults, ...given } as Settled<D>;
}

/** Throws `bad-option` unless the value is a number within the range. */
export function within(name: string, value: number, least: number, most: number, whole = false): number {
  if (value >= least && value <= most && (!whole || Number.isInteger(value) || value === Infinity))
    return value;
  const range = most === Infinity ? `at least ${least}` : `from ${least} to ${most}`;
  throw new ComityError(
    "bad-option",
    `${name} is ${String(value)}, but it must be a ${whole ? "whole " : ""}number ${range}`,
    {
      path: [name],
    },
  );
}

/** The options that belong in the record of a result: those that shape numbers, without secrets and functions. */
export function reportOptions(options: object): Record<string, unknown> {
  const left = ["executor", "signal", "onProgress", "pseudonymKey", "audience", "seed"];
  return Object.fromEntries(
    Object.entries(options).filter(
      ([name, value]) => !left.includes(name) && value !== undefined && typeof value !== "function",
    ),
  );
}
