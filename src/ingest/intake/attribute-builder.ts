import { columnBuilder } from "../../network/column-builder.js";
import type { Cell, Column } from "../../network/columns.js";
import { parsePartialDate } from "../../schema/dates.js";
import { shorten } from "../../text/shorten.js";
import { cellText } from "../cell-text.js";
import { Int32List } from "../growing.js";
import { plainDecimal } from "../mapping/number-cell.js";
import type { DeclaredType } from "../source.js";
import { declaredValue, typeOf } from "./declared-value.js";
import { isWordList } from "./word-list.js";

/** More different words than this, or longer ones, make a text rather than a category. */
const most = { words: 1000, length: 100 } as const;

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const monthOrDay = /^\d{4}-\d\d(?:-\d\d)?$/;

/**
 * Grows a column that the field table does not know and finds its type in the end. Texts become numbers, flags
 * (`true`/`false`, `yes`/`no`) or dates (months or days) when every one of them is one: a number with leading zeros or
 * too many digits for exactness is a text. Typed values keep their type, and so do texts whose file declares it. Everything else is a category, or text where
 * there are many or long words.
 */
export class AttributeBuilder {
  readonly #codes = new Int32List();
  readonly #values: unknown[] = [];
  readonly #code = new Map<unknown, number>();

  constructor(
    private readonly cells: "text" | "typed",
    private readonly decimal?: ",",
    private readonly tags = false,
  ) {}

  /** Appends a value that `attributeValue` has let through. */
  push(value: unknown): void {
    if (value === undefined) {
      this.#codes.push(0);
      return;
    }
    const key = Array.isArray(value) ? `list ${JSON.stringify(value)}` : value;
    let code = this.#code.get(key);
    if (code === undefined) {
      code = this.#values.push(value);
      this.#code.set(key, code);
    }
    this.#codes.push(code);
  }

  /** Blank rows until the column is `length` long. */
  pad(length: number): void {
    while (this.#codes.length < length) this.#codes.push(0);
  }

  /**
   * The column, what there is to say where values of several types had to become text, and how many rows said that
   * they have no value. A declared type holds if every value fits it.
   */
  finish(declared?: DeclaredType): {
    column: Column;
    mixed: string | undefined;
    absent: number;
  } {
    if (declared !== undefined) {
      const readings = this.#values.map((value) => declaredValue(declared, value));
      const odd = readings.findIndex(({ fits }) => !fits);
      if (odd < 0) {
        const cells = readings.map(({ cell }) => cell);
        const column = this.#column(typeOf(declared) ?? this.#wordType(cells.map(String)), cells);
        return { column, mixed: undefined, absent: this.#absent(cells) };
      }
      const texts = this.#values.map(cellText);
      const mixed = `the file declares the type ${declared}, but "${shorten(texts[odd], 60)}" is none; the column is kept as text`;
      return { column: this.#column(this.#wordType(texts), texts), mixed, absent: 0 };
    }
    const [type, convert] = this.#type();
    const kinds = new Set(this.#values.map((value) => (Array.isArray(value) ? "list" : typeof value)));
    const mixed = kinds.size > 1 ? "the column holds values of several types and is kept as text" : undefined;
    return { column: this.#column(type, this.#values.map(convert)), mixed, absent: 0 };
  }

  #column(type: Column["type"], values: readonly Cell[]): Column {
    const cells = [undefined, ...values];
    const builder = columnBuilder(type);
    for (let i = 0; i < this.#codes.length; i++) builder.push(cells[this.#codes.at(i)]);
    return builder.finish();
  }

  #absent(values: readonly Cell[]): number {
    if (!values.includes(undefined)) return 0;
    let sum = 0;
    for (let i = 0; i < this.#codes.length; i++) {
      const code = this.#codes.at(i);
      if (code > 0 && values[code - 1] === undefined) sum++;
    }
    return sum;
  }

  #type(): [Column["type"], (value: unknown) => Cell] {
    const values = this.#values;
    if (values.every((value) => typeof value === "number")) return ["number", (value) => value as number];
    if (values.every((value) => typeof value === "boolean")) return ["flag", (value) => value as boolean];
    if (values.every(isWordList)) return ["list", (value) => value as readonly string[]];
    const texts = values.map(cellText);
    const listed = values.every((value) => typeof value === "string" || isWordList(value));
    if (this.tags && listed && texts.some((text) => text.includes("|")))
      return [
        "list",
        (value) => (typeof value === "string" ? splitTags(value) : (value as readonly string[])),
      ];
    if (this.decimal !== undefined && values.every((value) => typeof value === "string")) {
      const plain = texts.map((text) => plainDecimal(text, ",") ?? "");
      const byText = new Map(texts.map((text, i) => [text, Number(plain[i])]));
      if (plain.every(isPlainNumber)) return ["number", (value) => byText.get(value as string)];
    }
    if (this.cells === "text") {
      if (texts.every(isPlainNumber)) return ["number", (value) => Number(value)];
      if (texts.every((text) => text === "true" || text === "false"))
        return ["flag", (value) => value === "true"];
      if (texts.every((text) => text === "yes" || text === "no")) return ["flag", (value) => value === "yes"];
      if (texts.every((text) => monthOrDay.test(text) && parsePartialDate(text) !== undefined))
        return ["date", (value) => value as string];
    }
    return [this.#wordType(texts), cellText];
  }

  #wordType(texts: readonly string[]): "category" | "text" {
    const few = texts.length <= most.words && texts.every((text) => text.length <= most.length);
    return few ? "category" : "text";
  }
}

/** Kumu lists tags with vertical bars; one that has none is a list of one. */
function splitTags(text: string): readonly string[] {
  return text
    .split("|")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}

function isPlainNumber(text: string): boolean {
  if (!plainNumber.test(text)) return false;
  const value = Number(text);
  return Number.isFinite(value) && (Math.abs(value) <= Number.MAX_SAFE_INTEGER || /[.eE]/.test(text));
}
