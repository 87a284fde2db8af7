import { byCodeUnit } from "../text/order.js";
import { absentDate, type Cell, type Codes, type Column } from "./columns.js";
import { columnBuilder } from "./column-builder.js";
import { codesFor } from "./tidy.js";

/** A column of so many rows without a value. */
export function blankColumn(type: Column["type"], length: number): Column {
  switch (type) {
    case "category":
      return { type, codes: new Uint8Array(length), words: [] };
    case "consent":
      return { type, codes: new Uint8Array(length), consents: [] };
    case "number":
      return { type, values: new Float64Array(length).fill(NaN) };
    case "flag":
      return { type, values: new Uint8Array(length) };
    case "text":
      return { type, values: new Array<undefined>(length).fill(undefined) };
    case "list":
      return { type, offsets: new Uint32Array(length + 1), codes: new Uint32Array(0), words: [] };
    case "date":
      return {
        type,
        from: new Int32Array(length).fill(absentDate.from),
        to: new Int32Array(length).fill(absentDate.to),
      };
  }
}

/** A column with the given values. */
export function columnOf(type: Column["type"], values: Iterable<Cell>): Column {
  const builder = columnBuilder(type);
  for (const value of values) builder.push(value);
  return builder.finish();
}

/** The rows of `first`, then those of `second`, which has the same type; words stay ascending. O(rows). */
export function append(first: Column, second: Column): Column {
  switch (first.type) {
    case "category": {
      const other = of(first.type, second);
      const { words, recode } = union(first.words, other.words, (word) => word);
      return { type: "category", codes: joinedCodes(first.codes, other.codes, recode, words.length), words };
    }
    case "consent": {
      const other = of(first.type, second);
      const { words, recode } = union(first.consents, other.consents, (consent) => JSON.stringify(consent));
      return {
        type: "consent",
        codes: joinedCodes(first.codes, other.codes, recode, words.length),
        consents: words,
      };
    }
    case "list": {
      const other = of(first.type, second);
      const { words, recode } = union(first.words, other.words, (word) => word);
      const codes = new Uint32Array(first.codes.length + other.codes.length);
      codes.set(first.codes.map((code) => recode[0][code]));
      codes.set(
        other.codes.map((code) => recode[1][code]),
        first.codes.length,
      );
      const offsets = new Uint32Array(first.offsets.length + other.offsets.length - 1);
      offsets.set(first.offsets);
      offsets.set(
        other.offsets.map((offset) => first.codes.length + offset),
        first.offsets.length - 1,
      );
      return { type: "list", offsets, codes, words };
    }
    case "number":
      return { type: "number", values: joined(first.values, of(first.type, second).values) };
    case "flag":
      return { type: "flag", values: joined(first.values, of(first.type, second).values) };
    case "text":
      return { type: "text", values: [...first.values, ...of(first.type, second).values] };
    case "date": {
      const other = of(first.type, second);
      return { type: "date", from: joined(first.from, other.from), to: joined(first.to, other.to) };
    }
  }
}

function of<T extends Column["type"]>(type: T, column: Column): Extract<Column, { type: T }> {
  if (column.type !== type)
    throw new TypeError(`a ${column.type} column cannot be appended to a ${type} column`);
  return column as Extract<Column, { type: T }>;
}

function joined<A extends Float64Array | Int32Array | Uint8Array>(first: A, second: A): A {
  const out = new (first.constructor as new (length: number) => A)(first.length + second.length);
  out.set(first);
  out.set(second, first.length);
  return out;
}

function union<W>(
  first: readonly W[],
  second: readonly W[],
  textOf: (word: W) => string,
): { words: readonly W[]; recode: readonly [Uint32Array, Uint32Array] } {
  const byText = new Map([...first, ...second].map((word) => [textOf(word), word]));
  const texts = [...byText.keys()].sort(byCodeUnit);
  const codeOf = new Map(texts.map((text, i) => [text, i + 1]));
  const recode = (words: readonly W[]): Uint32Array =>
    Uint32Array.from([0, ...words.map((word) => codeOf.get(textOf(word)) ?? 0)]);
  return {
    words: texts.map((text) => byText.get(text) as W),
    recode: [recode(first), recode(second)],
  };
}

function joinedCodes(
  first: Codes,
  second: Codes,
  recode: readonly [Uint32Array, Uint32Array],
  words: number,
): Codes {
  const codes = codesFor(words, first.length + second.length);
  for (let i = 0; i < first.length; i++) codes[i] = recode[0][first[i]];
  for (let i = 0; i < second.length; i++) codes[first.length + i] = recode[1][second[i]];
  return codes;
}
