import type { Cell, Column } from "../../network/columns.js";
import { parsePartialDate } from "../../schema/dates.js";
import { splitList } from "../../schema/list-text.js";
import { parseNumber } from "../../schema/number-text.js";
import { bracketed } from "../bracketed.js";
import type { DeclaredType } from "../source.js";
import { isWordList } from "./word-list.js";

/** What a value stands for in a column of a declared type: `fits` is false where it is none of that type. */
export interface DeclaredValue {
  readonly fits: boolean;
  /** Undefined where the value says that there is none. */
  readonly cell?: Cell;
}

const misfit: DeclaredValue = { fits: false };
const flags: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["1", true],
  ["yes", true],
  ["false", false],
  ["0", false],
  ["no", false],
]);

/** The column type of a declared type; undefined where the words decide between a category and a text. */
export function typeOf(declared: DeclaredType): Column["type"] | undefined {
  if (declared === "items") return "list";
  return declared === "string" ? undefined : declared;
}

/** Reads a text, or a value that has a type already, as the type that its file declares. Nothing is coerced. */
export function declaredValue(declared: DeclaredType, value: unknown): DeclaredValue {
  const list = declared === "list" || declared === "items";
  if (typeof value !== "string") {
    const fits = list ? isWordList(value) : typeof value === (declared === "flag" ? "boolean" : declared);
    return fits ? { fits, cell: value as Cell } : misfit;
  }
  const text = value.trim();
  switch (declared) {
    case "number": {
      if (/^nan$/i.test(text)) return { fits: true };
      const { value: number } = parseNumber(text);
      const exact =
        number !== undefined && (Math.abs(number) <= Number.MAX_SAFE_INTEGER || /[.e]/i.test(text));
      return exact ? { fits: true, cell: number } : misfit;
    }
    case "flag": {
      const flag = flags.get(text.toLowerCase());
      return flag === undefined ? misfit : { fits: true, cell: flag };
    }
    case "date":
      return parsePartialDate(text) === undefined ? misfit : { fits: true, cell: text };
    case "list":
      return { fits: true, cell: bracketed(text) ?? splitList(text) };
    case "items":
      return { fits: true, cell: text === "[]" ? [] : [value] };
    default:
      return { fits: true, cell: value };
  }
}
