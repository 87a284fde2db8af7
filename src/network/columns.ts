import type { Consent } from "../schema/consent.js";
import { formatPartialDate } from "../schema/dates.js";
import { byCodeUnit } from "../text/order.js";

/**
 * The typed columns of a table. A column has one entry per row; an absent value is code 0, NaN, an empty list or a
 * date whose `from` lies after its `to`. Words are ascending by code unit, so equal data gives equal bytes whatever
 * order it arrived in.
 */
export type Column =
  CategoryColumn | NumberColumn | FlagColumn | TextColumn | ListColumn | DateColumn | ConsentColumn;

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Words of a small vocabulary: code k stands for `words[k − 1]`. */
export interface CategoryColumn {
  readonly type: "category";
  readonly codes: Codes;
  readonly words: readonly string[];
}

export interface NumberColumn {
  readonly type: "number";
  readonly values: Float64Array;
}

/** 0 absent, 1 no, 2 yes. */
export interface FlagColumn {
  readonly type: "flag";
  readonly values: Uint8Array;
}

export interface TextColumn {
  readonly type: "text";
  readonly values: readonly (string | undefined)[];
}

/** The words of row r are `codes[offsets[r]] … codes[offsets[r + 1] − 1]`, 1-based into `words`, in the given order. */
export interface ListColumn {
  readonly type: "list";
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
  readonly words: readonly string[];
}

/** Inclusive day intervals, in days since 1970-01-01. */
export interface DateColumn {
  readonly type: "date";
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Code k stands for `consents[k − 1]`. */
export interface ConsentColumn {
  readonly type: "consent";
  readonly codes: Codes;
  readonly consents: readonly Consent[];
}

/** What a cell reads back as: the plain value that the schema describes, or undefined where it is absent. */
export type Cell = string | number | boolean | readonly string[] | Consent | undefined;

export const absentDate = { from: 2147483647, to: -2147483648 } as const;

/** The plain value of one cell. */
export function cellAt(column: Column, row: number): Cell {
  switch (column.type) {
    case "category": {
      const code = column.codes[row];
      return code === 0 ? undefined : column.words[code - 1];
    }
    case "number":
      return Number.isNaN(column.values[row]) ? undefined : column.values[row];
    case "flag":
      return column.values[row] === 0 ? undefined : column.values[row] === 2;
    case "text":
      return column.values[row];
    case "list": {
      const from = column.offsets[row];
      const to = column.offsets[row + 1];
      if (from === to) return undefined;
      return Array.from(column.codes.subarray(from, to), (code) => column.words[code - 1]);
    }
    case "date":
      return column.from[row] > column.to[row]
        ? undefined
        : formatPartialDate(column.from[row], column.to[row]);
    case "consent": {
      const code = column.codes[row];
      return code === 0 ? undefined : column.consents[code - 1];
    }
  }
}

/** The order of two cells of a column; absent values come last. */
export function compareCells(column: Column, a: number, b: number): number {
  switch (column.type) {
    case "category":
    case "consent":
      return rank(column.codes[a]) - rank(column.codes[b]);
    case "number":
      return compareNumbers(column.values[a], column.values[b]);
    case "flag":
      return rank(column.values[a]) - rank(column.values[b]);
    case "text":
      return compareTexts(column.values[a], column.values[b]);
    case "date":
      return column.from[a] - column.from[b] || column.to[a] - column.to[b];
    case "list": {
      const [startA, startB] = [column.offsets[a], column.offsets[b]];
      const [lengthA, lengthB] = [column.offsets[a + 1] - startA, column.offsets[b + 1] - startB];
      for (let i = 0; i < Math.min(lengthA, lengthB); i++) {
        const difference = column.codes[startA + i] - column.codes[startB + i];
        if (difference !== 0) return difference;
      }
      return lengthB - lengthA;
    }
  }
}

function rank(code: number): number {
  return code === 0 ? 4294967296 : code;
}

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  if (Number.isNaN(b)) return -1;
  return a - b;
}

function compareTexts(a: string | undefined, b: string | undefined): number {
  if (a === undefined) return b === undefined ? 0 : 1;
  return b === undefined ? -1 : byCodeUnit(a, b);
}

/** A new column with the given rows of this one, in that order. */
export function gather(column: Column, rows: Int32Array): Column {
  switch (column.type) {
    case "category":
      return { ...column, codes: pick(column.codes, rows) };
    case "consent":
      return { ...column, codes: pick(column.codes, rows) };
    case "number":
      return { type: "number", values: pick(column.values, rows) };
    case "flag":
      return { type: "flag", values: pick(column.values, rows) };
    case "text":
      return { type: "text", values: Array.from(rows, (row) => column.values[row]) };
    case "date":
      return { type: "date", from: pick(column.from, rows), to: pick(column.to, rows) };
    case "list": {
      const offsets = new Uint32Array(rows.length + 1);
      for (let i = 0; i < rows.length; i++)
        offsets[i + 1] = offsets[i] + column.offsets[rows[i] + 1] - column.offsets[rows[i]];
      const codes = new Uint32Array(offsets[rows.length]);
      for (let i = 0; i < rows.length; i++)
        codes.set(column.codes.subarray(column.offsets[rows[i]], column.offsets[rows[i] + 1]), offsets[i]);
      return { ...column, offsets, codes };
    }
  }
}

function pick<A extends Codes | Float64Array | Int32Array>(values: A, rows: Int32Array): A {
  const out = new (values.constructor as new (length: number) => A)(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i]];
  return out;
}

/** True when no row has a value. */
export function isBlank(column: Column): boolean {
  switch (column.type) {
    case "category":
    case "consent":
      return column.codes.every((code) => code === 0);
    case "number":
      return column.values.every(Number.isNaN);
    case "flag":
      return column.values.every((value) => value === 0);
    case "text":
      return column.values.every((value) => value === undefined);
    case "list":
      return column.codes.length === 0;
    case "date":
      return column.from.every((from, row) => from > column.to[row]);
  }
}
