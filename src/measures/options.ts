import type { Control } from "../control/control.js";
import { oneOf, type View } from "../csr/form.js";
import { ComityError } from "../errors/error.js";
import { inline } from "../exec/inline.js";
import type { Executor } from "../exec/executor.js";
import type { AudienceOptions } from "../network/audience.js";
import { parsePartialDate } from "../schema/dates.js";
import type { Status } from "../schema/vocabulary.js";
import { byCodeUnit } from "../text/order.js";

/** What every measure accepts. */
export interface MeasureOptions extends Control, AudienceOptions, View {
  /** Where it runs. Default `inline`; `workers(n)` of comity/parallel runs it on n threads, with equal bytes. */
  readonly executor?: Executor;
  /** Seed of everything that is drawn at random. Default 0. */
  readonly seed?: number | undefined;
  /**
   * Measures that need more than a few looks at every tie refuse a call above so many arc visits (see `estimate`) with
   * `too-large`. Default 10¹²; Infinity goes ahead whatever it takes.
   */
  readonly limit?: number | undefined;
}

/** How ties are read by measures that can read them in more than one way. */
export interface TieReading {
  /** "respect" (default) keeps directions; "ignore" treats every tie as undirected. */
  readonly directed?: "respect" | "ignore";
  /** "collapse" (default) merges ties of one pair; "count" keeps each. */
  readonly parallel?: "collapse" | "count";
}

/** Common options that shape no number, or that the record has elsewhere. */
const unrecorded = ["executor", "signal", "onProgress", "audience", "pseudonymKey", "seed", "limit"];
const common = [...unrecorded, "asOf", "status", "projected"];

const vocabularies: Readonly<Record<string, readonly string[]>> = {
  directed: ["respect", "ignore"],
  parallel: ["collapse", "count"],
  selfTies: ["count", "ignore"],
  direction: ["out", "in", "all"],
  projected: ["count", "ignore"],
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
    if (value === undefined) continue;
    ofType(name, value, (defaults as Readonly<Record<string, unknown>>)[name]);
    const words = vocabularies[name];
    if (words !== undefined) oneOf(name, value as string, words);
  }
  checkCommon(options);
  const given = Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, own(name, value)]],
    ),
  );
  return { executor: inline, seed: 0, ...defaults, ...given } as Settled<D>;
}

/** Lists and maps of shares are copied, so that nothing the caller does to them later changes the view or the record. */
function own(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze([...(value as readonly unknown[])]);
  if (value instanceof Map) return new Map(value);
  return name === "restart" && typeof value === "object" ? { ...value } : value;
}

function ofType(name: string, value: unknown, preset: unknown): void {
  if (preset === undefined || typeof value === typeof preset) return;
  const given = value === null ? "null" : `a ${typeof value}`;
  throw new ComityError("bad-option", `${name} is ${given}, but it must be a ${typeof preset}`, {
    path: [name],
  });
}

const statuses: readonly Status[] = ["planned", "active", "dormant", "ended"];

/** What every measure accepts is refused by every measure alike, whether or not it looks at it. */
function checkCommon({ asOf, status, seed, limit, pseudonymKey, executor }: MeasureOptions): void {
  if (executor !== undefined && typeof executor.fold !== "function")
    throw new ComityError("bad-option", "executor is none", {
      path: ["executor"],
      fix: "leave it out, or give `workers(n)` of comity/parallel",
    });
  if (asOf !== undefined && (typeof asOf !== "string" || parsePartialDate(asOf) === undefined))
    throw new ComityError("bad-option", `asOf is ${JSON.stringify(asOf)}, but it must be a date`, {
      path: ["asOf"],
      fix: 'write it as "2011", "2011-05" or "2011-05-17"',
    });
  if (status !== undefined && !Array.isArray(status))
    throw new ComityError("bad-option", "status must be a list", {
      path: ["status"],
      fix: `list some of ${statuses.join(", ")}`,
    });
  for (const word of status ?? []) oneOf("status", word as Status, statuses);
  for (const [name, value] of Object.entries({ seed, limit: limit === Infinity ? 0 : limit }))
    if (value !== undefined && !Number.isFinite(value))
      throw new ComityError("bad-option", `${name} is ${String(value)}, but it must be a finite number`, {
        path: [name],
      });
  ofType("pseudonymKey", pseudonymKey ?? "", "");
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

/**
 * The options that belong in the record of a result: those that shape numbers, without secrets and functions. Lists and
 * maps are copied, entries of maps by their names; numbers that JSON lacks are texts, as "Infinity".
 */
export function reportOptions(options: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options)
      .filter(
        ([name, value]) => !unrecorded.includes(name) && value !== undefined && typeof value !== "function",
      )
      .map(([name, value]) => [name, plain(value)]),
  );
}

function plain(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze([...(value as readonly unknown[])]);
  const entries: [string, unknown][] = value instanceof Map ? [...value] : Object.entries(value);
  return Object.freeze(entries.sort(([a], [b]) => byCodeUnit(a, b)).map((entry) => Object.freeze(entry)));
}
