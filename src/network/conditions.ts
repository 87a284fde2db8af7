import { ComityError } from "../errors/error.js";
import { mayOverlap, parsePartialDate, type DayInterval } from "../schema/dates.js";
import type { Column, DateColumn, ListColumn, NumberColumn } from "./columns.js";

/** A value that a cell must equal; null stands for a cell without a value. */
export type Value = string | number | boolean | null;

/** Numbers from … to …: all bounds that are given must hold. */
export interface NumberRange {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly above?: number | undefined;
  readonly below?: number | undefined;
}

/** Dates that may fall between the first day of `from` and the last day of `to`. */
export interface DateRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * What a column must say: a value, one of several values, or a range. A list column must hold one of the values; a date
 * matches where it may mean the same day. An absent value matches null only.
 */
export type Condition = Value | readonly Value[] | NumberRange | DateRange;

/** Says of a row whether it matches. */
export type RowTest = (row: number) => boolean;

/** The test of one column. Throws `bad-option` for a condition that no value of the column can meet by its type. */
export function conditionTest(column: Column, condition: Condition, path: readonly string[]): RowTest {
  switch (column.type) {
    case "category": {
      const { codes } = column;
      const wanted = codeMask(column.words, texts(condition, path));
      return (row) => wanted[codes[row]] === 1;
    }
    case "text": {
      const { values } = column;
      const wanted = new Set(texts(condition, path).map((text) => text ?? undefined));
      return (row) => wanted.has(values[row]);
    }
    case "number":
      return numberTest(column, condition, path);
    case "flag": {
      const { values: flags } = column;
      const codes = listed(condition, path, "true or false", (value) => typeof value === "boolean");
      const wanted = new Set<number>(codes.map((value) => (value === null ? 0 : value ? 2 : 1)));
      return (row) => wanted.has(flags[row]);
    }
    case "list":
      return listTest(column, texts(condition, path));
    case "date":
      return dateTest(column, condition, path);
    case "consent":
      throw new ComityError("bad-option", `${path.join(".")} holds consent, which has several answers`, {
        path,
        fix: "Give a predicate on the actor instead",
      });
  }
}

/** The texts of a condition on words or ids. */
export function texts(condition: Condition, path: readonly string[]): readonly (string | null)[] {
  return listed(condition, path, "texts", (value) => typeof value === "string");
}

/** True for conditions that only a cell without a value can meet, or may meet among others. */
export function wantsAbsent(condition: Condition): boolean {
  return condition === null || (Array.isArray(condition) && condition.includes(null));
}

function listed<V extends Value>(
  condition: Condition,
  path: readonly string[],
  what: string,
  fits: (value: Value) => value is V,
): readonly (V | null)[] {
  const values: readonly unknown[] = Array.isArray(condition) ? condition : [condition];
  return values.map((value) => {
    if (value === null || fits(value as Value)) return value as V | null;
    throw mismatch(path, what);
  });
}

function mismatch(path: readonly string[], what: string): ComityError {
  return new ComityError(
    "bad-option",
    `${path.join(".")} can only be compared with ${what}, a list of them or null`,
    {
      path,
    },
  );
}

function codeMask(words: readonly string[], wanted: readonly (string | null)[]): Uint8Array {
  const set = new Set(wanted);
  return Uint8Array.from([null, ...words], (word) => (set.has(word) ? 1 : 0));
}

function listTest({ offsets, codes, words }: ListColumn, values: readonly (string | null)[]): RowTest {
  const wanted = codeMask(words, values);
  return (row) => {
    if (offsets[row] === offsets[row + 1]) return wanted[0] === 1;
    for (let i = offsets[row]; i < offsets[row + 1]; i++) if (wanted[codes[i]] === 1) return true;
    return false;
  };
}

function numberTest({ values }: NumberColumn, condition: Condition, path: readonly string[]): RowTest {
  if (!isRange(condition)) {
    const numbers = listed(condition, path, "numbers, ranges", (value) => typeof value === "number");
    const wanted = new Set(numbers.map((value) => value ?? NaN));
    return (row) => wanted.has(values[row]);
  }
  const bounds = bounded(condition, path, ["atLeast", "atMost", "above", "below"], "number");
  const { atLeast = -Infinity, atMost = Infinity, above = -Infinity, below = Infinity } = bounds;
  return (row) => {
    const value = values[row];
    return value >= atLeast && value <= atMost && value > above && value < below;
  };
}

function dateTest({ from, to }: DateColumn, condition: Condition, path: readonly string[]): RowTest {
  const none = wantsAbsent(condition);
  const spans = isRange(condition) ? [rangeDays(condition, path)] : valueDays(condition, path);
  return (row) => {
    if (from[row] > to[row]) return none;
    return spans.some((span) => mayOverlap(from[row], to[row], span.from, span.to));
  };
}

function valueDays(condition: Condition, path: readonly string[]): DayInterval[] {
  return texts(condition, path)
    .filter((text) => text !== null)
    .map((text) => days(text, path));
}

function rangeDays(condition: object, path: readonly string[]): DayInterval {
  const { from, to } = bounded(condition, path, ["from", "to"], "string");
  return {
    from: from === undefined ? -Infinity : days(from, [...path, "from"]).from,
    to: to === undefined ? Infinity : days(to, [...path, "to"]).to,
  };
}

function days(text: string, path: readonly string[]): DayInterval {
  const span = parsePartialDate(text);
  if (span !== undefined) return span;
  throw new ComityError("bad-option", `${path.join(".")} is compared with a text that is no date`, {
    path,
    fix: 'Write it as "2011", "2011-05" or "2011-05-17"',
  });
}

function isRange(condition: Condition): condition is NumberRange | DateRange {
  return typeof condition === "object" && condition !== null && !Array.isArray(condition);
}

interface BoundTypes {
  readonly number: number;
  readonly string: string;
}

function bounded<N extends string, T extends keyof BoundTypes>(
  range: object,
  path: readonly string[],
  names: readonly N[],
  type: T,
): Partial<Record<N, BoundTypes[T]>> {
  const given = Object.entries(range).filter(([, bound]) => bound !== undefined);
  for (const [name, bound] of given)
    if (!names.some((known) => known === name) || typeof bound !== type || Number.isNaN(bound))
      throw new ComityError(
        "bad-option",
        `a range for ${path.join(".")} has ${names.join(", ")}, each a ${type}`,
        {
          path: [...path, name],
        },
      );
  return Object.fromEntries(given) as Partial<Record<N, BoundTypes[T]>>;
}
