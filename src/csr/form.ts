import { ComityError } from "../errors/error.js";

/** Which ties of a network a measure walks. */
export interface View {
  /** Ties that may have existed in this year, month or day; all years if not given. */
  readonly asOf?: string | undefined;
  /** Ties of these statuses. Default: active ones and those without a status. */
  readonly status?: readonly string[] | undefined;
  /** Whether ties that `project` made from shared activities count. Default "count". */
  readonly projected?: "count" | "ignore" | undefined;
}

/** How the ties of a view are read: everything that makes one compiled form differ from another. */
export interface Form extends View {
  /** "respect" keeps directed ties directed, "ignore" treats every tie as undirected. */
  readonly directed: "respect" | "ignore";
  /** "collapse" merges ties of one pair (strengths add, the shortest distance wins); "count" keeps each. */
  readonly parallel: "collapse" | "count";
  /** Whether strengths are compiled. */
  readonly strengths: boolean;
  /**
   * How long an arc is: "hops" counts steps; "inverse" is 1 / strength; "linear" is largest + smallest strength −
   * strength; "negative-log" is −ln(strength), for strengths that are probabilities below 1; any other word names a
   * numeric tie column with values above 0.
   */
  readonly distance: string;
}

/** The same key for forms that compile alike. */
export function formKey(form: Form): string {
  const { asOf, status, projected, directed, parallel, strengths, distance } = form;
  return JSON.stringify([
    asOf ?? null,
    status === undefined ? null : [...status].sort(),
    projected === "ignore",
    directed,
    parallel,
    strengths,
    distance,
  ]);
}

/** Throws `bad-option` unless `value` is one of the words. */
export function oneOf<W extends string>(name: string, value: W, words: readonly W[]): W {
  if (words.includes(value)) return value;
  throw new ComityError(
    "bad-option",
    `${name} is ${JSON.stringify(value)}, but it must be one of ${words.join(", ")}`,
    {
      path: [name],
    },
  );
}
