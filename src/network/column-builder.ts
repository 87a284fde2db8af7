import type { Consent } from "../schema/consent.js";
import { parsePartialDate } from "../schema/dates.js";
import { byCodeUnit } from "../text/order.js";
import { absentDate, type Cell, type Codes, type Column } from "./columns.js";

/** Grows one column value by value. `push(undefined)` leaves the row blank. Values must have passed their checker. */
export interface ColumnBuilder {
  readonly type: Column["type"];
  readonly length: number;
  push(value: Cell): void;
  /** Blank rows until the column is `length` long: for a column that is first met in a later row. */
  pad(length: number): void;
  finish(): Column;
}

/** A builder for columns of the given type. */
export function columnBuilder(type: Column["type"]): ColumnBuilder {
  switch (type) {
    case "category":
      return new CategoryBuilder();
    case "number":
      return new NumberBuilder();
    case "flag":
      return new FlagBuilder();
    case "text":
      return new TextBuilder();
    case "list":
      return new ListBuilder();
    case "date":
      return new DateBuilder();
    case "consent":
      return new ConsentBuilder();
  }
}

abstract class Builder {
  length = 0;
  abstract push(value: Cell): void;
  pad(length: number): void {
    while (this.length < length) this.push(undefined);
  }
}

/** Numbers the words it meets from 1; `ascending()` gives the sorted words and the code each provisional code becomes. */
class Words {
  readonly #codes = new Map<string, number>();

  code(word: string): number {
    let code = this.#codes.get(word);
    if (code === undefined) {
      code = this.#codes.size + 1;
      this.#codes.set(word, code);
    }
    return code;
  }

  ascending(): { words: string[]; recode: Uint32Array } {
    const words = Array.from(this.#codes.keys()).sort(byCodeUnit);
    const recode = new Uint32Array(words.length + 1);
    words.forEach((word, i) => (recode[this.code(word)] = i + 1));
    return { words, recode };
  }
}

/** Appends to a typed array that doubles when it is full. */
class Growing<A extends Uint32Array | Float64Array | Uint8Array | Int32Array> {
  length = 0;
  constructor(private values: A) {}

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new (this.values.constructor as new (length: number) => A)(2 * this.length + 64);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  finish(): A {
    return this.values.slice(0, this.length) as A;
  }

  at(index: number): number {
    return this.values[index];
  }
}

function narrow(provisional: Growing<Uint32Array>, recode: Uint32Array, words: number): Codes {
  const codes = new (words < 256 ? Uint8Array : words < 65536 ? Uint16Array : Uint32Array)(
    provisional.length,
  );
  for (let i = 0; i < codes.length; i++) codes[i] = recode[provisional.at(i)];
  return codes;
}

class CategoryBuilder extends Builder implements ColumnBuilder {
  readonly type = "category";
  readonly #words = new Words();
  readonly #codes = new Growing(new Uint32Array(64));

  push(value: Cell): void {
    this.#codes.push(value === undefined ? 0 : this.#words.code(value as string));
    this.length++;
  }

  finish(): Column {
    const { words, recode } = this.#words.ascending();
    return { type: "category", codes: narrow(this.#codes, recode, words.length), words };
  }
}

class ConsentBuilder extends Builder implements ColumnBuilder {
  readonly type = "consent";
  readonly #words = new Words();
  readonly #codes = new Growing(new Uint32Array(64));

  push(value: Cell): void {
    this.#codes.push(value === undefined ? 0 : this.#words.code(canonical(value as Consent)));
    this.length++;
  }

  finish(): Column {
    const { words, recode } = this.#words.ascending();
    const consents = words.map((word) => Object.freeze(JSON.parse(word) as Consent));
    return { type: "consent", codes: narrow(this.#codes, recode, words.length), consents };
  }
}

function canonical(consent: Consent): string {
  return JSON.stringify(Object.fromEntries(Object.entries(consent).sort(([a], [b]) => byCodeUnit(a, b))));
}

class NumberBuilder extends Builder implements ColumnBuilder {
  readonly type = "number";
  readonly #values = new Growing(new Float64Array(64));

  push(value: Cell): void {
    this.#values.push(value === undefined ? NaN : (value as number));
    this.length++;
  }

  finish(): Column {
    return { type: "number", values: this.#values.finish() };
  }
}

class FlagBuilder extends Builder implements ColumnBuilder {
  readonly type = "flag";
  readonly #values = new Growing(new Uint8Array(64));

  push(value: Cell): void {
    this.#values.push(value === undefined ? 0 : value === true ? 2 : 1);
    this.length++;
  }

  finish(): Column {
    return { type: "flag", values: this.#values.finish() };
  }
}

class TextBuilder extends Builder implements ColumnBuilder {
  readonly type = "text";
  readonly #values: (string | undefined)[] = [];

  push(value: Cell): void {
    this.#values.push(value as string | undefined);
    this.length++;
  }

  finish(): Column {
    return { type: "text", values: this.#values };
  }
}

class ListBuilder extends Builder implements ColumnBuilder {
  readonly type = "list";
  readonly #words = new Words();
  readonly #codes = new Growing(new Uint32Array(64));
  readonly #offsets = new Growing(new Uint32Array(64));

  constructor() {
    super();
    this.#offsets.push(0);
  }

  push(value: Cell): void {
    for (const word of (value as readonly string[] | undefined) ?? [])
      this.#codes.push(this.#words.code(word));
    this.#offsets.push(this.#codes.length);
    this.length++;
  }

  finish(): Column {
    const { words, recode } = this.#words.ascending();
    const codes = this.#codes.finish().map((code) => recode[code]);
    return { type: "list", offsets: this.#offsets.finish(), codes, words };
  }
}

class DateBuilder extends Builder implements ColumnBuilder {
  readonly type = "date";
  readonly #from = new Growing(new Int32Array(64));
  readonly #to = new Growing(new Int32Array(64));

  push(value: Cell): void {
    const { from, to } = (value === undefined ? undefined : parsePartialDate(value as string)) ?? absentDate;
    this.#from.push(from);
    this.#to.push(to);
    this.length++;
  }

  finish(): Column {
    return { type: "date", from: this.#from.finish(), to: this.#to.finish() };
  }
}
