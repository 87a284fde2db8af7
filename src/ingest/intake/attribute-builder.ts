import { columnBuilder } from "../../network/column-builder.js";
import type { Cell, Column } from "../../network/columns.js";
import { parsePartialDate } from "../../schema/dates.js";
import { Int32List } from "../growing.js";
import { isWordList } from "./word-list.js";

/** More different words than this, or longer ones, make a text rather than a category. */
const most = { words: 1000, length: 100 } as const;

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const monthOrDay = /^\d{4}-\d\d(?:-\d\d)?$/;

/**
 * Grows a column that the field table does not know and finds its type in the end. Texts become numbers, flags
 * (`true`/`false`, `yes`/`no`) or dates (months or days) when every one of them is one: a number with leading zeros or
 * too many digits for exactness is a text. Typed values keep their type. Everything else is a category, or text where
 * there are many or long words.
 */
export class AttributeBuilder {
  readonly #codes = new Int32List();
  readonly #values: unknown[] = [];
  readonly #code = new Map<unknown, number>();

  constructor(private readonly cells: "text" | "typed") {}

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

  /** The column, and whether values of several types had to become text. */
  finish(): { column: Column; mixed: boolean } {
    const [type, convert] = this.#type();
    const cells = [undefined, ...this.#values.map(convert)];
    const builder = columnBuilder(type);
    for (let i = 0; i < this.#codes.length; i++) builder.push(cells[this.#codes.at(i)]);
    const kinds = new Set(this.#values.map((value) => (Array.isArray(value) ? "list" : typeof value)));
    return { column: builder.finish(), mixed: kinds.size > 1 };
  }

  #type(): [Column["type"], (value: unknown) => Cell] {
    const values = this.#values;
    if (values.every((value) => typeof value === "number")) return ["number", (value) => value as number];
    if (values.every((value) => typeof value === "boolean")) return ["flag", (value) => value as boolean];
    if (values.every(isWordList)) return ["list", (value) => value as readonly string[]];
    const texts = values.map(asText);
    if (this.cells === "text") {
      if (texts.every(isPlainNumber)) return ["number", (value) => Number(value)];
      if (texts.every((text) => text === "true" || text === "false"))
        return ["flag", (value) => value === "true"];
      if (texts.every((text) => text === "yes" || text === "no")) return ["flag", (value) => value === "yes"];
      if (texts.every((text) => monthOrDay.test(text) && parsePartialDate(text) !== undefined))
        return ["date", (value) => value as string];
    }
    const few = texts.length <= most.words && texts.every((text) => text.length <= most.length);
    return [few ? "category" : "text", asText];
  }
}

function isPlainNumber(text: string): boolean {
  if (!plainNumber.test(text)) return false;
  const value = Number(text);
  return Number.isFinite(value) && (Math.abs(value) <= Number.MAX_SAFE_INTEGER || /[.eE]/.test(text));
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join("; ") : String(value);
}
